"""The items of the lists of a PDF, whose lines hang: nothing in the file tells that they do."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from argmap.sources.passages import Span
from argmap.sources.reading.pdf_lines import Line

ITEM = re.compile(
    r"(?:[•▪◦●○■□‣➢✓*–—\uf020-\uf0ff-]|o(?=\s)|\(?(?:\d{1,3}|[A-Za-z]|[ivxlc]{1,5})[.)])\s"
)
"""How an item of a list begins: with a sign, which the symbol fonts of word processors have among
private characters, or a number."""
_HANGING = 3
"""The words of an item stand so many heights of the type behind its sign, at most."""
_BESIDE = 0.4
"""Lines that begin within so many heights of the type begin at one place."""
_CITES = re.compile(r"(?:Id|Ibid|See|Cf|But see)\b")
"""How a citation begins that has no sentence of its own."""
_STOP = re.compile(r"[.!?:][”\"’)]*$")


def hanging_lines(
    lines: Sequence[Line], ends: Callable[[Line, Line], bool]
) -> frozenset[tuple[int, int]]:
    """Return the lines, by page and start, that go on below the sign of an item as its words do.

    `ends` says whether the end of a line was meant, for all that is seen but for indents. An
    item goes on over the end of a page. One line alone, behind the end of a sentence, may as
    well begin a paragraph, and does where the one below it stands further out again.
    """
    found: set[tuple[int, int]] = set()
    item: Line | None = None
    run: list[Line] = []
    for line in (*lines, None):
        if line is not None and item is not None and _hangs(item, run, line, ends):
            run.append(line)
            continue
        if item is not None and run and not _begins_paragraph(item, run, line):
            found |= {(one.page, one.start) for one in run}
        is_item = line is not None and line.box is not None and ITEM.match(line.words)
        item, run = line if is_item else None, []
    return frozenset(found)


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
