"""Tables that go on over the end of a page, where a row of one may be cut in two."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from argmap.sources.reading.pdf_lines import Gap, Line
from argmap.sources.reading.pdf_pitch import is_stopped
from argmap.sources.reading.pdf_tables import Row, Table, left_of, row_at, tables_in

_ALIGNED = 4.0
"""Cells begin at one place within so many points: boxes are rounded, and letters hang out."""
_PAIR = 2
Page = tuple[Sequence[Line], Sequence[Gap]]
"""The lines of a page, and the gaps within them."""


def tables_of_pages(
    pages: Sequence[Sequence[Line]], gaps: Sequence[Sequence[Gap]]
) -> list[list[Table]]:
    """Find the tables of all pages, in order.

    What goes on in a row at the top of a page is put into the cells before it; where nothing else
    of the table stands there, that one has no rows.
    """
    found = [tables_in(*page) for page in zip(pages, gaps, strict=True)]
    both = list(zip(pages, gaps, strict=True))
    for (above, below), (page, following) in zip(pairwise(found), pairwise(both), strict=True):
        first = below[0] if below else _row_after(following)
        if first and not above:
            above.extend(_row_before(page, first, _shift(page, following, ())))
        if not (above or below):
            above[:], below[:] = _two_rows(page, following)
        if above and above[-1].rows:
            shift = _shift(page, following, above[-1].lefts)
            below[:] = _going_on(above[-1], below, following, shift)
    return found


def goes_on_in_table(
    above: Sequence[Line],
    gaps: Sequence[Gap],
    top: Sequence[Line],
    following: Sequence[Gap],
    foot: Sequence[Line],
) -> bool:
    """Say whether what stands apart at the top of a page goes on in cells of the page above.

    It begins with a small letter, and its cells stand below those of the last line there, which
    is not the `foot` of its page.
    """
    if not top or not top[0].words[:1].islower():
        return False
    last = next((line for line in reversed(above) if line not in foot), None)
    begins = [gap.behind[0] for gap in gaps if last and last.start < gap.at < last.end]
    rests = [gap.behind[0] for gap in following if top[0].start < gap.at < top[0].end]
    return any(abs(one - other) <= _ALIGNED for one in rests for other in begins)


def _shift(page: Page, following: Page, lefts: Sequence[float]) -> float:
    """Return how much further right the next page stands, as where pages have two sides.

    It does not where its first line begins as a cell does.
    """
    lines, others = page[0], following[0]
    first = next((one.box[0] for one in others if one.box), 0.0)
    if any(abs(first - left) <= _ALIGNED for left in lefts):
        return 0.0
    edges = [
        min((one.box[0] for one in those if one.box), default=0.0) for those in (lines, others)
    ]
    return edges[1] - edges[0]


def _row_after(following: Page) -> Table | None:
    """Return the only row of several cells at the top of a page, below the rest of another."""
    lines, gaps = following
    rest, stop = row_at(lines, gaps, 0)
    row, behind = row_at(lines, gaps, stop)
    return Table(stop, behind, [row]) if rest and len(row) > _PAIR else None


def _two_rows(page: Page, following: Page) -> tuple[list[Table], list[Table]]:
    """Return as tables the last row of a page and the first of the next, where they are alike.

    Each is the only one of its page, and has three cells or more that begin at the same places.
    """
    row, stop = row_at(*following, 0)
    first = Table(0, stop, [row])
    before = _row_before(page, first, _shift(page, following, ())) if len(row) > _PAIR else []
    is_alike = bool(before) and len(before[0].rows[0]) == len(row)
    return (before, [first]) if is_alike else ([], [])


def _row_before(page: Page, first: Table, shift: float) -> list[Table]:
    """Return the last row of a page as a table, where its cells begin as those of the next do."""
    lines, gaps = page
    for at in reversed(range(len(lines))):
        row, stop = row_at(lines, gaps, at)
        if len(row) >= _PAIR and _places(row, first.lefts, -shift)[:1] == [0]:
            return [Table(at, stop, [row])]
    return []


def _going_on(last: Table, below: list[Table], following: Page, shift: float) -> list[Table]:
    """Return the tables of a page, of which the first may go on with the last before it."""
    lines, gaps = following
    rest, stop = row_at(lines, gaps, 0)
    next_row, behind = row_at(lines, gaps, stop)
    goes_on = len(next_row) >= _PAIR and bool(_places(next_row, last.lefts, shift))
    if not _is_rest(last, rest, shift, is_followed=goes_on):
        return below
    for at, cell in zip(_places(rest, last.lefts, shift), rest, strict=True):
        _cell_at(last, at).extend(cell)
    if below and below[0].first in (0, stop):
        rows = below[0].rows[1 - bool(below[0].first) :]
        return [Table(0, below[0].stop, rows), *below[1:]]
    table = Table(0, behind, [next_row]) if goes_on else Table(0, stop, [])
    return [table, *below]


def _is_rest(last: Table, rest: Row, shift: float, *, is_followed: bool) -> bool:
    """Say whether cells at the top of a page go on with those of the last row of the one before.

    A quotation is open there or a sentence goes on, or another row follows.
    """
    places = _places(rest, last.lefts, shift)
    if not places or places == [0]:
        return False
    cells = [_cell_at(last, at) for at in places]
    if not all(cells):
        return False
    pairs = [(above[-1], below[0]) for above, below in zip(cells, rest, strict=True)]
    is_open = any(_is_open(cell) for cell in cells)
    are_small = any(not is_stopped(one) and other.words[:1].islower() for one, other in pairs)
    return is_open or are_small or (is_followed and 0 not in places)


def _is_open(cell: Sequence[Line]) -> bool:
    words = " ".join(line.words for line in cell)
    return words.rfind("“") > words.rfind("”")


def _cell_at(table: Table, place: int) -> list[Line]:
    """Return the cell of a table's last row that begins where one of its columns does."""
    left = table.lefts[place]
    return next((one for one in table.rows[-1] if abs(left_of(one) - left) <= _ALIGNED), [])


def _places(row: Row, lefts: Sequence[float], shift: float) -> list[int]:
    """Return in which columns the cells of a row stand; none where one stands in no column."""
    found = [
        next(
            (at for at, one in enumerate(lefts) if abs(left_of(cell) - shift - one) <= _ALIGNED), -1
        )
        for cell in row
    ]
    return [] if -1 in found else found
