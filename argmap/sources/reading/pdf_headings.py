"""The headings of a PDF whose type is hardly larger than that of its text, told by their places."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from argmap.sources.reading.pdf_columns import Column
from argmap.sources.reading.pdf_line_ends import ends_sentence, is_full, starts_sentence
from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_pitch import SHORT, STOPS, is_stopped

_HEADING = 1.1
"""The type of a heading is larger by so much."""
_ROUNDED_SIZE = 1.2
"""Boxes are rounded to whole points, and sizes by as much more."""


class Headings:
    """Which lines are headings, by those before and after them.

    `usual` is the usual size of the type; `is_far_below` says whether a line stands a gap below
    another.
    """

    def __init__(
        self,
        lines: Sequence[Line],
        columns: Mapping[tuple[int, int], Column],
        usual: float,
        is_far_below: Callable[[Line, Line], bool],
    ) -> None:
        self._columns = columns
        self._usual = usual
        self._is_far_below = is_far_below
        self._before = {(one.page, one.start): other for other, one in pairwise(lines)}
        self._after = {(one.page, one.start): other for one, other in pairwise(lines)}

    def is_before(self, line: Line, following: Line) -> bool:
        """Say whether a line is a heading in type a little larger, which its place bears out.

        It stands apart from what is above it too, ends with no stop, and a sentence follows.
        """
        if line.divided or line.unmarked.endswith((*STOPS, ",", ";")) or not line.has_size:
            return False
        others = max(self._usual, following.size)
        if not _is_larger(line, others) or not starts_sentence(following):
            return False
        before = self._before.get((line.page, line.start))
        here, below = self._column(line), self._column(following)
        is_near = here.region == below.region or line.page != following.page
        if is_near and is_full(line, following, here.edges):
            return False  # it goes on: a heading is not the last line of a page
        if before is None or self._column(before).region != here.region:
            return True
        return self._parts(before, line)

    def is_after(self, line: Line, following: Line) -> bool:
        """Say whether a sentence ends at a line, and another is a heading that ends with none."""
        if not ends_sentence(line) or not starts_sentence(following):
            return False
        after = self._after.get((following.page, following.start))
        if is_stopped(following) or after is None or after.box is None:
            return False
        edges = self._column(following).edges
        assert following.box is not None
        is_short = following.box[2] - following.box[0] < SHORT * (edges.right - edges.left)
        is_next = self._column(after).region == self._column(following).region
        return is_short and is_next and self._is_far_below(following, after)

    def _column(self, line: Line) -> Column:
        return self._columns[line.page, line.start]

    def _parts(self, before: Line, line: Line) -> bool:
        """Say whether a heading begins at a line, or goes on from one before it."""
        is_alike = before.has_size and _is_larger(before, self._usual)
        return is_alike or self._is_far_below(before, line)


def is_slanted(line: Line, following: Line) -> bool:
    """Say whether the sizes of two lines may differ only because one of them is italic."""
    smaller, larger = sorted((line, following), key=lambda one: one.size)
    return larger.size_if_slanted < _HEADING * smaller.size


def _is_larger(line: Line, others: float) -> bool:
    """Say whether type is larger by more than the rounding of its box makes it."""
    return line.size_if_slanted > max(_HEADING * others, others + _ROUNDED_SIZE)
