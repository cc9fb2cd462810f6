"""The items of the lists of a PDF, whose lines hang: nothing in the file tells that they do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from argmap.sources.passages import Span
from argmap.sources.reading.pdf_lines import Line

ITEM = re.compile(r"(?:[•▪◦*–—-]|\(?(?:\d{1,3}|[A-Za-z]|[ivxlc]{1,5})[.)])\s")
"""How an item of a list begins: with a sign or a number."""
_HANGING = 3
"""The words of an item stand so many heights of the type behind its sign, at most."""
_CITES = re.compile(r"(?:Id|Ibid|See|Cf|But see)\b")
"""How a citation begins that has no sentence of its own."""
_STOP = re.compile(r"[.!?:][”\"’)]*$")


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
