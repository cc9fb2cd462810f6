"""A kept PDF opened to be drawn, and where its text stands on its pages, found in a thread."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtPdf import QPdfDocument

from argmap.case.evidence import Document
from argmap.sources.giving_up import while_wanted
from argmap.sources.offsets import PageOffsets
from argmap.sources.reading.pdf import raw_pages
from argmap.sources.reading.pdf_opening import open_pdf
from argmap.sources.reading.pdf_places import page_offsets
from argmap.ui.aside import Aside
from argmap.ui.errand import Errand

_LOCKED = "This PDF is locked with a password, so its pages cannot be drawn. Its text is here."
_BROKEN = "The pages of this PDF are damaged and cannot be drawn. Its text is here."


class OpenPdf(QObject):
    """One PDF in memory: its pages, and once they are read where the kept text stands on them."""

    placed = Signal()
    """It is known where the text stands on the pages."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pdf, self._buffer = open_pdf(document.original)
        self.pdf.setParent(self)
        self.offsets: PageOffsets | None = None
        self.fault = _fault_of(self.pdf)
        """Why no pages can be drawn, as a sentence; empty where they can."""
        self._aside = Aside("pages", self)
        self._aside.answered.connect(self._on_read)
        if not self.fault:
            self._aside.do(partial(_read, document))

    @Slot(object)
    def _on_read(self, offsets: PageOffsets) -> None:
        self.offsets = offsets
        self.placed.emit()


def _read(document: Document, errand: Errand) -> PageOffsets:
    """Read the pages of a PDF of its own: reading all of a long one takes seconds."""
    pdf, buffer = open_pdf(document.original)
    try:
        return page_offsets(list(while_wanted(raw_pages(pdf), errand.keep_going)), document.text)
    finally:
        pdf.close()
        buffer.close()


def _fault_of(pdf: QPdfDocument) -> str:
    error = pdf.error()
    if error in {pdf.Error.IncorrectPassword, pdf.Error.UnsupportedSecurityScheme}:
        return _LOCKED
    return "" if error is pdf.Error.None_ and pdf.pageCount() else _BROKEN
