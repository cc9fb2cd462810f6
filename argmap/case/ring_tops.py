"""The claims that stand at the top though they bear on something: one of every ring at the top."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.ids import ClaimId
from argmap.case.indexes import order_of

_Ways: TypeAlias = Mapping[ClaimId, list[ClaimId]]


def ring_tops(left: Iterable[Claim], below: Callable[[ClaimId], Iterable[ClaimId]]) -> list[Claim]:
    """List the first claim in rank order of every ring that bears on nothing outside of it.

    `left` are the claims to which no root leads; `below` lists the claims that bear on one of
    them. From those listed one comes to every claim left, and what hangs below a ring never
    stands above it. The rings are found by a walk there and one back (Sharir, Computers and
    Mathematics with Applications 7 (1981), 67-72), in time linear in what is walked.
    """
    claims = {one.id: one for one in sorted(left, key=order_of)}
    down = {one: [other for other in below(one) if other in claims] for one in claims}
    up: dict[ClaimId, list[ClaimId]] = {one: [] for one in claims}
    for one, others in down.items():
        for other in others:
            up[other].append(one)
    tops: list[Claim] = []
    met: set[ClaimId] = set()
    for last in reversed(_walk(claims, down, set())):
        if last not in met:
            ring = _walk([last], up, set())
            tops.append(min((claims[one] for one in ring), key=order_of))
            _walk([last], down, met)
    return sorted(tops, key=order_of)


def claims_below(case_map: CaseMap, claim: ClaimId) -> list[ClaimId]:
    """List the claims one level below one: premises of what bears on it, and of undercuts there."""
    found: list[ClaimId] = []
    steps = case_map.arguments_on(claim)
    while steps:
        step = steps.pop().id
        found += [use.claim for use in case_map.premises_of(step)]
        steps += case_map.arguments_on(step)
    return found


def _walk(starts: Iterable[ClaimId], ways: _Ways, met: set[ClaimId]) -> list[ClaimId]:
    """List what is led to and was not met, in the order in which the walk leaves it for good."""
    left: list[ClaimId] = []
    for start in starts:
        if start in met:
            continue
        met.add(start)
        path = [(start, iter(ways[start]))]
        while path:
            one, waiting = path[-1]
            fresh = next((other for other in waiting if other not in met), None)
            if fresh is None:
                left.append(one)
                path.pop()
            else:
                met.add(fresh)
                path.append((fresh, iter(ways[fresh])))
    return left
