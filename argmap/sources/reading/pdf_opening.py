"""A PDF opened by PDFium, and one whose last bytes are missing with an end of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # loaded when first needed: start-up
    from PySide6.QtCore import QBuffer
    from PySide6.QtPdf import QPdfDocument

_CATALOG = re.compile(
    rb"(?<!\d)(\d{1,9}) (\d{1,5}) obj\s*<<(?:(?!endobj).){0,2000}?/Type\s*/Catalog\b", re.DOTALL
)
_OBJECT = re.compile(rb"(?<!\d)(\d{1,9}) \d{1,5} obj\b")
_LOCK = re.compile(rb"/Filter\s*/Standard\b")


def open_pdf(data: bytes) -> tuple[QPdfDocument, QBuffer]:
    """Open a PDF, and the buffer that has to live as long as it does.

    What cannot be opened for want of its end is tried with one that is made.
    """
    document, buffer = _loaded(data)
    if document.error() is document.Error.InvalidFileFormat and (whole := with_end(data)):
        document, buffer = _loaded(whole)
    return document, buffer


def with_end(data: bytes) -> bytes:
    """Return a PDF with an end that names its catalogue, nothing where it shows none.

    From that PDFium finds everything else. A locked one would be read as noise.
    """
    catalog = _CATALOG.search(data)
    if catalog is None or _LOCK.search(data):
        return b""
    size = 1 + max(int(found[1]) for found in _OBJECT.finditer(data))
    root = b"%s %s R" % (catalog[1], catalog[2])
    end = b"\nendobj\ntrailer\n<< /Size %d /Root %s >>\nstartxref\n0\n%%%%EOF\n"
    return data + end % (size, root)


def _loaded(data: bytes) -> tuple[QPdfDocument, QBuffer]:
    from PySide6.QtCore import QBuffer, QByteArray  # noqa: PLC0415 -- loaded when first needed
    from PySide6.QtPdf import QPdfDocument  # noqa: PLC0415 -- as above

    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    return document, buffer
