"""What already quotes a passage that was found, in words."""

from __future__ import annotations

from argmap.case.case_map import CaseMap
from argmap.case.evidence import Quote
from argmap.case.ids import ClaimId
from argmap.sources.holdings import Holdings
from argmap.ui.reader.quoting import target_title
from argmap.ui.searching.found import FoundPassage


def quoted_for(case_map: CaseMap, passages: list[FoundPassage], asked: ClaimId | None) -> list[str]:
    """Say of each passage for what it is quoted; empty where none of it is.

    `asked` is the claim that support was looked for.
    """
    sources = {passage.source: case_map.sources.get(passage.source) for passage in passages}
    held = [source for source in sources.values() if source is not None]
    quotes = [quote for source in held for quote in case_map.quotes_of(source.id)]
    holdings = Holdings(held, quotes)
    return [
        _use(case_map, [case_map.quotes[one] for one in found], asked)
        for passage in passages
        for found in [holdings.quotes_in(passage.source, passage.span)]
    ]


def _use(case_map: CaseMap, quotes: list[Quote], asked: ClaimId | None) -> str:
    if not quotes:
        return ""
    targets = [
        target
        for quote in quotes
        for cite in case_map.cites_of(quote.id)
        for target in [cite.claim or cite.harm or cite.event]
        if target is not None
    ]
    if asked is not None and asked in targets:
        return "Quoted for this claim"
    titles = dict.fromkeys(target_title(case_map, target) for target in targets)
    return f"Quoted for {', '.join(titles)}" if titles else "Quoted, for nothing yet"
