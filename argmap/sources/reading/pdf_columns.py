"""The columns that the lines of a PDF stand in."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from argmap.sources.passages import Span
from argmap.sources.reading.pdf_lines import Box, Line
from argmap.sources.reading.pdf_regions import CellPlace, Region

_FEW = 4
"""So few lines in a column say little about its edges."""
_NEAR = 20.0
_SMALLER = 0.8
"""Notes in the margin are smaller than the usual type by this share."""
_LARGER, _MOST = 1.25, 0.8
"""Type is larger by so much than that of most lines, which are so many of all."""
_OUT = 0.1
"""A line that alone ends by so much of the width beyond all others says nothing of the edge."""


_ROUNDED, _SEVERAL = 1, 2
"""Boxes are rounded to whole points; so many first lines show how far paragraphs are set in."""
_FLUSH, _JUSTIFIED, _FEW_LINES = 0.35, 0.6, 8
"""A line that ends within so many heights of its column's edge is full; of a justified column so
many lines are, of no fewer than these."""


_SET_IN, _OFTEN = 0.25, 2
"""Lines are set in by no more of the width of a column, in which are so many times as many."""


class Edges(NamedTuple):
    """Where a column begins and ends, in points from the left of the page."""

    left: float
    right: float


class PlacedLine(NamedTuple):
    """A line with a box, where it stands in the kept text, and the column it is in."""

    line: Line
    span: Span
    column: Edges

    @property
    def left(self) -> float:
        """How far it is set in at the left, in points."""
        return self.line.box[0] - self.column.left if self.line.box else 0.0

    @property
    def right(self) -> float:
        """How far from its column's right edge it ends, in points."""
        return self.column.right - self.line.box[2] if self.line.box else 0.0


class Column(NamedTuple):
    """Where a line stands: the edges of its column, which region that is, and of what kind.

    `around` are the edges of all columns over which it stretches: so long may a headline be.
    In a table `place` is that of its cell.
    """

    edges: Edges
    region: int
    is_band: bool
    is_foot: bool
    around: Edges
    place: CellPlace | None = None


def columns_of(regions: Sequence[Region]) -> dict[tuple[int, int], Column]:
    """Return the column that each line with a box stands in, by the line's page and start."""
    runs = [
        (at, run)
        for at, region in enumerate(regions)
        if not region.place
        for run in _runs(region.lines)
    ]
    sure: Counter[Edges] = Counter()
    widths: dict[int, Edges] = {}
    for _, run in runs:
        if len(run) >= _FEW:
            sure[_edges(run)] += len(run)
            page = run[0].page
            widths[page] = _around(_edges(run), widths.get(page))
    found: dict[tuple[int, int], Column] = {}
    for at, run in runs:
        edges = _edges(run)
        if len(run) < _FEW:
            edges = _known(edges, sure)
        elif not (regions[at].is_band or regions[at].is_foot):
            edges = _wider(edges, sure)
        around = _around(edges, widths.get(run[0].page)) if regions[at].is_across else edges
        column = Column(edges, at, regions[at].is_band, regions[at].is_foot, around)
        found |= {(line.page, line.start): column for line in run}
    return found | _in_cells(regions)


def _in_cells(regions: Sequence[Region]) -> dict[tuple[int, int], Column]:
    """Return the columns of the lines of tables: the cells that they stand in."""
    found: dict[tuple[int, int], Column] = {}
    for at, region in enumerate(regions):
        if region.place:
            edges = Edges(region.place.left, region.place.right)
            column = Column(edges, at, region.is_band, region.is_foot, edges, region.place)
            found |= {(line.page, line.start): column for line in region.lines}
    return found


def are_in_row(columns: Mapping[tuple[int, int], Column], line: Line, following: Line) -> bool:
    """Say whether two lines stand in two cells of one row of a table."""
    here, there = (columns.get((one.page, one.start)) for one in (line, following))
    if here is None or there is None or here.place is None or there.place is None:
        return False
    return here.region != there.region and here.place[:3] == there.place[:3]


def justified_regions(
    lines: Sequence[Line], columns: Mapping[tuple[int, int], Column]
) -> frozenset[int]:
    """Return the regions of which most lines are set as wide as their column."""
    full: defaultdict[int, list[bool]] = defaultdict(list)
    for line in lines:
        if line.box is not None:
            column = columns[line.page, line.start]
            full[column.region].append(column.edges.right - line.box[2] < _FLUSH * line.height)
    return frozenset(
        region
        for region, found in full.items()
        if len(found) >= _FEW_LINES and sum(found) >= _JUSTIFIED * len(found)
    )


def usual_indents(
    lines: Sequence[Line], columns: Mapping[tuple[int, int], Column]
) -> frozenset[int]:
    """Return how far, in points, several first lines are set in between lines that are not."""
    far = [
        round(line.box[0] - columns[line.page, line.start].edges.left)
        for line in lines
        if line.box is not None
    ]
    first = Counter(
        here
        for before, here, after in zip(far, far[1:], far[2:], strict=False)
        if max(before, after) <= _ROUNDED < here
    )
    return frozenset(here for here, count in first.items() if count >= _SEVERAL)


def _around(edges: Edges, others: Edges | None) -> Edges:
    """Return the edges of all columns of a page, between which what stretches over them stands."""
    if others is None:
        return edges
    return Edges(min(edges.left, others.left), max(edges.right, others.right))


def _known(edges: Edges, sure: Counter[Edges]) -> Edges:
    """Return the usual column that a few lines are in: the rest of a paragraph, a first line."""
    near = (
        one
        for one, _ in sure.most_common()
        if 0 <= edges.left - one.left + 1 < _NEAR and edges.right <= one.right + 2
    )
    return next(near, edges)


def _wider(edges: Edges, sure: Counter[Edges]) -> Edges:
    """Return the usual column in which most lines of a page are set in, as a block quote is."""

    def is_in(one: Edges) -> bool:
        most = _SET_IN * (one.right - one.left)
        left, right = edges.left - one.left, one.right - edges.right
        return _ROUNDED < left - _ROUNDED <= most and -2 * _ROUNDED <= right <= most

    least = _OFTEN * sure[edges]
    return next((one for one, n in sure.most_common() if n >= least and is_in(one)), edges)


def _runs(lines: Sequence[Line]) -> list[list[Line]]:
    runs: list[list[Line]] = [[]]
    for line, following in pairwise([*lines, None]):
        if line is None or line.box is None:
            continue
        runs[-1].append(line)
        if following is None or following.box is None or _is_elsewhere(line, following):
            runs.append([])
    return [part for run in runs if run for part in _without_margin(run)]


def _without_margin(run: list[Line]) -> Iterator[list[Line]]:
    """Divide a run from notes in the margin: they stand right of its text, in smaller type.

    They are no wider place for its lines, which are full where they end.
    """
    least = _SMALLER * median(line.size for line in run)
    text = [line.box[2] for line in run if line.box and line.size > least]
    if len(text) < _FEW:
        yield run
        return
    right = max(text)
    parts: tuple[list[Line], list[Line]] = ([], [])
    for line in run:
        is_beside = line.box is not None and line.size <= least and line.box[0] > right
        parts[is_beside].append(line)
    yield from (part for part in parts if part)


def _is_elsewhere(line: Line, following: Line) -> bool:
    assert line.box is not None
    assert following.box is not None
    return following.box[1] < line.box[1] - line.height


def _edges(run: list[Line]) -> Edges:
    lefts = Counter(round(line.box[0]) for line in run if line.box)
    # Letters begin a point or so beside the edge: the leftmost of the usual places.
    usual = [left for left, count in lefts.items() if count > len(run) / 8]
    left = float(min(usual or lefts))
    boxes = [line.box for line in _in_type_of_most(run) if line.box]
    return Edges(left, _right(left, sorted(boxes, key=lambda box: box[2])))


def _in_type_of_most(run: list[Line]) -> list[Line]:
    """Return lines but the few in larger type: a headline may reach beyond the edge of a column."""
    most = _LARGER * median(line.size for line in run)
    others = [line for line in run if line.size <= most]
    return others if len(others) >= max(_FEW, _MOST * len(run)) else run


def _right(left: float, boxes: list[Box]) -> float:
    """Return where lines end, from left to right; of few, one alone is left out if it is beside."""
    if len(boxes) < _FEW:
        return boxes[-1][2]
    widest, other = boxes[-1], boxes[-2][2]
    is_alone = widest[2] - other > _OUT * (other - left)
    return other if is_alone and (len(boxes) > _FEW or widest[0] > other) else widest[2]
