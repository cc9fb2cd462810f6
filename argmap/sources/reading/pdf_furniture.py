"""What is printed on every page of a PDF and is no part of its text: headers, footers, numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_margins import Pages, without_page_numbers
from argmap.sources.reading.pdf_repeated import without_repeated

_MARGIN = 20
"""So many numbers in a row, one a line, are the line numbers of a pleading."""


class Body(NamedTuple):
    """The lines of pages that are text, what was taken off, and a sentence for each kind of it."""

    pages: Pages
    printed: list[str]
    told: list[str]


def without_furniture(pages: Pages, heights: Sequence[float]) -> Body:
    """Take headers, footers and line numbers off pages, and say what was taken off."""
    told: list[str] = []
    pages = _without_numbers(pages, told)
    taken: list[str] = []
    for from_top in (True, False):
        pages, off = without_repeated(pages, heights, from_top=from_top)
        taken += off
    pages, off = without_page_numbers(pages, heights)
    taken += off
    if taken:
        shown = ", ".join(f"“{words}”" for words in taken)
        told.append(f"Left out as headers and footers of the pages: {shown}.")
    return Body(pages, taken, told)


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
