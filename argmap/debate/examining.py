"""What a side asks of what the other has said, where it examines it.

The open critical questions of the map on a reason that was half said, and on what a claim would
rest on that was said without support; and of such a claim, by its name, what supports it and
where that stands. A question gives no reason that the other side has not given.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument
from argmap.case.ids import ClaimId
from argmap.case.lookups import beginning_of, cited_source, full_title_of
from argmap.case.quotation import in_quotes
from argmap.case.signals import OPPOSING
from argmap.case.source_names import source_in_words
from argmap.case.terms import Side, Stance
from argmap.debate.asking import AskedOfClaim, ClaimTopic
from argmap.debate.round_map import Asked, RoundMap
from argmap.reasoning.critical_questions import critical_questions, side_of_step
from argmap.reasoning.support import NEEDING_NONE, lacks_support


class ToAsk(NamedTuple):
    """A question of a step, or else of a claim, and the claim of the other side that it names."""

    named: ClaimId
    asked: Asked | None = None
    of_claim: AskedOfClaim | None = None


class Examined(NamedTuple):
    """What is examined: what was said, for which side of the case, and what was asked before.

    `claims` are those that the other side has said.
    """

    said: RoundMap
    plays: Side
    claims: Collection[ClaimId]
    asked: Collection[tuple[str, str]]

    @property
    def case_map(self) -> CaseMap:
        """The map of the case."""
        return self.said.case_map


def on_half_said(examined: Examined) -> list[ToAsk]:
    """List the open questions on steps of which the other side has said a premise, but not all."""
    case_map, found = examined.case_map, dict[tuple[str, str], ToAsk]()
    for claim in examined.claims:
        for use in case_map.uses_of(claim):
            step = case_map.arguments[use.argument]
            if not use.negated and step.id not in examined.said.view.arguments:
                found |= _open_questions(examined, step, claim, found)
    return [*found.values()]


def on_bare_claims(examined: Examined) -> list[ToAsk]:
    """List what can be asked of claims that the other side has said without support."""
    case_map, found = examined.case_map, dict[tuple[str, str], ToAsk]()
    for claim in examined.claims:
        if _is_supported(examined.said, claim):
            continue
        for step in case_map.arguments_on(claim):
            if step.stance is Stance.PRO:
                found |= _open_questions(examined, step, claim, found)
        for asked in _of_claim(examined, claim):
            if asked.key not in examined.asked:
                found[asked.key] = ToAsk(claim, of_claim=asked)
    return [*found.values()]


def _is_supported(said: RoundMap, claim: ClaimId) -> bool:
    return any(step.stance is Stance.PRO for step in said.view.arguments_on(claim))


def _open_questions(
    examined: Examined, step: Argument, claim: ClaimId, found: Mapping[tuple[str, str], ToAsk]
) -> dict[tuple[str, str], ToAsk]:
    case_map = examined.case_map
    if side_of_step(case_map, step) is not examined.plays.opposite:
        return {}
    asked = [Asked.of(one) for one in critical_questions(case_map, step) if one.is_unanswered]
    new = [one for one in asked if one.key not in examined.asked and one.key not in found]
    return {one.key: ToAsk(claim, asked=one) for one in new}


def _of_claim(examined: Examined, claim_id: ClaimId) -> Iterator[AskedOfClaim]:
    """Ask what supports a claim, and where it stands if its cites are missing or doubtful."""
    case_map, claim = examined.case_map, examined.case_map.claims[claim_id]
    if claim.status in NEEDING_NONE:
        return
    named = in_quotes(beginning_of(full_title_of(claim)))
    yield AskedOfClaim(claim_id, ClaimTopic.SUPPORT, f"What supports {named}?")
    source = _doubtful_source(examined, claim_id)
    if source:
        yield AskedOfClaim(
            claim_id, ClaimTopic.SOURCE, f"Where in {source} does it say so: {named}?"
        )
    elif lacks_support(case_map, claim):
        yield AskedOfClaim(claim_id, ClaimTopic.SOURCE, f"Where does it say so: {named}?")


def _doubtful_source(examined: Examined, claim: ClaimId) -> str:
    """Name the source of a claim whose quote does not stand in it, or that speaks against it."""
    case_map = examined.case_map
    for cite in case_map.cites_on(claim):
        quote = case_map.quotes[cite.quote] if cite.quote else None
        is_altered = quote is not None and not examined.said.is_sound(quote)
        if is_altered or cite.signal in OPPOSING:
            return source_in_words(cited_source(case_map, cite))
    return ""
