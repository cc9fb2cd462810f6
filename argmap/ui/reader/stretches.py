"""Where a stretch of a shown text lies on the page, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine


def line_boxes(page: QTextDocument, start: int, end: int) -> Iterator[QRectF]:
    """Walk the boxes that a stretch covers, one a line, in the page's own coordinates.

    Positions are UTF-16 units. Each box is as high as the letters, not as the
    line, and its bottom is the letters' descent. Where a line runs both ways, the
    box holds everything between its outermost letters.
    """
    block = page.findBlock(start)
    while block.isValid() and block.position() < end:
        if block.text():
            yield from _boxes_in(page, block, start - block.position(), end - block.position())
        block = block.next()


def _boxes_in(page: QTextDocument, block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
    layout = block.layout()
    origin = page.documentLayout().blockBoundingRect(block).topLeft()
    origin -= layout.boundingRect().topLeft()
    end = min(end, block.length() - 1)
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first < last:
            yield _box(line, first, last, origin, is_mixed=not block.text().isascii())


def _box(line: QTextLine, first: int, last: int, origin: QPointF, *, is_mixed: bool) -> QRectF:
    left, right = _reach(line, first, last, is_mixed=is_mixed)
    right = min(right, line.naturalTextRect().right())  # no mark on the space a line ends with
    height = line.ascent() + line.descent()
    return QRectF(left, line.y(), right - left, height).translated(origin)


def _reach(line: QTextLine, first: int, last: int, *, is_mixed: bool) -> tuple[float, float]:
    if is_mixed:
        runs = [run.boundingRect() for run in line.glyphRuns(first, last - first)]
        if runs:
            return min(run.left() for run in runs), max(run.right() for run in runs)
    return _x(line, first), _x(line, last)


def _x(line: QTextLine, position: int) -> float:
    # PySide also hands back the position, moved to where a cursor can stand.
    x, _ = cast("tuple[float, int]", line.cursorToX(position))
    return x
