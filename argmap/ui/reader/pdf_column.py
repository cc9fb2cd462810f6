"""An open PDF as a column of pages: where its text stands in it, and what a drag selects."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtPdf import QPdfDocument

from argmap.sources.passages import Span
from argmap.ui.reader.page_places import PagePlaces
from argmap.ui.reader.pdf_reading import OpenPdf


class PdfColumn:
    """The pages of one PDF, one below the other, in pixels; spans are of its kept text."""

    def __init__(self, opened: OpenPdf) -> None:
        self._open = opened
        pages = range(self.pdf.pageCount())
        self._sizes = [self.pdf.pagePointSize(page) for page in pages]
        self.places = PagePlaces(self._sizes, 0)

    @property
    def pdf(self) -> QPdfDocument:
        """The PDF itself."""
        return self._open.pdf

    @property
    def is_placed(self) -> bool:
        """Whether it is known where the text stands on the pages."""
        return self._open.offsets is not None

    def set_out(self, width: int) -> None:
        """Make the pages as wide as there is room for."""
        self.places = PagePlaces(self._sizes, width)

    def pages_between(self, top: float, bottom: float) -> range:
        """Return the pages that can be seen between two heights."""
        return range(self.places.page_at(top), self.places.page_at(bottom) + 1)

    def boxes(self, span: Span, pages: range | None = None) -> Iterator[QRectF]:
        """Walk the boxes of a span, on all or on a few pages; none until places are known."""
        if self._open.offsets is None or span.start >= span.end:
            return
        for found in self._open.offsets.on_pages(*span):
            if pages is None or found.page in pages:
                chosen = self.pdf.getSelectionAtIndex(found.page, found.start, found.length)
                for polygon in chosen.bounds():
                    yield self.places.from_points(found.page, polygon.boundingRect())

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
