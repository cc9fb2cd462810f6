"""The cite of a card: author and year first, as it is read aloud, then the whole citation."""

from __future__ import annotations

from argmap.brief.placed_forms import full_at
from argmap.brief.published import short_name_of
from argmap.brief.runs import words_of
from argmap.case.case_map import CaseMap
from argmap.case.evidence import Source
from argmap.case.ids import QuoteId, SpeechDocumentId

_YEAR = 4


def card_citation(source: Source) -> str:
    """Cite a source as debaters do: “Kelly 2021 [the citation]”; without a year, in full alone."""
    whole = words_of(full_at(source))
    year = source.date[:_YEAR]
    lead = words_of((short_name_of(source),)) if source.author.strip() else source.title.strip()
    if not lead or not (len(year) == _YEAR and year.isdigit()):
        return whole
    return f"{lead} {year} [{whole}]"


def card_citations(case_map: CaseMap, speech: SpeechDocumentId) -> dict[QuoteId, str]:
    """Return the cites of the cards of a speech, by the ids of their quotes."""
    quotes = {one.quote for one in case_map.parts_of(speech) if one.quote}
    sources = {one: case_map.sources[case_map.quotes[one].source] for one in quotes}
    return {quote: card_citation(source) for quote, source in sources.items()}
