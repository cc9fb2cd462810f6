"""Where words like a quote's stand beside the one side that is known of its surroundings.

A quote at an end of its text has nothing, or a few characters, on that side. Where
its words begin, or end, there is told by the words themselves: another copy may have
more before them, or after.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from argmap.case.evidence import Quote
from argmap.sources.aligning import likeness
from argmap.sources.frame_edges import SHORT, comparable, is_short, prefix_ends, suffix_starts
from argmap.sources.normalising import Normalised, normalised
from argmap.sources.passages import Span, word_edges

_REACH = 24
"""How far from where they are looked for the ends of words are tried, in characters."""
_HEAD = 48
"""So many characters of the words' free end are looked for where it may be."""
_START, _END = 0, 1


def half_framed_places(quote: Quote, text: str) -> Iterator[tuple[Span, float]]:
    """Walk the words beside the one side of a quote that is long enough to hold them.

    With each goes how like the quote's they are, 0 to 100.
    """
    starts, ends = suffix_starts(quote.suffix, text), prefix_ends(quote.prefix, text)
    is_beginning = is_short(quote.prefix)
    beside = _Beside(
        normalised(text), comparable(quote.exact).strip(), ends if is_beginning else starts
    )
    if not beside.words:
        return
    places = map(beside.ending_at, starts) if is_beginning else map(beside.starting_at, ends)
    for place in places:
        if place is not None:
            yield place


@dataclass(frozen=True, slots=True)
class _Beside:
    """The words of a quote, laid against a text so that one of their ends is where it must be."""

    whole: Normalised
    words: str
    few: Sequence[int]
    """Where, in the original, the few characters on the other side end: at most one place."""

    def ending_at(self, right: int) -> tuple[Span, float] | None:
        """Lay the words where they end at an offset of the original."""
        text, length = self.whole.text, len(self.words)
        end = self.whole.index_of(right)
        end -= len(text[:end]) - len(text[:end].rstrip())
        low = max(0, end - 2 * length)
        head = self._rough(self.words[:_HEAD], Span(low, end))
        edges = self._edges(low, end - length, head.start)
        return self._best(
            [Span(edge, end) for edge in edges if low <= edge < end and text[edge] != " "], _START
        )

    def starting_at(self, left: int) -> tuple[Span, float] | None:
        """Lay the words where they begin at an offset of the original."""
        text, length = self.whole.text, len(self.words)
        start = self.whole.index_of(left)
        start += len(text[start:]) - len(text[start:].lstrip())
        high = min(len(text), start + 2 * length)
        tail = self._rough(self.words[-_HEAD:], Span(start, high))
        edges = self._edges(start, start + length, tail.end)
        return self._best(
            [Span(start, edge) for edge in edges if start < edge <= high and text[edge - 1] != " "],
            _END,
        )

    def _rough(self, words: str, part: Span) -> Span:
        """Find about where a part of the text has the words of the free end."""
        from rapidfuzz import fuzz  # noqa: PLC0415 -- loaded when first needed: start-up

        text = self.whole.text[part.start : part.end]
        found = fuzz.partial_ratio_alignment(words, text) if len(text) > len(words) else None
        if found is None:
            return part
        return Span(part.start + found.dest_start, part.start + found.dest_end)

    def _edges(self, low: int, *rough: int) -> set[int]:
        """List where the free end may be: about as far as the words are long, or as they say."""
        near = {at + by for at in rough for by in range(-SHORT, SHORT + 1)}
        words = {
            edge
            for at in rough
            for edge in word_edges(self.whole.text, max(low, at - _REACH), max(0, at + _REACH))
        }
        return near | words | {0, len(self.whole.text)}

    def _best(self, spans: list[Span], free: int) -> tuple[Span, float] | None:
        """Return the span with the fewest changes.

        If that is equal, it is the one that leaves nothing over at the end of the text where
        nothing stood beside the quote, else the one of the length of the words.
        """
        from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 -- as above

        bounds = {self.whole.index_of(offset) for offset in self.few}

        def _changes(span: Span) -> tuple[int, bool, int]:
            words = self.whole.text[span.start : span.end]
            longer = abs(span.end - span.start - len(self.words))
            return Levenshtein.distance(words, self.words), span[free] not in bounds, longer

        if not spans:
            return None
        best = min(spans, key=_changes)
        score = likeness(self.words, self.whole.text[best.start : best.end])
        return self.whole.span_of(*best), score
