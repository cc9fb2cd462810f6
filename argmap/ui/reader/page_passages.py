"""What is marked on the pages of a PDF, and beside them: quotes, words found, uses."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from argmap.case.ids import QuoteId
from argmap.sources.passages import Span
from argmap.ui.overriding import override
from argmap.ui.reader.beside import width_beside_pages
from argmap.ui.reader.highlights import Highlight
from argmap.ui.reader.margin import Margin
from argmap.ui.reader.page_scroll import PageScroll

_AHEAD = 40
_UNSEEN = -100_000.0


class PagePassages(PageScroll):
    """Paints the pages that can be seen with what is marked on them, and holds the margin."""

    selectionChanged = Signal()  # noqa: N815 -- the name it has on a text
    """Other words are selected, or none."""
    find_asked = Signal()
    """The key for Find was pressed."""
    page_asked = Signal()
    """The key that asks for a page was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._highlights: Sequence[Highlight] = ()
        self._found: Sequence[Span] = ()
        self._tips: Mapping[QuoteId, str] = {}
        self._picked: QuoteId | None = None
        self._hinted: QuoteId | None = None
        self._span = Span(0, 0)
        self.margin = Margin(self, self)
        self.margin.left.connect(self.setFocus)
        self.turned.connect(self.margin.update)

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
        return whole.translated(-self.scrolled).toAlignedRect()

    @property
    def kept_text(self) -> str:
        """The text that stands on the pages, as it is kept."""
        return self.text

    @property
    def span_near(self) -> Span:
        """The text of the pages that can be seen, and of the one before them."""
        pages = self.seen_pages()
        if self.column is None or not self.is_placed:
            return Span(-1, -1)
        return self.column.text_on(range(max(pages.start - 1, 0), pages.stop))

    @override
    def close_document(self) -> None:
        self.clear_selection()
        self._highlights = self._found = ()
        self.margin.show_uses(())
        super().close_document()

    def show_highlights(self, highlights: Sequence[Highlight], tips: Mapping[QuoteId, str]) -> None:
        """Mark what is quoted; `tips` say what each quote is quoted for."""
        self._highlights, self._tips = highlights, tips
        self.viewport().update()

    def show_picked(self, quote: QuoteId | None) -> None:
        """Outline the picked quote."""
        self._picked = quote
        self.viewport().update()

    def show_hinted(self, quote: QuoteId | None) -> None:
        """Frame the quote that is pointed at in the margin."""
        self._hinted = quote
        self.viewport().update()

    def show_found(self, spans: Sequence[Span]) -> None:
        """Frame the words that a search has found; they are in order and do not overlap."""
        self._found = spans
        self.viewport().update()

    def clear_selection(self) -> None:
        """Select no words any more."""
        if self.has_words:
            self.take(Span(0, 0))

    def take(self, span: Span) -> None:
        """Select a span of the kept text where it stands."""
        self._span = span
        self.selectionChanged.emit()
        self.viewport().update()

    def select(self, start: int, end: int) -> None:
        """Select a span of the kept text and scroll it into view."""
        self.take(Span(start, end))
        self.go_to(start)

    def top_of(self, offset: int) -> float:
        """Return how far below the top of the view the line at an offset stands."""
        boxes = self.boxes_of(Span(offset, offset + _AHEAD))
        return boxes[0].top() - self.scrolled.y() if boxes else _UNSEEN

    def scroll_to(self, offset: int) -> None:
        """Bring the words at an offset into view."""
        self.go_to(offset)

    def keep_in_view(self, offset: int) -> None:
        """Scroll no further than is needed to see the words that end at an offset."""
        view = QRectF(self.viewport().rect()).translated(self.scrolled)
        boxes = self.boxes_of(Span(offset - 1, offset))
        if boxes and not view.contains(boxes[-1].center()):
            self.go_to(offset - 1)

    def quotes_at(self, place: QPointF) -> tuple[QuoteId, ...]:
        """Return the ids of the quotes marked at a place of the view."""
        there = place + self.scrolled
        seen = self._seen_marks()
        return tuple(one.quote for one, boxes in seen if any(box.contains(there) for box in boxes))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.column is not None and self.drawing is not None:
            painter.translate(-self.scrolled)
            ratio, marks = self.devicePixelRatioF(), self._seen_marks()
            for page in self.seen_pages():
                self.drawing.paint_page(painter, page, self.column.places.box(page), ratio)
            self.drawing.paint_marks(painter, marks, self._picked)
            hinted = [box for one, boxes in marks if one.quote == self._hinted for box in boxes]
            self.drawing.paint_framed(painter, hinted, hinted=True)
            for span in self._seen_found():
                boxes = self.boxes_of(span, self.seen_pages())
                self.drawing.paint_framed(painter, boxes, hinted=False)
            self.drawing.paint_selected(painter, self.boxes_of(self._span, self.seen_pages()))
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        beside = width_beside_pages(self.width())
        if self.viewportMargins().right() != beside:
            self.setViewportMargins(0, 0, beside, 0)
        super().resizeEvent(event)
        view = self.viewport().geometry()
        self.margin.setGeometry(view.right() + 1, view.top(), beside, view.height())

    def _seen_marks(self) -> list[tuple[Highlight, list[QRectF]]]:
        pages, near = self.seen_pages(), self.span_near
        marks = [
            (one, self.boxes_of(Span(one.start, one.end), pages))
            for one in self._highlights
            if one.start < near.end and one.end > near.start
        ]
        return [(one, boxes) for one, boxes in marks if boxes]

    def _seen_found(self) -> Sequence[Span]:
        """Return the words found that can be seen: there may be very many elsewhere."""
        if self.column is None or not self._found:
            return ()
        near = self.column.text_on(self.seen_pages())
        first = max(bisect_left(self._found, (near.start, 0)) - 1, 0)
        return self._found[first : bisect_left(self._found, (near.end, 0))]
