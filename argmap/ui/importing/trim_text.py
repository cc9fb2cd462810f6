"""The text of a document before it is kept: its pages, and where it starts and ends."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from argmap.case.evidence import Document
from argmap.case.ids import SourceId
from argmap.drawing.fonts import sans_font, serif_font
from argmap.sources.passages import Span, trim_span
from argmap.ui.labels import LARGE, SMALL
from argmap.ui.overriding import override
from argmap.ui.reader.text_view import TextView

_NEAR = 7
"""How near, in pixels, the pointer is to a handle that it takes hold of."""
_PAD, _INSET = 6, 4
_RIGHT = 64
"""Room right of the text, in pixels, for the handles and the numbers of pages."""
_START, _END = "Start", "End"


class TrimText(TextView):
    """Shows a text with what is cut off dimmed; the handles at its start and end can be dragged."""

    kept_changed = Signal()
    """Another part of the text is to be kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("The text")
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)
        self._pages: tuple[int, ...] = ()
        self._kept = Span(0, 0)
        self._held = ""

    @property
    def kept(self) -> Span:
        """What is kept of the text, in code points, without white space at its ends."""
        return self._kept

    @property
    def cut_off(self) -> tuple[int, int]:
        """How many characters are cut off at the start and at the end, white space not counted."""
        text = self.kept_text
        before, after = text[: self._kept.start], text[self._kept.end :]
        return len(before.strip()), len(after.strip())

    def show_document(self, document: Document, start: int, end: int) -> None:
        """Show a document and what is kept of it."""
        self._pages = document.pages
        self.show_text(SourceId(""), document.text, serif_font(LARGE))
        margins = self.document().rootFrame().frameFormat()
        margins.setRightMargin(_RIGHT)
        self.document().rootFrame().setFrameFormat(margins)
        self._take(start, end)
        self.go_to(self._kept.start if self.cut_off[0] else 0)

    @Slot()
    def start_here(self) -> None:
        """Cut off what stands before the selected words, or before the line of the cursor."""
        span = self.selected_span
        place = span.start if span.start < span.end else self._line_at_cursor().start
        self.keep(place, self._kept.end if place < self._kept.end else len(self.kept_text))

    @Slot()
    def end_here(self) -> None:
        """Cut off what stands after the selected words, or after the line of the cursor."""
        span = self.selected_span
        place = span.end if span.start < span.end else self._line_at_cursor().end
        self.keep(self._kept.start if place > self._kept.start else 0, place)

    @Slot()
    def keep_all(self) -> None:
        """Cut nothing off."""
        self.keep(0, len(self.kept_text))

    def keep(self, start: int, end: int) -> None:
        """Keep a part of the text; nothing happens where it has no words."""
        before = self._kept
        self._take(start, end)
        if self._kept != before:
            self.kept_changed.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setFont(sans_font(SMALL))
        seen = self.visible_span
        for number, y in self._breaks(seen):
            self._paint_break(painter, number, y)
        painter.setFont(sans_font(SMALL, semibold=True))
        for name, y in self._handles(seen):
            self._paint_handle(painter, name, y)
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._held = self._handle_at(event.position())
        if not self._held:
            super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held:
            self._drag_to(event.position().toPoint())
            return
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            near = bool(self._handle_at(event.position()))
            shape = Qt.CursorShape.SizeVerCursor if near else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held:
            self._held = ""
            return
        super().mouseReleaseEvent(event)

    def _drag_to(self, place: QPoint) -> None:
        bar, view = self.verticalScrollBar(), self.viewport().rect()
        if place.y() < view.top():
            bar.setValue(bar.value() - bar.singleStep())
        elif place.y() > view.bottom():
            bar.setValue(bar.value() + bar.singleStep())
        cursor = self.cursorForPosition(QPoint(place.x(), max(0, min(place.y(), view.bottom()))))
        line = self._line_at(cursor)
        if self._held == _START:
            self.keep(min(line.start, self._kept.end - 1), self._kept.end)
        else:
            self.keep(self._kept.start, max(line.end, self._kept.start + 1))

    def _take(self, start: int, end: int) -> None:
        kept = trim_span(self.kept_text, start, end)
        if kept.start < kept.end:
            self._kept = kept
        self._dim()

    def _dim(self) -> None:
        """Let what is cut off fade, without touching the text itself."""
        faint = QTextCharFormat()
        ink = self.palette().color(QPalette.ColorRole.PlaceholderText)
        ink.setAlphaF(0.55)
        faint.setForeground(ink)
        parts = []
        for start, end in ((0, self._kept.start), (self._kept.end, len(self.kept_text))):
            if self.kept_text[start:end].strip():
                part = QTextEdit.ExtraSelection()
                part.cursor = QTextCursor(self.document())
                part.cursor.setPosition(self.offsets.to_utf16(start))
                part.cursor.setPosition(self.offsets.to_utf16(end), QTextCursor.MoveMode.KeepAnchor)
                part.format = faint
                parts.append(part)
        self.setExtraSelections(parts)
        self.viewport().update()

    def _line_at_cursor(self) -> Span:
        return self._line_at(self.textCursor())

    def _line_at(self, cursor: QTextCursor) -> Span:
        """Return the paragraph at a cursor; the nearest one with words where that is blank."""
        block = cursor.block()
        start = self.offsets.to_code_point(block.position())
        return Span(start, start + self._points_in(block.position(), block.length() - 1))

    def _points_in(self, position: int, units: int) -> int:
        to_code_point = self.offsets.to_code_point
        return to_code_point(position + units) - to_code_point(position)

    def _rect_at(self, offset: int) -> QRect:
        cursor = self.textCursor()
        cursor.setPosition(self.offsets.to_utf16(offset))
        return self.cursorRect(cursor)

    def _breaks(self, seen: Span) -> list[tuple[int, int]]:
        """Return the pages that begin in sight: number and height. The first begins the text."""
        pages = self._pages
        first, last = bisect_left(pages, max(seen.start, 1)), bisect_left(pages, seen.end + 1)
        return [(rank + 1, self._rect_at(pages[rank]).top()) for rank in range(first, last)]

    def _handles(self, seen: Span) -> list[tuple[str, int]]:
        """Return the handles in sight: what each is called, and its height."""
        found = []
        if seen.start <= self._kept.start <= seen.end:
            found.append((_START, self._rect_at(self._kept.start).top() - 2))
        if seen.start <= self._kept.end <= seen.end + 1:
            found.append((_END, self._rect_at(self._kept.end).bottom() + 2))
        return found

    def _handle_at(self, place: QPointF) -> str:
        near = (
            name
            for name, y in self._handles(self.visible_span)
            if self._grip(name, y).contains(place) or abs(place.y() - y) <= _NEAR // 2
        )
        return next(near, "")

    def _grip(self, name: str, y: int) -> QRectF:
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(name) + 2 * _PAD + 4
        height = metrics.height()
        top = y - height if name == _START and y >= height else y - (0 if name == _START else 1)
        top = min(top, self.viewport().height() - height)
        return QRectF(self.viewport().width() - width - _INSET, top, width, height)

    def _paint_handle(self, painter: QPainter, name: str, y: int) -> None:
        palette = self.palette()
        accent = palette.color(QPalette.ColorRole.Accent)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(accent, 2))
        painter.drawLine(_INSET, y, self.viewport().width() - _INSET, y)
        grip = self._grip(name, y)
        painter.setBrush(accent)
        painter.drawRoundedRect(grip, 4, 4)
        painter.setPen(palette.color(QPalette.ColorRole.HighlightedText))
        painter.drawText(grip, Qt.AlignmentFlag.AlignCenter, name)

    def _paint_break(self, painter: QPainter, number: int, y: int) -> None:
        palette, words = self.palette(), f"Page {number}"
        width = painter.fontMetrics().horizontalAdvance(words)
        right = self.viewport().width() - width - 2 * _PAD
        painter.setPen(palette.color(QPalette.ColorRole.Dark))
        painter.drawLine(_INSET, y - 1, right, y - 1)
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(QPointF(right + _PAD, y + painter.fontMetrics().ascent() // 2 - 1), words)
