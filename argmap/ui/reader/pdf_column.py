"""An open PDF as a column of pages: where its text stands in it, and what a drag selects."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtPdf import QPdfDocument

from argmap.sources.offsets import PageStretch
from argmap.sources.passages import Span
from argmap.ui.reader.page_places import PagePlaces
from argmap.ui.reader.pdf_reading import OpenPdf


class PdfColumn:
    """The pages of one PDF, one below the other, in pixels; spans are of its kept text."""

    def __init__(self, opened: OpenPdf) -> None:
        self._open = opened
        pages = range(self.pdf.pageCount())
        self.sizes = [self.pdf.pagePointSize(page) for page in pages]
        """The sizes of the pages, in points."""
        self.places = PagePlaces(self.sizes, 0, 1)
        self._boxes: dict[PageStretch, list[QRectF]] = {}

    @property
    def pdf(self) -> QPdfDocument:
        """The PDF itself."""
        return self._open.pdf

    @property
    def is_placed(self) -> bool:
        """Whether it is known where the text stands on the pages."""
        return self._open.offsets is not None

    def set_out(self, width: int, page_width: float) -> None:
        """Give pages a width, in a view so wide."""
        self.places = PagePlaces(self.sizes, width, page_width)

    def pages_between(self, top: float, bottom: float) -> range:
        """Return the pages that can be seen between two heights."""
        return range(self.places.page_at(top), self.places.page_at(bottom) + 1)

    def share_at(self, place: QPointF) -> tuple[int, QPointF]:
        """Return the page at a place, and where on it in shares of its size."""
        page = self.places.page_at(place.y())
        box = self.places.box(page)
        inside = place - box.topLeft()
        return page, QPointF(inside.x() / max(box.width(), 1), inside.y() / max(box.height(), 1))

    def place_of(self, page: int, share: QPointF) -> QPointF:
        """Return the place that is so far across and down a page."""
        box = self.places.box(page)
        return box.topLeft() + QPointF(share.x() * box.width(), share.y() * box.height())

    def text_on(self, pages: range) -> Span:
        """Return the span of the kept text that stands on pages; empty until places are known."""
        offsets = self._open.offsets
        return offsets.text_on(pages) if offsets else Span(0, 0)

    def boxes(
        self, span: Span, pages: range | None = None, *, known_only: bool = False
    ) -> Iterator[QRectF]:
        """Walk the boxes of a span, on all or on a few pages; none until places are known.

        With `known_only` those that were asked for before, without asking the PDF.
        """
        if self._open.offsets is None or span.start >= span.end:
            return
        for found in self._open.offsets.on_pages(*span):
            if pages is None or found.page in pages:
                for box in self._points_of(found, known_only=known_only):
                    yield self.places.from_points(found.page, box)

    def span_between(self, start: QPointF, end: QPointF) -> Span | None:
        """Return the words between two places of the column, on the page of the first.

        None where there are no words; an empty span where the words are not kept.
        """
        if self._open.offsets is None:
            return None
        page = self.places.page_at(start.y())
        ends = [self.places.to_points(page, place) for place in (start, end)]
        chosen = self.pdf.getSelection(page, *ends)
        if not chosen.isValid():
            return None
        found = self._open.offsets.in_text(page, chosen.startIndex(), chosen.endIndex())
        return found or Span(0, 0)

    def delete_later(self) -> None:
        """Close the PDF."""
        self._open.deleteLater()

    def _points_of(self, found: PageStretch, *, known_only: bool) -> list[QRectF]:
        if found not in self._boxes and not known_only:
            chosen = self.pdf.getSelectionAtIndex(found.page, found.start, found.length)
            self._boxes[found] = [one.boundingRect() for one in chosen.bounds()]
        return self._boxes.get(found, [])
