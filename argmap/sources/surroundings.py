"""How like what stands around a place is to what stood around a quote."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import partial
from math import sqrt
from typing import NamedTuple

from argmap.case.evidence import Quote
from argmap.sources.aligning import likeness
from argmap.sources.frame_edges import SHORT, comparable, is_short
from argmap.sources.normalising import normalised
from argmap.sources.passages import Span

FEW = 4
"""Fewer letters and marks than this say nothing by themselves."""

HELD = 65.0
"""The likeness of surroundings that are the same; other prose has 35 to 50."""

LEAD = 10.0
"""By how much a side, or words, must be more like than another's to tell two places apart."""

SAME = 100.0
_CHANCE, _SPREAD = 36.0, 31.0
"""How like two stretches of other prose are, and how much that spreads for one character.

Measured of the articles of the example; of more characters it spreads less, by their root.
"""
_PERHAPS, _SURELY = 3.0, 6.0
"""By how many spreads a side must be more like than chance to speak, and to be sure."""

_LINE_ENDS = re.compile("[\n\r\u2028\u2029]+")


class Side(NamedTuple):
    """How like one side of a place is to the quote's, 0 to 100.

    In `whole` what an edge of the text leaves no room for counts as neither like nor unlike.
    `like` is 0 where that is no more than chance makes other prose, and all where the line
    that stood beside the quote is. What speaks may still be chance; what `is_sure` is not.
    A few characters are known at an edge of a text only, and heard only where a line has one.
    `room` is how many characters an edge of the text leaves of the side, where it leaves less
    than all, and `shown` how much these say of the whole; `nearest` is how like so many next to
    the quote are, where that was asked.
    """

    whole: float
    like: float = 0.0
    is_sure: bool = False
    is_known: bool = False
    is_heard: bool = False
    room: int = 0
    shown: float = 0.0
    nearest: float = 0.0

    def is_more(self, other: Side) -> bool:
        """Say whether this side speaks, and more than that of another place.

        One that is whole may say more than a line that an edge of the text leaves.
        """
        is_cut = other.room and not self.room
        its = min(other.like, other.shown + LEAD) if is_cut else other.like
        return self.is_heard and self.like > its

    def leads(self, other: Side) -> bool:
        """Say whether this side is surely the quote’s, and tells its place from another.

        One that an edge of the text cuts tells it from none that has as much next to the quote,
        or is surely the quote’s too.
        """
        if not (self.is_sure and self.is_heard and self.like > other.like + LEAD):
            return False
        is_matched = other.nearest + LEAD >= self.nearest or other.is_sure
        return not (self.room and is_matched)


def likeness_of(quote: Quote, sides: tuple[Side, Side]) -> float:
    """Return how like what stands around a place is to what stood around a quote, 0 to 100.

    Both are compared in comparable form; 0 where nothing is known of the quote's.
    """
    before, after = (
        len(known) if known.strip() else 0
        for known in map(comparable, (quote.prefix, quote.suffix))
    )
    left, right = sides
    return (left.whole * before + right.whole * after) / max(1, before + after)


def sides_of(quote: Quote, text: str, span: Span) -> tuple[Side, Side]:
    """Compare each side of a span with the quote's, as its surroundings are compared.

    A side of which nothing but white space is known is as it was.
    """
    whole, before, after = normalised(text), comparable(quote.prefix), comparable(quote.suffix)
    start, end = whole.index_of(span.start), whole.index_of(span.end)
    left = whole.text[max(0, start - len(before)) : start]
    right = whole.text[end : end + len(after)]
    first = len(before) - len(left)
    sides = (
        _side(
            before,
            _likeness(before, left, first, partial(_line_before, quote.prefix)),
            lambda: _is_at_edge_of_line(quote, text, span, left=True),
        ),
        _side(
            after,
            _likeness(after, right, 0, partial(_line_after, quote.suffix)),
            lambda: _is_at_edge_of_line(quote, text, span, left=False),
        ),
    )
    return _cut(sides[0], left, before), _cut(sides[1], right, after)


def _cut(side: Side, there: str, known: str) -> Side:
    if len(there) == len(known):
        return side
    return side._replace(room=len(there), shown=side.whole)


def rooms_of(places: Iterable[tuple[Side, Side]]) -> tuple[int, int]:
    """Return how many characters an edge of the text leaves of each side of one of the places.

    The fewest of a side that speaks; 0 where none of those is cut.
    """
    sides = zip(*places, strict=True)
    left, right = (
        min((side.room for side in one if side.room and side.like), default=0) for one in sides
    )
    return left, right


def nearest_of(quote: Quote, text: str, span: Span, rooms: tuple[int, int]) -> tuple[float, float]:
    """Tell how like the characters next to a span are to those next to the quote, so many each."""
    whole, (left, right) = normalised(text), rooms
    start, end = whole.index_of(span.start), whole.index_of(span.end)
    before, after = comparable(quote.prefix), comparable(quote.suffix)
    there = whole.text[max(0, start - left) : start] if left else ""
    behind = whole.text[end : end + right]
    return (
        likeness(before[len(before) - left :], there) if left else 0.0,
        likeness(after[:right], behind) if right else 0.0,
    )


def _side(known: str, likenesses: tuple[float, float], is_at_edge: Callable[[], bool]) -> Side:
    whole, there = likenesses
    length = len(known.strip())
    if length < FEW:
        return Side(whole)
    spread = _SPREAD / sqrt(length)
    like = there if there > _CHANCE + _PERHAPS * spread else 0.0
    is_sure = like >= min(SAME, _CHANCE + _SURELY * spread)
    return Side(whole, like, is_sure, True, not is_short(known) or is_at_edge())


def _is_at_edge_of_line(quote: Quote, text: str, span: Span, *, left: bool) -> bool:
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


def _likeness(known: str, there: str, first: int, line: Callable[[], str]) -> tuple[float, float]:
    """Tell how like the whole of a side is, and what an edge of the text leaves of it.

    That begins at the character `first` of it, and is less than the whole. The `line` that
    stood whole beside the quote may come to begin or end the text. Fewer characters than
    frame a quote say nothing else.
    """
    whole = likeness(known, there) if known.strip() else SAME
    if len(there) == len(known) or whole == SAME:
        return whole, whole
    bare, like = there.strip(), 0.0
    is_line = len(bare) >= FEW and bare == line()
    if is_line:
        like = SAME
    elif len(bare) >= SHORT:
        like = likeness(known[first : first + len(there)], there)
    if like <= SAME - LEAD:
        return whole, whole
    missing = len(known) - len(there)
    whole = (like * len(there) + HELD * missing) / len(known)
    return whole, SAME if is_line else whole


def _line_before(prefix: str) -> str:
    lines = _LINE_ENDS.split(prefix)
    return comparable(lines[-1]).strip() if len(lines) > 1 else ""


def _line_after(suffix: str) -> str:
    lines = _LINE_ENDS.split(suffix)
    return comparable(lines[0]).strip() if len(lines) > 1 else ""
