"""The notes at the feet of a PDF’s columns: read behind the text of their page.

They stand apart below the text, in smaller type, and begin with a number or a sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import mean, median
from typing import NamedTuple

from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_pitch import usual_pitch, usual_size
from argmap.sources.reading.pdf_regions import Region

NOTE = re.compile(r"(?P<number>\d{1,3})(?=\s?[^\W\d_]|\s?[“\"‘\[(§¶])\s?")
"""How a note begins that has a number."""
_VOLUME = re.compile(r" [A-Z]")
"""What stands behind the number of a volume."""
_SIGN = re.compile(r"(?:[*†‡§]{1,3})\s?(?=[^\W\d_]|[“\"‘\[(])")
_MARKED = re.compile(r"\d{1,3}[^\W\d_]")
"""A raised number stands at the very word."""
_MARK = re.compile(r"(?<=[^\W\d_])[.,;:!?”’\"')\]]*(?P<number>\d{1,3})(?![\w.,:/–-]\d|\w)")
"""A number at a word, or behind what closes one, may refer to a note."""
_SMALLER = 0.95
"""The type of notes is smaller than the text’s by so much, all lines taken together."""
_RAISED = 0.15
"""A raised number reaches so much of the size above the letters of a note."""
_LINE = 1.08
"""A line of a note, of which the box is rounded, is no higher by more."""
_APART, _FAR = 1.1, 1.3
"""Notes stand so many steps of the text below it; their rest, which has no number, further."""
_CLOSER = 1.4
"""Where text fills its page, its notes are so many of their own steps below it, or more."""
_SINGLE = 1.2
"""Heights of the type from line to line of a note, where there is but one."""
_TIGHT = 0.95
_STOP = re.compile(r"[.!?][”’\"')\]]*$")


def begins_note(words: str, number: int) -> bool:
    """Say whether a line begins the note of a number, which may run into that of a volume.

    So the sixth note begins with 647 where it cites volume 47 of a code.
    """
    found = NOTE.match(words)
    if found is None:
        return False
    rest = found["number"].removeprefix(str(number))
    is_volume = rest[:1] not in {"", "0"} and rest != found["number"]
    return not rest or (is_volume and _VOLUME.match(words, found.end("number")) is not None)


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
    number = 0
    for page in pages:
        bodies: list[Region] = []
        feet: list[Region] = []
        for region in page:
            above = bodies[-1].lines[-1] if bodies else None
            is_open = last is not None and not _STOP.search(last.words)
            known = _Known(size, pitch, number + 1, _numbers_marked(region.lines), is_open)
            at = _first_of_foot(region.lines, above, known)
            if region.lines[:at]:
                bodies.append(region._replace(lines=region.lines[:at]))
            if region.lines[at:]:
                feet.append(Region(region.lines[at:], is_foot=True))
                last = region.lines[-1]
                number = _last_number(region.lines[at:], number)
        found.append([*bodies, *feet])
    return found


class _Known(NamedTuple):
    """What is known of a region before its notes are looked for.

    The usual size and step of the text, the number that its first note has where notes go on
    counting, those that stand as marks in it, and whether the last note before it goes on.
    """

    size: float
    pitch: float
    number: int
    marked: frozenset[int]
    is_open: bool


def _first_of_foot(lines: list[Line], above: Line | None, known: _Known) -> int:
    """Return at which line of a region its notes begin; how many it has where there are none."""
    first = len(lines)
    for at, share in _sizes_to_end(lines, known.size):
        before = lines[at - 1] if at else above
        steps = _steps(before, lines[at], known.pitch)
        words = lines[at].words
        is_note = steps > _APART and (NOTE.match(words) or _SIGN.match(words))
        is_rest = steps > _FAR and known.is_open and _is_tight(lines[at:], known.pitch)
        is_marked = steps > _FAR and _MARKED.match(words)
        is_close = steps > 0 and _is_close_below(before, lines[at:], known)
        if (share < _SMALLER and (is_note or is_rest or is_close)) or (share < 1 and is_marked):
            first = at
    return first


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
    own = median(steps) if steps else _SINGLE * lines[0].size
    return lines[0].base - before.base >= _CLOSER * own > 0


def _numbers_marked(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers that stand as marks at the words of a region."""
    found = (one["number"] for line in lines for one in _MARK.finditer(line.words))
    return frozenset(map(int, found))


def _last_number(lines: Sequence[Line], number: int) -> int:
    """Return the number of the last of a few notes that go on counting."""
    for line in lines:
        found = NOTE.match(line.words)
        if begins_note(line.words, number + 1):
            number += 1
        elif found and not number:
            number = int(found["number"])
    return number


def _sizes_to_end(lines: list[Line], size: float) -> Iterator[tuple[int, float]]:
    """Tell how large, to the text’s, the type is from a line to the end, from the last one up.

    Where it is larger there are no notes above.
    """
    together = 0.0
    for at in reversed(range(len(lines))):
        its_size = _size(lines[at])
        if its_size > _LINE * size:
            return
        together += its_size
        yield at, together / (len(lines) - at) / size


def _size(line: Line) -> float:
    """Return the size of the type of a line, whose box the raised number of a note makes higher."""
    is_raised = _MARKED.match(line.words) or (line.cuts and NOTE.match(line.words))
    return (
        line.height / (line.height / line.size + _RAISED) if is_raised and line.size else line.size
    )


def _steps(before: Line | None, line: Line, pitch: float) -> float:
    """Return how far a line is below the one before it, in steps of the text; far in a column."""
    if before is None or not pitch or line.base <= before.base:
        return _FAR + 1 if before is not None else 0.0
    return (line.base - before.base) / pitch


def _is_tight(lines: list[Line], pitch: float) -> bool:
    steps = [below.base - line.base for line, below in pairwise(lines)]
    return not steps or mean(steps) < _TIGHT * pitch
