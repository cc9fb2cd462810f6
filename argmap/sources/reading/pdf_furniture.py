"""What is printed on every page of a PDF and is no part of its text: headers, footers, numbers."""

from __future__ import annotations

import re
from collections import Counter

from argmap.sources.reading.pdf_lines import Line

_DEEP = 3
"""How many lines at the top and the bottom of a page can be its header and footer."""
_LEAST_PAGES = 2
_SHARE = 0.4
"""On this share of the pages a line is repeated; left and right pages often differ."""
_NUMBER = re.compile(r"\d+")
_MARGIN = 20
"""So many numbers in a row, one a line, are the line numbers of a pleading."""
_SHOWN = 3

Pages = list[list[Line]]


def without_furniture(pages: Pages) -> tuple[Pages, list[str]]:
    """Take headers, footers and line numbers off pages, and say what was taken off."""
    told: list[str] = []
    pages = _without_numbers(pages, told)
    taken: list[str] = []
    for from_top in (True, False):
        for _ in range(_DEEP):
            pages, off = _without_edge(pages, from_top=from_top)
            taken += off
    if taken:
        shown = ", ".join(f"“{words}”" for words in taken[:_SHOWN])
        more = ", …" if len(taken) > _SHOWN else ""
        told.append(f"Left out as headers and footers of the pages: {shown}{more}.")
    return pages, told


def _without_edge(pages: Pages, *, from_top: bool) -> tuple[Pages, list[str]]:
    """Take the first or last line off the pages that share it; return one of each kind."""
    place = 0 if from_top else -1
    forms = Counter(_form(lines[place]) for lines in pages if lines)
    filled = sum(bool(lines) for lines in pages)
    repeated = {
        form
        for form, count in forms.items()
        if count >= max(_LEAST_PAGES, _SHARE * filled) and form
    }
    kept: Pages = []
    taken: dict[str, str] = {}
    for lines in pages:
        form = _form(lines[place]) if lines else ""
        if form in repeated and len(lines) > 1:
            taken.setdefault(form, lines[place].words)
            kept.append(lines[1:] if from_top else lines[:-1])
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
