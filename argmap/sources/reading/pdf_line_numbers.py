"""The numbers of lines in the margin of a pleading or a transcript: taken off its pages.

They stand below one another and count by one. PDFium reads them as lines of their own, or, where
they were painted row by row, as the first words of the lines they count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from argmap.sources.reading.pdf_lines import Box, Line
from argmap.sources.reading.pdf_margins import Pages

_MOST_SURE = 20
"""So many numbers in a row, one a line, are the line numbers of a pleading."""
_LIKELY = 8
"""So many are where nothing stands as far left and the lines that they count are a text's."""
_ALIGNED = 3.0
"""They begin or end below one another, within so many points."""
_FROM_LEFT = 4
"""They begin within so many heights of the type from what stands furthest left."""
_APART = 0.5
"""What they count stands so many heights of the type apart from them, or more."""
_GOING_ON = 3
"""So many of the lines they count go on with a small letter; the rows of a table do not."""
_FIRST_WORD = re.compile(r"(?P<number>\d{1,4})(?:\s+(?P<rest>\S.*))?")


class _Number(NamedTuple):
    """A number, where it stands, and the line it is in with what it counts, if it is in one."""

    line: Line
    value: int
    box: Box | None
    rest: Line | None = None


def without_line_numbers(pages: Pages, runs: Sequence[Sequence[Box]]) -> tuple[Pages, list[str]]:
    """Take line numbers off pages, and say so; `runs` are the boxes that PDFium tells of each."""
    numbers = [list(_numbers(*page)) for page in zip(pages, runs, strict=True)]
    sure = [_sure_numbers(*page) for page in zip(pages, numbers, strict=True)]
    known = [one.box for found in sure for one in found if one.box]
    kept: Pages = []
    count = 0
    for lines, found, its_numbers in zip(pages, sure, numbers, strict=True):
        off = found or _as_known(lines, its_numbers, known)
        rests = {one.line.start: one.rest for one in off}
        left = (rests.get(line.start, line) for line in lines)
        kept.append([line for line in left if line is not None])
        count += bool(off)
    if not count:
        return kept, []
    what = "1 page" if count == 1 else f"{count} pages"
    return kept, [f"Left out the line numbers in the margin of {what}."]


def _numbers(lines: Sequence[Line], runs: Sequence[Box]) -> Iterator[_Number]:
    """Walk the numbers that are lines, or that begin lines and stand apart from their words."""
    for line in lines:
        first = _FIRST_WORD.fullmatch(line.words)
        if first is None:
            continue
        if first["rest"] is None:
            yield _Number(line, int(first["number"]), line.box)
        elif line.box and (boxes := _parts(line.box, runs)):
            start = line.start + first.start("rest")
            rest = replace(line, start=start, words=first["rest"], box=boxes[1])
            yield _Number(line, int(first["number"]), boxes[0], rest)


def _parts(box: Box, runs: Sequence[Box]) -> tuple[Box, Box] | None:
    """Return the boxes of the first run of a line and of the others, where they stand apart."""
    inside = sorted(one for one in runs if _is_within(one, box))
    if len(inside) < 2:  # noqa: PLR2004 -- a number, and what it counts
        return None
    number, others = inside[0], inside[1:]
    lefts, tops, rights, bottoms = zip(*others, strict=True)
    if min(lefts) - number[2] < _APART * (box[3] - box[1]):
        return None
    return number, (min(lefts), min(tops), max(rights), max(bottoms))


def _is_within(one: Box, box: Box) -> bool:
    return one[0] >= box[0] and one[1] >= box[1] and one[2] <= box[2] and one[3] <= box[3]


def _sure_numbers(lines: Sequence[Line], numbers: Sequence[_Number]) -> list[_Number]:
    """Return the numbers of a page that are so many that they count its lines."""
    if len(numbers) < _LIKELY:
        return []
    found: list[_Number] = max((_counting(group) for group in _aligned(numbers)), key=len)
    if len(found) < _LIKELY or found[0].value != 1:
        return []
    known = [one.box for one in found if one.box]
    if len(found) < _MOST_SURE:
        alone = _as_known(lines, numbers, known)
        return alone if _stand_beside_text(lines, alone) else []
    if not (_are_in_margin(lines, found) and _run_on(found)):
        return []
    return _as_known(lines, numbers, known) or found


def _aligned(numbers: Sequence[_Number]) -> Iterator[list[_Number]]:
    """Walk the numbers that stand below one another, from top to bottom.

    Without places, all of them as they were painted.
    """
    yield [one for one in numbers if one.box is None]
    placed = sorted((one for one in numbers if one.box), key=lambda one: _box(one)[1])
    for side in (0, 2):
        edges = sorted({_box(one)[side] for one in placed})
        for edge in edges:
            yield [one for one in placed if 0 <= _box(one)[side] - edge <= _ALIGNED]


def _counting(numbers: Sequence[_Number]) -> list[_Number]:
    """Return the longest stretch of numbers that each are one more than the one before."""
    longest: list[_Number] = []
    run: list[_Number] = []
    for before, one in pairwise([None, *numbers]):
        assert one is not None
        run = [*run, one] if before is not None and one.value == before.value + 1 else [one]
        longest = max(longest, run, key=len)
    return longest


def _are_in_margin(lines: Sequence[Line], numbers: Sequence[_Number]) -> bool:
    left = min(line.box[0] if line.box else 0.0 for line in lines)
    boxes = [one.box for one in numbers if one.box]
    return all(box[0] <= left + _FROM_LEFT * max(box[3] - box[1], 1.0) for box in boxes)


def _run_on(numbers: Sequence[_Number]) -> bool:
    """Say whether lines with a number in them are of a text that runs on."""
    rests = [one.rest for one in numbers if one.rest]
    return not rests or sum(rest.words[:1].islower() for rest in rests) >= _GOING_ON


def _as_known(
    lines: Sequence[Line], numbers: Sequence[_Number], known: Sequence[Box]
) -> list[_Number]:
    """Return the numbers of a short page: they count from one where those of other pages do.

    They stand left of everything else. Those of the notes below count from one again.
    """
    if not known:
        return []
    edges = (min(box[0] for box in known), max(box[2] for box in known))
    there = [one for one in numbers if one.box and _is_between(one.box, edges)]
    found = _from_one(sorted(there, key=lambda one: _box(one)[1]))
    starts = {one.line.start for one in found}
    others = [line.box for line in lines if line.box and line.start not in starts]
    others += [one.rest.box for one in found if one.rest and one.rest.box]
    is_left = all(box[0] > edges[1] for box in others)
    return found if is_left else []


def _from_one(numbers: Sequence[_Number]) -> list[_Number]:
    """Return those of the numbers from top to bottom that count by one, from one on each time."""
    found: list[_Number] = []
    for one in numbers:
        if one.value == 1 or (found and one.value == found[-1].value + 1):
            found.append(one)
    return found


def _stand_beside_text(lines: Sequence[Line], numbers: Sequence[_Number]) -> bool:
    """Say whether enough of the lines that numbers count go on with a small letter."""
    middles = [(_box(one)[1] + _box(one)[3]) / 2 for one in numbers]
    rows = [line for line in lines if line.box and line.words[:1].islower()]
    rows += [one.rest for one in numbers if one.rest and one.rest.words[:1].islower()]
    beside = [
        row for row in rows if row.box and any(row.box[1] <= at <= row.box[3] for at in middles)
    ]
    return len(beside) >= _GOING_ON


def _is_between(box: Box, edges: tuple[float, float]) -> bool:
    return box[0] >= edges[0] - _ALIGNED and box[2] <= edges[1] + _ALIGNED


def _box(number: _Number) -> Box:
    assert number.box is not None  # asked before
    return number.box
