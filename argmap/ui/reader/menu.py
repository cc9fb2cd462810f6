"""The context menu of the text of a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

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

if TYPE_CHECKING:  # Qt's PDF is loaded when pages are asked for
    from argmap.ui.reader.pages_view import PagesView


def open_menu(
    view: SourceText | PagesView, find_bar: FindBar, place: QPoint, quoting: QuoteMaking
) -> QMenu:
    """Open the menu over a text at a place of the screen: what selected words can be quoted for."""
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    has_words = view.has_words
    for action in QUOTING:
        made = _row(menu, label_for(action, quoting), action.id)
        made.setIcon(icon(action.icon))
        made.setEnabled(has_words)
        made.triggered.connect(getattr(quoting, action.id))
    menu.addSeparator()
    if isinstance(view, SourceText):
        copy = _row(menu, "Copy", "copy")
        copy.setEnabled(has_words)
        copy.triggered.connect(view.copy)
        _row(menu, "Select all", "select_all").triggered.connect(view.selectAll)
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
