"""The list of the passages found: stepping, opening, quoting."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QMenu, QToolTip

from argmap.ui.icons import icon
from argmap.ui.keys import key_of, with_key
from argmap.ui.overriding import override
from argmap.ui.searching.found_delegate import FoundDelegate
from argmap.ui.searching.found_model import FoundModel
from argmap.ui.wrapping_list import WrappingList

RETURNS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class FoundList(WrappingList):
    """Shows passages; a click opens one, and the button of a row quotes it."""

    opened = Signal(QModelIndex)
    """The user wants to read a passage in its source."""
    quote_wanted = Signal(QModelIndex)
    """The user wants to quote a passage."""
    left = Signal()
    """The user wants no search any more."""

    def __init__(self, model: FoundModel) -> None:
        super().__init__()
        self._painter = FoundDelegate(self)
        self._pressed = QModelIndex()
        self.setModel(model)
        self.setAccessibleName("Passages found")
        self.setItemDelegate(self._painter)
        self.clicked.connect(self.opened)

    def step(self, by: int) -> None:
        """Choose the row so many on, and stay at the ends."""
        rows = self.model().rowCount()
        if rows:
            row = min(max(self.currentIndex().row() + by, 0), rows - 1)
            self.setCurrentIndex(self.model().index(row, 0))

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key means to the list wherever the focus is; tell whether it means anything."""
        row = self.currentIndex()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif row.isValid() and event.key() in RETURNS:
            self.opened.emit(row)
        elif row.isValid() and is_quote_key(event):
            self.quote_wanted.emit(row)
        else:
            return False
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.take_key(event):
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._button_at(event.position().toPoint())
        if row.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = row
            self.setCurrentIndex(row)
        else:
            super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, QModelIndex()
        if not pressed.isValid():
            super().mouseReleaseEvent(event)
        elif self._button_at(event.position().toPoint()) == pressed:
            self.quote_wanted.emit(pressed)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self._button_at(event.pos()).isValid():
            words = with_key("Quote for the selected claim", "quote_found")
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(event)

    def _button_at(self, place: QPoint) -> QModelIndex:
        row = self.indexAt(place)
        if row.isValid() and self._painter.quote_button(self.visualRect(row)).contains(place):
            return row
        return QModelIndex()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        row = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not row.isValid():
            return
        place = self.visualRect(row).center() if by_key else event.pos()
        self.setCurrentIndex(row)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("book-open"), "Open").triggered.connect(self._on_open_chosen)
        quote = menu.addAction(icon("quote"), f"Quote for the claim\t{key_of('quote_found')}")
        quote.triggered.connect(self._on_quote_chosen)
        menu.popup(self.viewport().mapToGlobal(place))

    @Slot()
    def _on_open_chosen(self) -> None:
        self.opened.emit(self.currentIndex())

    @Slot()
    def _on_quote_chosen(self) -> None:
        self.quote_wanted.emit(self.currentIndex())


def is_quote_key(event: QKeyEvent) -> bool:
    """Tell whether a key is the one that quotes."""
    wanted = QKeySequence(key_of("quote_found"), QKeySequence.SequenceFormat.NativeText)
    return QKeySequence(event.keyCombination()) == wanted
