"""The lines that PDFium cuts in two at the raised mark of a note, made whole again."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from argmap.sources.reading.pdf_lines import Line

_MARKED = re.compile(
    r"(?:[^\W\d_](?P<closed>(?:[.,;:!?…”’\"')\]]+ ?)?)|(?P<count>\d)[.,;:!?…”’\"')\]]+)\d{1,3}$"
)
"""How a line ends behind the mark of a note: at a word, or at what closes one or a number; in
justified lines a space may stand before it."""
_SPACE, _SURE_SPACE, _WIDE_SPACE = 0.6, 1.0, 1.5
"""The next words begin within so many heights of the type, as behind any space; that of a
justified line may be wide, but not behind what may be the cell of a table."""
_OVERLAP = 1.0
"""Boxes are rounded to whole points."""
_ABREAST = 0.6
"""Two halves of a line share so much of the height of the lower one."""
_MARKABLE = re.compile(r"[^\W\d_][.,;:!?…”’\"')\]]*$")
"""How a line ends at which the mark of a note may stand."""
_MARK = re.compile(r"\d{1,3}(?= |$)")
"""How the rest of it begins, where the mark stands first in it."""
_AT_WORD = 2.0
"""The mark stands at the very word: boxes are rounded, and italics lean over."""
_BEARING = 0.6
"""In a face whose letters are all as wide so much of one may be beside a point, and a mark."""
_SPACED = len("\r\n ")
_NUMBER = re.compile(r"\d{1,3}|[*†‡§]{1,3}")
"""The raised number that a note begins with, read as a line of its own."""
_LOWER = 0.8
"""It is no higher than so much of the letters beside it."""
_TAB, _SURELY_LOWER, _ABOVE = 4.0, 0.6, 0.12
"""A tab may stand behind it, of so many heights of the type at most, where it is surely lower and
ends by so much of their height above the foot of those letters."""


def with_whole_rows(lines: Sequence[Line]) -> list[Line]:
    """Join what goes on beside the mark of a note in the same row, a space further on."""
    return _with_joined(lines, _goes_on)


def with_raised_numbers(lines: Sequence[Line]) -> list[Line]:
    """Join the raised numbers of notes to the words just beside them.

    Alone on several pages, in one place of each, they would be taken for those of the pages.
    """
    return _with_joined(lines, _is_raised_beside)


def _with_joined(lines: Sequence[Line], goes_on: Callable[[Line, Line], bool]) -> list[Line]:
    found: list[Line] = []
    for line in lines:
        if found and goes_on(found[-1], line):
            found[-1] = _joined(found[-1], line)
        else:
            found.append(line)
    return found


def _goes_on(line: Line, following: Line) -> bool:
    if line.box is None or following.box is None or line.divided:
        return False
    if _is_number_of(line, following) or _is_marked_by(line, following):
        return True
    mark = _MARKED.search(line.words)
    if mark is None or (mark["count"] and not _is_raised(line, following)):
        return False
    gap = following.box[0] - line.box[2]
    space = _WIDE_SPACE if mark["closed"] else _SPACE
    if mark["count"] and following.start - line.end == _SPACED:
        space = _SURE_SPACE
    widest = space * max(line.height, following.height)
    return _are_abreast(line, following) and -_OVERLAP <= gap <= widest


def _is_raised(line: Line, following: Line) -> bool:
    """Say whether a number at the end of a line may be raised: no tall letter beside it is higher.

    Where it is as high, by rounded boxes, PDFium begins the rest of the row with its space.
    """
    assert line.box is not None
    assert following.box is not None
    if not (line.has_size and following.has_size):
        return False
    higher = following.box[1] - line.box[1]
    return higher > 0 or (higher == 0 and following.start - line.end == _SPACED)


def _are_abreast(line: Line, following: Line) -> bool:
    assert line.box is not None
    assert following.box is not None
    shared = min(line.box[3], following.box[3]) - max(line.box[1], following.box[1])
    return shared >= _ABREAST * min(line.height, following.height)


def _is_marked_by(line: Line, following: Line) -> bool:
    """Say whether a line begins with the mark of the word at which another ends, beside it.

    PDFium cuts a row there where the word is in italics and the mark is not.
    """
    if line.box is None or following.box is None:
        return False
    if not (_MARKABLE.search(line.words) and _MARK.match(following.words)):
        return False
    gap = following.box[0] - line.box[2]
    is_wide = gap <= _BEARING * line.width_of_letter and _is_small_above(following, line)
    is_at_word = gap >= -_OVERLAP and (gap <= _AT_WORD or is_wide)
    return is_at_word and _are_abreast(line, following)


def _is_number_of(line: Line, following: Line) -> bool:
    """Say whether a line is but the raised number of the note that another begins with."""
    if line.box is None or following.box is None or not _NUMBER.fullmatch(line.words):
        return False
    gap = following.box[0] - line.box[2]
    if -_OVERLAP <= gap <= _TAB * following.height and _is_small_above(line, following):
        return True
    is_raised = line.box[1] < following.box[1] < line.box[3] < following.box[3]
    is_near = -_OVERLAP <= gap <= _SPACE * following.height
    return is_raised and is_near and line.height <= _LOWER * following.height


def _is_raised_beside(line: Line, following: Line) -> bool:
    """Say whether a line is such a number, a space away at most, and surely raised."""
    if line.box is None or following.box is None or not _is_number_of(line, following):
        return False
    is_near = following.box[0] - line.box[2] <= _SPACE * following.height
    return is_near and _is_small_above(line, following)


def _is_small_above(line: Line, following: Line) -> bool:
    """Say whether a line in small type stands about as high as the letters beside it reach."""
    assert line.box is not None
    assert following.box is not None
    is_at_top = line.box[1] <= following.box[1] + _OVERLAP and line.box[3] > following.box[1]
    is_above = line.box[3] <= following.base - _ABOVE * following.height
    return is_at_top and is_above and line.height <= _SURELY_LOWER * following.height


def _joined(line: Line, following: Line) -> Line:
    """Join two halves of a row by a space, but for the mark of a word."""
    between = "" if _is_marked_by(line, following) else " "
    assert line.box is not None
    assert following.box is not None
    (left, top, _, bottom), (_, other_top, right, other_bottom) = line.box, following.box
    return replace(
        line,
        end=following.end,
        words=f"{line.words}{between}{following.words}",
        divided=following.divided,
        box=(left, min(top, other_top), right, max(bottom, other_bottom)),
        cuts=(*line.cuts, (line.end, following.start)),
    )
