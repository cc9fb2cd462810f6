"""What each step of a map comes to at the top: which roots it helps, and which it hurts.

Computed once for all steps, from the top down, so that a claim used in many places high above
costs no more than its uses. What nothing but a circle leads to bears on no root.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from itertools import chain
from typing import NamedTuple, TypeAlias

from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument
from argmap.case.ids import ArgumentId, ClaimId
from argmap.case.terms import Stance

Node: TypeAlias = ClaimId | ArgumentId


class Bearing(NamedTuple):
    """A root, and whether something counts for it."""

    root: ClaimId
    helps: bool


Bearings: TypeAlias = frozenset[Bearing]
_NONE: Bearings = frozenset()


class FromTop(NamedTuple):
    """Claims and steps, each after all that it bears on; those in and below circles last.

    `in_circles` are the claims among these last.
    """

    order: list[Node]
    in_circles: list[ClaimId]


def from_top(case_map: CaseMap) -> FromTop:
    """Walk a map from its roots down."""
    waiting: dict[Node, int] = {one: len(case_map.uses_of(one)) for one in case_map.claims}
    waiting.update(dict.fromkeys(case_map.arguments, 1))
    order: dict[Node, None] = {root.id: None for root in case_map.roots()}
    pending = deque(order)
    while pending:
        for one in _below(case_map, pending.popleft()):
            waiting[one] -= 1
            if waiting[one] == 0:
                order[one] = None
                pending.append(one)
    left = [one for one in case_map.claims if one not in order]
    return FromTop(list(dict.fromkeys(chain(order, left, case_map.arguments))), left)


def bearings_of_claims(
    case_map: CaseMap, order: Iterable[Node], wanted: Callable[[ClaimId], bool]
) -> dict[ClaimId, list[Bearings]]:
    """Return what each wanted claim comes to, use by use; `order` is as `from_top` has it."""
    found = _bearings(case_map, list(order))
    return {
        claim: _by_use(case_map, claim, found, _Turned())
        for claim in case_map.claims
        if wanted(claim)
    }


class _Turned(dict[Bearings, Bearings]):
    """Turns bearings round; the same ones are turned once."""

    def __missing__(self, bearings: Bearings) -> Bearings:
        turned = frozenset(Bearing(one.root, not one.helps) for one in bearings)
        self[bearings] = turned
        return turned


def _bearings(case_map: CaseMap, order: list[Node]) -> Mapping[Node, Bearings]:
    """Find the least bearings that agree with each other; one pass where there is no circle."""
    found: dict[Node, Bearings] = dict.fromkeys(order, _NONE)
    turned = _Turned()
    pending, queued = deque(order), set(order)
    while pending:
        one = pending.popleft()
        queued.discard(one)
        now = _bearings_of(case_map, one, found, turned)
        if now is found[one] or now == found[one]:
            continue
        found[one] = now
        new = [below for below in _below(case_map, one) if below not in queued]
        queued.update(new)
        pending += new
    return found


def _bearings_of(
    case_map: CaseMap, one: Node, found: Mapping[Node, Bearings], turned: _Turned
) -> Bearings:
    argument = case_map.arguments.get(ArgumentId(one))
    if argument is not None:
        above = found[_target(argument)]
        return above if argument.stance is Stance.PRO else turned[above]
    claim = ClaimId(one)
    by_use = _by_use(case_map, claim, found, turned)
    if not by_use:
        return frozenset((Bearing(claim, helps=True),))
    return by_use[0] if len(by_use) == 1 else frozenset().union(*by_use)


def _by_use(
    case_map: CaseMap, claim: ClaimId, found: Mapping[Node, Bearings], turned: _Turned
) -> list[Bearings]:
    return [
        turned[found[use.argument]] if use.negated else found[use.argument]
        for use in case_map.uses_of(claim)
    ]


def _below(case_map: CaseMap, one: Node) -> list[Node]:
    below: list[Node] = [argument.id for argument in case_map.arguments_on(one)]
    if one in case_map.arguments:
        below += [premise.claim for premise in case_map.premises_of(ArgumentId(one))]
    return below


def _target(argument: Argument) -> Node:
    target = argument.target_claim or argument.target_argument
    assert target is not None
    return target
