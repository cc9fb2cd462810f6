"""The pages of a PDF in a column that scrolls; offsets are code points of the kept text."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from argmap.case.evidence import Document
from argmap.sources.passages import Span
from argmap.ui.overriding import override
from argmap.ui.reader.page_drawing import PageDrawing
from argmap.ui.reader.pdf_column import PdfColumn
from argmap.ui.reader.pdf_reading import OpenPdf

_EYE_LEVEL = 0.3
_AHEAD = 40
"""A place between two lines stands nowhere on a page: what follows it does."""


class PageScroll(QAbstractScrollArea):
    """Holds one open PDF, scrolls to places of its text and knows what can be seen of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        self.column: PdfColumn | None = None
        self.drawing: PageDrawing | None = None
        self._wanted: int | None = None
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def is_placed(self) -> bool:
        """Whether it is known where the text stands on the pages."""
        return self.column is not None and self.column.is_placed

    def show_document(self, document: Document) -> str:
        """Show a PDF from its first page; return why it cannot be, as a sentence, else nothing."""
        self.close_document()
        opened = OpenPdf(document, self)
        if opened.fault:
            opened.deleteLater()
            return opened.fault
        self.column, self.text = PdfColumn(opened), document.text
        opened.placed.connect(self._on_placed)
        self.drawing = PageDrawing(opened.pdf, self)
        self.drawing.drawn.connect(self.viewport().update)
        self._set_out()
        self.verticalScrollBar().setValue(0)
        return ""

    def close_document(self) -> None:
        """Show no pages any more."""
        self._wanted = None
        if self.drawing is not None:
            self.drawing.deleteLater()
        if self.column is not None:
            self.column.delete_later()
        self.column = self.drawing = None

    def go_to(self, offset: int) -> None:
        """Bring the words at an offset of the kept text into view, once their place is known."""
        if not self.is_placed:
            self._wanted = offset
            return
        boxes = self.boxes_of(Span(offset, offset + _AHEAD))
        if boxes:
            bar = self.verticalScrollBar()
            bar.setValue(round(boxes[0].top() - self.viewport().height() * _EYE_LEVEL))

    def seen_pages(self) -> range:
        """Return the pages that can be seen."""
        if self.column is None:
            return range(0)
        top = self.verticalScrollBar().value()
        return self.column.pages_between(top, top + self.viewport().height())

    def boxes_of(self, span: Span, pages: range | None = None) -> list[QRectF]:
        """Return the boxes of a span of the text, in the column, on all or on a few pages."""
        return list(self.column.boxes(span, pages)) if self.column else []

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_out()

    @Slot()
    def _on_placed(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.go_to(wanted)
        self.viewport().update()

    def _set_out(self) -> None:
        if self.column is None:
            return
        self.column.set_out(self.viewport().width())
        high = self.viewport().height()
        bar = self.verticalScrollBar()
        share = bar.value() / max(bar.maximum(), 1)
        bar.setPageStep(high)
        bar.setSingleStep(40)
        bar.setRange(0, max(0, round(self.column.places.height) - high))
        bar.setValue(round(share * bar.maximum()))
