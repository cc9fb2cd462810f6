"""The regions of a PDF’s page in the order they are read: banners, and the columns below them.

PDFium hands over the lines of a page in the order they were painted. What stands where is
told by their boxes: between two columns there is a gutter that no line crosses, but those
that stretch over both, as the headline of a paper does.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import groupby, pairwise
from statistics import median
from typing import NamedTuple

from argmap.sources.reading.pdf_banners import (
    GUTTER,
    Rows,
    above_columns,
    beside,
    last_lines,
    sides_of,
)
from argmap.sources.reading.pdf_captions import caption_of
from argmap.sources.reading.pdf_headlines import in_lines, with_headlines
from argmap.sources.reading.pdf_lines import Box, Line
from argmap.sources.reading.pdf_tables import Table, left_of

_LEAST = 3
"""A column beside another has so many lines, or more."""
_AT_EDGE, _NARROW = 3.0, 0.7
"""Lines end at one edge within so many points; a column takes no more of a banner’s width."""
_LARGER = 1.15
_TURNS = 1 / 3
"""Where more lines than this share change the side, a table is read row by row."""


class CellPlace(NamedTuple):
    """In which row of which table of a page a cell is, and between what edges it stands."""

    page: int
    table: int
    row: int
    left: float
    right: float


class Region(NamedTuple):
    """Lines that are read from top to bottom.

    `is_band` where it stands apart, `is_foot` where it is notes at the foot of a column,
    `is_across` where it is a band that stretches over columns. The cell of a table has a
    `place`; it is a band too.
    """

    lines: list[Line]
    is_band: bool = False
    is_foot: bool = False
    is_across: bool = False
    place: CellPlace | None = None


def regions_of(page: Sequence[Line], usual: float, tables: Sequence[Table] = ()) -> list[Region]:
    """Divide the lines of a page into regions, in the order they are read.

    A page with a line that has no box is one region: without places nothing can be told.
    `usual` is the usual size of the type: what is larger is a headline, and is never divided.
    Its tables are read cell by cell.
    """
    if any(line.box is None for line in page):
        return [Region(list(page))]
    found: list[Region] = []
    at = 0
    for number, table in enumerate(tables):
        found += [*_around_caption(page[at : table.first], usual), *_cells(table, number)]
        at = table.stop
    return [*found, *_around_caption(page[at:], usual)]


def _cells(table: Table, number: int) -> list[Region]:
    return [
        Region(
            cell,
            is_band=True,
            place=CellPlace(cell[0].page, number, at, left_of(cell), table.right_of(cell)),
        )
        for at, row in enumerate(table.rows)
        for cell in row
    ]


def _around_caption(page: Sequence[Line], usual: float) -> list[Region]:
    caption = caption_of(page)
    if caption is None:
        return _divided(page, usual)
    halves = [Region(half, is_band=True) for half in (caption.left, caption.right)]
    return [*_divided(caption.above, usual), *halves, *_divided(caption.below, usual)]


def _divided(lines: Sequence[Line], usual: float) -> list[Region]:
    regions = _cut(with_headlines(lines, usual))
    return [one._replace(lines=in_lines(one.lines)) for one in regions]


def _box(line: Line) -> Box:
    assert line.box is not None  # `regions_of` asks
    return line.box


def _cut(lines: list[Line]) -> list[Region]:
    gutter = _gutter(lines)
    if gutter is None:
        return _without_neighbour(lines) if lines else []
    found: list[Region] = []
    for is_columned, band in _bands(lines, gutter):
        if is_columned:
            left, right = sides_of(band, gutter)
            found += [*_cut(left), *_cut(right)]
        else:
            found.append(Region(_downwards(band), is_band=True, is_across=True))
    return found


def _without_neighbour(lines: list[Line]) -> list[Region]:
    """Divide lines that have no column beside them: a banner is wider than the column."""
    wide = _wide(lines)
    wide += last_lines(lines, wide)
    if not wide:
        return [Region(_downwards(lines))]
    ordered = sorted(lines, key=lambda line: (_box(line)[1], line.start))
    rows = Rows(wide)
    bands = groupby(ordered, key=lambda line: bool(rows.beside(line)))
    return [
        Region(_downwards(list(band)), is_band=is_wide, is_across=is_wide)
        for is_wide, band in bands
    ]


def _wide(lines: list[Line]) -> list[Line]:
    """Return the few lines that reach far beyond the edge at which the others end.

    Many end just there, or what reaches beyond is in larger type: else it is long, and no banner.
    """
    left = min(_box(line)[0] for line in lines)
    ordered = sorted(lines, key=lambda line: _box(line)[2], reverse=True)
    top = min(_box(line)[1] for line in lines if _box(line)[0] <= left + _AT_EDGE)
    middle = (left + median(_box(line)[2] for line in lines)) / 2
    ends = max(middle, _box(ordered[-1])[2])
    if any(_box(line)[0] >= ends and _box(line)[3] > top for line in lines):
        return []  # that is a column of its own
    for count in range(min(max(_LEAST, len(lines) // 8), len(lines) - _LEAST), 0, -1):
        wide, narrow = ordered[:count], ordered[count:]
        edge = _box(narrow[0])[2]
        widest, narrowest = (_box(line)[2] for line in (wide[0], wide[-1]))
        at_edge = sum(_box(line)[2] >= edge - _AT_EDGE for line in narrow)
        usual = median(line.size for line in narrow)
        is_large = all(line.size > _LARGER * usual for line in wide)
        far = widest if is_large and narrowest > edge + GUTTER else narrowest
        if edge - left < _NARROW * (far - left):
            return wide if is_large or at_edge >= max(_LEAST, len(narrow) / 4) else []
    return []


def _gutter(lines: list[Line]) -> float | None:
    """Return where the right-hand column of two begins, by the gutter that fewest lines cross."""
    begins, ends = (sorted(_box(line)[side] for line in lines) for side in (0, 2))
    tried = sorted(
        (bisect_left(begins, right) - bisect_right(ends, right - GUTTER), right)
        for right in sorted(set(begins))[1:]
    )
    return next((right for crossing, right in tried if _divides(lines, right, crossing)), None)


def _divides(lines: list[Line], gutter: float, crossing: int) -> bool:
    """Say whether there are columns on both sides, and what crosses has nothing beside it.

    So many lines cross the gutter.
    """
    if not all(sides_of(lines, gutter)):
        return False
    bands = _bands(lines, gutter)
    across = [line for is_columned, band in bands if not is_columned for line in band]
    most = 2 * crossing + len(above_columns(lines, gutter, [])) + _LEAST
    return len(across) < len(lines) and len(across) <= most


def _bands(lines: list[Line], gutter: float) -> list[tuple[bool, list[Line]]]:
    """Divide lines from top to bottom into those in columns and those that are not."""
    sides = {line.start: at for at, side in enumerate(sides_of(lines, gutter)) for line in side}
    crossing = [line for line in lines if line.start not in sides]
    crossing += last_lines(lines, crossing)
    crossing += above_columns(lines, gutter, crossing)
    rows = Rows(crossing)

    def is_free(line: Line) -> bool:
        return line.start in sides and not rows.beside(line)

    ordered = sorted(lines, key=lambda line: (_box(line)[1], line.start))
    found = [(free, list(band)) for free, band in groupby(ordered, key=is_free)]
    told = [(free and _is_columned(band, sides), band) for free, band in found]
    return [
        (is_columned, [line for _, band in bands for line in band])
        for is_columned, bands in groupby(told, key=lambda one: one[0])
    ]


def _is_columned(band: list[Line], sides: dict[int, int]) -> bool:
    """Say whether lines stand side by side, and were painted one column after the other."""
    painted = [sides[line.start] for line in sorted(band, key=lambda line: line.start)]
    turns = sum(one != other for one, other in pairwise(painted))
    if painted[0] == 0 and turns == 1:
        return _goes_up(band, sides)
    return turns <= _TURNS * len(painted) and _are_abreast(band, sides)


def _goes_up(band: list[Line], sides: dict[int, int]) -> bool:
    """Say whether the right-hand lines begin above where the left-hand ones end."""
    top = min(_box(line)[1] for line in band if sides[line.start])
    return top < max(_box(line)[1] for line in band if not sides[line.start])


def _are_abreast(band: list[Line], sides: dict[int, int]) -> bool:
    left, right = ([line for line in band if sides[line.start] == side] for side in (0, 1))
    if min(len(left), len(right)) < _LEAST:
        return False
    top = max(min(_box(line)[1] for line in side) for side in (left, right))
    bottom = min(max(_box(line)[3] for line in side) for side in (left, right))
    return all(
        sum(_box(line)[3] > top and _box(line)[1] < bottom for line in side) >= _LEAST
        for side in (left, right)
    )


def _downwards(lines: list[Line]) -> list[Line]:
    """Sort lines from top to bottom; as they were painted where some stand side by side."""
    ordered = sorted(lines, key=lambda line: (_box(line)[1], line.start))
    if any(beside(one, other) for one, other in pairwise(ordered)):
        return sorted(lines, key=lambda line: line.start)
    return ordered
