"""The caption of a court's paper: the parties in the left half of a box, the title in the right.

Each half is read by itself, below the name of the court and above the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from argmap.sources.reading.pdf_lines import Box, Line

_COURT = re.compile(r"[^a-z]*\bCOURT\b[^a-z]*")
_VERSUS = re.compile(r"(?:.*,\s)?(?:v|vs)\.|-v-")
_SIDE = re.compile(
    r"\b(?:plaintiff|petitioner|appellant|claimant|defendant|respondent|appellee)s?\b(?:[.,)\s]|$)",
    re.IGNORECASE,
)
_GUTTER, _ALIGNED = 4.0, 2.0
_LEAST = 2
"""The right half has so many lines that begin at one place."""
_FROM_LEFT = 0.35
"""It begins behind so much of the width of the page's text."""
_ROW = 0.3


class Caption(NamedTuple):
    """The lines of a page with a caption: above it, its two halves, and those below it."""

    above: list[Line]
    left: list[Line]
    right: list[Line]
    below: list[Line]


def caption_of(page: Sequence[Line]) -> Caption | None:
    """Divide the lines of a page around the box of its caption; None where it has none.

    A box has “v.” in its left half, below the name of a court, and is as high as there are lines
    that cross from one half into the other neither above nor below it.
    """
    versus = _versus_below_court(page)
    if versus is None:
        return None
    gutter = _gutter(page, versus)
    if gutter is None:
        return None
    rows = _rows(page)
    middle = next(at for at, row in enumerate(rows) if versus in row)
    first = last = middle
    while first and _is_in_halves(rows[first - 1], gutter):
        first -= 1
    for at in range(middle, len(rows)):
        if not _is_in_halves(rows[at], gutter):
            break
        if any(_box(line)[0] >= gutter or _SIDE.search(line.words) for line in rows[at]):
            last = at  # what stands on the left alone below the parties is the text
    lines = [line for row in rows[first : last + 1] for line in row]
    left = [line for line in lines if _box(line)[0] < gutter]
    right = [line for line in lines if _box(line)[0] >= gutter]
    if len(right) < _LEAST or not any(_SIDE.search(line.words) for line in left):
        return None
    above = [line for row in rows[:first] for line in row]
    below = [line for row in rows[last + 1 :] for line in row]
    return Caption(above, left, right, below) if any(map(_is_court, above)) else None


def told_of_captions(lines: Sequence[Line]) -> list[str]:
    """Say on which pages parties are read before the name of the court that stands above them."""
    pages = []
    for number, found in groupby(lines, key=lambda line: line.page):
        page = list(found)
        if any(line.box is None for line in page):
            continue
        versus = _versus_below_court(page)
        court = next((line for line in page if versus and _is_court(line)), None)
        if versus and court and page.index(versus) < page.index(court):
            pages.append(number + 1)
    told = "may be out of order: compare it with the page"
    return [f"The caption of page {page} {told}." for page in pages]


def _versus_below_court(page: Sequence[Line]) -> Line | None:
    found = [line for line in page if _VERSUS.fullmatch(line.words)]
    courts = [_box(line)[3] for line in page if found and _is_court(line)]
    return next((line for line in found if courts and min(courts) < _box(line)[1]), None)


def _is_court(line: Line) -> bool:
    return bool(_COURT.fullmatch(line.words))


def _gutter(page: Sequence[Line], versus: Line) -> float | None:
    """Return where the right half of a caption begins: where most of its lines do."""
    edges = min(_box(line)[0] for line in page), max(_box(line)[2] for line in page)
    least = max(_box(versus)[2], edges[0] + _FROM_LEFT * (edges[1] - edges[0]))
    begins = Counter(round(_box(line)[0]) for line in page if _box(line)[0] > least)
    counted = ((count, -left) for left, count in begins.items() if count >= _LEAST)
    count, left = max(counted, default=(0, 0))
    return -left - _ALIGNED if count else None


def _rows(page: Sequence[Line]) -> list[list[Line]]:
    """Return lines in rows, those side by side in one, from top to bottom."""
    rows: list[list[Line]] = []
    for line in sorted(page, key=lambda one: (_box(one)[1], one.start)):
        last = rows[-1][0] if rows else None
        if last is not None and _shared(last, line) > _ROW * min(last.height, line.height):
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _shared(one: Line, other: Line) -> float:
    first, second = _box(one), _box(other)
    return min(first[3], second[3]) - max(first[1], second[1])


def _is_in_halves(row: Sequence[Line], gutter: float) -> bool:
    return all(_box(line)[2] <= gutter - _GUTTER or _box(line)[0] >= gutter for line in row)


def _box(line: Line) -> Box:
    assert line.box is not None  # whoever calls asks
    return line.box
