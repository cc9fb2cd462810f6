"""Notes at the feet of a PDF’s pages in type as large as the text’s, told by number and step."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_note_numbers import NOTE, begins_note, number_of

_MARK = re.compile(
    r"(?:[^\W\d_][.,;:!?…”’\"')\]]*|[)\]”’][.,;:]*|[.,;:][)\]”’]+)(?P<number>\d{1,3})"
    r"(?![\w%°]|[.,:/–-]\d)"
)
"""A number at a word or behind a closing sign refers to a note, behind a section’s too."""
_APART = 1.3
"""Such notes stand so many of their own steps below the text."""
_SINGLE = 1.2
"""Heights of the type from line to line of a note, where there is but one."""
_EVEN = 1.35
"""The lines of one note are as far apart, to so many times the usual."""
_INDENT = 1.5
"""The first line of a note is set in by no more heights of its type, if at all."""


def first_of_large_foot(lines: Sequence[Line], above: Sequence[Line]) -> int:
    """Return at which line of a region its notes begin; how many it has where there are none.

    They fill the rest of the region, at the left of it, and the first has a number that stands as
    a mark in the text before it, in the same region or `above` it on the page.
    """
    marked = {one["number"] for line in above for one in _MARK.finditer(line.words)}
    left = min((line.box[0] for line in lines if line.box), default=0.0)
    for at, line in enumerate(lines):
        number = NOTE.match(line.words)
        is_marked = number is not None and number["number"] in marked
        if is_marked and _is_apart(lines[:at] or above, lines[at:]) and _is_left(line, left):
            return at
        marked |= {one["number"] for one in _MARK.finditer(line.words)}
    return len(lines)


def _is_left(line: Line, left: float) -> bool:
    return line.box is not None and line.box[0] - left <= _INDENT * line.size


def _is_apart(above: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Say whether lines stand apart from those above, and as far from each other to the last."""
    steps = [below.base - line.base for line, below in pairwise(lines)]
    own = median(steps) if steps else _SINGLE * lines[0].size
    if not above or lines[0].base - above[-1].base < _APART * own:
        return False
    number = number_of(lines[0].words, 0)
    for step, below in zip(steps, lines[1:], strict=True):
        is_next = begins_note(below.words, number + 1)
        number += is_next
        if step > _EVEN * own and not is_next:
            return False
    return True
