"""Block quotes of a PDF that are one line, as full as the first line of a paragraph is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from argmap.sources.reading.list_items import ITEM
from argmap.sources.reading.pdf_columns import Column
from argmap.sources.reading.pdf_line_ends import leads_to_pages, starts_sentence
from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_pitch import is_stopped
from argmap.sources.reading.quoted_words import are_of_line

_SET_IN = 1.4
"""It stands so many heights of the type further in than the lines around it, or more."""
_FLUSH = 0.4
"""Lines that begin within so many heights of the type from the edge begin at it."""
_ROUNDED = 2.0
"""Boxes are rounded to whole points: lines are set in as far within so many."""

_Columns = Mapping[tuple[int, int], Column]


def around_quoted_lines(
    lines: Sequence[Line], columns: _Columns, usual: float
) -> frozenset[tuple[int, int]]:
    """Return the lines, by page and start, that begin a block quote of one line or stand below it.

    Words with a colon lead up to it, and what follows begins a sentence further out. No paragraph
    begins set in as far: a line that is full may be the first of one. `usual` is the usual size of
    the type.
    """
    boxed = [line for line in lines if line.box is not None]
    firsts = list(_first_lines(boxed, columns))
    found: set[tuple[int, int]] = set()
    for above, line, below in zip(boxed, boxed[1:], boxed[2:], strict=False):
        if above.unmarked.endswith(":") and _may_be_quoted(line, below):
            left, *others = (_inset(one, columns) for one in (line, above, below))
            is_in = left - max(others) >= _SET_IN * usual
            if is_in and not any(abs(left - first) <= _ROUNDED for first in firsts):
                found |= {(one.page, one.start) for one in (line, below)}
    return frozenset(found)


def is_next_to_quoted(below: Line) -> bool:
    """Say whether a line may stand below a block quote: it begins a sentence, and no item."""
    return starts_sentence(below) and not ITEM.match(below.words)


def _may_be_quoted(line: Line, below: Line) -> bool:
    are_whole = not leads_to_pages(line) and are_of_line(line.unmarked)
    return are_whole and is_next_to_quoted(below)


def _first_lines(lines: Sequence[Line], columns: _Columns) -> Iterator[float]:
    """Walk how far first lines of paragraphs are set in: their sentence goes on at the edge."""
    for line, below in pairwise(lines):
        is_on = line.page == below.page and not is_stopped(line) and not line.words.isupper()
        if is_on and _inset(below, columns) < _FLUSH * below.height:
            yield _inset(line, columns)


def _inset(line: Line, columns: _Columns) -> float:
    assert line.box is not None
    return line.box[0] - columns[line.page, line.start].edges.left
