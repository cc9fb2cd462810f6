"""The context menu of the text of a source."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from argmap.ui.action import Action
from argmap.ui.icons import icon
from argmap.ui.keys import key_of
from argmap.ui.reader.find_bar import FindBar
from argmap.ui.reader.quote_making import QuoteMaking
from argmap.ui.reader.source_text import SourceText
from argmap.ui.reading_actions import QUOTING


def open_menu(text: SourceText, find_bar: FindBar, place: QPoint, quoting: QuoteMaking) -> QMenu:
    """Open the menu over a text at a place of the screen: what selected words can be quoted for."""
    menu = QMenu(text)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    has_words = text.textCursor().hasSelection()
    for action in QUOTING:
        made = _row(menu, label_for(action, quoting), action.id)
        made.setIcon(icon(action.icon))
        made.setEnabled(has_words)
        made.triggered.connect(getattr(quoting, action.id))
    menu.addSeparator()
    copy = _row(menu, "Copy", "copy")
    copy.setEnabled(has_words)
    copy.triggered.connect(text.copy)
    _row(menu, "Select all", "select_all").triggered.connect(text.selectAll)
    _row(menu, "Find in this source…", "find_in_source").triggered.connect(find_bar.open_bar)
    menu.popup(place)
    return menu


def label_for(action: Action, quoting: QuoteMaking) -> str:
    """Return what an action on selected words is called; the first names what is picked."""
    if action.id == "quote_for_claim" and quoting.target_words:
        return f"Quote for {quoting.target_words}"
    return action.text


def _row(menu: QMenu, label: str, key: str) -> QAction:
    shown = key_of(key)
    return menu.addAction(label.replace("&", "&&") + (f"\t{shown}" if shown else ""))
