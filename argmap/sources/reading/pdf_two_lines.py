"""Block quotes of a PDF that are two lines, the first of which ends with a sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from argmap.sources.reading.list_items import ITEM
from argmap.sources.reading.pdf_columns import PlacedLine
from argmap.sources.reading.pdf_line_ends import is_full, leads_to_pages, room
from argmap.sources.reading.pdf_pitch import is_stopped
from argmap.sources.reading.quoted_words import CARD, are_sentences

_SET_IN = 1.4
"""They are set in by so many heights of the type, or more."""
_BESIDE = 0.4
"""Lines that begin within so many heights of the type begin at one place."""
_ROUNDED = 1.5
"""Boxes are rounded to whole points."""

_Paragraph = list[PlacedLine]


def with_two_lines(
    paragraphs: Sequence[_Paragraph], usual: float, indents: Collection[int]
) -> Iterator[_Paragraph]:
    """Join two lines below words that lead up to them, of which the first is full as it ends.

    It ends with a sentence, and so seems to end a paragraph. `indents` are those of the first
    lines of the text, in heights of its type: below the cite line of a card alone such lines may
    be a quotation.
    """
    at = 0
    while at < len(paragraphs):
        above = paragraphs[at - 1] if at else []
        one, *behind = paragraphs[at : at + 3]
        if _are_two([one, *behind], usual) and _is_led_up_to(above, one[0], usual, indents):
            yield [*one, *behind[0]]
            at += 2
        else:
            yield one
            at += 1


def _are_two(rows: Sequence[_Paragraph], usual: float) -> bool:
    """Say whether the first two of some paragraphs are the lines of a block quote.

    A third that is a line too and begins where they do makes a list of them.
    """
    if [len(one) for one in rows[:2]] != [1, 1]:
        return False
    first, *others = (one[0] for one in rows if len(one) == 1)
    is_list = len(others) > 1 and _are_beside(first, others[1], usual)
    return not is_list and _are_quoted(first, others[0], usual)


def _is_led_up_to(
    above: _Paragraph, line: PlacedLine, usual: float, indents: Collection[int]
) -> bool:
    words = " ".join(one.line.words for one in above)
    if CARD.fullmatch(words):
        return True
    is_in = (
        line.left - above[-1].left >= _SET_IN * usual and round(line.left / usual) not in indents
    )
    return is_in and not ITEM.match(words) and above[-1].line.unmarked.endswith(":")


def _are_quoted(first: PlacedLine, second: PlacedLine, usual: float) -> bool:
    both = (first, second)
    if min(one.left for one in both) < _SET_IN * usual or not _are_beside(first, second, usual):
        return False
    if any(ITEM.match(one.line.words) or leads_to_pages(one.line) for one in both):
        return False
    are_whole = are_sentences(" ".join(one.line.words for one in both), least=2)
    return are_whole and is_stopped(first.line) and _is_full_to(first, second)


def _are_beside(one: PlacedLine, other: PlacedLine, usual: float) -> bool:
    return abs(one.left - other.left) <= _BESIDE * usual


def _is_full_to(first: PlacedLine, second: PlacedLine) -> bool:
    """Say whether the second line’s first word had no room in the first.

    That may be set in on both sides, or on the left alone.
    """
    if first.line.page != second.line.page:
        return False
    edges = (first.column.right, first.column.right - first.left)
    columns = [first.column._replace(right=edge) for edge in edges]
    return any(
        room(first.line, column) >= -_ROUNDED and is_full(first.line, second.line, column)
        for column in columns
    )
