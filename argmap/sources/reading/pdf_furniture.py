"""What is printed on every page of a PDF and is no part of its text: headers, footers, numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from argmap.sources.reading.pdf_line_numbers import without_line_numbers
from argmap.sources.reading.pdf_lines import Box
from argmap.sources.reading.pdf_margins import Pages, without_page_numbers
from argmap.sources.reading.pdf_prints import without_prints
from argmap.sources.reading.pdf_repeated import without_repeated
from argmap.sources.reading.pdf_stamps import without_stamps


class Body(NamedTuple):
    """The lines of pages that are text, what was taken off, and a sentence for each kind of it."""

    pages: Pages
    printed: list[str]
    told: list[str]


def without_furniture(
    pages: Pages, heights: Sequence[float], runs: Sequence[Sequence[Box]]
) -> Body:
    """Take headers, footers and line numbers off pages, and say what was taken off.

    `runs` are the boxes that PDFium tells of the words of each page.
    """
    pages, told = without_line_numbers(pages, runs)
    pages, taken = without_stamps(pages, runs)
    near: list[str] = []
    for from_top in (True, False):
        pages, off, left = without_repeated(pages, heights, from_top=from_top)
        taken += off
        near += left
    for without in (without_prints, without_page_numbers):
        pages, off = without(pages, heights)
        taken += off
    if taken:
        told.append(f"Left out as headers and footers of the pages: {_shown(taken)}.")
    if near:
        what = "stands at the ends of several pages, close to the text, and may be a header"
        if len(near) > 1:
            what = "stand at the ends of several pages, close to the text, and may be headers"
        told.append(f"{_shown(near)} {what}. It was kept as text; take out what is none.")
    return Body(pages, taken, told)


def _shown(lines: Sequence[str]) -> str:
    return ", ".join(f"“{words}”" for words in lines)
