"""What the pages of a PDF repeat at their ends: headers and footers, told from lines of the text.

A header stands in one place of several pages, where no text of other pages stands, and apart from
the text of its own. Lines of the text that are repeated stand in the lines of the text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from argmap.sources.reading.pdf_alike import (
    Held,
    counts_on,
    in_its_place,
    is_further_out,
    joins,
    kinds_of,
)
from argmap.sources.reading.pdf_banners import beside
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
)
from argmap.sources.reading.pdf_running import Surroundings

_DEEP, _DEEP_UNPLACED = 6, 3
"""So many rows at an end of a page can be its header; fewer where nothing tells of their places."""
_LEAST_PAGES = 2
_SHARE = 0.4
"""On so many of the pages a place holds what is repeated; left and right pages often differ."""
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


def _held(edge: _Edge, *, from_top: bool) -> Iterator[Held]:
    for row in edge.rows:
        words = " ".join(one.words for one in sorted(row, key=_left))
        for line in row:
            far = from_edge(line, edge.height, from_top=from_top)
            in_margin = is_in_margin(line, edge.height, from_top=from_top)
            yield Held(line, form_of(line), form_of(replace(line, words=words)), far, in_margin)


def _left(line: Line) -> float:
    return line.box[0] if line.box else 0.0


def _headers(held: Sequence[Held], count: int, around: Surroundings) -> dict[Place, bool]:
    """Return the lines that stand where headers do, and whether nothing else can be meant.

    `count` is the number of pages with words. The titles of chapters share a place.
    """
    kinds = kinds_of(held, from_top=around.from_top)
    repeated = {_place(one.line) for kind in kinds for one in kind}
    texts = [one for one in held if _place(one.line) not in repeated]
    found: dict[Place, bool] = {}
    for kind in kinds:
        near = in_its_place(kind, kinds)
        pages = {one.line.page for one in near}
        in_margin = all(one.in_margin for one in near)
        text = {one.line.page for one in texts if is_further_out(one, kind)} - pages
        if len(pages) < max(_LEAST_PAGES, _SHARE * count):
            continue
        if len(text) > _TEXT_SHARE * in_margin * count:
            continue
        is_sure = len(kind) >= max(_SURELY, _EVERYWHERE * count)
        is_sure = is_sure or counts_on(kind, max(_LEAST_PAGES, _EVERYWHERE * count))
        if not is_sure and len(pages) >= max(_LEAST_PAGES, _EVERYWHERE * (count - 1)):
            lines = [one.line for one in kind]
            is_sure = around.shows_running(lines, repeated, in_margin=in_margin)
        places = [_place(one.line) for one in kind]
        found |= {place: is_sure or found.get(place, False) for place in places}
        if in_margin and len(pages) > _LEAST_PAGES:
            found |= {_place(one.line): False for one in texts if joins(one, kind)}
    return found


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
