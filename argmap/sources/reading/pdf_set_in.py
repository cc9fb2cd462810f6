"""Lines that are set in together on both sides, as those of a block quote: a column in a column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from argmap.sources.reading.pdf_columns import Column, Edges
from argmap.sources.reading.pdf_lines import Box, Line

_SET_IN = 0.7
"""They stand so many heights of the type from each edge of their column, or more."""
_ALIGNED = 1.5
"""They begin within so many points of each other: boxes are rounded."""

_LEAST_WIDTH = 0.5
"""They take so much of their column’s width: what takes less is in the box of a picture, say."""
_OTHER_SIZE = 1.5
"""Sizes, which are told by rounded boxes, differ by so many points where they are not the same."""


def edges_set_in(
    lines: Sequence[Line], columns: Mapping[tuple[int, int], Column]
) -> dict[tuple[int, int], Edges]:
    """Return between what edges lines stand that are set in together, by their page and start.

    One of them goes on with a small letter: short paragraphs of a line each do not.
    """
    found: dict[tuple[int, int], Edges] = {}
    for run in _runs(lines, columns):
        if any(line.words[:1].islower() for line in run[1:]):
            boxes = [_box(line) for line in run]
            edges = Edges(min(box[0] for box in boxes), max(box[2] for box in boxes))
            column = columns[run[0].page, run[0].start].edges
            if edges.right - edges.left >= _LEAST_WIDTH * (column.right - column.left):
                found |= {(line.page, line.start): edges for line in run}
    return found


def _runs(lines: Sequence[Line], columns: Mapping[tuple[int, int], Column]) -> Iterator[list[Line]]:
    run: list[Line] = []
    for line, following in pairwise([*lines, None]):
        if line is None or line.box is None:
            continue
        run.append(line)
        if not _is_set_in(line, columns) or not _goes_on(line, following, columns):
            yield run if _is_set_in(line, columns) else run[:-1]
            run = []


def _is_set_in(line: Line, columns: Mapping[tuple[int, int], Column]) -> bool:
    edges, box = columns[line.page, line.start].edges, _box(line)
    return min(box[0] - edges.left, edges.right - box[2]) >= _SET_IN * line.height


def _goes_on(line: Line, following: Line | None, columns: Mapping[tuple[int, int], Column]) -> bool:
    if following is None or following.box is None or line.page != following.page:
        return False
    is_sure = line.has_size and following.has_size and not following.words[:1].islower()
    if is_sure and abs(line.size - following.size) > _OTHER_SIZE:
        return False  # who is quoted, below the words of it
    here, there = columns[line.page, line.start], columns[following.page, following.start]
    return here.region == there.region and abs(_box(line)[0] - following.box[0]) <= _ALIGNED


def _box(line: Line) -> Box:
    assert line.box is not None  # asked before
    return line.box
