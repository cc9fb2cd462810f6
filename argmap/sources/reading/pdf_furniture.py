"""What is printed on every page of a PDF and is no part of its text: headers, footers, numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_margins import edge_row, without_page_numbers

_DEEP = 3
"""How many rows of lines at the top and the bottom of a page can be its header and footer."""
_LEAST_PAGES = 2
_SHARE = 0.4
"""On this share of the pages a line is repeated; left and right pages often differ."""
_NUMBER = re.compile(r"\d+")
_MARGIN = 20
"""So many numbers in a row, one a line, are the line numbers of a pleading."""
_SHOWN = 3

Pages = list[list[Line]]


def without_furniture(pages: Pages, heights: Sequence[float]) -> tuple[Pages, list[str]]:
    """Take headers, footers and line numbers off pages, and say what was taken off."""
    told: list[str] = []
    pages = _without_numbers(pages, told)
    taken: list[str] = []
    for from_top in (True, False):
        for _ in range(_DEEP):
            pages, off = _without_edge(pages, from_top=from_top)
            taken += off
    pages, off = without_page_numbers(pages, heights)
    taken += off
    if taken:
        shown = ", ".join(f"“{words}”" for words in taken[:_SHOWN])
        more = ", …" if len(taken) > _SHOWN else ""
        told.append(f"Left out as headers and footers of the pages: {shown}{more}.")
    return pages, told


def _without_edge(pages: Pages, *, from_top: bool) -> tuple[Pages, list[str]]:
    """Take what pages share of their first or last row off them; return one of each kind."""
    edges = [edge_row(lines, from_top=from_top) for lines in pages]
    forms = Counter(form for edge in edges for form in {_form(line) for line in edge})
    least = max(_LEAST_PAGES, _SHARE * sum(map(bool, pages)))
    kept: Pages = []
    taken: dict[str, str] = {}
    for lines, edge in zip(pages, edges, strict=True):
        off = {line.start: _form(line) for line in edge if forms[_form(line)] >= least}
        if len(off) < len(lines):
            for line in edge:
                if line.start in off:
                    taken.setdefault(off[line.start], line.words)
            kept.append([line for line in lines if line.start not in off])
        else:
            kept.append(lines)
    return kept, list(taken.values())


def _form(line: Line) -> str:
    """Return what lines that are repeated have in common: all but their numbers.

    A number alone is a page's where it counts the pages; others are of the text.
    """
    if line.words.isdecimal():
        return f"page {int(line.words) - line.page}"
    return _NUMBER.sub("#", line.words).casefold()


def _without_numbers(pages: Pages, told: list[str]) -> Pages:
    kept = [_unnumbered(lines) for lines in pages]
    count = sum(len(before) > len(after) for before, after in zip(pages, kept, strict=True))
    if count:
        what = "1 page" if count == 1 else f"{count} pages"
        told.append(f"Left out the line numbers in the margin of {what}.")
    return kept


def _unnumbered(lines: list[Line]) -> list[Line]:
    numbers = [line for line in lines if line.words.isdecimal()]
    values = [int(line.words) for line in numbers]
    if len(values) < _MARGIN or sorted(values)[:_MARGIN] != list(range(1, _MARGIN + 1)):
        return lines
    left = min(line.box[0] if line.box else 0.0 for line in lines)
    margin = {
        line.start
        for line in numbers
        if line.box is None or line.box[0] <= left + 4 * max(line.height, 1.0)
    }
    return [line for line in lines if line.start not in margin]
