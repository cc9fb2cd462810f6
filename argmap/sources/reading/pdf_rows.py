"""The lines that PDFium cuts in two at the raised mark of a note, made whole again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from argmap.sources.reading.pdf_lines import Line

_MARKED = re.compile(r"[^\W\d_](?P<closed>(?:[.,;:!?…”’\"')\]]+ ?)?)\d{1,3}$")
"""How a line ends behind the mark of a note: at a word, or at what closes one; in justified lines
a space may stand before it."""
_SPACE, _WIDE_SPACE = 0.6, 1.5
"""The next words begin within so many heights of the type, as behind any space; that of a
justified line may be wide, but not behind what may be the cell of a table."""
_OVERLAP = 1.0
"""Boxes are rounded to whole points."""
_ABREAST = 0.6
"""Two halves of a line share so much of the height of the lower one."""
_NUMBER = re.compile(r"\d{1,3}|[*†‡§]{1,3}")
"""The raised number that a note begins with, read as a line of its own."""
_LOWER = 0.8
"""It is no higher than so much of the letters beside it."""
_TAB, _SURELY_LOWER, _ABOVE = 4.0, 0.6, 0.12
"""A tab may stand behind it, of so many heights of the type at most, where it is surely lower and
ends by so much of their height above the foot of those letters."""


def with_whole_rows(lines: Sequence[Line]) -> list[Line]:
    """Join what goes on beside the mark of a note in the same row, a space further on."""
    found: list[Line] = []
    for line in lines:
        if found and _goes_on(found[-1], line):
            found[-1] = _joined(found[-1], line)
        else:
            found.append(line)
    return found


def _goes_on(line: Line, following: Line) -> bool:
    if line.box is None or following.box is None or line.divided:
        return False
    if _is_number_of(line, following):
        return True
    mark = _MARKED.search(line.words)
    if mark is None:
        return False
    shared = min(line.box[3], following.box[3]) - max(line.box[1], following.box[1])
    lower = min(line.height, following.height)
    gap = following.box[0] - line.box[2]
    widest = (_WIDE_SPACE if mark["closed"] else _SPACE) * max(line.height, following.height)
    return shared >= _ABREAST * lower and -_OVERLAP <= gap <= widest


def _is_number_of(line: Line, following: Line) -> bool:
    """Say whether a line is but the raised number of the note that another begins with."""
    if line.box is None or following.box is None or not _NUMBER.fullmatch(line.words):
        return False
    gap = following.box[0] - line.box[2]
    if gap > _SPACE * following.height:
        return gap <= _TAB * following.height and _is_small_above(line, following)
    is_raised = line.box[1] < following.box[1] < line.box[3] < following.box[3]
    return is_raised and gap >= -_OVERLAP and line.height <= _LOWER * following.height


def _is_small_above(line: Line, following: Line) -> bool:
    """Say whether a line in small type stands about as high as the letters beside it reach."""
    assert line.box is not None
    assert following.box is not None
    is_at_top = line.box[1] <= following.box[1] + _OVERLAP and line.box[3] > following.box[1]
    is_above = line.box[3] <= following.base - _ABOVE * following.height
    return is_at_top and is_above and line.height <= _SURELY_LOWER * following.height


def _joined(line: Line, following: Line) -> Line:
    assert line.box is not None
    assert following.box is not None
    (left, top, _, bottom), (_, other_top, right, other_bottom) = line.box, following.box
    return replace(
        line,
        end=following.end,
        words=f"{line.words} {following.words}",
        divided=following.divided,
        box=(left, min(top, other_top), right, max(bottom, other_bottom)),
        cuts=(*line.cuts, (line.end, following.start)),
    )
