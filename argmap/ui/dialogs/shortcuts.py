"""Every shortcut, made from the table of actions."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from argmap.ui.action import Action, Scope
from argmap.ui.actions import ACTIONS, FIXED_KEYS, MENUS
from argmap.ui.dialogs.sheet import Sheet
from argmap.ui.keys import keys_of
from argmap.ui.labels import heading, plain_label

_BUILDING = "on the map and in the outline"


def show_shortcuts(parent: QWidget) -> None:
    """Show every shortcut there is."""
    sheet = Sheet("Keyboard shortcuts", shortcuts_page(), "Close", parent)
    sheet.take_size(520, 620)
    sheet.ask()


def shortcut_rows(menu: str) -> list[tuple[str, str]]:
    """List what the actions of a menu are called, with their keys, those without left out."""
    rows = [
        (_title(action), keys_of(action.id))
        for action in ACTIONS
        if action.keys and action.menu.partition("/")[0] == menu
    ]
    return rows + [(one.text, keys_of(one.id)) for one in FIXED_KEYS if one.menu == menu]


def shortcuts_page() -> QWidget:
    """Make the page that lists the shortcuts, menu by menu."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    for menu in MENUS:
        rows = shortcut_rows(menu)
        if not rows:
            continue
        column.addWidget(heading(menu))
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for number, (title, keys) in enumerate(rows):
            grid.addWidget(plain_label(title), number, 0)
            grid.addWidget(plain_label(keys, muted=True), number, 1)
        column.addLayout(grid)
    column.addStretch(1)
    return page


def _title(action: Action) -> str:
    place, _, sub = action.menu.partition("/")
    text = f"{sub}: {action.text.lower()}" if sub else action.text.rstrip("…")
    return f"{text} ({_BUILDING})" if action.scope is Scope.BUILDING and place == "Edit" else text
