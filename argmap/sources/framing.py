"""Where what stands around a quote stands around other words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from argmap.case.evidence import Quote
from argmap.sources.aligning import (
    Near,
    best_part,
    is_one_edit,
    same_words,
    word_likeness,
)
from argmap.sources.frame_edges import (
    SHORT,
    comparable,
    is_half_framed,
    is_short,
    prefix_ends,
    suffix_starts,
)
from argmap.sources.half_framing import half_framed_places
from argmap.sources.normalising import normalised
from argmap.sources.passages import Span
from argmap.sources.repeated_frames import repeated

_CUTOFF = 50.0
_BESIDE_CUTOFF = 75.0
_FEW, _FEW_CUTOFF = 24, 85.0
"""Of fewer characters than this more must be as they were where one side alone holds them."""
_AS_LIKE = 0.9
"""Longer words less like than this share of their likest part hold more than the quote.

They may be less like by half of what the rest of them takes from their likeness.
"""


def framed_places(quote: Quote, text: str) -> Iterator[Near]:
    """Walk where other words, like those of a quote, stand between its surroundings.

    The surroundings may be set in other quotes, dashes and spaces. At least half
    of the words must be as they were, or all but one character.
    """
    if is_half_framed(quote) and not (is_short(quote.prefix) and is_short(quote.suffix)):
        yield from _half_framed(quote, text)
    elif quote.prefix or quote.suffix:
        yield from _framed(quote, text)


def _framed(quote: Quote, text: str) -> Iterator[Near]:
    rights, lefts = suffix_starts(quote.suffix, text), prefix_ends(quote.prefix, text)
    closed = set(lefts) & set(rights)
    rights = [right for right in rights if right not in closed]
    for left, following in pairwise([*lefts, len(text) + 1]):
        span = _span(quote, left, rights)
        if left in closed or (span.end >= following and not repeated(quote).before):
            continue
        words = text[span.start : span.end]
        if not comparable(words).strip() or quote.exact in words:
            continue
        if (same := _same_within(quote, words)) is not None:
            yield Near(Span(*(span.start + edge for edge in same)), 100.0)
            continue
        score = word_likeness(words, quote.exact)
        if _may_hold_more(quote, words) or _holds_apart(quote, words, score):
            continue
        is_like = score >= _CUTOFF or is_one_edit(words, quote.exact)
        if is_like and not repeated(quote).frames(text, span, score):
            yield Near(span, score)


def _half_framed(quote: Quote, text: str) -> Iterator[Near]:
    """Walk the words beside the side that is known: where they end the text, that is a side too."""
    cutoff = _FEW_CUTOFF if len(comparable(quote.exact)) < _FEW else _BESIDE_CUTOFF
    for span, score in half_framed_places(quote, text):
        words = text[span.start : span.end]
        if quote.exact in words:
            continue
        ends = span.start == 0 if is_short(quote.prefix) else span.end == len(text)
        if ends and not _longer(quote, words):
            is_like = score >= _CUTOFF or is_one_edit(words, quote.exact)
        else:
            is_like = score >= cutoff
        if is_like:
            yield Near(span, score)


class Closed(NamedTuple):
    """Where a quote is not: at empty gaps between its surroundings, and within these."""

    gaps: list[Span]
    beside: list[Span]

    def holds(self, span: Span) -> bool:
        """Say whether words touch such a gap, or are words that stood beside the quote."""
        return any(span.start <= gap.end and gap.start <= span.end for gap in self.gaps) or any(
            known.holds(span) for known in self.beside
        )


def closed_places(quote: Quote, text: str) -> Closed:
    """Find where surroundings stand whole, and where they stand with nothing between: cut out.

    White space in such a gap may be of either: it is all of the gap. Where the words beside a
    quote are as they were, what is like the quote among them is theirs.
    """
    lefts = [] if is_short(quote.prefix) else prefix_ends(quote.prefix, text)
    rights = [] if is_short(quote.suffix) else suffix_starts(quote.suffix, text)
    gaps: list[Span] = []
    for left in lefts:
        at = bisect_right(rights, left)
        if at and not text[rights[at - 1] : left].strip():
            gaps.append(_with_spaces(text, rights[at - 1], left))
    return Closed(gaps, _beside(quote, text, lefts, rights))


def _beside(quote: Quote, text: str, lefts: Sequence[int], rights: Sequence[int]) -> list[Span]:
    """Return the surroundings that end and begin there, as long as they are however set."""
    whole = normalised(text)
    before, after = (len(comparable(words).strip()) for words in (quote.prefix, quote.suffix))
    ends = [whole.index_of(left) for left in lefts]
    starts = [whole.index_of(right) for right in rights]
    edges = [(max(0, end - before), end) for end in ends]
    edges += [(start, min(len(whole.text), start + after)) for start in starts]
    return [whole.span_of(start, end) for start, end in edges if start < end]


def _with_spaces(text: str, start: int, end: int) -> Span:
    while start and text[start - 1].isspace():
        start -= 1
    while end < len(text) and text[end].isspace():
        end += 1
    return Span(start, end)


def cuts_words(quote: Quote) -> bool:
    """Say whether a quote begins or ends inside a word."""
    edges = ((quote.prefix[-1:], quote.exact[0]), (quote.exact[-1], quote.suffix[:1]))
    return any(one.isalnum() and other.isalnum() for one, other in edges)


def fitted(quote: Quote, text: str, near: Near) -> Near:
    """Move the ends of words found nearly to where, a few characters off, surroundings stand."""
    start, end = near.span
    if not is_short(quote.prefix):
        start = _nearest(start, prefix_ends(quote.prefix, text))
    if not is_short(quote.suffix):
        end = _nearest(end, suffix_starts(quote.suffix, text))
    if (start, end) == near.span or start >= end:
        return near
    return Near(Span(start, end), word_likeness(text[start:end], quote.exact))


def _nearest(offset: int, others: Sequence[int]) -> int:
    near = min(others, key=lambda other: abs(other - offset), default=offset)
    return near if abs(near - offset) < SHORT else offset


def _may_hold_more(quote: Quote, words: str) -> bool:
    """Say whether half a frame, at an end of the text, holds another length than the quote's."""
    if not is_half_framed(quote):
        return False
    return abs(_longer(quote, words)) > 0


def _holds_apart(quote: Quote, words: str, score: float) -> bool:
    """Say whether words of a frame are much more like the quote's than all of them are.

    Then what stands beside them is not its surroundings: those stand further off.
    """
    more = _longer(quote, words)
    if more <= 0:
        return False
    # What is put in within the words takes from their likest part, too; beside them it does not.
    share = more / (len(comparable(quote.exact)) + len(comparable(words)))
    return score < max(_AS_LIKE, 1 - share / 2) * best_part(words, quote.exact)


def _longer(quote: Quote, words: str) -> int:
    """Return by how much words are longer than a quote; 0 where it may be as long."""
    length = len(comparable(quote.exact))
    more = len(comparable(words)) - length
    return more if abs(more) > max(2, length // 10) else 0


def _same_within(quote: Quote, words: str) -> Span | None:
    """Find the quote's words, set another way, among more: white space at their ends counts."""
    is_bare = quote.exact == quote.exact.strip()
    return next(same_words(words, quote.exact), None) if is_bare else None


def _span(quote: Quote, left: int, rights: list[int]) -> Span:
    """Return what stands up to the end that gives it most nearly the quote's length."""
    length = len(quote.exact)
    # Words that were parted at ends of lines are shorter where they are not.
    first = bisect_left(rights, left + min(length, len(comparable(quote.exact))) // 2)
    last = bisect_left(rights, left + 2 * length + len(quote.suffix) + 1)
    near = min(rights[first:last], key=lambda end: abs(end - left - length), default=left)
    return Span(left, near)
