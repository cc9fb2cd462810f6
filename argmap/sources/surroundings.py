"""How like what stands around a place is to what stood around a quote."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from argmap.case.evidence import Quote
from argmap.sources.aligning import likeness
from argmap.sources.frame_edges import SHORT, comparable
from argmap.sources.normalising import normalised
from argmap.sources.passages import Span

FEW = 4
"""Fewer letters and marks than this say nothing by themselves."""

HELD = 65.0
"""The likeness of surroundings that are the same; other prose has 35 to 50."""

LEAD = 10.0
"""By how much surroundings must be more like than the next to tell two places apart."""

SAME = 100.0

_LINE_ENDS = re.compile("[\n\r\u2028\u2029]+")


class Side(NamedTuple):
    """How like one side of a place is to the quote's, 0 to 100.

    `there` compares as much of it as an edge of the text leaves room for; in `whole`
    what there is no room for counts as neither like nor unlike.
    """

    whole: float
    there: float


def surroundings_likeness(quote: Quote, text: str, span: Span) -> float:
    """Return how like what stands around a span is to what stood around a quote, 0 to 100.

    Both are compared in comparable form; 0 where nothing is known of the quote's.
    """
    before, after = (
        len(known) if known.strip() else 0
        for known in map(comparable, (quote.prefix, quote.suffix))
    )
    if not before + after:
        return 0.0
    left, right = sides_of(quote, text, span)
    return (left.whole * before + right.whole * after) / (before + after)


def sides_of(quote: Quote, text: str, span: Span) -> tuple[Side, Side]:
    """Compare each side of a span with the quote's, as its surroundings are compared.

    A side of which nothing but white space is known is as it was.
    """
    whole, before, after = normalised(text), comparable(quote.prefix), comparable(quote.suffix)
    start, end = whole.index_of(span.start), whole.index_of(span.end)
    left = whole.text[max(0, start - len(before)) : start]
    right = whole.text[end : end + len(after)]
    return (
        _side(before, left, len(before) - len(left), partial(_line_before, quote.prefix)),
        _side(after, right, 0, partial(_line_after, quote.suffix)),
    )


def is_at_edge_of_line(quote: Quote, text: str, span: Span, *, left: bool) -> bool:
    """Say whether a line begins, or ends, where the side of a span does that a quote knows.

    Few characters are known where the text began or ended: elsewhere a line does so.
    """
    whole = normalised(text)
    if left:
        first = whole.index_of(span.start) - len(comparable(quote.prefix))
        before = text[: whole.span_of(first, first + 1).start] if first > 0 else ""
        gap = before[len(before.rstrip()) :]
        return len(gap) == len(before) or bool(_LINE_ENDS.search(gap))
    last = whole.index_of(span.end) + len(comparable(quote.suffix))
    after = text[whole.span_of(last - 1, last).end :] if 0 < last <= len(whole.text) else ""
    gap = after[: len(after) - len(after.lstrip())]
    return len(gap) == len(after) or bool(_LINE_ENDS.search(gap))


def _side(known: str, there: str, first: int, line: Callable[[], str]) -> Side:
    """Compare a side, of which an edge of the text may leave a part only, from `first` on.

    The `line` that stood whole beside the quote may come to begin or end the text. Fewer
    characters than frame a quote say nothing else.
    """
    whole = likeness(known, there) if known.strip() else SAME
    if len(there) == len(known) or whole == SAME:
        return Side(whole, whole)
    bare, like = there.strip(), 0.0
    if len(bare) >= FEW and bare == line():
        like = SAME
    elif len(bare) >= SHORT:
        like = likeness(known[first : first + len(there)], there)
    if like <= SAME - LEAD:
        return Side(whole, whole)
    missing = len(known) - len(there)
    return Side((like * len(there) + HELD * missing) / len(known), like)


def _line_before(prefix: str) -> str:
    lines = _LINE_ENDS.split(prefix)
    return comparable(lines[-1]).strip() if len(lines) > 1 else ""


def _line_after(suffix: str) -> str:
    lines = _LINE_ENDS.split(suffix)
    return comparable(lines[0]).strip() if len(lines) > 1 else ""
