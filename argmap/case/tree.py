"""The map read as a tree: what every view, printout and listing walks.

The map is a graph: a claim may be a premise of several arguments. Read as a
tree, a claim stands in full where it is met first, parents before children and
in rank order; each later use is a *reference* without anything below it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.ids import ClaimId
from argmap.case.ring_tops import claims_below, ring_tops


@dataclass(eq=False, slots=True)
class Box:
    """One appearance of a claim in the tree.

    `premise` is the use it appears by, None for a root. A reference has no steps.
    """

    claim: Claim
    premise: Premise | None
    step: Step | None
    is_reference: bool
    depth: int
    steps: list[Step] = field(default_factory=list)

    @property
    def parent(self) -> Box | None:
        """The box whose claim this one bears on; for an undercut, the attacked step's target."""
        return self.step.target if self.step else None

    @property
    def above(self) -> Box | None:
        """The box this one is written below: for an undercut, the last of the step attacked."""
        if self.step is None or self.step.attacked is None:
            return self.parent
        return self.step.attacked.boxes[-1]


@dataclass(eq=False, slots=True)
class Step:
    """One argument in the tree: its boxes, and the undercuts of the step itself.

    `target` is the box the step ends at; an undercut's is that of the step it
    attacks, which is `attacked`.
    """

    argument: Argument
    target: Box
    attacked: Step | None
    boxes: list[Box] = field(default_factory=list)
    undercuts: list[Step] = field(default_factory=list)


@dataclass(eq=False, slots=True)
class Tree:
    """The whole map as a tree, and where each claim stands in full."""

    roots: list[Box]
    homes: dict[ClaimId, Box]

    def boxes(self) -> Iterator[Box]:
        """Walk all boxes, parents first, the undercuts of a step after what is below it."""
        stack = list(reversed(self.roots))
        while stack:
            box = stack.pop()
            yield box
            stack.extend(reversed(list(children(box))))


def children(box: Box) -> Iterator[Box]:
    """Walk the boxes one level below: reasons, objections, and undercuts of those steps."""
    pending = list(reversed(box.steps))
    while pending:
        step = pending.pop()
        yield from step.boxes
        pending.extend(reversed(step.undercuts))


def build_tree(case_map: CaseMap, only: ClaimId | None = None) -> Tree:
    """Read a map as a tree, or no more of it than one claim and what is below.

    Claims that attack each other in a ring with no root above them are met too:
    the one of the ring that comes first in rank order then stands as a root.
    """
    tree = Tree([], {})
    if only is not None:
        _grow(case_map, tree, case_map.claims[only])
        return tree
    for claim in case_map.roots():
        _grow(case_map, tree, claim)
    if len(tree.homes) < len(case_map.claims):
        left = [claim for claim in case_map.claims.values() if claim.id not in tree.homes]
        for claim in ring_tops(left, partial(claims_below, case_map)):
            _grow(case_map, tree, claim)
    return tree


def _grow(case_map: CaseMap, tree: Tree, claim: Claim) -> None:
    root = Box(claim, None, None, is_reference=False, depth=0)
    tree.roots.append(root)
    tree.homes[claim.id] = root
    stack = [root]
    while stack:
        box = stack.pop()
        if tree.homes.setdefault(box.claim.id, box) is not box:
            box.is_reference = True
            continue
        below = _add_steps(case_map, box)
        stack.extend(reversed(below))


def _add_steps(case_map: CaseMap, box: Box) -> list[Box]:
    below: list[Box] = []
    pending: list[tuple[Argument, Step | None, list[Step]]] = [
        (argument, None, box.steps) for argument in reversed(case_map.arguments_on(box.claim.id))
    ]
    while pending:
        argument, attacked, siblings = pending.pop()
        step = Step(argument, box, attacked)
        siblings.append(step)
        for premise in case_map.premises_of(argument.id):
            claim = case_map.claims[premise.claim]
            step.boxes.append(Box(claim, premise, step, is_reference=False, depth=box.depth + 1))
        below += step.boxes
        undercuts = case_map.arguments_on(argument.id)
        pending += [(undercut, step, step.undercuts) for undercut in reversed(undercuts)]
    return below
