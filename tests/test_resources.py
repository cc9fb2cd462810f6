from __future__ import annotations

import pytest

from argmap.resources import resource


def test_a_wheel_keeps_resources_inside_the_package(tmp_path):
    inside = tmp_path / "argmap" / "resources" / "standards"
    inside.mkdir(parents=True)
    (tmp_path / "resources" / "standards").mkdir(parents=True)
    assert resource("standards", package=tmp_path / "argmap") == inside


def test_a_working_tree_keeps_resources_beside_the_package(tmp_path):
    beside = tmp_path / "resources" / "fonts" / "one.ttf"
    beside.parent.mkdir(parents=True)
    beside.touch()
    assert resource("fonts", "one.ttf", package=tmp_path / "argmap") == beside


def test_the_programs_own_resources_are_found():
    assert resource("standards").is_dir()


def test_a_broken_installation_is_named(tmp_path):
    with pytest.raises(FileNotFoundError, match="fonts"):
        resource("fonts", package=tmp_path / "argmap")
