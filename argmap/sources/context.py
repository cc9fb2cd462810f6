"""The words around a span of a text: what is shown with a quotation, so that its sense is seen."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import NamedTuple

from argmap.sources.passages import Span, sentences_of, snap_to_words

SENTENCES = 2
"""So many sentences before and after are a quotation's context."""
_MOST = 1200
"""More characters than this on a side are no sentences: a table, or a text without full stops."""
_KEPT = 16
"""The sentences of so many texts are kept at a time."""


class Context(NamedTuple):
    """What stands right before and right after a span; both touch it, and either may be empty."""

    before: Span
    after: Span

    @property
    def whole(self) -> Span:
        """Before, the span itself, and after, as one stretch of the text."""
        return Span(self.before.start, self.after.end)


def context_around(text: str, start: int, end: int, *, sentences: int = SENTENCES) -> Context:
    """Return the rest of the sentences that a span cuts, and so many whole ones on each side.

    Sentences are those of `sentences_of`, and the ones around may stand in other
    paragraphs. A side is cut at a word when it grows too long to be sentences.
    Offsets outside the text are taken for its ends.
    """
    start = min(max(start, 0), len(text))
    end = min(max(end, start), len(text))
    spans = _sentences(text)
    first = bisect_right(spans, start, key=_end)
    last = bisect_left(spans, end, key=_start) - 1
    if not spans:
        return Context(Span(start, start), Span(end, end))
    left = min(start, spans[max(0, min(first - sentences, len(spans) - 1))].start)
    right = max(end, spans[min(max(last + sentences, 0), len(spans) - 1)].end)
    return Context(
        Span(_not_far_before(text, left, start), start), _not_far_after(text, end, right)
    )


def _not_far_before(text: str, left: int, start: int) -> int:
    if start - left <= _MOST:
        return left
    cut = start - _MOST
    return min(start, snap_to_words(text, cut, start).start)


def _not_far_after(text: str, end: int, right: int) -> Span:
    if right - end <= _MOST:
        return Span(end, right)
    cut = end + _MOST
    return Span(end, max(end, snap_to_words(text, end, cut).end))


@lru_cache(maxsize=_KEPT)
def _sentences(text: str) -> tuple[Span, ...]:
    return tuple(sentences_of(text))


def _start(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end
