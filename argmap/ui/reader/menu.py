"""The context menu of the text of a source."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from argmap.ui.keys import key_of, label_of
from argmap.ui.reader.find_bar import FindBar
from argmap.ui.reader.source_text import SourceText


def open_menu(text: SourceText, find_bar: FindBar, place: QPoint, quote_label: str) -> QMenu:
    """Open the menu over a text at a place of the screen.

    `quote_label` names what selected words are quoted for, empty where nothing is.
    """
    menu = QMenu(text)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    has_words = text.textCursor().hasSelection()
    label = f"Quote for {quote_label}" if quote_label else label_of("quote_for_claim")
    quote = menu.addAction(f"{label.replace('&', '&&')}\t{key_of('quote_for_claim')}")
    quote.setEnabled(has_words)
    quote.triggered.connect(text.quote_asked)
    menu.addSeparator()
    copy = menu.addAction(f"Copy\t{key_of('copy')}")
    copy.setEnabled(has_words)
    copy.triggered.connect(text.copy)
    everything = menu.addAction(f"Select all\t{key_of('select_all')}")
    everything.triggered.connect(text.selectAll)
    find = menu.addAction(f"Find in this source…\t{key_of('find_in_source')}")
    find.triggered.connect(find_bar.open_bar)
    menu.popup(place)
    return menu
