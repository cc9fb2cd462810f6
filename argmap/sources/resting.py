"""What a claim rests on: reports of one origin, or quotes to be used with caution."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.evidence import Cite, Quote, Source
from argmap.case.lookups import beginning_of
from argmap.case.quotation import in_quotes
from argmap.case.terms import OfferedFor, Signal
from argmap.case.weighing import Harm

_SUPPORTING = (Signal.NONE, Signal.SEE)
_FORBIDDING = re.compile(
    r"\b(?:never (?:quote|cite|use)|do not (?:quote|cite|use)|must not|unusable|not evidence"
    r"|beyond use)\b",
    re.IGNORECASE,
)


class Resting(NamedTuple):
    """Something wrong with what a claim or a harm rests on, and the records that show it."""

    kind: str
    message: str
    target: tuple[str, str]
    quotes: tuple[Quote, ...] = ()


def resting_faults(case_map: CaseMap) -> Iterator[Resting]:
    """Walk the claims and harms whose support is weaker than its number says."""
    targets: list[Claim | Harm] = [*case_map.claims.values(), *case_map.ranked_harms()]
    for target in targets:
        cites = [cite for cite in case_map.cites_on(target.id) if cite.signal in _SUPPORTING]
        place = ("claim" if isinstance(target, Claim) else "harm", target.id)
        name = in_quotes(beginning_of(target.text))
        yield from _one_origin(case_map, place, name, cites)
        yield from _against_caution(case_map, place, name, cites)


def _one_origin(
    case_map: CaseMap, target: tuple[str, str], name: str, cites: list[Cite]
) -> Iterator[Resting]:
    """Find that several sources are reports of one origin, and nothing else is cited."""
    sources = {source.id: source for cite in cites if (source := _source_of(case_map, cite))}
    origins = {source.origin.strip().casefold() for source in sources.values()}
    if len(sources) > 1 and len(origins) == 1 and "" not in origins:
        origin = next(iter(sources.values())).origin
        yield Resting(
            "one origin",
            f"{name} rests on {len(sources)} sources that are reports of one origin, {origin}:"
            " they count as one.",
            target,
        )


def _against_caution(
    case_map: CaseMap, target: tuple[str, str], name: str, cites: list[Cite]
) -> Iterator[Resting]:
    """Find quotes used for the truth against their caution, or alone in spite of it."""
    quotes = [case_map.quotes[cite.quote] for cite in cites if cite.quote and _for_truth(cite)]
    for quote in quotes:
        if _FORBIDDING.search(quote.caution):
            yield Resting(
                "caution ignored",
                f"{name} uses {in_quotes(beginning_of(quote.exact))} for its truth, though"
                f" its caution says: {quote.caution.rstrip('.')}.",
                target,
                (quote,),
            )
    careful = tuple(quote for quote in quotes if quote.caution)
    if careful and len(careful) == len(cites):
        yield Resting(
            "caution alone",
            f"{name} rests on nothing but quotes to be used with caution.",
            target,
            careful,
        )


def _for_truth(cite: Cite) -> bool:
    return cite.offered_for is OfferedFor.TRUTH


def _source_of(case_map: CaseMap, cite: Cite) -> Source | None:
    source = case_map.quotes[cite.quote].source if cite.quote else cite.source
    return case_map.sources[source] if source else None
