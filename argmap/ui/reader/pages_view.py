"""A PDF as its pages: drawn, its quotes marked on them, words selected to be quoted."""

from __future__ import annotations

from html import escape
from typing import cast

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from argmap.sources.passages import Span, snap_to_words
from argmap.ui.overriding import override
from argmap.ui.reader.page_keys import do_key, meant_by
from argmap.ui.reader.page_passages import PagePassages


class PagesView(PagePassages):
    """Selects words by mouse and keys; offsets are code points of the kept text."""

    quote_asked = Signal()
    """Enter was pressed on selected words."""
    quotes_clicked = Signal(object)
    """The ids of the quotes at the place clicked, as a tuple."""
    menu_asked = Signal(object)
    """The place, on the screen, at which a context menu is wanted."""
    selected = Signal()
    """Words have just been selected."""
    entered = Signal()
    """The focus came here."""
    unreadable = Signal(object)
    """Why words that were selected cannot be quoted, as a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: QPointF | None = None
        self.setAccessibleName("Pages of the source")
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position()
            self.clear_selection()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None:
            self._select_between(self._pressed, event.position())
        else:
            over = bool(self.quotes_at(event.position()))
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            return
        if (event.position() - pressed).manhattanLength() < QApplication.startDragDistance():
            quotes = self.quotes_at(event.position())
            if quotes:
                self.quotes_clicked.emit(quotes)
            return
        found = self._select_between(pressed, event.position())
        if self.has_words:
            self.take(snap_to_words(self.text, *self._span))
            self.selected.emit()
        elif found is not None:
            self.unreadable.emit("These words were not kept as text: turn to Text to quote.")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        meant = meant_by(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.has_words:
            self.quote_asked.emit()
        elif meant:
            do_key(self, meant)
        else:
            super().keyPressEvent(event)

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        if event.key() == Qt.Key.Key_Shift and self.has_words:
            self.selected.emit()

    @override
    def event(self, event: QEvent) -> bool:
        # The window has these keys for the map: on pages the pages' win.
        is_key = event.type() is QEvent.Type.ShortcutOverride
        if is_key and meant_by(cast("QKeyEvent", event)):
            event.accept()
            return True
        return super().event(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(event.globalPos())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip:
            at = cast("QHelpEvent", event)
            tips = [escape(self._tips.get(one, "")) for one in self.quotes_at(QPointF(at.pos()))]
            QToolTip.showText(at.globalPos(), (tips and f"<qt>{'<br>'.join(tips)}</qt>") or "")
            return True
        return super().viewportEvent(event)

    def _select_between(self, start: QPointF, end: QPointF) -> Span | None:
        """Select the words between two places of the view; return their span, if any."""
        down = self.scrolled
        found = self.column.span_between(start + down, end + down) if self.column else None
        self.take(found or Span(0, 0))
        return found
