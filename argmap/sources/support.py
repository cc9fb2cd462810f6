"""Passages that may support a claim: those that have its words, a rare word counting for more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nlargest
from typing import NamedTuple

from argmap.case.ids import QuoteId, SourceId
from argmap.sources.best_passages import best_passages
from argmap.sources.claim_words import ClaimWord, claim_words, names_of, query_for
from argmap.sources.holdings import Holdings
from argmap.sources.marking import Mark, Names, marks_in, marks_of
from argmap.sources.passages import Span
from argmap.workspace.word_index import Stretch, WordIndex

_STRETCHES = 40
_PASSAGES = 3
"""Of one article, where there are many: the best of others are worth more than its tenth."""


@dataclass(frozen=True, slots=True)
class Support:
    """A passage that has words of a claim.

    `start`, `end` and `words` are offsets in the kept text. `matched` are the
    claim's own words that the passage has, in any form or under another name;
    `missed` those it has not. `score`, 0 to 100, is the share of the claim's
    words that it has, a rare word counting for more. `quotes` already use it.
    """

    source: SourceId
    start: int
    end: int
    text: str
    words: tuple[Span, ...]
    matched: tuple[str, ...]
    missed: tuple[str, ...]
    score: float
    quotes: tuple[QuoteId, ...]


class _Passage(NamedTuple):
    weight: float
    stretch: Stretch
    span: Span


def find_support(
    index: WordIndex, holdings: Holdings, claim: str, limit: int = 20
) -> list[Support]:
    """Find the passages of all sources that have the most of a claim's words, best first.

    Words count in all their forms; common words do not count. Whom the claim
    names is looked for by every name that the case joins to it.
    """
    words = claim_words(index, claim, holdings.aliases)
    names = names_of(words)
    weights = {word.word: word.weight for word in words}
    stretches = index.search(query_for(words), _STRETCHES)
    each = max(_PASSAGES, limit // max(1, len(stretches)))
    rough = [
        passage
        for stretch in stretches
        for passage in _passages(index, stretch, (names, weights), each)
    ]
    best = nlargest(2 * limit, rough, key=lambda passage: passage.weight)
    found = [support for passage in best for support in _supports(index, holdings, passage, words)]
    return sorted(found, key=lambda support: -support.score)[:limit]


def _passages(
    index: WordIndex, stretch: Stretch, words: tuple[Names, dict[str, float]], most: int
) -> Iterator[_Passage]:
    names, weights = words
    named = (Mark(span, _named(stems, names)) for span, stems in marks_of(index, stretch))
    marks = [mark for mark in named if mark.key]
    for span, inside in best_passages(stretch.text, marks, weights, most):
        weight = sum(weights.get(key, 0.0) for key in {mark.key for mark in inside})
        yield _Passage(weight, stretch, span)


def _named(stems: str, names: Names) -> str:
    """Return which word was found; where two names overlap, the first of them."""
    parts = tuple(stems.split())
    return names.get(parts) or next((names[part,] for part in parts if (part,) in names), "")


def _supports(
    index: WordIndex, holdings: Holdings, passage: _Passage, words: list[ClaimWord]
) -> Iterator[Support]:
    _, stretch, span = passage
    marks = list(marks_in(index, stretch.text, span, names_of(words)))
    has = {mark.key for mark in marks}
    weight = sum(word.weight for word in words if word.word in has)
    place = stretch.place(span)
    for source in holdings.sources_of(stretch.document):
        yield Support(
            source,
            *place,
            stretch.text[span.start : span.end],
            tuple(Span(*stretch.place(mark.span)) for mark in marks),
            tuple(word.word for word in words if word.word in has),
            tuple(word.word for word in words if word.word not in has),
            round(100 * weight / sum(word.weight for word in words), 1),
            holdings.quotes_in(source, Span(*place)),
        )
