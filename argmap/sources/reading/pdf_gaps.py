"""The wide gaps within lines of a PDF's page: PDFium reads cells that stand side by side as one.

PDFium tells the boxes of the runs of a page, but not which words stand in each: where a line goes
on behind a gap is asked of it, word by word.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import pairwise, zip_longest

from argmap.sources.reading.pdf_lines import Box, Gap, Line

_WIDE, _SHARE, _NARROW = 6.0, 0.6, 0.4
"""Cells of a table stand so many points apart or more, and so many heights of their letters; fewer
where the next line begins just below the second."""
_ROUNDED = 1.5
"""Boxes are rounded to whole points."""
_ALIGNED = 3.0
"""Lines of a cell begin at one place within so many points."""
_NEXT = 8
"""The other cells of a row are read so many lines behind it."""
_NEAR = 15
"""So many lines before and behind two of one cell may be of its table."""
_SIGN = re.compile(r"\W*\w{0,4}[.):]*\s")
_WORD = re.compile(r"(?<=\s)\S")

Runs = Callable[[int, int], Sequence[Box]]
_Found = tuple[Line, Box, Box]
"""A line, and the boxes on both sides of a gap in it."""


def gaps_in(lines: Sequence[Line], boxes: Sequence[Box], runs: Runs) -> tuple[Gap, ...]:
    """Return the wide gaps within lines of a page that may have a table, in order.

    `boxes` are those of all runs of the page, `runs` tells those between two offsets of it.
    """
    ordered = sorted(boxes, key=_top)
    wide = [_wide_gaps(*both, ordered) for both in zip_longest(lines, lines[1:])]
    begins = [
        at
        for at, one in enumerate(wide)
        if one and at + 1 < len(lines) and _goes_on(one, lines[at + 1 : at + _NEXT])
    ]
    near = (row for at, row in enumerate(wide) if any(abs(at - one) <= _NEAR for one in begins))
    found = ((_begin_of(*one, runs), one) for row in near for one in row)
    return tuple(Gap(at, left, right) for at, (_, left, right) in found if at is not None)


def _goes_on(gaps: Sequence[_Found], below: Sequence[Line]) -> bool:
    """Say whether the next line begins behind a gap of one: in the same cell, below it.

    Below the sign of an item, or the number of a note, so do the lines of it; but nothing stands
    beside them, as another cell does.
    """
    line, following = gaps[0][0], below[0]
    is_row = any(_is_beside(line, one) for one in below)
    behind = [one for at, one in enumerate(gaps) if at or is_row or not _SIGN.match(line.words)]
    return following.box is not None and any(
        abs(right[0] - following.box[0]) <= _ALIGNED for _, _, right in behind
    )


def _is_beside(line: Line, other: Line) -> bool:
    """Say whether a line stands to the right of another, a wide gap away."""
    if line.box is None or other.box is None:
        return False
    is_level = abs(line.base - other.base) <= _ALIGNED
    return is_level and other.box[0] - line.box[2] >= _WIDE


def _wide_gaps(line: Line | None, below: Line | None, boxes: Sequence[Box]) -> list[_Found]:
    """Return the wide gaps of a line; `boxes` are in order from the top of the page."""
    if line is None or line.box is None:
        return []
    left, top, right, bottom = line.box
    first = bisect_left(boxes, top - _ROUNDED, key=_top)
    stop = bisect_right(boxes, bottom + _ROUNDED, key=_top)
    within = sorted(
        box
        for box in boxes[first:stop]
        if box[3] <= bottom + _ROUNDED and left - _ROUNDED <= box[0] <= right
    )
    found = [(line, *both) for both in pairwise(_side_by_side(within))]
    return [one for one in found if one[2][0] - one[1][2] >= _least(one, below)]


def _top(box: Box) -> float:
    return box[1]


def _least(found: _Found, below: Line | None) -> float:
    """Return how wide a gap of a line is at the least, by the line below it."""
    line, _, behind = found
    is_cell = (
        below is not None
        and below.box is not None
        and below.base > line.base
        and abs(below.box[0] - behind[0]) <= _ALIGNED
    )
    share = _NARROW if is_cell and not _SIGN.match(line.words) else _SHARE
    return max(_WIDE, share * line.height)


def _side_by_side(boxes: Sequence[Box]) -> list[Box]:
    """Join boxes that overlap or touch from left to right."""
    found: list[Box] = []
    for box in boxes:
        if found and box[0] <= found[-1][2] + _ROUNDED:
            left, top, right, bottom = found[-1]
            found[-1] = (left, min(top, box[1]), max(right, box[2]), max(bottom, box[3]))
        else:
            found.append(box)
    return found


def _begin_of(line: Line, _: Box, box: Box, runs: Runs) -> int | None:
    """Return the offset on the page of the word with which a box begins; None where none does.

    The letters of a line are about as wide: the word is near, and PDFium takes long to answer.
    """
    starts = [line.start + found.start() for found in _WORD.finditer(line.words)]
    assert line.box is not None
    left = box[0]
    about = line.start + (left - line.box[0]) / max(line.width_of_letter, 1.0)
    low, high = 0, len(starts)
    at = min(range(len(starts)), key=lambda one: abs(starts[one] - about), default=0)
    while low < high:
        told = runs(starts[at], starts[at] + 1)
        if told and abs(told[0][0] - left) <= 2 * _ROUNDED:
            return starts[at]
        if told and told[0][0] < left:
            low = at + 1
        else:
            high = at
        at = min(max(at + (1 if low > at else -1), low), high - 1)
    return None
