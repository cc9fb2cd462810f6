"""What a PDF sets in on the left like a block quote, though nothing tells whether it is one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import takewhile

from argmap.sources.passages import Span
from argmap.sources.reading.blocks import BlockKind, TextBlock
from argmap.sources.reading.list_items import ITEM
from argmap.sources.reading.pdf_columns import Edges, PlacedLine
from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_quoted_line import is_next_to_quoted
from argmap.sources.reading.quoted_words import are_of_line, are_sentences

_SET_IN = 1.4
"""It stands so many heights of the type further in than what is above and below it, or more."""
_BESIDE = 0.4
"""Lines that begin within so many heights of the type begin at one place."""
_LEAST_WIDTH = 0.5
"""A line of it takes so much of its column’s width, or more; those of a table’s cell do not."""
_LEAST_WORDS = 8
"""So many words or more may be a quotation; fewer are a name, say."""
_FEW = 2
"""So many lines of sentences that are whole may be one; the first lines of a paragraph go on."""
_SHOWN, _WORDS = 5, 6
_BEGINS = re.compile(r"[“‘\"'(\[]*[A-ZÀ-Þ]|\[[a-zß-ÿ]\]")
"""A quotation that is set in begins as a sentence does, if with a letter that was changed."""

_Placed = list[PlacedLine]


def told_of_perhaps_quoted(
    text: str,
    blocks: Sequence[TextBlock],
    spans: Sequence[tuple[Line, Span]],
    columns: Mapping[tuple[int, int], Edges],
    usual: float,
) -> list[str]:
    """Say which paragraphs may be block quotes: sentences set in further than both neighbours."""
    body = [one for one in blocks if one.kind is not BlockKind.NOTE]
    if not body:
        return []
    placed = [PlacedLine(line, span, columns[line.page, line.start]) for line, span in spans]
    starts = [one.span.start for one in placed]
    rows = [placed[bisect_left(starts, one.start) : bisect_left(starts, one.end)] for one in body]
    indents = {round(row[0].left / usual) for row in rows if _is_indented(row, usual)}
    found: list[str] = []
    for at in range(1, len(body) - 1):
        above, row, below = rows[at - 1 : at + 2]
        if body[at].kind is not BlockKind.PARAGRAPH or not (above and row and below):
            continue
        words = " ".join(text[body[at].start : body[at].end].split())
        is_first = len(row) == 1 and round(row[0].left / usual) in indents
        if not is_first and _may_be(words) and _is_further_in(above, row, below, usual):
            found.append(words)
        elif led_up_to := _led_up_to(above, row, below, usual):
            found.append(led_up_to)
    return _told([words for words in found if found.count(words) == 1])


def _is_indented(row: _Placed, usual: float) -> bool:
    """Say whether the first line alone of a paragraph is set in."""
    return len(row) > 1 and max(one.left for one in row[1:]) < _BESIDE * usual <= row[0].left


def _may_be(words: str) -> bool:
    if not _BEGINS.match(words):
        return False
    return len(words.split()) >= _LEAST_WORDS and not ITEM.match(words) and are_sentences(words)


def _is_further_in(above: _Placed, row: _Placed, below: _Placed, usual: float) -> bool:
    if ITEM.match(above[0].line.words):
        return False
    lefts = [one.left for one in row]
    out = max(above[-1].left, min(one.left for one in below))
    width = row[0].column.right - row[0].column.left
    is_wide = max(width - one.left - one.right for one in row) >= _LEAST_WIDTH * width
    is_even = max(lefts) - min(lefts) <= _BESIDE * usual
    return is_wide and is_even and min(lefts) - out >= _SET_IN * usual


def _led_up_to(above: _Placed, row: _Placed, below: _Placed, usual: float) -> str:
    """Return the sentences between words that end with a colon and a line at the edge; or none.

    They are set in as far as first lines of paragraphs, and may be one.
    """
    lines = list(takewhile(lambda one: abs(one.left - row[0].left) <= _BESIDE * usual, row))
    rest = (row[len(lines) :] or below)[0]
    is_out = row[0].left >= _SET_IN * usual and rest.left < _BESIDE * usual
    if not above[-1].line.unmarked.endswith(":") or not is_out or len(lines) > _FEW:
        return ""
    words = " ".join(one.line.unmarked for one in lines)
    return words if are_of_line(words) and is_next_to_quoted(rest.line) else ""


def _told(found: Sequence[str]) -> list[str]:
    if not found:
        return []
    shown = [f"“{' '.join(words.split()[:_WORDS])} …”" for words in found[:_SHOWN]]
    more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    told = (
        "Set in from the text like block quotes, but read as paragraphs, since nothing tells which"
    )
    return [
        f"{told} they are: {', '.join(shown)}{more}. If they are quotations, check them by hand."
    ]
