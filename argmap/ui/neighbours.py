"""What stands beside a claim on the map: where a sibling goes, what is picked after a removal."""

from __future__ import annotations

from argmap.case.case_map import CaseMap
from argmap.case.places import Against, Alone, Place, Under
from argmap.case.records import Argument, Claim, Premise
from argmap.ui.selection import Picked


def place_beside(case_map: CaseMap, claim: Claim | None, use: Premise | None) -> Place:
    """Return the place right after a claim's appearance, bearing on the same target alike."""
    if claim is None:
        return Alone()
    if use is None:
        return Alone(at=case_map.roots().index(claim) + 1)
    argument = case_map.arguments[use.argument]
    at = _siblings(case_map, argument).index(argument) + 1
    if argument.target_argument is not None:
        return Against(argument.target_argument, at)
    assert argument.target_claim is not None
    return Under(argument.target_claim, argument.stance, at)


def heir_of(case_map: CaseMap, claim: Claim, use: Premise | None) -> Picked:
    """Return what to pick once an appearance is gone: the next sibling, the last, or the parent."""
    if use is None:
        roots = [root for root in case_map.roots() if root.id != claim.id]
        at = min(case_map.roots().index(claim), len(roots) - 1) if roots else -1
        return Picked(claim=roots[at].id) if roots else Picked()
    argument = case_map.arguments[use.argument]
    siblings = _siblings(case_map, argument)
    uses = [premise for sibling in siblings for premise in case_map.premises_of(sibling.id)]
    others = [premise for premise in uses if premise.id != use.id]
    if not others:
        return _parent(case_map, argument)
    heir = others[min(uses.index(use), len(others) - 1)]
    return Picked(claim=heir.claim, premise=heir.id)


def _siblings(case_map: CaseMap, argument: Argument) -> list[Argument]:
    target = argument.target_claim or argument.target_argument
    assert target is not None
    return case_map.arguments_on(target)


def _parent(case_map: CaseMap, argument: Argument) -> Picked:
    while argument.target_argument is not None:
        argument = case_map.arguments[argument.target_argument]
    assert argument.target_claim is not None
    uses = case_map.uses_of(argument.target_claim)
    return Picked(claim=argument.target_claim, premise=uses[0].id if uses else None)
