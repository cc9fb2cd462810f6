from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from command_line import CommandLine

import argmap as package
from argmap.cli import _WAY

PACKAGE = Path(package.__file__).parent


@pytest.fixture
def argmap(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return CommandLine(tmp_path, capsys, monkeypatch)


def damage(case):
    case.write_bytes(case.read_bytes()[:9000])


def test_every_way_through_a_menu_that_a_sentence_tells_stands_in_parentheses():
    rooms = [path for path in PACKAGE.rglob("*.py") if "ui" not in path.parts]
    told = [
        node.value
        for path in rooms
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and " ▸ " in node.value
    ]
    sentences = [words for words in told if words != _WAY.pattern]
    assert len(sentences) >= 4
    assert not [words for words in sentences if "▸" in _WAY.sub("", words)]


def test_a_case_that_is_not_there_is_not_looked_for_in_a_menu(argmap):
    said = argmap.refused("show", "gone.argmap")
    assert said.endswith("It may have been moved or renamed: look for it.\n")


def test_a_damaged_case_names_its_latest_backup_which_can_be_shown(argmap):
    case = argmap.new()
    argmap("add", case, argmap.text())
    argmap("add", case, argmap.text("two.txt"))
    damage(case)
    said = argmap.refused("show", case)
    latest = re.search(r"\(the latest is (.+): copy it to a new name\)", said)[1]
    assert argmap.json("show", latest)[1]["counts"]["sources"] == 1


def test_a_damaged_case_without_a_backup_says_that_there_is_none(argmap):
    case = argmap.new()
    damage(case)
    assert "from a backup (none of it is kept here)." in argmap.refused("show", case)


def test_backups_that_cannot_be_listed_are_told_with_the_damage(argmap, monkeypatch):
    case = argmap.new()
    argmap("add", case, argmap.text())
    damage(case)

    def refuse(path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    code, _, said = argmap("show", case)
    assert code == 2
    assert "cannot be read or written: Permission denied" in said


def test_a_case_that_may_not_be_written_is_told_without_a_menu(argmap, monkeypatch):
    case = argmap.new()
    monkeypatch.setattr("argmap.store.opening.may_write", lambda path: False)
    said = argmap.refused("add", case, argmap.text())
    assert said.endswith("it can be read only. Save a copy to another place.\n")


@pytest.mark.parametrize("words", [("show", "/"), ("new", "/")])
def test_a_folder_without_a_name_is_called_as_it_was_given(argmap, words):
    argmap.new()
    assert f"“{words[-1]}” is a folder" in argmap.refused(*words)


def test_a_folder_without_anything_to_read_is_called_as_it_was_given(argmap):
    argmap.new()
    said = argmap.refused("add", "case.argmap", ".")
    assert said.startswith("argmap: In “.”: ")
    assert "no file that can be read" in said


def test_an_export_to_a_folder_without_a_name_is_refused_by_what_was_given(argmap):
    assert "“.”" in argmap.refused("export", argmap.new(), ".")
