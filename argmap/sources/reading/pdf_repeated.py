"""What the pages of a PDF repeat at their ends: headers and footers, told from lines of the text.

A header stands in the same place on several pages, apart from the text, where no text of other
pages stands. Lines of the text that are repeated stand in the lines of the text.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_margins import Pages, edge_row, from_edge, is_apart, is_in_margin
from argmap.sources.reading.pdf_regions import beside

_DEEP = 3
"""How many rows of lines at the top and the bottom of a page can be its header and footer."""
_LEAST_PAGES = 2
_SHARE = 0.4
"""On this share of the pages a line is repeated; left and right pages often differ."""
_SAME_PLACE = 12.0
"""Headers stand as far from the edge of their pages as others, to so many points."""
_TEXT_SHARE = 1 / 3
"""Where text stands on more than this share of the pages, no header does, in the margin too."""
_CLOSE = 1.0
"""In the margin they stand apart by so much of what is between the lines of the text, or more."""
_NUMBER = re.compile(r"\d+")
_NOTE = re.compile(r"\d{1,3}\s?[^\W\d_]")

Place = tuple[int, int]
"""A line, by its page and its start there."""


class _End(NamedTuple):
    """One end of a page: its lines, and the rows at it that others repeat, outermost first."""

    lines: list[Line]
    rows: list[list[Line]]
    height: float


def without_repeated(
    pages: Pages, heights: Sequence[float], *, from_top: bool
) -> tuple[Pages, list[str]]:
    """Take headers off pages, or footers; return the words of one of each kind too."""
    ends = _peeled(pages, heights, from_top=from_top)
    for _ in range(_DEEP + 1):
        known = _headers(ends, from_top=from_top)
        trimmed = [_trimmed(end, known, from_top=from_top) for end in ends]
        if trimmed == ends:
            break
        ends = trimmed
    taken = [line for end in ends for line in _off(end)]
    places = {(line.page, line.start) for line in taken}
    kept = [[line for line in lines if (line.page, line.start) not in places] for lines in pages]
    return kept, _told(taken)


def _told(taken: Sequence[Line]) -> list[str]:
    """Return the words of all that was taken off; once where but the number of the page differs."""
    alike: dict[str, list[Line]] = defaultdict(list)
    for line in sorted(taken, key=lambda one: (one.page, one.start)):
        alike[_form(line)].append(line)
    kinds = (lines[:1] if _counts(lines) else lines for lines in alike.values())
    return list(dict.fromkeys(line.words for lines in kinds for line in lines))


def _peeled(pages: Pages, heights: Sequence[float], *, from_top: bool) -> list[_End]:
    """Return the outermost rows of pages as far as others have them in the same form."""
    ends = [_End(lines, [], height) for lines, height in zip(pages, heights, strict=True)]
    least = max(_LEAST_PAGES, _SHARE * sum(map(bool, pages)))
    rest = pages
    for _ in range(_DEEP):
        edges = [edge_row(lines, from_top=from_top) for lines in rest]
        forms = Counter(form for edge in edges for form in {_form(line) for line in edge})
        kept: Pages = []
        for end, lines, edge in zip(ends, rest, edges, strict=True):
            row = [line for line in edge if forms[_form(line)] >= least]
            if row and len(row) < len(lines):
                end.rows.append(row)
                lines = [line for line in lines if line not in row]  # noqa: PLW2901 -- what is left
            kept.append(lines)
        rest = kept
    return ends


def _trimmed(end: _End, known: set[Place], *, from_top: bool) -> _End:
    """Return an end with the rows that are headers and, all together, stand apart."""
    rows: list[list[Line]] = []
    for row in end.rows:
        headers = [line for line in row if (line.page, line.start) in known]
        if not headers:
            break
        rows.append(headers)
    while rows and not _stands_apart(end, rows, from_top=from_top):
        rows.pop()
    return end._replace(rows=rows)


def _stands_apart(end: _End, rows: list[list[Line]], *, from_top: bool) -> bool:
    if any(line.box is None for line in end.lines):
        return True
    off = [line for row in rows for line in row]
    rest = [
        line
        for line in end.lines
        if line not in off and not any(beside(line, one) for one in rows[-1])
    ]
    last = rows[-1]
    if not rest or all(line.words.isdecimal() for line in last):
        return True
    in_margin = all(is_in_margin(line, end.height, from_top=from_top) for line in last)
    wider = {"wider": _CLOSE} if in_margin else {}
    return is_apart(last, rest, from_top=from_top, **wider)


def _headers(ends: Sequence[_End], *, from_top: bool) -> set[Place]:
    """Return the lines, of those that are repeated, that stand where headers do."""
    alike: dict[str, list[tuple[Line, float]]] = defaultdict(list)
    for end in ends:
        for line in _off(end):
            alike[_form(line)].append((line, from_edge(line, end.height, from_top=from_top)))
    least = max(_LEAST_PAGES, _SHARE * sum(bool(end.lines) for end in ends))
    found: set[Place] = set()
    for lines in alike.values():
        place = median(far for _, far in lines)
        there = [line for line, far in lines if abs(far - place) <= _SAME_PLACE]
        heights = {end.lines[0].page: end.height for end in ends if end.lines}
        in_margin = all(is_in_margin(line, heights[line.page], from_top=from_top) for line in there)
        if len({line.page for line in there}) < least or not _fits(there, in_margin=in_margin):
            continue
        if _share_of_text(ends, there, place, from_top=from_top) <= _TEXT_SHARE * in_margin:
            found |= {(line.page, line.start) for line in there}
    return found


def _share_of_text(
    ends: Sequence[_End], there: Sequence[Line], place: float, *, from_top: bool
) -> float:
    """Return on which share of the pages text stands where a header would, or further out."""
    if any(line.box is None for line in there):
        return 0.0
    its_pages = {line.page for line in there}
    words = [end for end in ends if end.lines]
    count = 0
    for end in words:
        off = _off(end)
        text = [line for line in end.lines if line.box and line not in off]
        nearest = min((from_edge(one, end.height, from_top=from_top) for one in text), default=None)
        if end.lines[0].page not in its_pages and nearest is not None:
            count += nearest <= place + _SAME_PLACE / 2
    return count / len(words)


def _fits(lines: Sequence[Line], *, in_margin: bool) -> bool:
    """Say whether the numbers of lines are those of headers.

    They stay, or count the pages; in the margin others are those of chapters, say. A note begins
    with a number too.
    """
    if any(line.box is None for line in lines) or lines[0].words.isdecimal():
        return True
    if _NOTE.match(lines[0].words):
        return in_margin and _counts(lines)
    return in_margin or _counts(lines)


def _counts(lines: Sequence[Line]) -> bool:
    rows = [[int(one) for one in _NUMBER.findall(line.words)] for line in lines]
    for values in zip(*rows, strict=True):
        shifts = {value - line.page for value, line in zip(values, lines, strict=True)}
        if len(set(values)) > 1 and len(shifts) > 1:
            return False
    return True


def _off(end: _End) -> list[Line]:
    return [line for row in end.rows for line in row]


def _form(line: Line) -> str:
    """Return what lines that are repeated have in common: all but their numbers.

    A number alone is a page's where it counts the pages; others are of the text.
    """
    if line.words.isdecimal():
        return f"page {int(line.words) - line.page}"
    return _NUMBER.sub("#", line.words).casefold()
