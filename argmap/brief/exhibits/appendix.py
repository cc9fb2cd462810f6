"""The appendix of quotes: each in its context, with what became of it and whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from argmap.brief.blocks import Block, Heading, Paragraph
from argmap.brief.called import claim_names, named
from argmap.brief.citing import full_citation
from argmap.brief.paper_case import PaperCase
from argmap.brief.runs import Run, Runs, RunStyle
from argmap.case.evidence import Quote, Source
from argmap.case.lookups import full_title_of
from argmap.case.source_names import name_of_source
from argmap.sources.context import SENTENCES, context_around
from argmap.sources.problems import RecordPlace

BY_SOURCE, BY_CLAIM = "source", "claim"
"""How the appendix is arranged."""
NO_QUOTES = "No words are quoted yet."
_BREAKS = re.compile(r"\s*\n\s*")
_ELSEWHERE = "Quoted for nothing on the map"


def appendix_blocks(case: PaperCase, by: str = BY_SOURCE) -> Iterator[Block]:
    """Print every quote once a source, or under each claim that it is cited for.

    Around it stand the rest of its sentence and two sentences on each side, as the source
    has them; nothing is printed around words that no longer stand there.
    """
    case_map = case.case_map
    if not case_map.quotes:
        yield Paragraph((Run(NO_QUOTES),))
        return
    about = (
        f"With what stands around them: {SENTENCES} sentences on each side, where there are;"
        " ¶ stands where a paragraph begins."
    )
    yield Paragraph((Run(about, RunStyle.MUTED),))
    yield from _by_claim(case) if by == BY_CLAIM else _by_source(case)


def _by_source(case: PaperCase) -> Iterator[Block]:
    for rank, source in enumerate(case.case_map.ranked_sources(), 1):
        quotes = _in_order(case.case_map.quotes_of(source.id))
        if quotes:
            about = RecordPlace("source", source.id)
            title = name_of_source(source)
            yield Heading(2, title, f"appendix-{rank}", about=about)
            yield Paragraph(full_citation(source), about=about)
        for quote in quotes:
            yield from _quote(case, quote)
            cited_for = (Run("Cited for: ", RunStyle.MUTED), *_claims_of(case, quote))
            yield Paragraph(cited_for, about=RecordPlace("quote", quote.id))


def _by_claim(case: PaperCase) -> Iterator[Block]:
    case_map, shown = case.case_map, set[str]()
    claims = [box.claim for box in case.tree.boxes if not box.is_reference]
    for rank, claim in enumerate(claims, 1):
        cites = (one.quote for one in case_map.cites_on(claim.id) if one.quote)
        quotes = [case_map.quotes[one] for one in dict.fromkeys(cites)]
        if quotes:
            about = RecordPlace("claim", claim.id)
            yield Heading(2, named(full_title_of(claim)), f"appendix-{rank}", about=about)
        for quote in quotes:
            shown.add(quote.id)
            yield from _quote(case, quote)
    rest = [quote for quote in case_map.quotes.values() if quote.id not in shown]
    if rest:
        yield Heading(2, _ELSEWHERE, "appendix-rest")
    for quote in rest:
        yield from _quote(case, quote)


def _in_order(quotes: Iterable[Quote]) -> list[Quote]:
    return sorted(quotes, key=lambda one: (one.start, one.end, one.id))


def _quote(case: PaperCase, quote: Quote) -> Iterator[Block]:
    yield case.evidence.quote_alone(quote)
    context = _context(case, quote, case.case_map.sources[quote.source])
    if context:
        told = (Run("In context: ", RunStyle.MUTED), *context)
        yield Paragraph(told, about=RecordPlace("quote", quote.id))


def _context(case: PaperCase, quote: Quote, source: Source) -> Runs:
    """Return the words around a quote with its own among them; empty where they are lost."""
    check, document = case.checks[quote.id], case.text_of(source)
    if document is None or not check.sound:
        return ()
    start, end = check.anchor.start, check.anchor.end
    around = context_around(document.text, start, end)
    parts = (
        (document.text[around.before.start : start], RunStyle.QUOTED),
        (document.text[start:end], RunStyle.EXACT),
        (document.text[end : around.after.end], RunStyle.QUOTED),
    )
    return tuple(Run(_BREAKS.sub(" ¶ ", words), style) for words, style in parts if words)


def _claims_of(case: PaperCase, quote: Quote) -> Runs:
    cites = case.case_map.cites_of(quote.id)
    claims = dict.fromkeys(one.claim for one in cites if one.claim is not None)
    words = claim_names(case.case_map, claims)
    harms = [case.case_map.harms[one.harm].text for one in cites if one.harm is not None]
    return (Run("; ".join((*words, *harms)) or "nothing on the map"), Run("."))
