"""Where in the map the level of a gate comes from: claims, harms and what is cited for them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.evidence import Cite
from argmap.case.ids import ClaimId, FindingId, HarmId
from argmap.case.signals import SUPPORTING
from argmap.case.terms import Decision, Holder, Stance
from argmap.case.weighing import Finding, Harm
from argmap.law.elements import cites_behind, is_ruling
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
    against. `cites` support the finding, a harm, or the claims and what is below them, the
    nearest first; `cites_against` the objections; `rulings` are the cites to a court's order
    among both, which decides and proves nothing. `finding` is the reader's, None without one.
    """

    claims: tuple[Claim, ...] = ()
    reasons: tuple[Claim, ...] = ()
    objections: tuple[Claim, ...] = ()
    harms: tuple[Harm, ...] = ()
    cites: tuple[Cite, ...] = ()
    cites_against: tuple[Cite, ...] = ()
    rulings: tuple[Cite, ...] = ()
    finding: Finding | None = None


def gate_sources(
    case_map: CaseMap, scales: Scales, factor: Factor, cause: ClaimId | None, reader: str
) -> GateSources:
    """Gather what of the map bears on a factor, and what a reader found there."""
    about = case_map.claims_on_factor(factor.id) if cause is None else [case_map.claims[cause]]
    claims = tuple(about)
    sides = _HARMS_OF.get(HARM if factor.id == scales.sworn else factor.id, ())
    harms = _harms(case_map, sides)
    finding = _finding(case_map, reader, factor.id, cause)
    targets: list[FindingId | HarmId] = [finding.id] if finding else []
    targets += [one.id for one in harms]
    direct = (one for target in targets for one in case_map.cites_on(target))
    cites = {one.id: one for one in direct if one.signal in SUPPORTING}
    cites |= {one.id: one for one in cites_behind(case_map, claims)}
    objections = _standing_at(case_map, claims, Stance.CON)
    against = cites_behind(case_map, objections)
    every = {one.id: one for one in (*cites.values(), *against)}
    return GateSources(
        claims,
        _standing_at(case_map, claims, Stance.PRO),
        objections,
        harms,
        tuple(one for one in cites.values() if not is_ruling(case_map, one)),
        tuple(one for one in against if not is_ruling(case_map, one)),
        tuple(one for one in every.values() if is_ruling(case_map, one)),
        finding,
    )


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
