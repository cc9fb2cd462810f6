"""What a memo says of a cite: the source, the place, and in short the words quoted."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import TypeAlias

from argmap.brief.citing import pinpoint_words, short_citation
from argmap.brief.published import is_published
from argmap.brief.runs import words_of
from argmap.case.case_map import CaseMap
from argmap.case.evidence import Cite, Document, Quote
from argmap.case.ids import SourceId
from argmap.case.lookups import cited_source
from argmap.case.quotation import in_quotes
from argmap.sources.paragraphs import paragraph_starts

DocumentOf: TypeAlias = Callable[[SourceId], Document | None]
"""Finds the kept text of a source."""

_MOST_WORDS = 14


class CitedWords:
    """Cites of a case, each with its place; paragraphs are named where texts are held."""

    def __init__(self, case_map: CaseMap, document_of: DocumentOf | None = None) -> None:
        self._map = case_map
        self._document_of = document_of
        self._starts: dict[SourceId, tuple[str, list[int]]] = {}

    def citation(self, cite: Cite) -> str:
        """Cite what a cite brings to bear, shortly and with its place, as plain text."""
        quote = self._map.quotes[cite.quote] if cite.quote else None
        source = cited_source(self._map, cite)
        place = pinpoint_words(cite, quote)
        if quote and not place and is_published(source):
            place = self._paragraph(quote)
        return words_of(short_citation(source, place))

    def words(self, cite: Cite) -> str:
        """Return the first words of what is quoted, in quotation marks; "" where nothing is."""
        if cite.quote is None:
            return ""
        words = self._map.quotes[cite.quote].exact.split()
        more = "…" if len(words) > _MOST_WORDS else ""
        return in_quotes(" ".join(words[:_MOST_WORDS]) + more)

    def told(self, cites: Iterable[Cite]) -> tuple[str, ...]:
        """Cite each, and what it quotes, in their order and each once."""
        return tuple(dict.fromkeys(self._told(one) for one in cites))

    def _told(self, cite: Cite) -> str:
        words = self.words(cite)
        return self.citation(cite) + (f" ({words})" if words else "")

    def _paragraph(self, quote: Quote) -> str:
        """Name the paragraph that holds a quote, where the words still stand there."""
        text, starts = self._read(quote.source)
        if text[quote.start : quote.end] != quote.exact:
            return ""
        return f" ¶ {bisect_right(starts, quote.start)}"

    def _read(self, source: SourceId) -> tuple[str, list[int]]:
        if source not in self._starts:
            document = self._document_of(source) if self._document_of else None
            text = document.text if document else ""
            self._starts[source] = text, paragraph_starts(text)
        return self._starts[source]
