"""Where the words of a PDF stand on its pages, and which of them a clip may cut."""

from __future__ import annotations

import io

import pikepdf
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtPdf import QPdfDocument

_SHOWS_TEXT = {"Tj", "TJ", "'", '"'}


def lines_on(data):
    """Return of each page its size and the rectangles of its lines of text, in points."""
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    found = []
    for at in range(document.pageCount()):
        size = document.pagePointSize(at)
        shapes = document.getAllText(at).bounds()
        found.append((size, [one.boundingRect() for one in shapes]))
    document.close()
    return found


def overlapping(rects, spare=1.2):
    """Return the pairs that lie on one another by more than letters that hang do."""
    inner = [one.adjusted(spare, spare, -spare, -spare) for one in rects]
    solid = [one for one in inner if one.width() > 0 and one.height() > 0]
    return [
        (one, other)
        for at, one in enumerate(solid)
        for other in solid[at + 1 :]
        if one.intersects(other)
    ]


def clipped_texts(data):
    """Count on each page how often words are drawn where a clip is in force."""
    found = []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            waiting, is_clipped, count = [], False, 0
            for operands, operator in pikepdf.parse_content_stream(page):
                name = str(operator)
                if name == "q":
                    waiting.append(is_clipped)
                elif name == "Q":
                    is_clipped = waiting.pop()
                elif name in {"W", "W*"}:
                    is_clipped = True
                elif name in _SHOWS_TEXT and operands:
                    count += is_clipped
            found.append(count)
    return found
