"""The quotes and cites of a snippet on a map: those whose source the case has, and no others."""

from __future__ import annotations

from dataclasses import replace

from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, added
from argmap.case.claims import Claim
from argmap.case.counting import counted
from argmap.case.evidence import Cite, Quote, Source
from argmap.case.ids import CiteId, ClaimId, NewId, QuoteId, SourceId
from argmap.case.snippet import Snippet


class SnippetEvidence:
    """Finds the sources of a snippet again in a case.

    A source is the same where its kept document is, to the last character; one
    whose text is not held, where it is this very record. Everything else a
    quote might be from is another source, however alike.
    """

    def __init__(self, case_map: CaseMap, snippet: Snippet) -> None:
        self._map = case_map
        self._snippet = snippet
        self._quotes = {one.id: one for one in snippet.quotes}
        held = {one.document: one.id for one in case_map.sources.values() if one.document}
        self._sources = {one.id: self._same(one, held) for one in snippet.sources}

    def left_out(self) -> str:
        """Say, as a sentence, what of the snippet the case cannot hold; empty where it holds all.

        Words for the user, after the claims have been pasted.
        """
        gone = [cite for cite in self._snippet.cites if self._source_of(cite) is None]
        quotes = sum(1 for cite in gone if cite.quote)
        cites = len(gone) - quotes
        parts = [
            counted(quotes, "quote") if quotes else "",
            counted(cites, "cite") if cites else "",
        ]
        what = " and ".join(part for part in parts if part)
        if not what:
            return ""
        return f"Left out: {what}, because this case does not have the same source."

    def changes(self, claims: dict[ClaimId, Claim], new_id: NewId) -> tuple[Change, ...]:
        """Return the changes that bring the evidence to bear on the copies of its claims.

        Words that the case quotes already are not quoted twice.
        """
        made: dict[QuoteId, QuoteId] = {}
        records: list[Quote | Cite] = []
        known = self._known_spans()
        for cite in self._snippet.cites:
            source = self._source_of(cite)
            if source is None or cite.claim not in claims:
                continue
            if cite.quote and cite.quote not in made:
                quote = self._quotes[cite.quote]
                span = (source, quote.start, quote.end)
                if span not in known:
                    known[span] = QuoteId(new_id())
                    records.append(replace(quote, id=known[span], source=source, key=""))
                made[cite.quote] = known[span]
            ends = {"quote": made[cite.quote]} if cite.quote else {"source": source}
            target = claims[cite.claim].id
            records.append(replace(cite, id=CiteId(new_id()), claim=target, **ends))
        return added(*records)

    def _same(self, source: Source, held: dict[str, SourceId]) -> SourceId | None:
        here = self._map.sources.get(source.id)
        if here is not None and here.document == source.document:
            return here.id
        return held.get(source.document) if source.document else None

    def _source_of(self, cite: Cite) -> SourceId | None:
        source = self._quotes[cite.quote].source if cite.quote else cite.source
        return self._sources.get(source) if source else None

    def _known_spans(self) -> dict[tuple[SourceId, int, int], QuoteId]:
        sources = {one for one in self._sources.values() if one}
        quotes = (quote for source in sources for quote in self._map.quotes_of(source))
        return {(one.source, one.start, one.end): one.id for one in quotes}
