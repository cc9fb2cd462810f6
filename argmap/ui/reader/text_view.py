"""A kept text in a widget: reading, selecting and copying by code points."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QFont, QMouseEvent, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget

from argmap.case.ids import SourceId
from argmap.sources.offsets import OffsetMap
from argmap.sources.passages import Span, snap_to_words, trim_span
from argmap.ui.overriding import override
from argmap.ui.reader.quote_mime import Passage, passage_mime
from argmap.ui.reader.source_page import make_page

MEASURE = 640
"""The widest the text is set, in pixels."""
_READING = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)
_EYE_LEVEL = 0.4


class TextView(QTextEdit):
    """Shows one kept text; every offset that comes out of it is a code point of that text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = SourceId("")
        self._text = ""
        self._page: QTextDocument | None = None
        self._was_pressed = False
        """Whether a mouse was pressed on the text that is shown."""
        self.offsets = OffsetMap("")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(_READING)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._was_pressed = True
        super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word, but not by the second half of the double click that opened the text."""
        if self._was_pressed:
            super().mouseDoubleClickEvent(event)

    @property
    def kept_text(self) -> str:
        """The text shown, as it is kept."""
        return self._text

    @property
    def has_words(self) -> bool:
        """Whether anything is selected."""
        return self.textCursor().hasSelection()

    @property
    def selected_span(self) -> Span:
        """The selected words without white space around them; empty where none are."""
        cursor = self.textCursor()
        start = self.offsets.to_code_point(cursor.selectionStart())
        end = self.offsets.to_code_point(cursor.selectionEnd())
        if self.offsets.to_utf16(end) < cursor.selectionEnd():
            end += 1  # the selection ends inside a character: take all of it
        return trim_span(self._text, start, end)

    def show_text(
        self, source: SourceId, text: str, font: QFont, pages: Sequence[int] = ()
    ) -> None:
        """Show the kept text of a source from its beginning; `pages` are where its pages begin."""
        self._source = source
        self._text = text
        self._was_pressed = False
        self.offsets = OffsetMap(text)
        starts = [self.offsets.to_utf16(start) for start in pages]
        old, self._page = self._page, make_page(text, font, self, starts)
        self.setDocument(self._page)
        if old is not None:
            old.deleteLater()
        self.setTextInteractionFlags(_READING)
        self.verticalScrollBar().setValue(0)

    def select(self, start: int, end: int) -> None:
        """Select a span and scroll its beginning to the height of the eyes."""
        cursor = self.textCursor()
        cursor.setPosition(self.offsets.to_utf16(start))
        cursor.setPosition(self.offsets.to_utf16(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.scroll_to(start)

    def snap_selection(self) -> None:
        """Widen what is selected so that it cuts no word, and leave out white space around it."""
        cursor, span = self.textCursor(), self.selected_span
        words = snap_to_words(self._text, span.start, span.end)
        if words.start == words.end:
            return
        ends = [self.offsets.to_utf16(words.start), self.offsets.to_utf16(words.end)]
        if cursor.position() < cursor.anchor():
            ends.reverse()
        if ends != [cursor.anchor(), cursor.position()]:
            cursor.setPosition(ends[0])
            cursor.setPosition(ends[1], QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def go_to(self, offset: int) -> None:
        """Put the text cursor at an offset, selecting nothing, and scroll it into view."""
        cursor = self.textCursor()
        cursor.setPosition(self.offsets.to_utf16(offset))
        self.setTextCursor(cursor)
        self.scroll_to(offset)

    def clear_selection(self) -> None:
        """Select no words any more."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def offset_at(self, place: QPointF) -> int:
        """Return the offset of the character at a place of the viewport, -1 beside the text."""
        scrolled = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        layout = self.document().documentLayout()
        position = layout.hitTest(place + scrolled, Qt.HitTestAccuracy.ExactHit)
        return -1 if position < 0 else self.offsets.to_code_point(position)

    @property
    def visible_span(self) -> Span:
        """What can be seen without scrolling, in whole lines."""
        view = self.viewport().rect()
        first = self.cursorForPosition(view.topLeft()).position()
        last = self.cursorForPosition(view.bottomRight()).position()
        return Span(self.offsets.to_code_point(first), self.offsets.to_code_point(last))

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        return passage_mime(Passage(self._source, self.selected_span), self._text)

    @property
    def selection_box(self) -> QRect:
        """What the selection covers of the view, from the left of the text to its right."""
        cursor = self.textCursor()
        ends = []
        for position in (cursor.selectionStart(), cursor.selectionEnd()):
            cursor.setPosition(position)
            ends.append(self.cursorRect(cursor))
        return ends[0].united(ends[1])

    def top_of(self, offset: int) -> float:
        """Return how far below the top of the view the line at an offset stands."""
        cursor = self.textCursor()
        cursor.setPosition(self.offsets.to_utf16(offset))
        return float(self.cursorRect(cursor).top())

    @property
    def span_near(self) -> Span:
        """What can be seen, and a view's height of words before it."""
        high = self.viewport().height()
        first = self.cursorForPosition(QPoint(0, -high)).position()
        return Span(self.offsets.to_code_point(first), self.visible_span.end)

    def room_beside(self, _width: int) -> int:
        """Return how much room is kept at the right of the text, in a widget so wide."""
        return 0

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = self.width() - self.verticalScrollBar().sizeHint().width()
        beside = self.room_beside(wide)
        side = max(0, (wide - beside - MEASURE) // 2)
        margins = self.viewportMargins()
        if (margins.left(), margins.right()) != (side, side + beside):
            self.setViewportMargins(side, 0, side + beside, 0)
        super().resizeEvent(event)

    def scroll_to(self, offset: int) -> None:
        """Scroll the words at an offset to the height of the eyes."""
        cursor = self.textCursor()
        cursor.setPosition(self.offsets.to_utf16(offset))
        below_top = self.cursorRect(cursor).center().y()
        bar = self.verticalScrollBar()
        bar.setValue(round(bar.value() + below_top - self.viewport().height() * _EYE_LEVEL))
