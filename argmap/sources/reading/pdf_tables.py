"""The tables of a PDF's page: rows of cells that stand side by side, each read by itself.

PDFium hands over one cell after the other, but joins those of one row that begin on one line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from argmap.sources.reading.list_items import ITEM
from argmap.sources.reading.pdf_lines import Box, Gap, Line

_ALIGNED = 3.0
"""Lines begin at one place within so many points: boxes are rounded, and letters hang out."""
_ROUNDED = 1.0
"""The next cell begins behind the one before it; boxes are rounded to whole points."""
_ABREAST = 0.5
"""The cells of a row begin on one line to so much of the size of its type."""
_BELOW = 2.6
"""The next line of a cell is no further below than so many sizes of its type."""
_LEAST_ROWS, _MOST_LINES, _LEAST_OF_TWO = 2, 30, 4
"""A table has so many rows, and no cell of more lines; two of more than the last are columns."""
_SIGN = re.compile(r"\W*\w{0,3}\W*")
"""A first cell of no more is the sign of an item, or the number of a note or a line."""
_LEADER = re.compile(r"(?:\s?\.){6}")
"""Dots that lead to the pages of an entry."""
_OF_CAPTION = re.compile(
    r"\)+|§|:|(?:.*\s)?(?:v|vs)\.|-v-|[–—-]?\s?against\s?[–—-]?", re.IGNORECASE
)

Row = list[list[Line]]


class Table(NamedTuple):
    """The rows of a table, from one line of its page to before another; where its cells begin."""

    first: int
    stop: int
    rows: list[Row]

    @property
    def lefts(self) -> tuple[float, ...]:
        """Where the cells of its longest row begin, from left to right."""
        return tuple(left_of(cell) for cell in max(self.rows, key=len))

    def right_of(self, cell: Sequence[Line]) -> float:
        """Return where the longest line ends of all cells that begin where one does."""
        alike = [
            one for row in self.rows for one in row if abs(left_of(one) - left_of(cell)) <= _ALIGNED
        ]
        return max(_box(line)[2] for one in alike for line in one)


def tables_in(lines: Sequence[Line], gaps: Sequence[Gap]) -> list[Table]:
    """Find the tables among the lines of a page, in the order PDFium reads them in.

    `first` and `stop` of each count those lines; its own are parted at the gaps between cells.
    """
    if any(line.box is None for line in lines):
        return []
    parts = list(_parted(lines, gaps))
    found: list[Table] = []
    at = 0
    while at < len(parts):
        rows, stop = _rows(parts, at)
        table = Table(parts[at][0], parts[stop - 1][0] + 1, rows) if rows else None
        if table and _is_whole(parts, at, stop) and _is_table(table, lines):
            found.append(table)
            at = stop
        else:
            at += 1
    return found


def row_at(lines: Sequence[Line], gaps: Sequence[Gap], at: int) -> tuple[Row, int]:
    """Return the cells that stand side by side from a line on, and the line behind them.

    There are none where that line is but one of several that follow it, or has no box.
    """
    if at >= len(lines) or any(line.box is None for line in lines):
        return [], at
    parts = [one for one in _parted(lines, gaps) if one[0] >= at]
    row, stop = _row(parts, 0)
    return (row, parts[stop - 1][0] + 1) if _is_whole(parts, 0, stop) else ([], at)


_Part = tuple[int, Line]


def _parted(lines: Sequence[Line], gaps: Sequence[Gap]) -> Iterator[_Part]:
    """Part lines at the gaps behind which words begin where others do, on other lines."""
    begins = [_box(line)[0] for line in lines] + [gap.behind[0] for gap in gaps]
    for number, line in enumerate(lines):
        rest = line
        for gap in gaps:
            is_within = rest.start < gap.at < rest.end and not rest.cuts
            if is_within and sum(abs(gap.behind[0] - one) <= _ALIGNED for one in begins) > 1:
                left, rest = _halves(rest, gap)
                yield number, left
        yield number, rest


def _halves(line: Line, gap: Gap) -> tuple[Line, Line]:
    words, rest = line.words[: gap.at - line.start].rstrip(), line.words[gap.at - line.start :]
    start, _, end, _ = _box(line)
    _, top, right, bottom = gap.before
    left, its_top, _, its_bottom = gap.behind
    return (
        replace(
            line,
            end=line.start + len(words),
            words=words,
            divided=False,
            box=(start, top, right, bottom),
        ),
        replace(line, start=gap.at, words=rest, box=(left, its_top, end, its_bottom)),
    )


def _rows(parts: Sequence[_Part], at: int) -> tuple[list[Row], int]:
    """Return the rows that begin at a part, one below the other, and the part behind them."""
    rows: list[Row] = []
    while at < len(parts):
        row, stop = _row(parts, at)
        if len(row) < 2 or (rows and not _is_below(rows[-1], row)):  # noqa: PLR2004 -- a pair
            break
        rows.append(row)
        at = stop
    return rows, at


def _row(parts: Sequence[_Part], at: int) -> tuple[Row, int]:
    row: Row = [[parts[at][1]]]
    for stop in range(at + 1, len(parts)):
        line = parts[stop][1]
        if _begins_cell(row, line):
            row.append([line])
        elif len(row[-1]) < _MOST_LINES and _goes_on(row, line):
            row[-1].append(line)
        else:
            return row, stop
    return row, len(parts)


def _begins_cell(row: Row, line: Line) -> bool:
    """Say whether a line begins the next cell of a row: beside the last, at the height of all."""
    is_beside = _box(line)[0] >= max(_box(one)[2] for one in row[-1]) - _ROUNDED
    first = row[0][0]
    return is_beside and abs(line.base - first.base) <= _ABREAST * max(line.size, first.size)


def _goes_on(row: Row, line: Line) -> bool:
    """Say whether a line goes on in the last cell of a row, below its last line."""
    cell = row[-1]
    step = line.base - cell[-1].base
    if not 0 < step <= _BELOW * max(line.size, cell[-1].size):
        return False
    (left, _, right, _), (first, _, last, _) = _box(line), _box(cell[0])
    is_centred = abs(left + right - first - last) <= 2 * _ALIGNED and len(row) > 1
    is_behind = len(row) < 2 or left > max(_box(one)[2] for one in row[-2])  # noqa: PLR2004 -- a pair
    return is_behind and (abs(left - first) <= _ALIGNED or is_centred)


def _is_below(above: Row, below: Row) -> bool:
    """Say whether a row stands below another, and its cells below the cells of that."""
    foot = max(_box(line)[3] for cell in above for line in cell)
    begins = [left_of(cell) for cell in above]
    is_under = min(_box(cell[0])[1] for cell in below) >= foot - _ALIGNED
    alike = [any(abs(left_of(cell) - one) <= _ALIGNED for one in begins) for cell in below]
    return is_under and alike[0] and sum(alike) > 1


def _is_whole(parts: Sequence[_Part], first: int, stop: int) -> bool:
    """Say whether no line of a page is in a table in part only."""
    before = first and parts[first - 1][0] == parts[first][0]
    behind = stop < len(parts) and parts[stop - 1][0] == parts[stop][0]
    return not before and not behind


def _is_table(table: Table, lines: Sequence[Line]) -> bool:
    """Say whether rows are a table, and no list, caption, table of contents or columns of text."""
    cells = [cell for row in table.rows for cell in row]
    if len(table.rows) < _LEAST_ROWS or max(map(len, cells)) == 1:
        return False
    if len(table.rows) == _LEAST_ROWS and min(map(len, cells)) >= _LEAST_OF_TWO:
        return False
    own = [line for cell in cells for line in cell]
    if any(_LEADER.search(line.words) or _OF_CAPTION.fullmatch(line.words) for line in own):
        return False
    if max(map(len, table.rows)) == 2 and _is_list(table.rows):  # noqa: PLR2004 -- a pair
        return False
    top, foot = min(_box(line)[1] for line in own), max(_box(line)[3] for line in own)
    others = [*lines[: table.first], *lines[table.stop :]]
    return all(
        _box(line)[3] <= top + _ALIGNED or _box(line)[1] >= foot - _ALIGNED for line in others
    )


def _is_list(rows: Sequence[Row]) -> bool:
    """Say whether rows are the signs of items, and the items."""
    signs = [" ".join(line.words for line in row[0]) for row in rows]
    are = [bool(_SIGN.fullmatch(one) or ITEM.fullmatch(f"{one} ")) for one in signs]
    return 2 * sum(are) >= len(are)


def left_of(cell: Sequence[Line]) -> float:
    """Return where a cell begins."""
    return min(_box(line)[0] for line in cell)


def _box(line: Line) -> Box:
    assert line.box is not None  # `tables_in` asks
    return line.box
