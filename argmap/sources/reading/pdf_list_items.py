"""The items of the lists of a PDF, whose lines hang: nothing in the file tells that they do."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from argmap.sources.passages import Span
from argmap.sources.reading.list_items import ITEM
from argmap.sources.reading.pdf_line_ends import starts_sentence
from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_note_numbers import NOTE

_HANGING = 3
"""The words of an item stand so many heights of the type behind its sign, at most."""
_BESIDE = 0.4
"""Lines that begin within so many heights of the type begin at one place."""
_CITES = re.compile(r"(?:Id|Ibid|See|Cf|But see)\b")
"""How a citation begins that has no sentence of its own."""
_COUNTED = re.compile(r"(?P<before>\(?)(?P<number>\d{1,3})(?P<behind>[.)])\s")
_ENDS = re.compile(r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?][”\"’)]*$")
"""How a line ends before the next number of a list: not as “Fed. R. Civ. P.” does."""
_STOP = re.compile(r"[.!?:][”\"’)]*$")


class _Item(NamedTuple):
    """The first line of an item, those that go on below its words, and the line behind them."""

    first: Line
    run: list[Line]
    following: Line | None


def hanging_lines(
    lines: Sequence[Line],
    ends: Callable[[Line, Line], bool],
    feet: Collection[tuple[int, int]] = (),
) -> frozenset[tuple[int, int]]:
    """Return the lines, by page and start, that go on below the sign of an item as its words do.

    `ends` says whether the end of a line was meant, for all that is seen but for indents. Among
    `feet`, the lines of notes, a number alone is a sign too. An item goes on over the end of a
    page. One line alone, behind the end of a sentence, may as well begin a paragraph, and does
    where the one below it stands further out again.
    """
    return frozenset(
        (line.page, line.start) for item in _items(lines, ends, feet) for line in item.run
    )


def lines_behind_items(
    lines: Sequence[Line], ends: Callable[[Line, Line], bool]
) -> frozenset[tuple[int, int]]:
    """Return the lines, by page and start, that begin something behind an item, by their place.

    They stand further out than its words; or they are the next item by its number, where the
    words of the one before leave nothing free. Beyond the end of a page, where margins may
    differ, only what stands just below the sign of the item does.
    """
    found = {item.following for item in _items(lines, ends) if _is_behind(item)}
    found |= {line for before, line in _counted_on(lines) if _ENDS.search(before.words)}
    return frozenset((line.page, line.start) for line in found if line is not None)


def _items(
    lines: Sequence[Line],
    ends: Callable[[Line, Line], bool],
    feet: Collection[tuple[int, int]] = (),
) -> Iterator[_Item]:
    """Find the items of which lines hang."""
    item: Line | None = None
    run: list[Line] = []
    for line in (*lines, None):
        if line is not None and item is not None and _hangs(item, run, line, ends):
            run.append(line)
            continue
        if item is not None and run and not _begins_paragraph(item, run, line):
            yield _Item(item, run, line)
        item, run = line if line is not None and _is_item(line, feet) else None, []


def _is_item(line: Line, feet: Collection[tuple[int, int]]) -> bool:
    is_note = (line.page, line.start) in feet and NOTE.match(line.words)
    return line.box is not None and bool(ITEM.match(line.words) or is_note)


def _is_behind(item: _Item) -> bool:
    """Say whether a line that may begin a sentence stands further out than the words of an item."""
    line, last = item.following, item.run[-1]
    if line is None or line.box is None or item.first.box is None or last.box is None:
        return False
    if not starts_sentence(line):
        return False
    near = _BESIDE * line.height
    is_at_sign = abs(line.box[0] - item.first.box[0]) <= near
    is_stopped = bool(_STOP.search(last.words))
    if line.page != last.page:
        return is_at_sign and is_stopped
    is_out = line.base > last.base and line.box[0] < last.box[0] - near
    # Lines that are centred stand further out too, and their sentence goes on.
    return is_out and (is_at_sign or is_stopped or bool(ITEM.match(line.words)))


def _counted_on(lines: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    """Find the items that count on from the last of their kind, each with the line before it."""
    last: dict[str, tuple[int, Line]] = {}
    for before, line in pairwise((None, *lines)):
        found = _COUNTED.match(line.words) if line is not None else None
        if found is None or line is None or line.box is None:
            continue
        number, kind = int(found["number"]), found["before"] + found["behind"]
        known, item = last.get(kind, (0, None))
        if item is None or number == 1:
            last[kind] = number, line
        elif number == known + 1 and item.box is not None:
            last[kind] = number, line
            if before is not None and abs(item.box[0] - line.box[0]) <= line.height:
                yield before, line


def _hangs(item: Line, run: Sequence[Line], line: Line, ends: Callable[[Line, Line], bool]) -> bool:
    before = run[-1] if run else item
    if item.box is None or line.box is None or before.box is None or ITEM.match(line.words):
        return False
    if ends(before, line):
        return False
    if run and run[0].box is not None:
        return abs(run[0].box[0] - line.box[0]) <= _BESIDE * line.height
    return _BESIDE * line.height < line.box[0] - item.box[0] <= _HANGING * line.height


def _begins_paragraph(item: Line, run: Sequence[Line], line: Line | None) -> bool:
    """Say whether a run of one line is the first of a paragraph, to which the next one goes on."""
    if len(run) > 1 or line is None or line.box is None or item.box is None:
        return False
    is_out = line.box[0] <= item.box[0] + _BESIDE * line.height
    return is_out and bool(_STOP.search(item.words)) and not ITEM.match(line.words)


def lines_of_items(
    paragraphs: Sequence[Sequence[tuple[Line, Span]]], usual: float
) -> frozenset[Span]:
    """Return the first lines of paragraphs that go on with an item of a list.

    They are set in as its words are, and carry on its sentence.
    """
    found: set[Span] = set()
    item: float | None = None
    for number, lines in enumerate(paragraphs):
        box = lines[0][0].box
        left = box[0] if box else 0.0  # of the page: each has columns of its own
        if ITEM.match(lines[0][0].words):
            item = left
        elif item is None or not item < left <= item + _HANGING * usual:
            item = None
        elif _goes_on(paragraphs[number - 1][-1][0], lines[0][0]):
            found.add(lines[0][1])
    return frozenset(found)


def _goes_on(before: Line, line: Line) -> bool:
    """Say whether a line carries on a sentence, or cites what stands behind one."""
    return not _STOP.search(before.words) or _CITES.match(line.words) is not None
