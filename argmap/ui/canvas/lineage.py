"""The claims that a claim bears on, one above the other, found without reading the whole map."""

from __future__ import annotations

from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument
from argmap.case.homes import shown_use
from argmap.case.ids import ClaimId, PremiseId


def above(case_map: CaseMap, claim: ClaimId, premise: PremiseId | None = None) -> list[ClaimId]:
    """List what a claim's appearance bears on, the nearest first, up to a root.

    Without a premise, or for a claim further up, its home is the way. Claims that
    attack each other in a ring end it.
    """
    path: list[ClaimId] = []
    seen = {claim}
    target = next_above(case_map, claim, premise)
    while target is not None and target not in seen:
        path.append(target)
        seen.add(target)
        target = next_above(case_map, target)
    return path


def next_above(
    case_map: CaseMap, claim: ClaimId, premise: PremiseId | None = None
) -> ClaimId | None:
    """Return the claim that a claim's appearance bears on; without a premise, that at home."""
    use = shown_use(case_map, claim, premise)
    return target_of(case_map, case_map.arguments[use.argument]) if use else None


def target_of(case_map: CaseMap, argument: Argument) -> ClaimId | None:
    """Return the claim that an argument ends at; for an undercut, that of the attacked step."""
    while argument.target_argument is not None:
        argument = case_map.arguments[argument.target_argument]
    return argument.target_claim
