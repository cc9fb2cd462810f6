"""The lines of a PDF’s pages in the order they are read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_margins import doubtful_rows
from argmap.sources.reading.pdf_regions import Region, regions_of

_HYPHEN = re.compile(r"[^\W\d_]-$")


def regions_in_order(
    pages: Sequence[list[Line]], heights: Sequence[float]
) -> tuple[list[Region], list[Line]]:
    """Return the regions of all pages, and the lines that may be headers or footers.

    The latter are read first and last on their pages.
    """
    sizes = [line.size for lines in pages for line in lines if line.has_size]
    usual = median(sizes) if sizes else 0.0
    found: list[Region] = []
    doubtful: list[Line] = []
    for lines, height in zip(pages, heights, strict=True):
        top, foot = doubtful_rows(lines, height, usual)
        body = [line for line in lines if line not in top and line not in foot]
        parts = [Region(top, is_band=True), *regions_of(body), Region(foot, is_band=True)]
        found += [part for part in parts if part.lines]
        doubtful += [*top, *foot]
    return _divided_at_ends(found), doubtful


def _divided_at_ends(regions: list[Region]) -> list[Region]:
    """Take the hyphen at the end of a region for a word’s that goes on in a later one.

    PDFium tells of those that have a line below them.
    """
    found = []
    for at, region in enumerate(regions):
        last = region.lines[-1]
        if at + 1 < len(regions) and not last.divided and _HYPHEN.search(last.words):
            last = replace(last, words=last.words[:-1], end=last.end - 1, divided=True)
        found.append(Region([*region.lines[:-1], last], region.is_band))
    return found
