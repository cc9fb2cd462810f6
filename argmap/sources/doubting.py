"""Which quotes should not go into a brief as they stand, by what the checks say of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from argmap.case.case_map import CaseMap
from argmap.case.evidence import Document, Quote
from argmap.case.ids import SourceId
from argmap.sources.anchoring import AnchorState
from argmap.sources.checking import QuoteCheck, TextOf, check_quote
from argmap.sources.printing import is_noted_in_cites
from argmap.sources.saying.party_names import with_parties

_RECORDED = ("caution", "other document")
"""What the record of a quote tells by itself."""


def is_in_doubt(check: QuoteCheck) -> bool:
    """Say whether a quote has moved or changed, or something else is told of it."""
    return check.state is not AnchorState.EXACT or bool(check.problems)


def told_of(check: QuoteCheck) -> tuple[str, ...]:
    """Say what the checks find out about a quote, besides what its record says itself."""
    told = f"{check.told[:1].upper()}{check.told[1:]}."
    moved = () if check.state is AnchorState.EXACT else (told,)
    found = (one.message for one in check.problems if one.kind not in _RECORDED)
    return (*moved, *found)


def doubts_of(case_map: CaseMap, text_of: TextOf) -> Callable[[Quote], bool]:
    """Return what says whether a quote is in doubt; each source is read, each checked, once."""
    names = with_parties(case_map.case) if case_map.quotes else ()

    @cache
    def document(source: SourceId) -> Document | None:
        return text_of(case_map.sources[source])

    @cache
    def in_doubt(quote: Quote) -> bool:
        source, noted = case_map.sources[quote.source], is_noted_in_cites(case_map, quote)
        held = document(source.id)
        return is_in_doubt(check_quote(quote, source, held, is_noted=noted, names=names))

    return in_doubt
