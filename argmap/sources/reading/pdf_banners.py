"""The banners of a PDF’s page: what stretches over columns, or stands above all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from statistics import median

from argmap.sources.reading.pdf_headlines import are_aligned, are_alike, in_lines
from argmap.sources.reading.pdf_lines import Box, Line

GUTTER = 4.0
"""Columns stand so many points apart, or more."""
_SEVERAL = 3
"""More lines than so many that begin at one place are a column."""
_NEAR = 3.0
"""They begin at one place, and lines have one middle, within so many points."""
_TIGHT = 1.6
"""Lines of one paragraph stand no more heights of their type apart."""
_NEARER = 0.3
"""The last line of a banner is by so much of its size nearer to it than to what is below."""
_ROW = 0.3
"""Lines that share so much of the lower one’s height stand side by side."""


def beside(one: Line, other: Line) -> bool:
    """Say whether two lines stand side by side."""
    first, second = _box(one), _box(other)
    shared = min(first[3], second[3]) - max(first[1], second[1])
    return shared > _ROW * min(one.height, other.height)


class Rows:
    """Lines of a page by how high they stand, to find those beside one among thousands."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = sorted(lines, key=_top)
        self._tops = [*map(_top, self._lines)]
        self._tallest = max((line.height for line in lines), default=0.0)

    def beside(self, line: Line) -> list[Line]:
        """List the lines that stand beside one; it itself too, where it is one of them."""
        first = bisect_left(self._tops, _top(line) - self._tallest - 1)
        stop = bisect_left(self._tops, _box(line)[3])
        return [one for one in self._lines[first:stop] if beside(line, one)]

    def have_alone(self, line: Line) -> bool:
        """Say whether no other of the lines stands beside one of them."""
        return all(one is line for one in self.beside(line))


def sides_of(lines: Sequence[Line], gutter: float) -> tuple[list[Line], list[Line]]:
    """Return the lines to the left of a gutter and those to the right; some may cross it."""
    left = [line for line in lines if _box(line)[2] <= gutter - GUTTER]
    return left, [line for line in lines if _box(line)[0] >= gutter]


def last_lines(lines: Sequence[Line], crossing: Sequence[Line]) -> list[Line]:
    """Return the short last lines of banners, which are nearer to them than to what follows."""
    ordered = sorted(lines, key=lambda line: (_box(line)[1], line.start))
    found: list[Line] = []
    rows, right = Rows(lines), max((_box(line)[2] for line in lines), default=0.0)
    starts = {line.start for line in crossing}
    for above, line, below in zip(ordered, ordered[1:], [*ordered[2:], None], strict=False):
        if line.start in starts or beside(above, line):
            continue
        if above in found and _runs_on(above, line, rows, right):
            found.append(line)
        if above.start not in starts:
            continue
        near = _box(line)[1] - _box(above)[3]
        far = _box(below)[1] - _box(line)[3] if below else near
        is_nearer = near < line.size and near + _NEARER * line.size < far and far > 0
        if is_nearer or _runs_on(above, line, rows, right):
            found.append(line)
    return found


def above_columns(lines: Sequence[Line], gutter: float, crossing: Sequence[Line]) -> list[Line]:
    """Return what stands centred above columns that begin abreast and is in none of them.

    So does a byline above the middle one of three columns. What crosses has the same middle.
    """
    found: list[Line] = []
    starts, rows = {one.start for one in crossing}, Rows(lines)
    for line in sorted(lines, key=lambda one: (_box(one)[1], one.start)):
        if line.start in starts:
            continue
        if not rows.have_alone(line):
            break
        known = [one for one in crossing if _box(one)[1] < _box(line)[1]] + found
        is_centred = any(_have_one_middle(line, one) for one in in_lines(known))
        if not is_centred and (known or _is_of_column(line, lines)):
            break
        found.append(line)
    if not found:
        return []
    starts |= {one.start for one in found}
    rest = [line for line in lines if line.start not in starts]
    sides = [side for side in sides_of(rest, gutter) if side]
    tops = [min(_box(line)[1] for line in side) for side in sides]
    is_abreast = len(tops) > 1 and abs(tops[0] - tops[1]) < median(line.height for line in rest)
    return found if is_abreast else []


def _runs_on(above: Line, line: Line, rows: Rows, right: float) -> bool:
    """Say whether a line ends the paragraph of one that has no room for its first word.

    The longest line of those that stand in rows ends at the right.
    """
    above = in_lines([above])[-1]
    if not are_alike(above, line) or line.base - above.base > _TIGHT * line.size:
        return False
    room = right - _box(above)[2]
    word = len(line.words.split(maxsplit=1)[0]) + 1
    is_below = rows.have_alone(line) and are_aligned(above, line)
    return is_below and room < word * above.width_of_letter


def _is_of_column(line: Line, lines: Sequence[Line]) -> bool:
    """Say whether several lines begin where one does."""
    return sum(abs(_box(one)[0] - _box(line)[0]) <= _NEAR for one in lines) > _SEVERAL


def _have_one_middle(one: Line, other: Line) -> bool:
    first, second = _box(one), _box(other)
    return abs(first[0] + first[2] - second[0] - second[2]) <= 2 * _NEAR


def _top(line: Line) -> float:
    return _box(line)[1]


def _box(line: Line) -> Box:
    assert line.box is not None  # whoever calls asks
    return line.box
