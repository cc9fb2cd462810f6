"""The map walked as an argument: what speaks for a claim, what attacks it, what answers that."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument, Claim
from argmap.case.ids import ClaimId
from argmap.case.lookups import cited_source
from argmap.case.terms import Stance


def grounds_of(case_map: CaseMap, claim: ClaimId) -> list[Argument]:
    """List the steps that support a claim, those first that rest on an authority.

    So the rule comes before its application; else the order is the map's.
    """
    steps = [one for one in case_map.arguments_on(claim) if one.stance is Stance.PRO]
    return sorted(steps, key=lambda one: not any(_of_law(case_map, one)))


def premises_in_order(case_map: CaseMap, step: Argument) -> list[Claim]:
    """List the claims of a step, those first that cite an authority."""
    claims = [case_map.claims[one.claim] for one in case_map.premises_of(step.id)]
    return sorted(claims, key=lambda one: not cites_authority(case_map, one.id))


def attacks_on(case_map: CaseMap, claim: ClaimId) -> list[Argument]:
    """List what attacks a claim: objections, and undercuts of the steps that support it."""
    attacks = []
    for step in case_map.arguments_on(claim):
        if step.stance is Stance.CON:
            attacks.append(step)
        else:
            attacks += case_map.arguments_on(step.id)
    return attacks


def replies_to(case_map: CaseMap, attack: Argument) -> list[Argument]:
    """List what answers an attack: its undercuts, and what attacks anything it rests on."""
    found = {one.id: one for one in case_map.arguments_on(attack.id)}
    for claim in claims_behind(case_map, attack):
        found |= {one.id: one for one in attacks_on(case_map, claim)}
    return list(found.values())


def claims_behind(
    case_map: CaseMap, step: Argument, apart: Collection[ClaimId] = ()
) -> list[ClaimId]:
    """List the premises of a step and all that supports them, each once, the nearest first.

    Claims that stand `apart` are left out, with what only they rest on.
    """
    seen: dict[ClaimId, None] = {}
    waiting = [one.claim for one in case_map.premises_of(step.id)]
    while waiting:
        claim = waiting.pop(0)
        if claim in seen or claim in apart:
            continue
        seen[claim] = None
        for one in case_map.arguments_on(claim):
            if one.stance is Stance.PRO:
                waiting += [use.claim for use in case_map.premises_of(one.id)]
    return list(seen)


def cites_authority(case_map: CaseMap, claim: ClaimId) -> bool:
    """Tell whether a claim cites a case or a statute: it then is a rule, not an application."""
    return any(cited_source(case_map, one).is_authority for one in case_map.cites_on(claim))


def is_bare(case_map: CaseMap, claim: ClaimId) -> bool:
    """Tell whether no step supports a claim, so that it needs a cite of its own."""
    return not any(one.stance is Stance.PRO for one in case_map.arguments_on(claim))


def points_for(case_map: CaseMap, claim: Claim) -> list[Claim]:
    """List the claims that directly support one and are argued under headings of their own."""
    steps = grounds_of(case_map, claim.id)
    return list(unique(one for step in steps for one in premises_in_order(case_map, step)))


def unique(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Walk claims, each once."""
    seen: set[ClaimId] = set()
    for claim in claims:
        if claim.id not in seen:
            seen.add(claim.id)
            yield claim


def _of_law(case_map: CaseMap, step: Argument) -> Iterator[bool]:
    return (cites_authority(case_map, one.claim) for one in case_map.premises_of(step.id))
