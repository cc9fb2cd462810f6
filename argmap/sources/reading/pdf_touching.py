"""Two lines of a page that touch, which PDFium reads as one: parted where words and boxes tell.

PDFium tells the boxes of what stands on a page, but not of which words: where a line ends in the
one below it is known by what that begins with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from argmap.sources.reading.pdf_headlines import is_byline
from argmap.sources.reading.pdf_lines import Box, Line

_ROUNDED = 1.0
"""Boxes are rounded to whole points."""
_BY = re.compile(r"(?<=\s)(?:written |reported |posted )?by:? ", re.IGNORECASE)


def without_touching(lines: Sequence[Line], runs: Sequence[Box]) -> list[Line]:
    """Return the lines of a page, a headline and who wrote it apart.

    `runs` are the boxes that PDFium tells of the words of the page.
    """
    return [part for line in lines for part in _headline_and_byline(line, runs)]


def parted(line: Line, at: int, runs: Sequence[Box]) -> list[Line]:
    """Part a line before a character of its words, where its boxes stand in two rows.

    Returns the line alone where they stand in one.
    """
    if line.box is None:
        return [line]
    top, bottom = line.box[1], line.box[3]
    within = [run for run in runs if top <= run[1] and run[3] <= bottom]
    below = [run for run in within if run[3] >= bottom - _ROUNDED and run[1] > top + _ROUNDED]
    above = [run for run in within if run not in below]
    if not below or not above:
        return [line]
    first = line.words[:at].rstrip()
    return [
        replace(line, end=line.start + len(first), words=first, divided=False, box=_around(above)),
        replace(line, start=line.start + at, words=line.words[at:], box=_around(below)),
    ]


def _headline_and_byline(line: Line, runs: Sequence[Box]) -> Iterator[Line]:
    starts = [found.start() for found in _BY.finditer(line.words)]
    at = next((start for start in starts if is_byline(line.words[start:])), None)
    parts = [line] if at is None or line.cuts else parted(line, at, runs)
    is_smaller = len(parts) > 1 and parts[1].height < parts[0].height
    yield from parts if is_smaller else [line]


def _around(boxes: Sequence[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
