"""Where a claim used more than once stands in full, found without reading the whole map."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim, Premise
from argmap.case.ids import ClaimId, PremiseId
from argmap.case.indexes import order_of
from argmap.case.lookups import claim_of
from argmap.case.ring_tops import ring_tops

_Place: TypeAlias = list[tuple[int, float, str]]
_Below: TypeAlias = dict[ClaimId, list[tuple[_Place, Premise]]]


def home_use(case_map: CaseMap, claim: ClaimId) -> PremiseId | None:
    """Return the use by which a claim stands in full on the map, None for a root.

    It is that of `argmap.case.tree`, but for a claim used once that a ring of attacks puts
    at the top: that is its use. Only what the claim bears on is read.
    """
    uses = case_map.uses_of(claim)
    if len(uses) < 2:  # noqa: PLR2004 -- one use, or none
        return uses[0].id if uses else None
    below = _leading_to(case_map, claim)
    met: set[ClaimId] = set()
    for top in _tops(case_map, below, met):
        waiting: list[tuple[ClaimId, PremiseId | None]] = [(top.id, None)]
        while waiting:
            one, premise = waiting.pop()
            if one == claim:
                return premise
            if one not in met:
                met.add(one)
                row = sorted(below[one], key=_by_place, reverse=True)
                waiting += [(use.claim, use.id) for _, use in row]
    return None


def shown_use(
    case_map: CaseMap, claim: ClaimId, premise: PremiseId | None = None
) -> Premise | None:
    """Return the use by which a claim appears: the one said, else where it stands in full.

    None for a claim that bears on nothing; one that a ring of attacks puts at the top
    bears on something all the same.
    """
    if premise in case_map.premises:
        return case_map.premises[premise]
    home = home_use(case_map, claim)
    uses = case_map.uses_of(claim)
    return case_map.premises[home] if home else next(iter(uses), None)


def _leading_to(case_map: CaseMap, claim: ClaimId) -> _Below:
    """Gather all claims from which steps lead down to a claim, and those steps' uses."""
    below: _Below = {claim: []}
    waiting = [claim]
    while waiting:
        for use in case_map.uses_of(waiting.pop()):
            above, place = _stands(case_map, use)
            if above not in below:
                below[above] = []
                waiting.append(above)
            below[above].append((place, use))
    return below


def _stands(case_map: CaseMap, use: Premise) -> tuple[ClaimId, _Place]:
    """Return the claim above a use, and where it stands among all uses right below that claim."""
    argument = case_map.arguments[use.argument]
    place = [(0, use.rank, str(use.id))]
    while argument.target_argument is not None:
        place.append((1, argument.rank, argument.id))  # after the premises of the step attacked
        argument = case_map.arguments[argument.target_argument]
    assert argument.target_claim is not None
    place.append((0, argument.rank, argument.id))
    return argument.target_claim, place[::-1]


def _by_place(one: tuple[_Place, Premise]) -> _Place:
    return one[0]


def _tops(case_map: CaseMap, below: _Below, met: set[ClaimId]) -> Iterator[Claim]:
    """Walk the roots, then those of rings that none of them has led to."""
    claims = sorted((claim_of(case_map, one) for one in below), key=order_of)
    yield from (one for one in claims if not case_map.uses_of(one.id))
    left = [one for one in claims if one.id not in met]
    yield from ring_tops(left, lambda one: (use.claim for _, use in below[one]))
