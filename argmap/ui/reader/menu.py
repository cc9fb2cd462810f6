"""The context menu of the text of a source."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from argmap.ui.reader.find_bar import FindBar
from argmap.ui.reader.source_text import SourceText


def open_menu(text: SourceText, find_bar: FindBar, place: QPoint, quote_label: str) -> QMenu:
    """Open the menu over a text at a place of the screen.

    `quote_label` names what selected words are quoted for, empty where nothing is.
    """
    menu = QMenu(text)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    has_words = text.textCursor().hasSelection()
    label = f"Quote for {quote_label}" if quote_label else "Quote for the selected claim"
    quote = menu.addAction(f"{label.replace('&', '&&')}\tCtrl+Shift+Q")
    quote.setEnabled(has_words)
    quote.triggered.connect(text.quote_asked)
    menu.addSeparator()
    copy = menu.addAction("Copy\tCtrl+C")
    copy.setEnabled(has_words)
    copy.triggered.connect(text.copy)
    menu.addAction("Select all\tCtrl+A").triggered.connect(text.selectAll)
    menu.addAction("Find in this source…\tCtrl+F").triggered.connect(find_bar.open_bar)
    menu.popup(place)
    return menu
