"""The notes at the feet of a PDF’s columns: read behind the text of their page.

They stand apart below the text, in smaller type, and begin with a number or a sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import mean

from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_pitch import usual_pitch, usual_size
from argmap.sources.reading.pdf_regions import Region

NOTE = re.compile(r"(?P<number>\d{1,3})(?=\s?[^\W\d_]|\s?[“\"‘\[(§¶])\s?")
"""How a note begins that has a number."""
_SIGN = re.compile(r"(?:[*†‡§]{1,3})\s?(?=[^\W\d_]|[“\"‘\[(])")
_MARKED = re.compile(r"\d{1,3}[^\W\d_]")
"""A raised number stands at the very word."""
_SMALLER = 0.95
"""The type of notes is smaller than the text’s by so much, all lines taken together."""
_LINE = 1.08
"""A line of a note, of which the box is rounded, is no higher by more."""
_APART, _FAR = 1.1, 1.3
"""Notes stand so many steps of the text below it; their rest, which has no number, further."""
_TIGHT = 0.95
_STOP = re.compile(r"[.!?][”’\"')\]]*$")


def with_feet_last(pages: Sequence[Sequence[Region]]) -> list[list[Region]]:
    """Put the notes at the feet of columns behind the text of their page, as regions of their own.

    A note that goes on in the next column or page is known by the one before it, which ends
    with no sentence.
    """
    lines = [line for page in pages for region in page for line in region.lines]
    if any(line.box is None for line in lines):
        return [list(page) for page in pages]
    size = usual_size(lines)
    pitch = usual_pitch(lines, size)
    found: list[list[Region]] = []
    last: Line | None = None
    for page in pages:
        bodies: list[Region] = []
        feet: list[Region] = []
        for region in page:
            above = bodies[-1].lines[-1] if bodies else None
            is_open = last is not None and not _STOP.search(last.words)
            at = _first_of_foot(region.lines, above, size, pitch, is_open=is_open)
            if region.lines[:at]:
                bodies.append(Region(region.lines[:at], region.is_band))
            if region.lines[at:]:
                feet.append(Region(region.lines[at:], is_foot=True))
                last = region.lines[-1]
        found.append([*bodies, *feet])
    return found


def _first_of_foot(
    lines: list[Line], above: Line | None, size: float, pitch: float, *, is_open: bool
) -> int:
    """Return at which line of a region its notes begin; how many it has where there are none."""
    first = len(lines)
    for at, share in _sizes_to_end(lines, size):
        steps = _steps(lines[at - 1] if at else above, lines[at], pitch)
        words = lines[at].words
        is_note = steps > _APART and (NOTE.match(words) or _SIGN.match(words))
        is_rest = steps > _FAR and is_open and _is_tight(lines[at:], pitch)
        is_marked = steps > _FAR and _MARKED.match(words)
        if (share < _SMALLER and (is_note or is_rest)) or (share < 1 and is_marked):
            first = at
    return first


def _sizes_to_end(lines: list[Line], size: float) -> Iterator[tuple[int, float]]:
    """Tell how large, to the text’s, the type is from a line to the end, from the last one up.

    Where it is larger there are no notes above.
    """
    together = 0.0
    for at in reversed(range(len(lines))):
        its_size = lines[at].size
        if its_size > _LINE * size:
            return
        together += its_size
        yield at, together / (len(lines) - at) / size


def _steps(before: Line | None, line: Line, pitch: float) -> float:
    """Return how far a line is below the one before it, in steps of the text; far in a column."""
    if before is None or not pitch or line.base <= before.base:
        return _FAR + 1 if before is not None else 0.0
    return (line.base - before.base) / pitch


def _is_tight(lines: list[Line], pitch: float) -> bool:
    steps = [below.base - line.base for line, below in pairwise(lines)]
    return not steps or mean(steps) < _TIGHT * pitch
