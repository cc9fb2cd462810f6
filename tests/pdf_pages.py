"""The words and the colours of the pages of a PDF, read many times faster than by pypdf."""

from __future__ import annotations

import re
from functools import lru_cache

import pikepdf
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtPdf import QPdfDocument


@lru_cache(maxsize=32)
def pages_of(data):
    """Return the text of each page, a line a line."""
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    texts = [document.getAllText(at).text() for at in range(document.pageCount())]
    document.close()
    # PDFium has a sign of its own for the hyphen at the end of a line.
    return ["\n".join(one.replace("\ufffe", "-").splitlines()) for one in texts]


def box_of(data, page, words):
    """Return the box, in points, of the first time that words on one line are on a page, from 0."""
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    at = document.getAllText(page).text().index(words)
    box = document.getSelectionAtIndex(page, at, len(words)).boundingRectangle()
    document.close()
    return box


_COLOR = re.compile(rb"(?<![\w.])((?:[\d.]+\s+){2,})(?:scn|SCN|rg|RG)\b")


def colors_of(pdf):
    """Return what is painted with, on the pages and in the pictures on them, but for greys."""
    drawn = [one for one in pdf.objects if isinstance(one, pikepdf.Stream)]
    forms = [one for one in drawn if one.get("/Subtype") == "/Form"]
    streams = (*(page.Contents for page in pdf.pages), *forms)
    found = {match for one in streams for match in _COLOR.findall(one.read_bytes())}
    return {tuple(float(part) for part in one.split()) for one in found}
