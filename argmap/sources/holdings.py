"""The sources of a case whose texts are held, as a search needs them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from argmap.case.case_map import CaseMap
from argmap.case.evidence import Quote, Source
from argmap.case.ids import QuoteId, SourceId
from argmap.sources.passages import Span


class Holdings:
    """Which sources stand behind a text, and what is quoted from them.

    It is made of records, which do not change, so that a worker may have it
    while the case goes on.
    """

    def __init__(
        self,
        sources: Iterable[Source],
        quotes: Iterable[Quote],
        aliases: Iterable[Iterable[str]] = (),
    ) -> None:
        self.aliases = tuple(map(tuple, aliases))
        """Groups of names that mean one person or thing."""
        self._sources: dict[str, list[SourceId]] = defaultdict(list)
        self._order: dict[SourceId, int] = {}
        for source in sources:
            if source.document is not None:
                self._order[source.id] = len(self._order)
                self._sources[source.document].append(source.id)
        self._quotes: dict[SourceId, list[Quote]] = defaultdict(list)
        for quote in quotes:
            self._quotes[quote.source].append(quote)

    @property
    def documents(self) -> tuple[str, ...]:
        """The hashes of the texts held, in the order of the sources."""
        return tuple(self._sources)

    def sources_of(self, document: str) -> tuple[SourceId, ...]:
        """Return the sources whose text this is; several where one text was imported twice."""
        return tuple(self._sources.get(document, ()))

    def order_of(self, source: SourceId) -> int:
        """Return the place of a source among those whose texts are held."""
        return self._order[source]

    def quotes_in(self, source: SourceId, span: Span) -> tuple[QuoteId, ...]:
        """Return the quotes that use some of a span of a source, in the order of the text."""
        return tuple(
            quote.id
            for quote in sorted(self._quotes.get(source, ()), key=lambda quote: quote.start)
            if _uses(quote, span)
        )


def holdings_of(case_map: CaseMap) -> Holdings:
    """Return what a case holds as it stands."""
    aliases = (map(str.strip, entry.split("=")) for entry in case_map.case.aliases)
    return Holdings(case_map.ranked_sources(), case_map.quotes.values(), aliases)


def _uses(quote: Quote, span: Span) -> bool:
    if quote.start < span.end and span.start < quote.end:
        return True
    start, end = quote.second_start, quote.second_end
    return start is not None and end is not None and start < span.end and span.start < end
