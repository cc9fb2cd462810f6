"""Every key and every gesture on one page, made from the table of actions; to be searched."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from argmap.ui.action import Action, FixedKey, Scope
from argmap.ui.actions import ACTIONS, FIXED_KEYS, MENUS, OTHER_WORDS
from argmap.ui.dialogs.sheet import Sheet
from argmap.ui.keys import keys_of, native
from argmap.ui.labels import heading, plain_label
from argmap.ui.mouse_actions import MOUSE

_BUILDING = "on the map and in the outline"
_MOUSE = "With the mouse"
_MOUSE_WORDS = ("click", "drag", "mouse")
_COLUMNS = 2


class Row(NamedTuple):
    """What is done, by which keys, and what else it may be looked for by."""

    title: str
    keys: str
    other: str = ""


def show_shortcuts(parent: QWidget) -> None:
    """Show every key and every gesture there is."""
    page = ShortcutsPage()
    sheet = Sheet("Keys and gestures", page, "Close", parent)
    sheet.take_size(880, 680)
    page.search.setFocus()
    sheet.ask()


def shortcut_rows(menu: str) -> list[Row]:
    """List what the actions of a menu are called, with their keys, those without left out."""
    rows = [
        Row(_title(action), keys_of(action.id), OTHER_WORDS.get(action.id, ""))
        for action in ACTIONS
        if action.keys and action.menu.partition("/")[0] == menu
    ]
    fixed = [one for one in FIXED_KEYS if one.menu == menu and not _is_of_mouse(one)]
    return rows + [Row(one.text, keys_of(one.id)) for one in fixed]


def shortcut_groups() -> Iterator[tuple[str, list[Row]]]:
    """List everything there is, menu by menu, what the mouse does last."""
    for menu in MENUS:
        rows = shortcut_rows(menu)
        if rows:
            yield menu, rows
    gestures = [*MOUSE, *(one for one in FIXED_KEYS if _is_of_mouse(one))]
    yield _MOUSE, [Row(one.text, native(one.key)) for one in gestures]


class ShortcutsPage(QWidget):
    """The page: a field to search in, and the groups in two columns below it."""

    def __init__(self) -> None:
        super().__init__()
        self.search = QLineEdit()
        self.search.setPlaceholderText("Search for what to do, or for a key")
        self.search.setAccessibleName("Search")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.look_for)
        self.nothing = plain_label("Nothing here is called that, and no key is.", muted=True)
        self.nothing.hide()
        self.groups = [_Group(title, rows) for title, rows in shortcut_groups()]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.search)
        column.addWidget(self.nothing)
        column.addLayout(self._columns())
        column.addStretch(1)
        # As high as its rows at the width they have, not at the least width they could have.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)

    @Slot(str)
    def look_for(self, words: str) -> None:
        """Show only what has all of these words in its name, its keys or its menu."""
        found = [group.look_for(words.casefold().split()) for group in self.groups]
        self.nothing.setVisible(not any(found))

    def _columns(self) -> QHBoxLayout:
        """Put the groups side by side, each into the column that is shortest so far."""
        columns = [QVBoxLayout() for _ in range(_COLUMNS)]
        heights = [0] * _COLUMNS
        row = QHBoxLayout()
        row.setSpacing(28)
        for column in columns:
            column.setSpacing(14)
            row.addLayout(column, 1)
        for group in self.groups:
            at = heights.index(min(heights))
            heights[at] += len(group.rows) + 2
            columns[at].addWidget(group)
        for column in columns:
            column.addStretch(1)
        return row


class _Group(QWidget):
    """One menu of the page."""

    def __init__(self, title: str, rows: list[Row]) -> None:
        super().__init__()
        self.title = title
        self.rows = rows
        self._labels = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        grid.addWidget(heading(title), 0, 0, 1, 2)
        for number, row in enumerate(rows, 1):
            labels = (plain_label(row.title), plain_label(row.keys, muted=True))
            for at, label in enumerate(labels):
                grid.addWidget(label, number, at)
            self._labels.append(labels)

    def look_for(self, words: list[str]) -> bool:
        """Show only the rows that have all words; tell whether there is one."""
        found = False
        for row, labels in zip(self.rows, self._labels, strict=True):
            text = " ".join((self.title, *row)).casefold()
            fits = all(word in text for word in words)
            found = found or fits
            for label in labels:
                label.setVisible(fits)
        self.setVisible(found)
        return found


def _title(action: Action) -> str:
    place, _, sub = action.menu.partition("/")
    text = action.text.rstrip("…")
    if sub and not text.lower().startswith(sub.lower()):
        text = f"{sub}: {text.lower()}"
    return f"{text} ({_BUILDING})" if action.scope is Scope.BUILDING and place == "Edit" else text


def _is_of_mouse(one: FixedKey) -> bool:
    return any(word in f"{one.text} {one.key}".lower() for word in _MOUSE_WORDS)
