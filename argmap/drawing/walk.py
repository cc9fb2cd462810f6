"""The map read as one row of nodes, boxes and steps: a parent, then all below it.

It is the reading of `argmap.case.tree`, as arrays: what bears on a claim stands where
the claim is met first, and each later use of the claim is a reference.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from argmap.case.case_map import CaseMap
from argmap.case.ids import ArgumentId, ClaimId
from argmap.case.ring_tops import claims_below, ring_tops
from argmap.drawing.ids import Ids

Integers: TypeAlias = NDArray[np.int64]
Truths: TypeAlias = NDArray[np.bool_]
Child: TypeAlias = tuple[str, ClaimId | None]
"""What a node is known by (a premise, an argument, the claim of a root), and its claim if a box."""


@dataclass(frozen=True, slots=True)
class Walk:
    """The nodes of a map; ids are the numbers that one `Ids` gave them."""

    own: Integers
    """For each node its premise, its argument or, of a root, its claim."""
    claim: Integers
    """For each box its claim; -1 for a step."""
    parent: Integers
    """For a box its step, for a step the box or the step it bears on; -1 for a root."""
    size: Integers
    """How many nodes a node is with all below it."""
    reference: Truths
    """Whether a box is a later use of a claim that stands in full elsewhere."""

    def home(self, claim: int) -> int:
        """Return the box where a claim stands in full, -1 where there is none."""
        return first_of((self.claim == claim) & ~self.reference)

    def homes(self, claims: Integers) -> Integers:
        """Return the boxes where claims stand in full, -1 where there is none."""
        full = ((self.claim >= 0) & ~self.reference).nonzero()[0]
        place = np.full(max(self.claim.max(initial=-1), claims.max(initial=-1)) + 1, -1)
        place[self.claim[full]] = full
        return place[claims]

    def above(self, node: int) -> list[int]:
        """List the claims of the boxes that a node bears on, the nearest first."""
        found: list[int] = []
        node = int(self.parent[node])
        while node >= 0:
            if self.claim[node] >= 0:
                found.append(int(self.claim[node]))
            node = int(self.parent[node])
        return found

    def branch(self, claim: int) -> Walk | None:
        """Return the walk of one claim and what is below it; None where that has to be read.

        It has where something in it stands in full outside of it.
        """
        node = self.home(claim)
        if node < 0:
            return None
        part = slice(node, node + int(self.size[node]))
        claims, reference = self.claim[part], self.reference[part]
        if not np.isin(claims[reference], claims[~reference]).all():
            return None
        own, parent = self.own[part].copy(), self.parent[part] - node
        own[0], parent[0] = claim, -1
        return Walk(own, claims, parent, self.size[part], reference)

    def children(self, node: int) -> list[int]:
        """List the nodes one level below a node, or the roots for -1."""
        start, end = (0, len(self.own)) if node < 0 else (node + 1, node + int(self.size[node]))
        found: list[int] = ((self.parent[start:end] == node).nonzero()[0] + start).tolist()
        return found


def first_of(truths: Truths) -> int:
    """Return the place of the first truth, -1 if there is none."""
    at = int(truths.argmax()) if len(truths) else 0
    return at if len(truths) and truths[at] else -1


def walk_map(case_map: CaseMap, ids: Ids, only: ClaimId | None = None) -> Walk:
    """Read a whole map, or no more of it than one claim and what is below.

    Of a ring that no root leads to, the first in rank order stands as a root.
    """
    row = Row(case_map, ids)
    if only is not None:
        row.grow((only, only))
        return row.walk()
    for claim in case_map.roots():
        row.grow((claim.id, claim.id))
    if len(row.homes) < len(case_map.claims):
        left = [claim for claim in case_map.claims.values() if claim.id not in row.homes]
        for claim in ring_tops(left, partial(claims_below, case_map)):
            row.grow((claim.id, claim.id))
    return row.walk()


class Row:
    """Nodes as they are met."""

    def __init__(self, case_map: CaseMap, ids: Ids) -> None:
        self.homes: set[ClaimId] = set()
        self._map = case_map
        self._number = ids.number
        self._own: list[int] = []
        self._claim: list[int] = []
        self._parent: list[int] = []
        self._reference: list[bool] = []

    def grow(self, top: Child) -> None:
        """Add a node without a parent, and all below it."""
        number, homes = self._number, self.homes
        own, steps_on, premises_of = self._own, self._map.argument_ids_on, self._map.premises_of
        waiting: list[tuple[str, ClaimId | None, int]] = [(*top, -1)]
        while waiting:
            key, claim, parent = waiting.pop()
            at, again = len(own), claim in homes
            own.append(number(key))
            self._claim.append(-1 if claim is None else number(claim))
            self._parent.append(parent)
            self._reference.append(again)
            if claim is None:
                # As in `children_of`, the last one first: this is where most time is spent.
                step = ArgumentId(key)
                waiting += [(one, None, at) for one in reversed(steps_on(step))]
                waiting += [(one.id, one.claim, at) for one in reversed(premises_of(step))]
            elif not again:
                homes.add(claim)
                waiting += [(one, None, at) for one in reversed(steps_on(claim))]

    def walk(self) -> Walk:
        """Return what was met."""
        size = [1] * len(self._own)
        for at in range(len(size) - 1, -1, -1):
            parent = self._parent[at]
            if parent >= 0:
                size[parent] += size[at]
        return Walk(
            _integers(self._own),
            _integers(self._claim),
            _integers(self._parent),
            _integers(size),
            np.array(self._reference, dtype=np.bool_),
        )


def children_of(case_map: CaseMap, key: str, claim: ClaimId | None) -> list[Child]:
    """List what stands one level below a node: on a claim its steps, on a step its premises first.

    What undercuts a step comes after them.
    """
    if claim is not None:
        return [(argument, None) for argument in case_map.argument_ids_on(claim)]
    step = ArgumentId(key)
    premises: list[Child] = [(premise.id, premise.claim) for premise in case_map.premises_of(step)]
    return premises + [(undercut, None) for undercut in case_map.argument_ids_on(step)]


def _integers(values: Sequence[int]) -> Integers:
    return np.array(values, dtype=np.int64)
