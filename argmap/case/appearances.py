"""Several appearances of claims, picked together."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple, TypeAlias

from argmap.case.case_map import CaseMap
from argmap.case.homes import home_use
from argmap.case.ids import ClaimId, PremiseId
from argmap.case.lookups import claim_of, premise_of
from argmap.case.places import Against, Alone, Beside, Place, Under


class Appearance(NamedTuple):
    """A claim and the use by which it appears, None for a root."""

    claim: ClaimId
    premise: PremiseId | None = None


Appearances: TypeAlias = Sequence[tuple[ClaimId, PremiseId | None]]
"""What is picked; the selection's own pairs will do."""


def topmost(case_map: CaseMap, uses: Appearances) -> list[Appearance]:
    """List the appearances, each once and in their order, that stand below none of the others.

    What an appearance stands below is read from where each claim above stands in full.
    """
    picked = list(dict.fromkeys(Appearance(*use) for use in uses))
    claims = {one.claim for one in picked}
    below: dict[ClaimId, bool] = {}
    return [one for one in picked if not _is_below(case_map, one, claims, below)]


def in_reading_order(case_map: CaseMap, uses: Appearances) -> list[Appearance]:
    """List the appearances, each once, as the tree reads: parents first, siblings in order.

    Where what is above is used more than once, it is read where it stands in full.
    """
    return sorted(dict.fromkeys(Appearance(*use) for use in uses), key=partial(_way, case_map))


def target_of(case_map: CaseMap, premise: PremiseId) -> ClaimId:
    """Return the claim that a use stands below; for an undercut, the attacked step's target."""
    argument = case_map.arguments[premise_of(case_map, premise).argument]
    while argument.target_argument is not None:
        argument = case_map.arguments[argument.target_argument]
    assert argument.target_claim is not None
    return argument.target_claim


def _way(case_map: CaseMap, one: Appearance) -> list[tuple[int, float, str]]:
    """Return the ranks that lead from a root to an appearance; undercuts come after premises."""
    way: list[tuple[int, float, str]] = []
    claim, premise, passed = one.claim, one.premise, {one.claim}
    while premise is not None:
        use = case_map.premises[premise]
        argument = case_map.arguments[use.argument]
        way += [(0, use.rank, use.id), (int(argument.is_undercut), argument.rank, argument.id)]
        while argument.target_argument is not None:
            argument = case_map.arguments[argument.target_argument]
            way.append((int(argument.is_undercut), argument.rank, argument.id))
        claim = target_of(case_map, premise)
        premise = home_use(case_map, claim) if claim not in passed else None
        passed.add(claim)
    record = claim_of(case_map, claim)
    return [(0, record.rank, record.id), *reversed(way)]


def _is_below(
    case_map: CaseMap, one: Appearance, claims: set[ClaimId], known: dict[ClaimId, bool]
) -> bool:
    """Tell whether a claim above an appearance is among `claims`; `known` is filled on the way."""
    passed: list[ClaimId] = []
    premise = one.premise
    found = False
    while premise is not None:
        above = target_of(case_map, premise)
        found = above in claims or known.get(above, False)
        if found or above in known:
            break
        known[above] = False  # and ends a ring
        passed.append(above)
        premise = home_use(case_map, above)
    known |= dict.fromkeys(passed, found)
    return found


def place_next_to(
    case_map: CaseMap, one: Appearance, *, before: bool = False, joins: bool = False
) -> Place:
    """Return the place right after an appearance, or before it, bearing on the same target alike.

    With `joins` the place is in its frame, where it stands in one with others.
    """
    by = 0 if before else 1
    if one.premise is None:
        return Alone(case_map.roots().index(claim_of(case_map, one.claim)) + by)
    premise = premise_of(case_map, one.premise)
    argument = case_map.arguments[premise.argument]
    fellows = case_map.premises_of(argument.id)
    if joins and len(fellows) > 1:
        return Beside(argument.id, fellows.index(premise) + by)
    if argument.target_argument is not None:
        row = case_map.arguments_on(argument.target_argument)
        return Against(argument.target_argument, row.index(argument) + by)
    assert argument.target_claim is not None
    row = case_map.arguments_on(argument.target_claim)
    return Under(argument.target_claim, argument.stance, row.index(argument) + by)
