"""Whether the factors of a test stand together: each must be shown, so none carries alone.

Four separate reasons for the relief asked would let one that survives carry the motion, which no
test of preliminary relief allows: they belong in one step.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument, Claim
from argmap.case.ids import ArgumentId, ClaimId
from argmap.case.terms import Stance

_SEVERAL = 2


def rests_on_factors(case_map: CaseMap, claim: ClaimId) -> bool:
    """Tell whether a reason given for a claim joins several factors."""
    return any(len(_factors(case_map, one.id)) >= _SEVERAL for one in _reasons(case_map, claim))


def reasons_beside_factors(case_map: CaseMap) -> Iterator[tuple[Claim, list[Argument]]]:
    """Yield each claim that must rest on several factors, with the reasons that leave some out.

    It must where a reason joins several, and where claims of several factors are reasons for it
    one by one.
    """
    targets = dict.fromkeys(
        argument.target_claim
        for claim in case_map.claims.values()
        if claim.factor
        for use in case_map.uses_of(claim.id)
        if (argument := case_map.arguments[use.argument]).stance is Stance.PRO
    )
    for target in filter(None, targets):
        reasons = _reasons(case_map, target)
        named = [_factors(case_map, one.id) for one in reasons]
        apart = [one for one, has in zip(reasons, named, strict=True) if len(has) < _SEVERAL]
        if apart and len(frozenset().union(*named)) >= _SEVERAL:
            yield case_map.claims[target], apart


def _reasons(case_map: CaseMap, claim: ClaimId) -> list[Argument]:
    return [one for one in case_map.arguments_on(claim) if one.stance is Stance.PRO]


def _factors(case_map: CaseMap, argument: ArgumentId) -> frozenset[str]:
    premises = [case_map.claims[use.claim] for use in case_map.premises_of(argument)]
    return frozenset(one.factor for one in premises if one.factor)
