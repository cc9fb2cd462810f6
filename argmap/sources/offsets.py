"""The one module that maps code points to UTF-16 units and to a PDF's indices, and back."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from argmap.sources.passages import Span

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class OffsetMap:
    """The two ways of counting one text: code points (ours) and UTF-16 units (Qt's).

    Only characters above U+FFFF count differently: one code point, two units.
    A look-up costs the logarithm of their number. `IndexError` is raised for
    an offset outside the text; the end of the text is inside.
    """

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._points = [match.start() for match in _ASTRAL.finditer(text)]
        self._units = [point + rank for rank, point in enumerate(self._points)]

    @property
    def utf16_length(self) -> int:
        """The length of the text in UTF-16 units."""
        return self._length + len(self._points)

    def to_utf16(self, offset: int) -> int:
        """Return the UTF-16 offset of the character at a code-point offset."""
        if not 0 <= offset <= self._length:
            raise IndexError(f"{offset} is outside a text of {self._length} code points")
        return offset + bisect_left(self._points, offset)

    def to_code_point(self, offset: int) -> int:
        """Return the code-point offset of the character at a UTF-16 offset.

        An offset between the halves of a surrogate pair belongs to the
        character they make, so it maps to that character's start.
        """
        if not 0 <= offset <= self.utf16_length:
            raise IndexError(f"{offset} is outside a text of {self.utf16_length} UTF-16 units")
        before = bisect_left(self._units, offset)
        if before and self._units[before - 1] == offset - 1:
            return self._points[before - 1]
        return offset - before


class Placed(NamedTuple):
    """A stretch of the kept text that stands in one line of a PDF: code points in both.

    `start` is its place in the kept text, `raw_start` the one in its page's own text.
    """

    start: int
    page: int
    raw_start: int
    length: int


class PageStretch(NamedTuple):
    """A stretch of a page, counted from 0, in the UTF-16 units that PDFium counts."""

    page: int
    start: int
    length: int


class PageOffsets:
    """The kept text of a PDF and the texts of its pages: where the words of one are in the other.

    `placed` are in the order of the kept text and do not overlap; `pages` are
    the pages' own texts, as PDFium reads them.
    """

    def __init__(self, placed: Sequence[Placed], pages: Sequence[str]) -> None:
        self._placed = placed
        self._starts = [one.start for one in placed]
        self._maps = [OffsetMap(page) for page in pages]
        self._spans: dict[int, Span] = {}
        for one in placed:
            start, end = self._spans.get(one.page, Span(one.start, one.start))
            self._spans[one.page] = Span(min(start, one.start), max(end, one.start + one.length))

    def text_on(self, pages: range) -> Span:
        """Return the span of the kept text that holds all that stands on pages, else none of it."""
        spans = [self._spans[page] for page in pages if page in self._spans]
        if not spans:
            return Span(0, 0)
        return Span(min(span.start for span in spans), max(span.end for span in spans))

    def on_pages(self, start: int, end: int) -> list[PageStretch]:
        """Return where a span of the kept text stands on the pages, a stretch a line."""
        first = max(0, bisect_right(self._starts, start) - 1)
        found = []
        for one in self._placed[first:]:
            if one.start >= end:
                break
            low, high = max(start, one.start), min(end, one.start + one.length)
            if low < high:
                shift = one.raw_start - one.start
                to_utf16 = self._maps[one.page].to_utf16
                begin = to_utf16(low + shift)
                found.append(PageStretch(one.page, begin, to_utf16(high + shift) - begin))
        return found

    def in_text(self, page: int, start: int, end: int) -> Span | None:
        """Return the span of the kept text that a stretch of a page holds, in PDFium's units.

        None where nothing of it was kept, as of a running head. Where lines
        stand on the page in another order, the span holds all of them.
        """
        to_point = self._maps[page].to_code_point
        length = self._maps[page].utf16_length
        low, high = to_point(min(start, length)), to_point(min(end, length))
        spans = []
        for one in self._placed:
            first, last = max(low, one.raw_start), min(high, one.raw_start + one.length)
            if one.page == page and first < last:
                shift = one.start - one.raw_start
                spans.append(Span(first + shift, last + shift))
        if not spans:
            return None
        return Span(min(span.start for span in spans), max(span.end for span in spans))
