"""The lines of a PDF’s pages in the order they are read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from argmap.sources.reading.pdf_feet import with_feet_last
from argmap.sources.reading.pdf_lines import Gap, Line
from argmap.sources.reading.pdf_margins import doubtful_rows
from argmap.sources.reading.pdf_pitch import usual_size
from argmap.sources.reading.pdf_regions import Region, regions_of
from argmap.sources.reading.pdf_tables_over import goes_on_in_table, tables_of_pages

_HYPHEN = re.compile(r"[^\W\d_]-$")


def regions_in_order(
    pages: Sequence[list[Line]], heights: Sequence[float], gaps: Sequence[Sequence[Gap]] = ()
) -> tuple[list[Region], list[Line]]:
    """Return the regions of all pages, and the lines that may be headers or footers.

    The latter are read first and last on their pages. `gaps` are those within the lines of each.
    """
    usual = usual_size([line for lines in pages for line in lines])
    ends = [doubtful_rows(*page, usual) for page in zip(pages, heights, strict=True)]
    gaps = gaps or [()] * len(pages)
    for at in range(1, len(ends)):
        top, foot = ends[at]
        if goes_on_in_table(pages[at - 1], gaps[at - 1], top, gaps[at], ends[at - 1][1]):
            ends[at] = ([], foot)
    texts = [
        [line for line in lines if line not in top and line not in foot]
        for lines, (top, foot) in zip(pages, ends, strict=True)
    ]
    tables = tables_of_pages(texts, gaps)
    bodies = [regions_of(text, usual, within) for text, within in zip(texts, tables, strict=True)]
    found: list[Region] = []
    doubtful: list[Line] = []
    for (top, foot), regions in zip(ends, with_feet_last(bodies), strict=True):
        parts = [Region(top, is_band=True), *regions, Region(foot, is_band=True)]
        found += [part for part in parts if part.lines]
        doubtful += [*top, *_below_notes(regions), *foot]
    return _divided_at_ends(found), doubtful


def _below_notes(regions: Sequence[Region]) -> list[Line]:
    """Return what stands below the notes of a page and is none of them."""
    return [
        line
        for above, region in pairwise(regions)
        if above.is_foot and not region.is_foot
        for line in region.lines
    ]


def _divided_at_ends(regions: list[Region]) -> list[Region]:
    """Take the hyphen at the end of a region for a word’s that goes on in a later one.

    PDFium tells of those that have a line below them.
    """
    found = []
    for at, region in enumerate(regions):
        last = region.lines[-1]
        if (
            at + 1 < len(regions)
            and not region.place
            and not last.divided
            and _HYPHEN.search(last.words)
        ):
            last = replace(last, words=last.words[:-1], end=last.end - 1, divided=True)
        found.append(region._replace(lines=[*region.lines[:-1], last]))
    return found
