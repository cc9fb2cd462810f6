"""What stands around a quote: how like it still is, and where it stands around other words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from argmap.case.evidence import Quote
from argmap.sources.aligning import (
    Near,
    best_part,
    is_one_edit,
    likeness,
    occurrences,
    same_words,
    word_likeness,
)
from argmap.sources.normalising import HYPHENS, Normalised, normalised
from argmap.sources.passages import Span

MOST = 500
"""How many places of one text are looked at."""

SHORT = 8
"""Fewer characters than this stand in many places: alone they are no frame."""

_CUTOFF = 50.0
_LEAD = 10.0
_KEPT = 16


class Framed(NamedTuple):
    """A span between the surroundings of a quote: how like its words and they are, 0 to 100.

    Surroundings that stand beside the span are all there; where it leaves out more
    that stands between them, what is beside it counts.
    """

    span: Span
    words: float
    context: float = 100.0


def framed_places(quote: Quote, text: str) -> Iterator[Framed]:
    """Walk where other words, like those of a quote, stand between its surroundings.

    The surroundings may be set in other quotes, dashes and spaces. At least half
    of the words must be as they were, or all but one character.
    """
    if not (quote.prefix or quote.suffix):
        return
    rights, lefts = _starts(quote.suffix, text), _ends(quote.prefix, text)
    closed = set(lefts) & set(rights)
    rights = [right for right in rights if right not in closed]
    for left, following in pairwise([*lefts, len(text) + 1]):
        span = _span(quote, left, rights)
        if span.end >= following or left in closed:
            continue
        words = text[span.start : span.end]
        if not _form(words).strip() or quote.exact in words:
            continue
        if (inner := _same_within(quote, words)) is not None:
            yield _set_anew(quote, text, span, Span(*(span.start + edge for edge in inner)))
            continue
        score = word_likeness(words, quote.exact)
        if _may_hold_more(quote, words) or _holds_apart(quote, words, score):
            continue
        if score >= _CUTOFF or is_one_edit(words, quote.exact):
            yield Framed(span, score)


def seams(quote: Quote, text: str) -> list[int]:
    """List where the surroundings of a quote stand with nothing between them: it was cut out.

    White space between them may be of either: it is a seam from its start to its end.
    """
    if min(len(quote.prefix), len(quote.suffix)) < SHORT:
        return []
    rights = _starts(quote.suffix, text)
    found: list[int] = []
    for left in _ends(quote.prefix, text):
        at = bisect_right(rights, left)
        if at and not text[rights[at - 1] : left].strip():
            found += (rights[at - 1], left)
    return found


def cuts_words(quote: Quote) -> bool:
    """Say whether a quote begins or ends inside a word."""
    edges = ((quote.prefix[-1:], quote.exact[0]), (quote.exact[-1], quote.suffix[:1]))
    return any(one.isalnum() and other.isalnum() for one, other in edges)


def fitted(quote: Quote, text: str, near: Near) -> Near:
    """Move the ends of words found nearly to where, a few characters off, surroundings stand."""
    start, end = near.span
    if len(quote.prefix) >= SHORT:
        start = _nearest(start, _ends(quote.prefix, text))
    if len(quote.suffix) >= SHORT:
        end = _nearest(end, _starts(quote.suffix, text))
    if (start, end) == near.span or start >= end:
        return near
    return Near(Span(start, end), word_likeness(text[start:end], quote.exact))


def _nearest(offset: int, others: Sequence[int]) -> int:
    near = min(others, key=lambda other: abs(other - offset), default=offset)
    return near if abs(near - offset) < SHORT else offset


def _may_hold_more(quote: Quote, words: str) -> bool:
    """Say whether half a frame, at an end of the text, holds another length than the quote's."""
    if min(len(quote.prefix), len(quote.suffix)) >= SHORT:
        return False
    return abs(_longer(quote, words)) > 0


def _holds_apart(quote: Quote, words: str, score: float) -> bool:
    """Say whether words of a frame are much more like the quote's than all of them are.

    Then what stands beside them is not its surroundings: those stand further off.
    """
    return _longer(quote, words) > 0 and best_part(words, quote.exact) > score + _LEAD


def _longer(quote: Quote, words: str) -> int:
    """Return by how much words are longer than a quote; 0 where it may be as long."""
    length = len(_form(quote.exact))
    more = len(_form(words)) - length
    return more if abs(more) > max(2, length // 10) else 0


def _same_within(quote: Quote, words: str) -> Span | None:
    """Find the quote's words, set another way, among more: white space at their ends counts."""
    is_bare = quote.exact == quote.exact.strip()
    return next(same_words(words, quote.exact), None) if is_bare else None


def _set_anew(quote: Quote, text: str, frame: Span, inner: Span) -> Framed:
    """Tell of the quote's words in a frame: surroundings further off are not theirs."""
    more = text[frame.start : inner.start] + text[inner.end : frame.end]
    beside = 100.0 if not more.strip() else surroundings_likeness(quote, text, inner)
    return Framed(inner, 100.0, beside)


def surroundings_likeness(quote: Quote, text: str, span: Span) -> float:
    """Return how like what stands around a span is to what stood around a quote, 0 to 100.

    Both are compared in comparable form; 0 where nothing is known of the quote's.
    """
    whole, before, after = normalised(text), _form(quote.prefix), _form(quote.suffix)
    known = len(before) + len(after)
    if not known:
        return 0.0
    start, end = whole.index_of(span.start), whole.index_of(span.end)
    left = likeness(before, whole.text[max(0, start - len(before)) : start])
    right = likeness(after, whole.text[end : end + len(after)])
    return (left * len(before) + right * len(after)) / known


@lru_cache(maxsize=64)
def _form(words: str) -> str:
    return Normalised(words).text


@lru_cache(maxsize=8)
def _ends(prefix: str, text: str) -> Sequence[int]:
    """List where the words before the quote end: a few can only start the text."""
    if len(prefix) < SHORT:
        whole, form = normalised(text), _form(prefix)
        if not form or not whole.text.startswith(form):
            return [] if form else [0]
        end = whole.span_of(0, len(form)).end
        return [_spaces_after(text, end, prefix[-1:].isspace())]
    kept = prefix.split(None, 1)[-1] if prefix.strip() else prefix
    anew = same_words(text, kept if len(kept) >= _KEPT else prefix)
    spaced = prefix[-1].isspace()
    ends = {place.end for place in islice(occurrences(text, prefix), MOST)}
    others = [(place.end, _spaces_after(text, place.end, spaced)) for place in islice(anew, MOST)]
    return sorted(ends | {after for _, after in _unknown(ends, others)})


@lru_cache(maxsize=8)
def _starts(suffix: str, text: str) -> Sequence[int]:
    """List where the words after the quote start: a few can only end the text."""
    if len(suffix) < SHORT:
        whole, form = normalised(text), _form(suffix)
        if not form or not whole.text.endswith(form):
            return [] if form else [len(text)]
        length = len(whole.text)
        start = whole.span_of(length - len(form), length).start
        return [_spaces_before(text, start, suffix[:1].isspace())]
    kept = suffix.rsplit(None, 1)[0].rstrip(HYPHENS) if suffix.strip() else suffix
    anew = same_words(text, kept if len(kept) >= _KEPT else suffix)
    spaced = suffix[0].isspace()
    starts = {place.start for place in islice(occurrences(text, suffix), MOST)}
    others = [
        (_spaces_before(text, place.start, spaced), place.start) for place in islice(anew, MOST)
    ]
    return sorted(starts | {before for before, _ in _unknown(starts, others)})


def _unknown(known: set[int], spaces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """List the stretches of spaces in which no known offset lies."""
    ordered = sorted(known)
    return [
        (start, end)
        for start, end in spaces
        if bisect_left(ordered, start) == bisect_right(ordered, end)
    ]


def _spaces_after(text: str, offset: int, spaced: bool) -> int:  # noqa: FBT001 -- both ends alike
    while spaced and text[offset : offset + 1].isspace():
        offset += 1
    return offset


def _spaces_before(text: str, offset: int, spaced: bool) -> int:  # noqa: FBT001 -- both ends alike
    while spaced and text[max(0, offset - 1) : offset].isspace():
        offset -= 1
    return offset


def _span(quote: Quote, left: int, rights: list[int]) -> Span:
    """Return what stands up to the end that gives it most nearly the quote's length."""
    length = len(quote.exact)
    # Words that were parted at ends of lines are shorter where they are not.
    first = bisect_left(rights, left + min(length, len(_form(quote.exact))) // 2)
    last = bisect_left(rights, left + 2 * length + len(quote.suffix) + 1)
    near = min(rights[first:last], key=lambda end: abs(end - left - length), default=left)
    return Span(left, near)
