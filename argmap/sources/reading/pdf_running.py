"""Running heads close to the text of their pages: known by what they cannot be a part of.

What stands in one place of nearly all pages, in the margin, and is the same but for the number of
the page, is a head where a sentence goes on beyond it, where its type is another than the text’s,
or where it is nearer to the text than two lines of that are to each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from statistics import mean

from argmap.sources.reading.pdf_banners import beside
from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_margins import Pages, edge_row, gap_to, usual_gap
from argmap.sources.reading.pdf_numbers import counts_pages, form_of, tells_page
from argmap.sources.reading.pdf_pitch import STOPS, usual_size

_DEEP = 6
_OTHER_SIZE = 0.14
_NEARER = 2.5
"""Boxes are rounded to whole points: what is so many nearer than lines are is surely nearer."""


class Surroundings:
    """What stands around the heads of pages, or around their feet."""

    def __init__(self, pages: Pages, *, from_top: bool) -> None:
        self._pages = pages
        self.from_top = from_top
        self._size = usual_size([line for lines in pages for line in lines])
        self._gap = usual_gap(pages)
        ends = (line for lines in pages for line in _outermost(lines, from_top=not from_top))
        self._forms = Counter(map(form_of, ends))

    def shows_running(
        self, lines: Sequence[Line], off: Collection[tuple[int, int]], *, in_margin: bool
    ) -> bool:
        """Say whether lines of one form can be no part of the text around them.

        `off` are all lines, by page and start, that may be heads as they are. Out of the margin
        a title may be repeated in other type: there a sentence tells, or the number of the page.
        """
        if any(line.box is None for line in lines) or not _are_one(lines):
            return False
        if lines[0].words[:1].islower():
            return False
        if any(self._interrupts(line, off) for line in lines):
            return True
        is_nearer = all(self._is_nearer(line, off) for line in lines)
        is_head = in_margin or tells_page(lines[0].words)
        return is_head and (is_nearer or self._is_of_other_size(lines))

    def _is_of_other_size(self, lines: Sequence[Line]) -> bool:
        if not self._size or not all(line.has_size for line in lines):
            return False
        return abs(mean(line.size for line in lines) / self._size - 1) > _OTHER_SIZE

    def _is_nearer(self, line: Line, off: Collection[tuple[int, int]]) -> bool:
        rest = self._rest(line, off)
        return bool(rest) and gap_to([line], rest, from_top=self.from_top) < self._gap - _NEARER

    def _interrupts(self, line: Line, off: Collection[tuple[int, int]]) -> bool:
        """Say whether a sentence goes on from one page to the next beyond a line between them."""
        rest = self._rest(line, off)
        beyond = self._beyond(line.page)
        if not rest or beyond is None:
            return False
        own = edge_row(rest, from_top=self.from_top)[0 if self.from_top else -1]
        before, after = (beyond, own) if self.from_top else (own, beyond)
        return not before.words.endswith((*STOPS, ";")) and after.words[:1].islower()

    def _rest(self, line: Line, off: Collection[tuple[int, int]]) -> list[Line]:
        """Return the lines of a page without its heads and what stands beside one."""
        return [
            one
            for one in self._pages[line.page]
            if (one.page, one.start) not in off and not beside(one, line)
        ]

    def _beyond(self, page: int) -> Line | None:
        """Return the line of the text on the page before, or behind, that is nearest to a page."""
        number = page - 1 if self.from_top else page + 1
        if not 0 <= number < len(self._pages):
            return None
        rows = _rows(self._pages[number], from_top=not self.from_top)
        for row in rows:
            if all(self._forms[form_of(line)] < 2 for line in row):  # noqa: PLR2004 -- repeated
                return row[-1 if self.from_top else 0]
        return None


def _are_one(lines: Sequence[Line]) -> bool:
    """Say whether lines differ in nothing but the number of their page."""
    if len({line.words for line in lines}) == 1:
        return True
    return len(set(map(form_of, lines))) == 1 and counts_pages(lines)


def _outermost(lines: list[Line], *, from_top: bool) -> Iterator[Line]:
    for row in _rows(lines, from_top=from_top):
        yield from row


def _rows(lines: list[Line], *, from_top: bool) -> Iterator[list[Line]]:
    rest = lines
    for _ in range(_DEEP):
        row = edge_row(rest, from_top=from_top) if rest else []
        if not row:
            return
        yield row
        rest = [line for line in rest if line not in row]
