from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import argmap
from argmap.ui.actions import ACTIONS, FIXED_KEYS, MENUS
from argmap.ui.keys import key_of, keys_of, label_of, native, with_key

PACKAGE = Path(argmap.__file__).parent
KEY = re.compile(r"\b(Ctrl|Alt|Shift|Meta)\b|\b(Esc|Enter|Return|Tab|Del|F\d{1,2})\b")
WAY = re.compile(r"(\w+) ▸ ([^().]*…?)")


def words_of(path):
    """The texts of a module that a user can see: every one but the docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documented = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in documented
    ]


@pytest.mark.parametrize("path", sorted((PACKAGE / "ui").rglob("*.py")), ids=lambda path: path.stem)
def test_no_key_is_written_outside_the_table_of_actions(path):
    written = [words for words in words_of(path) if KEY.search(words)]
    assert path.name.endswith("actions.py") or written == []


def test_the_table_of_actions_is_seen_to_write_keys():
    assert any(KEY.search(words) for words in words_of(PACKAGE / "ui" / "actions.py"))


def test_a_menu_is_called_the_same_wherever_a_sentence_sends_there():
    places = {(action.menu, action.text) for action in ACTIONS}
    sent = {
        way
        for path in PACKAGE.rglob("*.py")
        for words in words_of(path)
        for way in WAY.findall(words)
    }
    assert sent
    assert sent <= places


def test_keys_are_those_of_the_row():
    assert key_of("redo") == native("Ctrl+Shift+Z")
    assert keys_of("redo") == f"{native('Ctrl+Shift+Z')} or {native('Ctrl+Y')}"
    assert with_key("Do anything", "open_palette") == f"Do anything ({native('Ctrl+K')})"
    assert key_of("walk") == "Arrow keys"


def test_what_has_no_key_is_named_without():
    assert key_of("open_example") == ""
    assert with_key("Open example", "open_example") == "Open example"
    with pytest.raises(KeyError):
        key_of("fly")


def test_an_action_is_named_without_its_dots():
    assert label_of("import_sources") == "Import sources"


def test_fixed_keys_stand_in_a_menu_of_the_help_and_share_no_name():
    names = [one.id for one in FIXED_KEYS] + [action.id for action in ACTIONS]
    assert len(set(names)) == len(names)
    assert {one.menu for one in FIXED_KEYS} <= set(MENUS)
