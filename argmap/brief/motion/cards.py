"""Cards: a claim as the tag, the citation in full, and the words that are read."""

from __future__ import annotations

from dataclasses import replace

from argmap.brief.blocks import Paragraph
from argmap.brief.citing import pinpoint_words, signal_words
from argmap.brief.motion.drafting import Draft, Work, about_claim
from argmap.brief.motion.walk import is_bare
from argmap.brief.placed_forms import full_at
from argmap.brief.runs import Citation, Run, RunStyle
from argmap.case.claims import Claim
from argmap.case.evidence import Cite, Quote
from argmap.case.lookups import cited_source
from argmap.sources.problems import RecordPlace


def card_work(draft: Draft, claim: Claim, level: int) -> Work:
    """Write the cards of a claim under its sentence; one without any says that it needs one."""
    about = about_claim(claim)
    yield draft.heading(level, draft.sentence(claim), about)
    written = False
    for cite in draft.backing.cites_on(claim.id):
        quote = draft.case_map.quotes[cite.quote] if cite.quote else None
        if quote is None or draft.backing.is_used(cite, quote):
            written = True
            yield _source(draft, cite, quote)
            if quote is not None:
                yield draft.backing.as_card(quote)
    is_empty = is_bare(draft.case_map, claim.id) or draft.backing.is_only_later(claim.id)
    if not written and is_empty:
        yield Paragraph((draft.cite_needed(about, claim.text, "card_needed"),), about=about)


def _source(draft: Draft, cite: Cite, quote: Quote | None) -> Paragraph:
    source, place = cited_source(draft.case_map, cite), pinpoint_words(cite, quote)
    first, *rest = full_at(source, place)
    cited = Citation(source.id, place=place, quote=quote.id if quote else None)
    # Else what speaks against the tag would look as if it spoke for it.
    signal = [Run(signal_words(cite), RunStyle.TITLE)] if signal_words(cite) else []
    about = [Run(f" ({cite.parenthetical})")] if cite.parenthetical else []
    last = [first, *rest, *about][-1]
    end = Run("" if last.text.endswith(".") else ".")
    runs = (*signal, replace(first, cites=cited), *rest, *about, end)
    return Paragraph(runs, about=RecordPlace("source", source.id))
