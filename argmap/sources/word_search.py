"""Full-text search over the sources of a case."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.case.ids import QuoteId, SourceId
from argmap.sources.best_passages import MarkedPassage, best_passages
from argmap.sources.holdings import Holdings
from argmap.sources.marking import marks_of
from argmap.sources.passages import Span
from argmap.sources.querying import parse_query
from argmap.workspace.word_index import Stretch, WordIndex


@dataclass(frozen=True, slots=True)
class WordMatch:
    """A source that has the words looked for, and the passage that has the most of them.

    `start`, `end` and `words` are offsets in the kept text; `words` are the
    places in the passage of what was looked for, `count` is how many there are
    in this part of the source, and `quotes` what already uses the passage.
    """

    source: SourceId
    start: int
    end: int
    text: str
    words: tuple[Span, ...]
    count: int
    score: float
    quotes: tuple[QuoteId, ...]


def search_words(
    index: WordIndex, holdings: Holdings, typed: str, limit: int = 20
) -> list[WordMatch]:
    """Find what was typed into a search field in every source, best first.

    `parse_query` says what may be typed; nothing is an error.
    """
    found = index.search(parse_query(typed), limit)
    return [match for stretch in found for match in _matches(index, holdings, stretch)]


def _matches(index: WordIndex, holdings: Holdings, stretch: Stretch) -> list[WordMatch]:
    best = best_passages(stretch.text, marks_of(index, stretch), {}, most=1)
    return [
        _match(holdings, stretch, passage, source)
        for passage in best
        for source in holdings.sources_of(stretch.document)
    ]


def _match(
    holdings: Holdings, stretch: Stretch, passage: MarkedPassage, source: SourceId
) -> WordMatch:
    span = Span(*stretch.place(passage.span))
    return WordMatch(
        source,
        *span,
        stretch.text[passage.span.start : passage.span.end],
        tuple(Span(*stretch.place(mark.span)) for mark in passage.marks),
        len(stretch.found),
        stretch.score,
        holdings.quotes_in(source, span),
    )
