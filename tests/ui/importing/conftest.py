from __future__ import annotations

import pytest
from importing_kinds import REPORT


@pytest.fixture
def user(home):
    user = home.start(home.new_case())
    user.waits(lambda: user.window._bridge.is_open)
    return user


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "documents"
    folder.mkdir()
    return folder


@pytest.fixture
def report(folder):
    path = folder / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path
