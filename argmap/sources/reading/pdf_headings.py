"""The headings of a PDF, told by their type, or by their places where it is hardly larger."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from argmap.sources.reading.pdf_columns import Column, Edges
from argmap.sources.reading.pdf_headlines import is_byline, is_larger, stand_together
from argmap.sources.reading.pdf_line_ends import ends_sentence, starts_sentence
from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_pitch import SHORT, STOPS, is_stopped

_SLANTED = 1.1
"""Sizes of two lines differ by so much where one of them is a heading."""
_SURELY = 1.4
"""Type that is so many times as large as the text’s is a headline’s; its lines end anywhere."""
_LOOSE = 1.2
_REST = 0.6
"""The rest of a byline takes no more of the width of a column."""
_SAME = 0.12
"""Sizes differ by no more of the larger one where they are the same."""


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

    def goes_on(self, line: Line, following: Line) -> bool:
        """Say whether two lines are of one headline: a line of it ends where no word fits in.

        Very large type is broken anywhere.
        """
        if self._column(line).region != self._column(following).region:
            return False
        if line.divided or not stand_together(line, following, self._usual):
            return False
        if self._is_in_italics(line, following):
            return False
        is_large = min(line.size, following.size) >= _SURELY * self._usual
        ends = is_stopped(line) and starts_sentence(following)
        if ends and not is_large:
            return False  # lines of the text, whose boxes seem larger
        if _has_no_room(line, following, self._column(line).around):
            return True
        return is_large and not ends

    def _is_in_italics(self, line: Line, following: Line) -> bool:
        """Say whether a line seems as large as the one above it because the letter f hangs in it.

        In italics it does: then the line after it is in that smaller type for certain.
        """
        after = self._after.get((following.page, following.start))
        if after is None or following.least_size == following.size or not after.has_size:
            return False
        most = _SAME * line.size
        is_as_after = abs(after.size - following.least_size) <= most
        return is_as_after and line.size - after.size > most and after.page == line.page

    def parts_byline(self, line: Line, following: Line) -> bool:
        """Say whether a byline begins below a headline, or ends above the text.

        The text below it fills more of a line than the rest of a byline does.
        """
        if is_byline(following.words) and is_larger(line, self._usual):
            return True
        before = self._before.get((line.page, line.start))
        if before is None or before.page != line.page or not is_byline(line.words):
            return False
        edges = self._column(following).edges
        assert following.box is not None
        is_full = following.box[2] - following.box[0] > _REST * (edges.right - edges.left)
        return is_full and before.has_size and is_larger(before, self._usual)

    def is_before(self, line: Line, following: Line) -> bool:
        """Say whether a line is a heading in type a little larger, which its place bears out.

        It stands apart from what is above it too, ends with no stop, and a sentence follows.
        """
        if line.divided or line.unmarked.endswith((*STOPS, ",", ";")) or not line.has_size:
            return False
        others = max(self._usual, following.size)
        if not is_larger(line, others) or not starts_sentence(following):
            return False
        before = self._before.get((line.page, line.start))
        here, below = self._column(line), self._column(following)
        is_near = here.region == below.region or line.page != following.page
        if is_near and _has_no_room(line, following, here.around):
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
        is_alike = before.has_size and is_larger(before, self._usual)
        return is_alike or self._is_far_below(before, line)


def _has_no_room(line: Line, following: Line, column: Edges) -> bool:
    """Say whether the first word of a line is too long for what another leaves of its column.

    Of a centred line that is what is left on both sides.
    """
    assert line.box is not None
    room = column.right - column.left - (line.box[2] - line.box[0])
    word = len(following.words.split(maxsplit=1)[0]) + 1
    return room <= word * line.width_of_letter * _LOOSE


def is_slanted(line: Line, following: Line) -> bool:
    """Say whether the sizes of two lines may differ only because one of them is italic."""
    smaller, larger = sorted((line, following), key=lambda one: one.size)
    return larger.least_size < _SLANTED * smaller.size
