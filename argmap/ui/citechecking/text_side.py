"""One of the two texts of a cite-check: its title, and its words with the items marked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from argmap.case.ids import SourceId
from argmap.drawing.fonts import serif_font
from argmap.sources.passages import Span
from argmap.ui.labels import LARGE, heading
from argmap.ui.overriding import override
from argmap.ui.reader.source_page import page_style
from argmap.ui.reader.stretches import line_boxes
from argmap.ui.reader.text_view import TextView
from argmap.ui.theme import Theme

_PAD = 2.0


class MarkedSpan(NamedTuple):
    """A stretch of a text that is an item: the open ones stand out."""

    span: Span
    key: str
    is_open: bool


class MarkedText(TextView):
    """A kept text; a line stands under each item, a heavy one where it is to be looked at."""

    clicked = Signal(object)
    """The key of the item that was clicked."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self._spans: Sequence[MarkedSpan] = ()
        self._starts: list[int] = []
        self._chosen: Span | None = None
        self._pressed = QPoint()
        self._theme: Theme | None = None

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._theme = theme
        self.setStyleSheet(page_style(theme))
        self.viewport().update()

    @override
    def show_text(
        self, source: SourceId, text: str, font: QFont, pages: Sequence[int] = ()
    ) -> None:
        self._spans, self._starts, self._chosen = (), [], None
        super().show_text(source, text, font, pages)

    def mark(self, spans: Sequence[MarkedSpan]) -> None:
        """Mark items, in the order of the text."""
        self._spans = spans
        self._starts = [one.span.start for one in spans]
        self.viewport().update()

    def choose(self, span: Span | None) -> None:
        """Frame a stretch and bring it into view; none for None."""
        self._chosen = span
        if span is not None:
            self.go_to(span.start)
        self.viewport().update()

    @property
    def chosen(self) -> Span | None:
        """The stretch that is framed."""
        return self._chosen

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is not None:
            self._paint_beneath(self._theme)
        super().paintEvent(event)

    def _paint_beneath(self, theme: Theme) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        if self._chosen is not None:
            self._frame(painter, self._chosen, theme)
        seen = self.visible_span
        for one in self._spans[: bisect_left(self._starts, seen.end + 1)]:
            if one.span.end >= seen.start:
                self._underline(painter, one, theme)
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        moved = (event.position().toPoint() - self._pressed).manhattanLength()
        if self.has_words or moved >= QApplication.startDragDistance():
            return
        at = self.offset_at(event.position())
        inside = [one for one in self._spans if one.span.start <= at < one.span.end]
        if inside:  # what stands in another is meant before it
            self.clicked.emit(min(inside, key=lambda one: one.span.end - one.span.start).key)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._chosen is not None:
            self.scroll_to(self._chosen.start)

    def _boxes(self, span: Span) -> list[QRectF]:
        first, last = (self.offsets.to_utf16(at) for at in span)
        return list(line_boxes(self.document(), first, last))

    def _underline(self, painter: QPainter, one: MarkedSpan, theme: Theme) -> None:
        colour = theme.color("ink" if one.is_open else "rule")
        painter.setPen(QPen(colour, 2.0 if one.is_open else 1.0))
        for box in self._boxes(one.span):
            painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _frame(self, painter: QPainter, span: Span, theme: Theme) -> None:
        painter.setPen(QPen(theme.color("selection"), 2.0))
        painter.setBrush(theme.color("selection_ground"))
        for box in self._boxes(span):
            painter.drawRoundedRect(box.adjusted(-_PAD, -0.5, _PAD, 2), 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)


class TextSide(QWidget):
    """A text under its title, or a sentence in its place."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.title = heading(name)
        self.text = MarkedText(name)
        self._shown = ""
        self.setMinimumHeight(90)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.text, 1)
        column.addStretch()

    def show_side(self, title: str, text: str, source: SourceId, pages: Sequence[int] = ()) -> None:
        """Show a text, from its beginning where it is another one."""
        self.title.setText(title)
        if text != self._shown:
            self._shown = text
            self.text.show_text(source, text, serif_font(LARGE), pages)
        self.text.setVisible(bool(text))
