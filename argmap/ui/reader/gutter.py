"""Left of the text: the numbers of its paragraphs, and where its pages begin."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextDocument

from argmap.sources.offsets import OffsetMap
from argmap.sources.paragraphs import paragraph_starts
from argmap.sources.passages import Span
from argmap.ui.reader.source_page import GUTTER, PAGE_RULE
from argmap.ui.reader.stretches import line_boxes
from argmap.ui.theme import Theme

_GAP = 10
_RULE_ABOVE = 13


class Gutter:
    """Paints the numbers beside one page of text; offsets are code points."""

    def __init__(
        self, page: QTextDocument, text: str, offsets: OffsetMap, pages: Sequence[int]
    ) -> None:
        self._page = page
        self._offsets = offsets
        self._paragraphs = paragraph_starts(text)
        self._pages = pages
        self._ink = QColor()
        self._rule = QColor()
        self._paper = QColor()
        self._font = QFont()

    def dress(self, theme: Theme, font: QFont) -> None:
        """Take the colours of a theme, and the font of numbers."""
        self._ink, self._rule = theme.color("muted"), theme.color("rule")
        self._paper, self._font = theme.color("paper"), font

    def number_at(self, offset: int) -> int:
        """Return the number, from 1, of the paragraph at an offset; 0 before the first."""
        return bisect_right(self._paragraphs, offset)

    def paint(self, painter: QPainter, seen: Span) -> None:
        """Paint what stands beside the words from one offset to another."""
        painter.setFont(self._font)
        begun = {round(box.top()) for box in self._paint_pages(painter, seen)}
        painter.setPen(self._ink)
        first = max(bisect_left(self._paragraphs, seen.start) - 1, 0)
        last = bisect_right(self._paragraphs, seen.end)
        for number in range(first, last):
            box = self._box(self._paragraphs[number])
            if box is not None and round(box.top()) not in begun:
                self._write(painter, box, str(number + 1))

    def _paint_pages(self, painter: QPainter, seen: Span) -> Iterator[QRectF]:
        """Paint where pages begin; walk the lines whose place in the gutter is taken by that."""
        # Where the text begins, its first page does.
        first = max(bisect_left(self._pages, seen.start) - 1, 1)
        last = bisect_right(self._pages, seen.end)
        for number in range(first, last):
            start = self._pages[number]
            box = self._box(start)
            if box is None:
                continue
            painter.setPen(QPen(self._rule, 1))
            if self._begins_line(start):
                self._rule_off(painter, box, f"page {number + 1}")
            else:
                painter.drawLine(QLineF(box.left(), box.top(), box.left(), box.bottom()))
                painter.setPen(self._ink)
                self._write(painter, box, f"p. {number + 1}")
                yield box

    def _rule_off(self, painter: QPainter, box: QRectF, words: str) -> None:
        """Draw a rule above a line, broken by words at its right end."""
        y = round(box.top()) - _RULE_ABOVE + 0.5
        right = self._page.textWidth() - _GAP
        wide = painter.fontMetrics().horizontalAdvance(words)
        painter.drawLine(QLineF(GUTTER, y, right - wide - 6, y))
        painter.setPen(self._ink)
        place = QRectF(right - wide, y - PAGE_RULE / 2, wide, PAGE_RULE)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), words)

    def _write(self, painter: QPainter, box: QRectF, words: str) -> None:
        wide = painter.fontMetrics().horizontalAdvance(words)
        ascent = painter.fontMetrics().ascent()
        base = box.top() + (box.height() + ascent) / 2 - 1
        painter.drawText(QPointF(GUTTER - _GAP - wide, base), words)

    def _begins_line(self, offset: int) -> bool:
        """Tell whether a page begins with a paragraph, so that there is room for a rule."""
        block = self._page.findBlock(self._offsets.to_utf16(offset))
        return block.position() == self._offsets.to_utf16(offset)

    def _box(self, offset: int) -> QRectF | None:
        """Return the box of the first letter at an offset, or after it on its page's blank line."""
        start = self._offsets.to_utf16(offset)
        return next(line_boxes(self._page, start, start + 1), None)
