"""The claims that a claim bears on, one above the other, found without reading the whole map."""

from __future__ import annotations

from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument
from argmap.case.ids import ClaimId, PremiseId


def above(case_map: CaseMap, claim: ClaimId, premise: PremiseId | None = None) -> list[ClaimId]:
    """List what a claim's appearance bears on, the nearest first, up to a root.

    Without a premise, or for a claim further up, its first use is the way. Claims that
    attack each other in a ring end it.
    """
    path: list[ClaimId] = []
    seen = {claim}
    target = _target(case_map, claim, premise)
    while target is not None and target not in seen:
        path.append(target)
        seen.add(target)
        target = _target(case_map, target, None)
    return path


def _target(case_map: CaseMap, claim: ClaimId, premise: PremiseId | None) -> ClaimId | None:
    use = case_map.premises.get(premise) if premise else None
    if use is None:
        uses = case_map.uses_of(claim)
        use = uses[0] if uses else None
    return target_of(case_map, case_map.arguments[use.argument]) if use else None


def target_of(case_map: CaseMap, argument: Argument) -> ClaimId | None:
    """Return the claim that an argument ends at; for an undercut, that of the attacked step."""
    while argument.target_argument is not None:
        argument = case_map.arguments[argument.target_argument]
    return argument.target_claim
