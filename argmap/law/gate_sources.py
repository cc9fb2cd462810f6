"""Where in the map the level of a gate comes from: claims, harms and what is cited for them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.evidence import Cite
from argmap.case.ids import ClaimId, FindingId, HarmId
from argmap.case.lookups import cited_source
from argmap.case.signals import SUPPORTING
from argmap.case.terms import Decision, Holder, Stance
from argmap.case.weighing import Finding, Harm
from argmap.law.elements import cites_behind, is_ruling
from argmap.law.oaths import is_sworn
from argmap.law.scales import Factor, Scales
from argmap.law.suggesting import BALANCE, DAMAGES, HARM, PUBLIC

_MOVANT = (Decision.DENIED, Holder.MOVANT)
_RESPONDENT = (Decision.GRANTED, Holder.RESPONDENT)
_OTHERS = tuple((one, who) for one in Decision for who in (Holder.THIRD_PARTY, Holder.PUBLIC))
_HARMS_OF = {
    HARM: (_MOVANT,),
    DAMAGES: (_MOVANT,),
    BALANCE: (_MOVANT, _RESPONDENT),
    PUBLIC: _OTHERS,
}


@dataclass(frozen=True, slots=True)
class GateSources:
    """What of the map bears on a factor, on one cause of action or on the whole motion.

    `claims` answer the factor; `reasons` stand directly for them, `objections` directly
    against. `cites` support the finding, a harm that a denial leaves, or the claims and what is
    below them, the nearest first; `cites_against` a harm that a grant brings, and the
    objections. What is cited on both sides counts against. `rulings` are the cites to a court's
    order among both, which decides and proves nothing; `unsworn` are those that would stand for
    a gate which only what is sworn passes, as `only_sworn` says. `finding` is the reader's, None
    without one.
    """

    claims: tuple[Claim, ...] = ()
    reasons: tuple[Claim, ...] = ()
    objections: tuple[Claim, ...] = ()
    harms: tuple[Harm, ...] = ()
    cites: tuple[Cite, ...] = ()
    cites_against: tuple[Cite, ...] = ()
    rulings: tuple[Cite, ...] = ()
    unsworn: tuple[Cite, ...] = ()
    finding: Finding | None = None
    only_sworn: bool = False


def gate_sources(
    case_map: CaseMap, scales: Scales, factor: Factor, cause: ClaimId | None, reader: str
) -> GateSources:
    """Gather what of the map bears on a factor, and what a reader found there."""
    about = case_map.claims_on_factor(factor.id) if cause is None else [case_map.claims[cause]]
    claims = tuple(about)
    sides = _HARMS_OF.get(HARM if factor.id == scales.sworn else factor.id, ())
    harms = _harms(case_map, sides)
    finding = _finding(case_map, reader, factor.id, cause)
    objections = _standing_at(case_map, claims, Stance.CON)
    helping: list[FindingId | HarmId] = [finding.id] if finding else []
    cites, against, rulings = _by_side(
        case_map,
        (
            *_on(case_map, [*helping, *_arising(harms, Decision.DENIED)]),
            *cites_behind(case_map, claims),
        ),
        (*_on(case_map, _arising(harms, Decision.GRANTED)), *cites_behind(case_map, objections)),
    )
    only_sworn = factor.id == scales.sworn
    unsworn = [one for one in cites if only_sworn and not _sworn(case_map, one)]
    return GateSources(
        claims,
        _standing_at(case_map, claims, Stance.PRO),
        objections,
        harms,
        tuple(one for one in cites if one not in unsworn),
        against,
        rulings,
        tuple(unsworn),
        finding,
        only_sworn,
    )


def _arising(harms: Collection[Harm], decision: Decision) -> list[HarmId]:
    return [one.id for one in harms if one.arises_if is decision]


def _on(case_map: CaseMap, targets: Iterable[FindingId | HarmId]) -> Iterator[Cite]:
    """Yield what is cited in support of findings and harms."""
    for target in targets:
        yield from (one for one in case_map.cites_on(target) if one.signal in SUPPORTING)


def _by_side(
    case_map: CaseMap, cites: Iterable[Cite], against: Iterable[Cite]
) -> tuple[tuple[Cite, ...], ...]:
    """Part the cites for a factor, those against it and those to a court's order."""
    every = {one.id: one for one in against}
    adverse = {(one.quote, one.source) for one in every.values()}
    helping = {one.id: one for one in cites if (one.quote, one.source) not in adverse}
    both = {**helping, **every}.values()
    return (
        tuple(one for one in helping.values() if not is_ruling(case_map, one)),
        tuple(one for one in every.values() if not is_ruling(case_map, one)),
        tuple(one for one in both if is_ruling(case_map, one)),
    )


def _sworn(case_map: CaseMap, cite: Cite) -> bool:
    return is_sworn(cited_source(case_map, cite))


def _harms(case_map: CaseMap, sides: Collection[tuple[Decision, Holder]]) -> tuple[Harm, ...]:
    return tuple(one for one in case_map.ranked_harms() if (one.arises_if, one.holder) in sides)


def _finding(case_map: CaseMap, reader: str, factor: str, cause: ClaimId | None) -> Finding | None:
    for finding in case_map.findings.values():
        if (finding.by, finding.factor, finding.claim) == (reader, factor, cause):
            return finding
    return None


def _standing_at(case_map: CaseMap, claims: Collection[Claim], stance: Stance) -> tuple[Claim, ...]:
    """List the claims one step below, on one side."""
    found = {
        use.claim: case_map.claims[use.claim]
        for claim in claims
        for argument in case_map.arguments_on(claim.id)
        if argument.stance is stance
        for use in case_map.premises_of(argument.id)
    }
    return tuple(found.values())
