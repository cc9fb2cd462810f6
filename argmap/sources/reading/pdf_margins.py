"""The margins of a PDF’s pages: page numbers, and what may be a header or footer and may not."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from argmap.sources.reading.pdf_banners import beside
from argmap.sources.reading.pdf_lines import Box, Line
from argmap.sources.reading.pdf_pitch import STOPS

_ZONE = 0.085
"""Headers and footers stand in so much of a page’s height at its ends."""
_APART, _WIDER = 0.8, 1.5
"""They stand apart by so many heights of the type, and by so much more than lines do."""
_LARGER = 1.2
_LONGEST = 90
_NUMBER_ALONE = re.compile(r"\d{1,4}")
_PAGE_NUMBER = re.compile(
    r"(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|[-–—]\s*\d{1,4}\s*[-–—]|\d{1,4}\s*(?:of|/)\s*\d{1,4}",
    re.IGNORECASE,
)

Pages = list[list[Line]]


def edge_row(lines: list[Line], *, from_top: bool) -> list[Line]:
    """Return the lines that stand highest on a page, or lowest.

    Without boxes, the line that is painted first or last.
    """
    if any(line.box is None for line in lines):
        return [lines[0 if from_top else -1]]
    if not lines:
        return []
    outer = min(lines, key=_top) if from_top else max(lines, key=_bottom)
    return [line for line in lines if line is outer or beside(line, outer)]


def without_page_numbers(pages: Pages, heights: Sequence[float]) -> tuple[Pages, list[str]]:
    """Take page numbers off that stand apart at the ends of pages, and return them.

    A number alone is a page’s where there is one page; of several the numbers would count.
    """
    is_one = sum(map(bool, pages)) == 1
    kept: Pages = []
    taken: list[str] = []
    for lines, height in zip(pages, heights, strict=True):
        off = [
            row[0]
            for row in (_row_apart(lines, height, from_top=top) for top in (True, False))
            if len(row) == 1 and _is_page_number(row[0].words, is_one=is_one)
        ]
        taken += [line.words for line in off]
        kept.append([line for line in lines if line not in off])
    return kept, taken


def doubtful_rows(lines: list[Line], height: float, usual: float) -> tuple[list[Line], list[Line]]:
    """Return what stands apart at the top and at the foot of a page as headers and footers do.

    `usual` is the usual size of the type; what is larger is a title.
    """
    rows = [_row_apart(lines, height, from_top=top) for top in (True, False)]
    top, foot = [row if all(_may_be(line, usual) for line in row) else [] for row in rows]
    return top, [] if foot == top else foot


def told_of_doubtful(lines: Sequence[Line]) -> list[str]:
    """Say which lines were kept that may be no part of the text."""
    if not lines:
        return []
    shown = ", ".join(f"“{line.words}” (page {line.page + 1})" for line in lines)
    if len(lines) == 1:
        what = "may be a header or footer: it stands apart at the end of its page, and no other"
        kept = "repeats it. It was kept as text; take it out if it is none."
    else:
        what = "may be headers or footers: they stand apart at the ends of pages, and no other"
        kept = "repeats them. They were kept as text; take out what is none."
    return [f"{shown} {what} {kept}"]


def _row_apart(lines: list[Line], height: float, *, from_top: bool) -> list[Line]:
    """Return the outermost row of a page where it is in the margin and apart from the rest."""
    if not height or any(line.box is None for line in lines):
        return []
    row = edge_row(lines, from_top=from_top)
    rest = [line for line in lines if line not in row]
    if not rest or not all(_is_in_margin(line, height, from_top=from_top) for line in row):
        return []
    size = max(line.size for line in row)
    apart = max(_APART * size, _WIDER * _usual_gap(rest))
    return row if gap_to(row, rest, from_top=from_top) >= apart else []


def gap_to(row: list[Line], rest: list[Line], *, from_top: bool) -> float:
    """Return how far a row stands from the rest of its page, that is below or above it."""
    if from_top:
        return min(map(_top, rest)) - max(map(_bottom, row))
    return min(map(_top, row)) - max(map(_bottom, rest))


def from_edge(line: Line, height: float, *, from_top: bool) -> float:
    """Return how far a line stands from the upper or lower edge of its page, in points."""
    if line.box is None:
        return 0.0
    return _top(line) if from_top else height - _bottom(line)


def is_in_margin(line: Line, height: float, *, from_top: bool) -> bool:
    """Say whether a line stands where headers or footers mostly do."""
    return line.box is None or not height or _is_in_margin(line, height, from_top=from_top)


def _is_in_margin(line: Line, height: float, *, from_top: bool) -> bool:
    middle = (_top(line) + _bottom(line)) / 2 / height
    return middle <= _ZONE if from_top else middle >= 1 - _ZONE


def _usual_gap(lines: list[Line]) -> float:
    """Return how far the lines of a page mostly stand apart from the next below, in points."""
    ends = sorted(map(_bottom, lines))
    gaps = []
    for line in lines:
        above = bisect_right(ends, _top(line) + 1)
        if above:
            gaps.append(_top(line) - ends[above - 1])
    return median(gaps) if gaps else 0.0


def usual_gap(pages: Pages) -> float:
    """Return how far the lines of paragraphs stand apart from the next below, in points.

    Most pages have more steps within paragraphs than between them.
    """
    gaps = sorted(
        following.box[1] - line.box[3]
        for lines in pages
        for line, following in pairwise(lines)
        if line.box and following.box and _is_below(following.box, line.box)
    )
    return max(0.0, gaps[len(gaps) * 3 // 10]) if gaps else 0.0


def step_to(row: list[Line], rest: list[Line], *, from_top: bool) -> float:
    """Return how far the letters of a row stand from those of the next one inwards."""
    outer = max(line.base for line in row) if from_top else min(line.base for line in row)
    inner = [line.base for line in edge_row(rest, from_top=from_top)]
    return min(inner) - outer if from_top else outer - max(inner)


def usual_step(pages: Pages) -> float:
    """Return how far the letters of lines of paragraphs stand from those of the next."""
    steps = sorted(
        following.base - line.base
        for lines in pages
        for line, following in pairwise(lines)
        if line.box and following.box and _is_below(following.box, line.box)
    )
    return steps[len(steps) * 3 // 10] if steps else 0.0


def _is_below(box: Box, other: Box) -> bool:
    return box[3] > other[3] and box[0] < other[2] and box[2] > other[0]


def _may_be(line: Line, usual: float) -> bool:
    is_short = len(line.words) <= _LONGEST and not line.divided
    return is_short and line.size <= _LARGER * usual and not line.words.endswith(STOPS)


def _is_page_number(words: str, *, is_one: bool) -> bool:
    return bool(_PAGE_NUMBER.fullmatch(words) or (is_one and _NUMBER_ALONE.fullmatch(words)))


def _top(line: Line) -> float:
    return line.box[1] if line.box else 0.0


def _bottom(line: Line) -> float:
    return line.box[3] if line.box else 0.0
