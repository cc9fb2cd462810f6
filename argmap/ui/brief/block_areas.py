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
_BODY, _NOTES, _RIGHT = 0, 1, 2
"""The columns: what takes the width or its left half, notes, what takes it or its right half."""


class BlockAreas:
    """Where each block goes on until: to where the next of its column begins."""

    def __init__(self, blocks: Sequence[RecordOnPage], sizes: Sequence[QSizeF]) -> None:
        self.sizes = tuple(sizes)
        notes: list[RecordOnPage] = []
        body: list[RecordOnPage] = []
        for one in blocks:
            is_note = one.half is Half.NONE and one.x > self._middle(one.page)
            (notes if is_note else body).append(one)
        left = [one for one in body if one.half is not Half.RIGHT]
        right = [one for one in body if one.half is not Half.LEFT]
        self._columns = (left, notes, right)
        self._starts = tuple([(one.page, one.y) for one in column] for column in self._columns)
        self._next = dict(pairwise((*right, None))) | dict(pairwise((*left, None)))
        self._halves = {one.page: one.x for one in right if one.half is Half.RIGHT}
        """Where the right half begins of the pages that have one."""
        self._of: dict[RecordPlace, list[RecordOnPage]] = {}
        for one in (*body, *notes):
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
        return column[at].record

    def _column_at(self, page: int, x: float) -> int:
        margin, half = self._margins.get(page), self._halves.get(page)
        if margin is not None and x >= margin:
            return _NOTES
        return _RIGHT if half is not None and x >= half else _BODY

    def boxes_of(self, record: RecordPlace) -> list[tuple[int, QRectF]]:
        """Return the pages, from 0, and the boxes in points, that blocks of a record take."""
        found = []
        for one in self._of.get(record, ()):
            if one in self._next:
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
