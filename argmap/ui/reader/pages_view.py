"""A PDF as its pages: drawn, its quotes marked on them, words selected to be quoted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import cast

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from argmap.case.ids import QuoteId
from argmap.sources.passages import Span, snap_to_words
from argmap.ui.overriding import override
from argmap.ui.reader.highlights import Highlight
from argmap.ui.reader.page_scroll import PageScroll


class PagesView(PageScroll):
    """Draws the pages that can be seen; offsets are code points of the kept text."""

    quote_asked = Signal()
    """Enter was pressed on selected words."""
    quotes_clicked = Signal(object)
    """The ids of the quotes at the place clicked, as a tuple."""
    menu_asked = Signal(object)
    """The place, on the screen, at which a context menu is wanted."""
    selected = Signal()
    """Words have just been selected."""
    selectionChanged = Signal()  # noqa: N815 -- the name it has on a text
    """Other words are selected, or none."""
    entered = Signal()
    """The focus came here."""
    unreadable = Signal(object)
    """Why words that were selected cannot be quoted, as a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._highlights: Sequence[Highlight] = ()
        self._tips: Mapping[QuoteId, str] = {}
        self._picked: QuoteId | None = None
        self._pressed: QPointF | None = None
        self._span = Span(0, 0)
        self.setAccessibleName("Pages of the source")
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    @property
    def has_words(self) -> bool:
        """Whether words are selected."""
        return self._span.start < self._span.end

    @property
    def selected_span(self) -> Span:
        """The selected words, as a span of the kept text; empty where none are."""
        return self._span

    @property
    def selection_box(self) -> QRect:
        """What the selection covers of the view."""
        boxes = self.boxes_of(self._span)
        whole = boxes[0] if boxes else QRectF()
        for box in boxes[1:]:
            whole = whole.united(box)
        return whole.translated(0, -self.verticalScrollBar().value()).toAlignedRect()

    @override
    def close_document(self) -> None:
        self.clear_selection()
        self._highlights = ()
        super().close_document()

    def show_highlights(self, highlights: Sequence[Highlight], tips: Mapping[QuoteId, str]) -> None:
        """Mark what is quoted; `tips` say what each quote is quoted for."""
        self._highlights, self._tips = highlights, tips
        self.viewport().update()

    def show_picked(self, quote: QuoteId | None) -> None:
        """Outline the picked quote."""
        self._picked = quote
        self.viewport().update()

    def clear_selection(self) -> None:
        """Select no words any more."""
        if self.has_words:
            self.select(0, 0)

    def select(self, start: int, end: int) -> None:
        """Select a span of the kept text."""
        self._span = Span(start, end)
        self.selectionChanged.emit()
        self.viewport().update()

    def quotes_at(self, place: QPointF) -> tuple[QuoteId, ...]:
        """Return the ids of the quotes marked at a place of the view."""
        there = place + QPointF(0, self.verticalScrollBar().value())
        seen = self._seen_marks()
        return tuple(one.quote for one, boxes in seen if any(box.contains(there) for box in boxes))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        if self.column is not None and self.drawing is not None:
            painter.translate(0, -self.verticalScrollBar().value())
            ratio = self.devicePixelRatioF()
            for page in self.seen_pages():
                self.drawing.paint_page(painter, page, self.column.places.box(page), ratio)
            self.drawing.paint_marks(painter, self._seen_marks(), self._picked)
            self.drawing.paint_selected(painter, self.boxes_of(self._span))
        painter.end()

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
            self.select(*snap_to_words(self.text, *self._span))
            self.selected.emit()
        elif found is not None:
            self.unreadable.emit("These words were not kept as text: turn to Text to quote.")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, key = self.verticalScrollBar(), event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.has_words:
            self.quote_asked.emit()
        elif key == Qt.Key.Key_Home:
            bar.setValue(0)
        elif key == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

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

    def _seen_marks(self) -> list[tuple[Highlight, list[QRectF]]]:
        pages = self.seen_pages()
        marks = [(one, self.boxes_of(Span(one.start, one.end), pages)) for one in self._highlights]
        return [(one, boxes) for one, boxes in marks if boxes]

    def _select_between(self, start: QPointF, end: QPointF) -> Span | None:
        """Select the words between two places of the view; return their span, if any."""
        down = QPointF(0, self.verticalScrollBar().value())
        found = self.column.span_between(start + down, end + down) if self.column else None
        self.select(*(found or (0, 0)))
        return found
