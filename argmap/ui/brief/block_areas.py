"""The areas of pages that blocks of a paper take, told from where each begins."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF

from argmap.brief.standing_for import Half

if TYPE_CHECKING:
    from argmap.formats.placed_paper import RecordOnPage
    from argmap.sources.problems import RecordPlace

_MARGIN = 0.62
"""What begins further to the right, in shares of the width, is a note in the margin."""
_FOOT = 60.0
_HEAD = 60.0
"""Points at the head and foot of a page that no block takes."""
_LEAST = 10.0
_SIDE = 64.0
"""What of a half is not of what stands in it."""
_NOTE = (90.0, 20.0)
_ABOVE, _BELOW = 10.0, 5.0
"""How far a line of text reaches above what it stands on, and below."""
_BODY, _NOTES, _RIGHT = 0, 1, 2
"""The columns: what takes the width or its left half, notes, what takes it or its right half."""


class BlockAreas:
    """Where each block goes on until: to where the next of its column begins."""

    def __init__(self, blocks: Sequence[RecordOnPage], sizes: Sequence[QSizeF]) -> None:
        self.sizes = tuple(sizes)
        notes: list[RecordOnPage] = []
        body: list[RecordOnPage] = []
        for one in (one for one in blocks if not one.in_line):
            is_note = one.half is Half.NONE and one.x > self._middle(one.page)
            (notes if is_note else body).append(one)
        left = [one for one in body if one.half is not Half.RIGHT]
        right = [one for one in body if one.half is not Half.LEFT]
        self._columns = (left, notes, right)
        self._starts = tuple([(one.page, one.y) for one in column] for column in self._columns)
        self._next = dict(pairwise((*right, None))) | dict(pairwise((*left, None)))
        self._halves = {one.page: one.x for one in right if one.half is Half.RIGHT}
        """Where the right half begins of the pages that have one."""
        self._sentences: dict[RecordOnPage, list[RecordOnPage]] = {}
        """What begins within the lines of a block."""
        self._block_of: dict[RecordOnPage, RecordOnPage] = {}
        self._take_in([one for one in blocks if one.in_line])
        self._of: dict[RecordPlace, list[RecordOnPage]] = {}
        for one in (*body, *self._block_of, *notes):
            if one.record is not None:
                self._of.setdefault(one.record, []).append(one)
        self._margins = {one.page: one.x for one in notes}

    def record_at(self, page: int, place: QPointF) -> RecordPlace | None:
        """Return the record whose block is at a place of a page, in points."""
        number = self._column_at(page, place.x())
        column, starts = self._columns[number], self._starts[number]
        at = bisect_right(starts, (page, place.y())) - 1
        if at < 0 or (number == _NOTES and column[at].page != page):
            return None
        return self._sentence_at(column[at], page, place) or column[at].record

    def _take_in(self, sentences: Sequence[RecordOnPage]) -> None:
        """Find the block of each sentence, and until where each sentence goes."""
        column, starts = self._columns[_BODY], self._starts[_BODY]
        for one in sentences:
            block = column[bisect_right(starts, (one.page, one.y)) - 1]
            self._block_of[one] = block
            self._sentences.setdefault(block, []).append(one)
        for block, within in self._sentences.items():
            ends = [one._replace(y=one.y + _BELOW) for one in within]
            self._next |= dict(zip((block, *within), (*ends, self._next[block]), strict=True))

    def _sentence_at(self, block: RecordOnPage, page: int, place: QPointF) -> RecordPlace | None:
        """Return what the last sentence of a block that begins before a place stands for."""
        begun = [one for one in self._sentences.get(block, ()) if _has_begun(one, page, place)]
        return begun[-1].record if begun else None

    def _column_at(self, page: int, x: float) -> int:
        margin, half = self._margins.get(page), self._halves.get(page)
        if margin is not None and x >= margin:
            return _NOTES
        return _RIGHT if half is not None and x >= half else _BODY

    def boxes_of(self, record: RecordPlace) -> list[tuple[int, QRectF]]:
        """Return the pages, from 0, and the boxes in points, that blocks of a record take."""
        found = []
        for one in self._of.get(record, ()):
            block = self._block_of.get(one)
            if block is not None:
                line = one._replace(x=block.x, y=one.y - _ABOVE)
                found += self._boxes(line, self._next[one])
            elif one in self._next:
                found += self._boxes(one, self._next[one])
            else:
                found.append((one.page, QRectF(one.x, one.y, *_NOTE)))
        return found

    def _boxes(self, one: RecordOnPage, after: RecordOnPage | None) -> list[tuple[int, QRectF]]:
        """Return where a block stands, on its page and on those on which it goes on."""
        last = after.page if after is not None else one.page
        boxes = []
        for page in range(one.page, last + 1):
            foot = self.sizes[page].height() - _FOOT
            top = one.y if page == one.page else _HEAD
            end = after.y if after is not None and page == last else foot
            if end - top >= _LEAST:
                whole = self.sizes[page].width()
                wide = whole - 2 * one.x if one.half is Half.NONE else whole / 2 - _SIDE
                boxes.append((page, QRectF(one.x, top, max(wide, _LEAST), end - top)))
        return boxes

    def _middle(self, page: int) -> float:
        return self.sizes[page].width() * _MARGIN if page < len(self.sizes) else 0.0


def _has_begun(sentence: RecordOnPage, page: int, place: QPointF) -> bool:
    """Tell whether a sentence begins before a place: above it, or to its left on one line."""
    if sentence.page != page:
        return sentence.page < page
    is_on_line = sentence.y - _ABOVE <= place.y() < sentence.y + _BELOW
    return place.x() >= sentence.x if is_on_line else sentence.y < place.y()
