"""Full-text search over the sources of a case."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

from argmap.case.ids import QuoteId, SourceId
from argmap.sources.best_passages import MarkedPassage, best_passages
from argmap.sources.choices import Choices
from argmap.sources.holdings import Holdings
from argmap.sources.passages import Span
from argmap.sources.querying import parse_query
from argmap.workspace.word_index import Stretch, WordIndex, WordQuery

_MOST_COUNTED = 200
"""So many passages of a text are counted, and of more it is said that there are more."""


@dataclass(frozen=True, slots=True)
class WordMatch:
    """A passage of a source that has as many of the words looked for as any of it.

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

    Every passage is given that has as many of the words as the best of its source, in
    the order of the text; what OR joins counts as one word. Where there are more than
    `limit`, each source gives its first before any gives another. `parse_query` says what
    may be typed; nothing is an error.
    """
    query = parse_query(typed)
    found = index.search(query, limit)
    # So many sources fill the list by themselves.
    most = limit if len(found) < limit else 1
    matches = _matches_in(index, holdings, query, found, most)
    return matches if len(matches) <= limit or most == 1 else _spread(matches, limit)


class LeftOut(NamedTuple):
    """How many passages a search has not given; `is_all` is false where there may be more."""

    number: int
    is_all: bool


def count_left_out(index: WordIndex, holdings: Holdings, typed: str, limit: int) -> LeftOut:
    """Count the passages that `search_words` leaves out at a limit.

    Where more texts have the words than passages were asked for, each counts for one.
    """
    query = parse_query(typed)
    number = index.count(query)
    if number > limit:
        return LeftOut(number - limit, is_all=False)
    found = index.search(query, limit)
    matches = _matches_in(index, holdings, query, found, _MOST_COUNTED)
    is_all = all(match.count <= _MOST_COUNTED for match in matches)
    return LeftOut(max(0, len(matches) - limit), is_all)


def _matches_in(
    index: WordIndex, holdings: Holdings, query: WordQuery, found: list[Stretch], most: int
) -> list[WordMatch]:
    choices = Choices(index, query)
    return [match for stretch in found for match in _matches(choices, holdings, stretch, most)]


def _spread(matches: list[WordMatch], limit: int) -> list[WordMatch]:
    """Keep the first passage of each source, then the second, in the order they came."""
    met: Counter[SourceId] = Counter()
    ranked: list[tuple[int, int]] = []
    for place, match in enumerate(matches):
        ranked.append((met[match.source], place))
        met[match.source] += 1
    return [matches[place] for place in sorted(place for _, place in sorted(ranked)[:limit])]


def _matches(choices: Choices, holdings: Holdings, stretch: Stretch, most: int) -> list[WordMatch]:
    marks = choices.marks_of(stretch)
    count = len({mark.span for mark in marks})
    best = best_passages(stretch.text, marks, {}, most=most)
    words = max(map(_words_in, best), default=0)
    fullest = sorted((one for one in best if _words_in(one) == words), key=lambda one: one.span)
    return [
        _match(holdings, stretch, passage, source, count)
        for source in holdings.sources_of(stretch.document)
        for passage in fullest
    ]


def _words_in(passage: MarkedPassage) -> int:
    """Count the words looked for that a passage has, each once."""
    return len({mark.key for mark in passage.marks})


def _match(
    holdings: Holdings, stretch: Stretch, passage: MarkedPassage, source: SourceId, count: int
) -> WordMatch:
    span = Span(*stretch.place(passage.span))
    return WordMatch(
        source,
        *span,
        stretch.text[passage.span.start : passage.span.end],
        tuple(Span(*stretch.place(span)) for span in dict.fromkeys(m.span for m in passage.marks)),
        count,
        stretch.score,
        holdings.quotes_in(source, span),
    )
