"""The text of a source with what is quoted of it marked, to be clicked and quoted from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from html import escape
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from argmap.case.ids import QuoteId, SourceId
from argmap.drawing.fonts import sans_font
from argmap.sources.passages import Span
from argmap.ui.labels import SMALL
from argmap.ui.overriding import override
from argmap.ui.reader.beside import width_beside
from argmap.ui.reader.gutter import Gutter
from argmap.ui.reader.highlights import Highlight
from argmap.ui.reader.layer_marks import LayerPainter
from argmap.ui.reader.margin import Margin
from argmap.ui.reader.marks import MarkPainter, mark_colours
from argmap.ui.reader.source_page import page_style
from argmap.ui.reader.text_view import TextView
from argmap.ui.theme import Theme


class SourceText(TextView):
    """Shows a kept text and its quotes; says what was clicked, asked and selected."""

    quote_asked = Signal()
    """Enter was pressed on selected words."""
    quotes_clicked = Signal(object)
    """The ids of the quotes at the place clicked, as a tuple, first in the text first."""
    find_asked = Signal()
    """The key for Find was pressed."""
    entered = Signal()
    """The focus came here."""
    selected = Signal()
    """Words have just been selected, by mouse or by key."""
    menu_asked = Signal(object)
    """The place, on the screen, at which a context menu is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._highlights: Sequence[Highlight] = ()
        self._found: Sequence[Span] = ()
        self._picked: QuoteId | None = None
        self._tips: Mapping[QuoteId, str] = {}
        self._marks: MarkPainter | None = None
        self._gutter: Gutter | None = None
        self._layer_marks: LayerPainter | None = None
        self._hinted: QuoteId | None = None
        self._pressed: QPoint | None = None
        self._kept = Span(0, 0)
        self.setAccessibleName("Text of the source")
        self.viewport().setMouseTracking(True)
        self.margin = Margin(self, self)
        self.margin.left.connect(self.setFocus)
        self.verticalScrollBar().valueChanged.connect(self.margin.update)

    @override
    def show_text(
        self, source: SourceId, text: str, font: QFont, pages: Sequence[int] = ()
    ) -> None:
        self._highlights, self._found, self._marks, self._layer_marks = (), (), None, None
        self.margin.show_uses(())
        super().show_text(source, text, font, pages)
        self._gutter = Gutter(self.document(), text, self.offsets, pages)

    def set_theme(self, theme: Theme) -> None:
        """Take on another look, margins and marks too."""
        self.setStyleSheet(page_style(theme))
        self._marks = MarkPainter(self.document(), self.offsets, mark_colours(theme))
        self._layer_marks = LayerPainter(self.document(), self.offsets, theme)
        self.margin.set_theme(theme)
        if self._gutter:
            self._gutter.dress(theme, sans_font(SMALL))
        self.viewport().update()

    def show_highlights(self, highlights: Sequence[Highlight], tips: Mapping[QuoteId, str]) -> None:
        """Mark what is quoted; `tips` say what each quote is quoted for."""
        self._highlights = highlights
        self._tips = tips
        self.viewport().update()

    def show_picked(self, quote: QuoteId | None) -> None:
        """Outline the picked quote."""
        self._picked = quote
        self.viewport().update()

    def show_hinted(self, quote: QuoteId | None) -> None:
        """Outline the quote that is pointed at in the margin."""
        self._hinted = quote
        self.viewport().update()

    def show_found(self, spans: Sequence[Span]) -> None:
        """Frame the words that a search has found."""
        self._found = spans
        self.viewport().update()

    def quotes_at(self, offset: int) -> tuple[QuoteId, ...]:
        """Return the ids of the quotes that cover the character at an offset."""
        return tuple(one.quote for one in self._highlights if one.holds(offset))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._marks is not None:
            painter = QPainter(self.viewport())
            painter.translate(0, -self.verticalScrollBar().value())
            self._paint_beneath(painter, self._marks, self.visible_span)
            painter.end()
        super().paintEvent(event)

    def _paint_beneath(self, painter: QPainter, marks: MarkPainter, seen: Span) -> None:
        first, last = seen
        shown = [one for one in self._highlights if one.end >= first and one.start <= last]
        marks.paint(painter, shown, self._picked)
        if self._layer_marks:
            for one in shown:
                self._layer_marks.paint(painter, one.layers, one.start)
        marks.paint_hinted(painter, [one for one in shown if one.quote == self._hinted])
        # They are in order and do not overlap, and may be very many.
        start = max(bisect_left(self._found, (first, 0)) - 1, 0)
        end = bisect_left(self._found, (last + 1, 0))
        marks.paint_found(painter, self._found[start:end])
        if self._gutter:
            self._gutter.paint(painter, seen)

    @override
    def room_beside(self, width: int) -> int:
        return width_beside(width)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        view = self.viewport().geometry()
        beside = self.viewportMargins().right() - self.viewportMargins().left()
        self.margin.setGeometry(view.right() + 1, view.top(), beside, view.height())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        is_left = event.button() is Qt.MouseButton.LeftButton
        self._pressed = event.position().toPoint() if is_left else None
        self._kept = self.selected_span
        super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            over = bool(self.quotes_at(self.offset_at(event.position())))
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if self.textCursor().hasSelection():
            self._snap(event.modifiers())
            self.selected.emit()
            return
        if pressed is None:
            return
        moved = (event.position().toPoint() - pressed).manhattanLength()
        quotes = self.quotes_at(self.offset_at(event.position()))
        if quotes and moved < QApplication.startDragDistance():
            self.quotes_clicked.emit(quotes)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter()
        elif event.matches(QKeySequence.StandardKey.Find):
            self.find_asked.emit()
        else:
            super().keyPressEvent(event)

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        if event.key() == Qt.Key.Key_Shift and self.textCursor().hasSelection():
            self.selected.emit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(event.globalPos())

    @override
    def event(self, event: QEvent) -> bool:
        # The window has a Find of its own on the same key: here the text's wins.
        is_key = event.type() is QEvent.Type.ShortcutOverride
        if is_key and cast("QKeyEvent", event).matches(QKeySequence.StandardKey.Find):
            event.accept()
            return True
        return super().event(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip:
            self._show_tip(cast("QHelpEvent", event))
            return True
        return super().viewportEvent(event)

    def _snap(self, modifiers: Qt.KeyboardModifier) -> None:
        """Take the whole words of a selection just made; with Alt, its very letters."""
        is_new = self.selected_span != self._kept
        if is_new and not modifiers & Qt.KeyboardModifier.AltModifier:
            self.snap_selection()

    def _enter(self) -> None:
        if self.textCursor().hasSelection():
            self.quote_asked.emit()
            return
        quotes = self.quotes_at(self.offsets.to_code_point(self.textCursor().position()))
        if quotes:
            self.quotes_clicked.emit(quotes)

    def _show_tip(self, event: QHelpEvent) -> None:
        quotes = self.quotes_at(self.offset_at(QPointF(event.pos())))
        tips = [escape(self._tips[quote]) for quote in quotes if quote in self._tips]
        # As rich text, so that Qt breaks long lines; escaped, so that nothing else happens.
        QToolTip.showText(event.globalPos(), "<br>".join(tips) and f"<qt>{'<br>'.join(tips)}</qt>")
