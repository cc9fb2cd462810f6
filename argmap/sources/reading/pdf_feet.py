"""The notes at the feet of a PDF’s columns: read behind the text of their page.

They stand apart below the text, in smaller type, and begin with a number or a sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import mean, median
from typing import NamedTuple

from argmap.sources.reading.pdf_large_feet import first_of_large_foot
from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_note_numbers import (
    MARKED,
    NOTE,
    SIGN,
    begins_note,
    last_number,
    numbers_marked,
    size_of_note,
)
from argmap.sources.reading.pdf_pitch import usual_pitch, usual_size
from argmap.sources.reading.pdf_regions import Region

_SMALLER = 0.95
"""The type of notes is smaller than the text’s by so much, all lines taken together."""
_SURELY_SMALLER = 0.88
"""By so much it is smaller for certain, however the boxes of its lines are rounded."""
_NEARLY = 0.985
"""So much the lines of a note are smaller, below the first, where its raised number tells of it."""
_LINE = 1.08
"""A line of a note, of which the box is rounded, is no higher by more."""
_APART, _FAR = 1.1, 1.3
"""Notes stand so many steps of the text below it; their rest, which has no number, further."""
_CLOSER, _CLOSER_ALONE = 1.4, 1.3
"""Where text fills its page, its notes are so many of their own steps below it, or more; a single
line tells its step by a size that its raised number makes larger."""
_SINGLE = 1.2
"""Heights of the type from line to line of a note, where there is but one."""
_TIGHT = 0.95
_ONE_SIZE, _EVEN = 1.15, 1.35
"""Lines are in type of one size, and as far apart, to so many times the smaller."""
_INDENT = 1.5
"""The first line of a note is set in by no more heights of its type, if at all."""
_FOOTER = 2
"""A footer stands below the notes by so many of their steps, or more."""
_STOP = re.compile(r"[.!?][”’\"')\]]*$")


def with_feet_last(pages: Sequence[Sequence[Region]]) -> list[list[Region]]:
    """Put the notes at the feet of columns behind the text of their page, as regions of their own.

    A note that goes on in the next column or page is known by the one before it, which ends
    with no sentence. What of it stands on the next page is read where it begins.
    """
    lines = [line for page in pages for region in page for line in region.lines]
    if any(line.box is None for line in lines):
        return [list(page) for page in pages]
    size = usual_size(lines)
    pitch = usual_pitch(lines, size)
    found: list[list[Region]] = []
    last: Line | None = None
    number = 0
    for page in pages:
        bodies: list[Region] = []
        feet: list[Region] = []
        footers: list[Region] = []
        for region in page:
            known = _Known(size, pitch, number + 1, numbers_marked(region.lines), last)
            at = _first_of_foot(region, bodies, known)
            if region.lines[:at]:
                bodies.append(region._replace(lines=region.lines[:at]))
            foot, footer = _without_footer(region.lines[at:], is_only=len(pages) == 1)
            if footer:
                footers.append(Region(footer, is_band=True))
            if foot and last is not None and not feet and _is_below(last, foot[0]):
                rest = _rest(foot, number)
                _append_to_last(found, rest)
                last, foot = foot[-1], foot[len(rest) :]
            if foot:
                feet.append(Region(foot, is_foot=True))
                last = foot[-1]
                number = last_number(foot, number)
        found.append([*bodies, *feet, *footers])
    return found


def _without_footer(foot: list[Line], *, is_only: bool) -> tuple[list[Line], list[Line]]:
    """Part a footer from the notes above it, on the only page, where no other has it again."""
    steps = [below.base - line.base for line, below in pairwise(foot)]
    if not is_only or not steps:
        return foot, []
    own = median(steps[:-1]) if steps[:-1] else _SINGLE * foot[0].size
    words = foot[-1].words
    is_footer = steps[-1] >= _FOOTER * own and not (NOTE.match(words) or SIGN.match(words))
    return (foot[:-1], foot[-1:]) if is_footer else (foot, [])


def _is_below(last: Line, line: Line) -> bool:
    """Say whether a line may go on with the last one of the page before, as far to the left."""
    assert last.box is not None
    assert line.box is not None
    far = abs(last.box[0] - line.box[0])
    return last.page == line.page - 1 and far <= _INDENT * line.size


def _is_on_next_page(last: Line | None, line: Line) -> bool:
    """Say whether a line is on the page behind the last one of a note that may go on."""
    if last is None or _STOP.search(last.words):
        return False
    return _is_below(last, line)


def _rest(foot: list[Line], number: int) -> list[Line]:
    """Return the lines with which the last note of the page before, of a number, goes on."""
    next_at = (at for at, line in enumerate(foot) if begins_note(line.words, number + 1))
    at = next(next_at, None)
    if at is None:
        at = 0 if NOTE.match(foot[0].words) or SIGN.match(foot[0].words) else len(foot)
    return foot[:at]


def _append_to_last(pages: list[list[Region]], rest: list[Line]) -> None:
    """Put the rest of a note behind its beginning, at the last foot of the pages before."""
    page = next(page for page in reversed(pages) if any(one.is_foot for one in page))
    at = max(at for at, one in enumerate(page) if one.is_foot)
    page[at] = page[at]._replace(lines=[*page[at].lines, *rest])


class _Known(NamedTuple):
    """What is known of a region before its notes are looked for.

    The usual size and step of the text, the number that its first note has where notes go on
    counting, those that stand as marks in it, and the last line of the last note before it.
    """

    size: float
    pitch: float
    number: int
    marked: frozenset[int]
    last: Line | None


def _first_of_foot(region: Region, bodies: Sequence[Region], known: _Known) -> int:
    """Return at which line of a region its notes begin; how many it has where there are none.

    `bodies` are read above it on its page.
    """
    lines = region.lines
    above = bodies[-1].lines[-1] if bodies else None
    first = len(lines)
    for at, share in [] if region.place else _sizes_to_end(lines, known.size):
        before = lines[at - 1] if at else above
        steps = _steps(before, lines[at], known.pitch)
        words = lines[at].words
        is_note = steps > _APART and (NOTE.match(words) or SIGN.match(words))
        is_open = _may_go_on(known, lines[at:])
        is_small = share < _SURELY_SMALLER and _is_on_next_page(known.last, lines[at])
        is_far = steps > (_APART if is_small else _FAR)
        is_rest = is_far and is_open and _is_tight(lines[at:], known)
        is_marked = steps > _FAR and MARKED.match(words) and _is_smaller_below(lines[at:], known)
        is_close = steps > 0 and _is_close_below(before, lines[at:], known)
        if (share < _SMALLER and (is_note or is_rest or is_close)) or (share < 1 and is_marked):
            first = at
    if first == len(lines) and not region.place:
        return first_of_large_foot(lines, [line for one in bodies for line in one.lines])
    return first


def _may_go_on(known: _Known, lines: list[Line]) -> bool:
    """Say whether the last note may go on in lines: it ends with no sentence, or the next is below.

    In the next column it goes on anywhere, on the next page as far to the left.
    """
    last = known.last
    if last is None or not (last.page == lines[0].page or _is_below(last, lines[0])):
        return False
    is_next = known.number > 1 and any(begins_note(one.words, known.number) for one in lines[1:])
    return is_next or not _STOP.search(last.words)


def _is_smaller_below(lines: list[Line], known: _Known) -> bool:
    """Say whether what is below the line of a raised number is smaller than the text, if any is.

    So it is not below a heading that begins with a digit, as the name of a company may.
    """
    below = [line.size for line in lines[1:]]
    return not below or mean(below) < _NEARLY * known.size


def _is_close_below(before: Line | None, lines: list[Line], known: _Known) -> bool:
    """Say whether notes begin below text that fills its page: by a number that is a note's.

    They stand no further below it than its lines from each other, but from each other less.
    """
    words = lines[0].words
    found = NOTE.match(words)
    if before is None or found is None:
        return False
    is_next = int(found["number"]) == known.number
    if not is_next and not any(begins_note(words, one) for one in known.marked):
        return False
    steps = [below.base - line.base for line, below in pairwise(lines)]
    if max(steps, default=0.0) > _TIGHT * known.pitch:
        return False  # lines of the text are among them
    own = _CLOSER * median(steps) if steps else _CLOSER_ALONE * _SINGLE * lines[0].size
    return lines[0].base - before.base >= own > 0


def _sizes_to_end(lines: list[Line], size: float) -> Iterator[tuple[int, float]]:
    """Tell how large, to the text’s, the type is from a line to the end, from the last one up.

    Where it is larger there are no notes above.
    """
    together = 0.0
    for at in reversed(range(len(lines))):
        its_size = size_of_note(lines[at])
        if its_size > _LINE * size:
            return
        together += its_size
        yield at, together / (len(lines) - at) / size


def _steps(before: Line | None, line: Line, pitch: float) -> float:
    """Return how far a line is below the one before it, in steps of the text; far in a column."""
    if before is None or not pitch or line.base <= before.base:
        return _FAR + 1 if before is not None else 0.0
    return (line.base - before.base) / pitch


def _is_tight(lines: list[Line], known: _Known) -> bool:
    """Say whether lines stand closer than those of the text, and the first as the others do.

    They are even up to where the next note begins.
    """
    steps = [below.base - line.base for line, below in pairwise(lines)]
    if not steps:
        return True
    is_one = lines[0].size <= _ONE_SIZE * mean(line.size for line in lines[1:])
    begins = (at for at, line in enumerate(lines) if at and begins_note(line.words, known.number))
    next_at = next(begins, len(lines))
    own, within = steps[:next_at], steps[: next_at - 1]
    widest = max(mean(steps), mean(within or steps))
    return is_one and widest < _TIGHT * known.pitch and max(own) <= _EVEN * median(steps)
