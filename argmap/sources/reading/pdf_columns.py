"""The columns that the lines of a PDF stand in."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from argmap.sources.reading.pdf_lines import Line

_FEW = 4
"""So few lines in a column say little about its edges."""
_NEAR = 20.0


class Edges(NamedTuple):
    """Where a column begins and ends, in points from the left of the page."""

    left: float
    right: float


def columns_of(lines: list[Line]) -> dict[tuple[int, int], Edges]:
    """Return the column that each line with a box stands in, by the line's page and start."""
    runs = _runs(lines)
    sure = [_edges(run) for run in runs if len(run) >= _FEW]
    edges: dict[tuple[int, int], Edges] = {}
    for run in runs:
        found = _edges(run)
        if len(run) < _FEW:
            # The rest of a paragraph, or a first line alone: the other pages know better.
            found = next((one for one in sure if 0 <= found.left - one.left < _NEAR), found)
        edges |= {(line.page, line.start): found for line in run}
    return edges


def _runs(lines: list[Line]) -> list[list[Line]]:
    runs: list[list[Line]] = [[]]
    for line, following in pairwise([*lines, None]):
        if line is None or line.box is None:
            continue
        runs[-1].append(line)
        if following is None or following.box is None or _is_elsewhere(line, following):
            runs.append([])
    return [run for run in runs if run]


def _is_elsewhere(line: Line, following: Line) -> bool:
    assert line.box is not None
    assert following.box is not None
    return line.page != following.page or following.box[1] < line.box[1] - line.height


def _edges(run: list[Line]) -> Edges:
    lefts = Counter(round(line.box[0]) for line in run if line.box)
    # Letters begin a point or so beside the edge: the leftmost of the usual places.
    usual = [left for left, count in lefts.items() if count > len(run) / 8]
    return Edges(float(min(usual or lefts)), max(line.box[2] for line in run if line.box))
