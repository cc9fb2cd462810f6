"""What a claim rests on: reports of one origin, or quotes to be used with caution."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.evidence import Cite, Quote, Source
from argmap.case.lookups import beginning_of, cited_source
from argmap.case.quotation import in_quotes
from argmap.case.signals import SUPPORTING
from argmap.case.source_names import name_of_source
from argmap.case.terms import OfferedFor
from argmap.case.weighing import Harm
from argmap.sources.normalising import normal_form
from argmap.sources.origins import AreCopies, has_several_origins, no_copies

_FORBIDDING = re.compile(
    r"\b(?:never (?:quote|cite|use)|do not (?:quote|cite|use)|must not|unusable|not evidence"
    r"|beyond use)\b",
    re.IGNORECASE,
)

_SEVERAL = 2


class Resting(NamedTuple):
    """Something wrong with what a claim or a harm rests on, and the records that show it."""

    kind: str
    message: str
    target: tuple[str, str]
    quotes: tuple[Quote, ...] = ()


def resting_faults(case_map: CaseMap, are_copies: AreCopies = no_copies) -> Iterator[Resting]:
    """Walk the claims and harms whose support is weaker than its number says.

    Copies of one text are of one origin, and a caution holds for its words in each of them.
    """
    cautions = Cautions(case_map, are_copies)
    targets: list[Claim | Harm] = [*case_map.claims.values(), *case_map.ranked_harms()]
    for target in targets:
        cites = [cite for cite in case_map.cites_on(target.id) if cite.signal in SUPPORTING]
        place = ("claim" if isinstance(target, Claim) else "harm", target.id)
        name = in_quotes(beginning_of(target.text))
        yield from _one_origin(case_map, place, name, cites, are_copies)
        yield from _against_caution(case_map, place, name, cites, cautions)


def _one_origin(
    case_map: CaseMap,
    target: tuple[str, str],
    name: str,
    cites: list[Cite],
    are_copies: AreCopies,
) -> Iterator[Resting]:
    """Find that several sources are of one origin, and nothing else is cited."""
    sources = {one.id: one for one in (cited_source(case_map, cite) for cite in cites)}
    if len(sources) < _SEVERAL or has_several_origins(sources.values(), are_copies):
        return
    yield Resting(
        "one origin",
        f"{name} rests on {len(sources)} sources that are {_in_what(list(sources.values()))}:"
        " they count as one.",
        target,
    )


def _in_what(sources: list[Source]) -> str:
    """Say in what sources are one: the origin that all of them name, or a text."""
    wires = {source.origin.strip().casefold(): source.origin for source in sources}
    if len(wires) == 1 and "" not in wires:
        return f"reports of one origin, {sources[0].origin}"
    named = [origin for wire, origin in wires.items() if wire]
    copies = f"copies of one text, {in_quotes(beginning_of(name_of_source(sources[0])))}"
    return f"reports of one origin, {named[0]}, or copies of them" if len(named) == 1 else copies


class Cautions:
    """Knows the caution of a quote: its own, or that of the same words in a copy of its source."""

    def __init__(self, case_map: CaseMap, are_copies: AreCopies) -> None:
        self._are_copies = are_copies
        careful = (quote for quote in case_map.quotes.values() if quote.caution)
        self._careful = [(normal_form(quote.exact), quote) for quote in careful]

    def of(self, quote: Quote) -> str:
        """Return what a quote is to be used with, empty where nothing is said."""
        if quote.caution:
            return quote.caution
        words = normal_form(quote.exact)
        copied = (
            other.caution
            for known, other in self._careful
            if other.source != quote.source
            and (words in known or known in words)
            and self._are_copies(quote.source, other.source)
        )
        return next(copied, "")


def _against_caution(
    case_map: CaseMap,
    target: tuple[str, str],
    name: str,
    cites: list[Cite],
    cautions: Cautions,
) -> Iterator[Resting]:
    """Find quotes used for the truth against their caution, or alone in spite of it."""
    quotes = [case_map.quotes[cite.quote] for cite in cites if cite.quote and _for_truth(cite)]
    for quote in quotes:
        caution, words = cautions.of(quote), in_quotes(beginning_of(quote.exact))
        if _FORBIDDING.search(caution):
            yield Resting(
                "caution ignored",
                f"{name} uses {words} for its truth, though its caution says:"
                f" {caution.rstrip('.')}.",
                target,
                (quote,),
            )
        elif caution and not quote.caution:
            yield Resting(
                "caution",
                f"{name} uses {words}, which another copy of the source says to quote"
                f" with caution: {caution.rstrip('.')}.",
                target,
                (quote,),
            )
    careful = tuple(quote for quote in quotes if cautions.of(quote))
    if careful and len(careful) == len(cites):
        yield Resting(
            "caution alone",
            f"{name} rests on nothing but quotes to be used with caution.",
            target,
            careful,
        )


def _for_truth(cite: Cite) -> bool:
    return cite.offered_for is OfferedFor.TRUTH
