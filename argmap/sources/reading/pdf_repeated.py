"""What the pages of a PDF repeat at their ends: headers and footers, told from lines of the text.

A header stands in one place of several pages, where no text of other pages stands, and apart from
the text of its own. Lines of the text that are repeated stand in the lines of the text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_margins import (
    Pages,
    edge_row,
    from_edge,
    is_in_margin,
    step_to,
    usual_step,
)
from argmap.sources.reading.pdf_numbers import (
    counts_pages,
    form_of,
    is_note,
    is_number,
    number_shift,
    tells_page,
)
from argmap.sources.reading.pdf_pitch import STOPS
from argmap.sources.reading.pdf_regions import beside
from argmap.sources.reading.pdf_running import Surroundings

_DEEP, _DEEP_UNPLACED = 6, 3
"""So many rows at an end of a page can be its header; fewer where nothing tells of their places."""
_LEAST_PAGES = 2
_SHARE = 0.4
"""On so many of the pages a place holds what is repeated; left and right pages often differ."""
_SAME_PLACE = 4.0
"""Headers stand as far from the edge of their pages as others, to so many points."""
_TEXT_SHARE = 1 / 3
"""Where text stands on more of the pages, no header does; out of the margin, on none."""
_WIDER = 1.1
"""They stand apart by so much more than the lines of the text do."""
_SURELY, _EVERYWHERE = 4, 0.8
"""What stands on so many pages, and on so much of them, is no text however near it is."""
Place = tuple[int, int]
"""A line, by its page and its start there."""


class _Edge(NamedTuple):
    """One end of a page: its lines, the rows of them from the edge inwards, and its height."""

    lines: list[Line]
    rows: list[list[Line]]
    height: float


class _Held(NamedTuple):
    """A line at an end of a page: what it has in common with others, and how far out it is.

    `row` is the form of all that stands beside it: PDFium may read that of one page as one line.
    """

    line: Line
    form: str
    row: str
    far: float
    in_margin: bool


_Kind = list[_Held]
"""Lines of one form in one place of several pages."""


def without_repeated(
    pages: Pages, heights: Sequence[float], *, from_top: bool
) -> tuple[Pages, list[str], list[str]]:
    """Take headers off pages, or footers; return the words of one of each kind too.

    The last are the words of what is repeated in the margin, and close to the text left there.
    """
    edges = [
        _Edge(lines, _rows(lines, from_top=from_top), height)
        for lines, height in zip(pages, heights, strict=True)
    ]
    held = [one for edge in edges for one in _held(edge, from_top=from_top)]
    known = _headers(held, sum(map(bool, pages)), Surroundings(pages, from_top=from_top))
    step = usual_step(pages)
    taken = [line for edge in edges for line in _off(edge, known, step, from_top=from_top)]
    off = set(map(_place, taken))
    kept = [[line for line in lines if _place(line) not in off] for lines in pages]
    near = [one.line for one in held if one.in_margin and _place(one.line) in known.keys() - off]
    return kept, _told(taken), _told(near)


def _place(line: Line) -> Place:
    return line.page, line.start


def _told(taken: Sequence[Line]) -> list[str]:
    """Return the words of all that was taken off; once where but the number of the page differs."""
    alike: dict[str, list[Line]] = defaultdict(list)
    for line in sorted(taken, key=lambda one: (one.page, one.start)):
        alike[form_of(line)].append(line)
    kinds = (lines[:1] if counts_pages(lines) else lines for lines in alike.values())
    return list(dict.fromkeys(line.words for lines in kinds for line in lines))


def _rows(lines: list[Line], *, from_top: bool) -> list[list[Line]]:
    """Return the outermost rows of a page; never all: something is the text."""
    found: list[list[Line]] = []
    rest = lines
    for _ in range(_DEEP if all(line.box for line in lines) else _DEEP_UNPLACED):
        row = edge_row(rest, from_top=from_top) if rest else []
        if len(row) >= len(rest):
            break
        found.append(row)
        rest = [line for line in rest if line not in row]
    return found


def _held(edge: _Edge, *, from_top: bool) -> Iterator[_Held]:
    for row in edge.rows:
        words = " ".join(one.words for one in sorted(row, key=_left))
        for line in row:
            far = from_edge(line, edge.height, from_top=from_top)
            in_margin = is_in_margin(line, edge.height, from_top=from_top)
            yield _Held(line, form_of(line), form_of(replace(line, words=words)), far, in_margin)


def _left(line: Line) -> float:
    return line.box[0] if line.box else 0.0


def _headers(held: Sequence[_Held], count: int, around: Surroundings) -> dict[Place, bool]:
    """Return the lines that stand where headers do, and whether nothing else can be meant.

    `count` is the number of pages with words. The titles of chapters share a place.
    """
    kinds = _kinds(held, from_top=around.from_top)
    repeated = {_place(one.line) for kind in kinds for one in kind}
    texts = [one for one in held if _place(one.line) not in repeated]
    found: dict[Place, bool] = {}
    for kind in kinds:
        near = _in_its_place(kind, kinds)
        pages = {one.line.page for one in near}
        in_margin = all(one.in_margin for one in near)
        text = {one.line.page for one in texts if _is_further_out(one, kind)} - pages
        if len(pages) < max(_LEAST_PAGES, _SHARE * count):
            continue
        if len(text) > _TEXT_SHARE * in_margin * count:
            continue
        is_sure = len(kind) >= max(_SURELY, _EVERYWHERE * count)
        if not is_sure and len(pages) >= max(_LEAST_PAGES, _EVERYWHERE * (count - 1)):
            lines = [one.line for one in kind]
            is_sure = around.shows_running(lines, repeated, in_margin=in_margin)
        found |= {_place(one.line): is_sure for one in kind}
        if in_margin and len(pages) > _LEAST_PAGES:
            found |= {_place(one.line): False for one in texts if _joins(one, kind)}
    return found


def _joins(one: _Held, kind: _Kind) -> bool:
    """Say whether a line that stands on one page is a header by its place, as of a short chapter.

    The first page may have its title there.
    """
    is_late = one.line.page > min(other.line.page for other in kind)
    is_there = _are_near(one, kind[0]) and one.in_margin and one.line.box is not None
    return is_late and is_there and not one.line.words.endswith(STOPS)


def _kinds(held: Sequence[_Held], *, from_top: bool) -> list[_Kind]:
    """Return the lines that several pages have in one form and in one place.

    In the margin it is enough that they begin or end with the number of the page.
    """
    alike: dict[str, list[_Held]] = defaultdict(list)
    for one in held:
        for form in dict.fromkeys((one.form, one.row)):
            alike[form].append(one)
        shift = number_shift(one.line) if one.in_margin else None
        if shift is not None:
            alike[f"with the number {shift}"].append(one)
    kinds = (_in_one_place(lines) for lines in alike.values() if len(lines) >= _LEAST_PAGES)
    return [
        kind
        for kind in kinds
        if len({one.line.page for one in kind}) >= _LEAST_PAGES and _fits(kind, from_top=from_top)
    ]


def _in_one_place(lines: Sequence[_Held]) -> _Kind:
    """Return those lines that stand where most of them do."""
    groups = ([other for other in lines if _are_near(one, other)] for one in lines)
    return max(groups, key=len)


def _in_its_place(kind: _Kind, kinds: Sequence[_Kind]) -> list[_Held]:
    if kind[0].line.box is None:
        return kind
    return [other for one in kinds for other in one if _are_near(kind[0], other)]


def _are_near(one: _Held, other: _Held) -> bool:
    return abs(one.far - other.far) <= _SAME_PLACE


def _is_further_out(text: _Held, kind: _Kind) -> bool:
    return text.line.box is not None and text.far <= kind[0].far + _SAME_PLACE / 2


def _fits(kind: _Kind, *, from_top: bool) -> bool:
    """Say whether the numbers of lines are those of headers.

    They stay, or count the pages; in the margin others are those of chapters, say. A note begins
    with a number too, and ends with a sentence.
    """
    lines = [one.line for one in kind]
    words = lines[0].words
    if any(line.box is None for line in lines) or is_number(words):
        return True
    if not from_top and any(map(is_note, lines)):
        return False
    if all(one.in_margin for one in kind):
        return True
    is_same = len({line.words for line in lines}) == 1
    return is_same or (tells_page(words) and counts_pages(lines))


def _off(edge: _Edge, known: dict[Place, bool], step: float, *, from_top: bool) -> list[Line]:
    """Return the headers of a page from its edge inwards that stand, all together, apart.

    `step` is how far the lines of paragraphs mostly are from the next.
    """
    rows: list[list[Line]] = []
    for row in edge.rows:
        headers = [line for line in row if _place(line) in known]
        if not headers:
            break
        rows.append(headers)
    while rows and not _stands_apart(edge, rows, known, step, from_top=from_top):
        rows.pop()
    return [line for row in rows for line in row]


def _stands_apart(
    edge: _Edge, rows: list[list[Line]], known: dict[Place, bool], step: float, *, from_top: bool
) -> bool:
    last = rows[-1]
    is_sure = all(line.words.isdecimal() or known[_place(line)] for line in last)
    if is_sure or any(line.box is None for line in edge.lines):
        return True
    off = {line.start for row in rows for line in row}
    rest = [
        line
        for line in edge.lines
        if line.start not in off and not any(beside(line, one) for one in last)
    ]
    return not rest or step_to(last, rest, from_top=from_top) >= _WIDER * step
