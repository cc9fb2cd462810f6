"""What is said where there is no text to read, and whether a source has pages to draw."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.case.evidence import Document, Source
from argmap.sources.reading.pdf import MEDIA_TYPE

_NOTHING_OPEN = (
    "Open a source from the list to read it here. Then select words, pick the claim they bear on, "
    "and quote them."
)
_NOT_HELD = (
    "The text of this source is not held, so there is nothing to read here. It can still be cited "
    "as a whole."
)
_NOT_READ = "The text of this source could not be read. The rest of the case is not affected."


def has_pages(document: Document | None) -> bool:
    """Tell whether a document is a PDF whose original is kept."""
    return document is not None and document.media_type == MEDIA_TYPE and bool(document.original)


def instead_of(source: Source | None) -> str:
    """Say why there is no text: nothing is open, or the text is not held, or cannot be read."""
    if source is None:
        return _NOTHING_OPEN
    return _NOT_READ if source.document else _NOT_HELD


def at_top(widget: QWidget) -> QWidget:
    """Return a page with a widget at its top."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    column.addStretch(1)
    return page
