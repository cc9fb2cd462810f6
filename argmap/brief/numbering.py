"""The numbers of the outline: 1, 1.1, 1.1.1, as deep as a number can be read."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.brief.runs import Run
from argmap.brief.wording import referring
from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId
from argmap.case.tree import Box, Step, build_tree

DEEPEST = 12
"""Deeper claims are numbered by their place in the whole outline, in brackets."""


class NumberedTree:
    """The map as a tree, each of its boxes with its number, in reading order."""

    def __init__(self, case_map: CaseMap) -> None:
        self._tree = build_tree(case_map)
        self.boxes: list[Box] = list(self._tree.boxes())
        self._numbers: dict[int, str] = {}
        below: dict[int, int] = {}
        for place, box in enumerate(self.boxes, start=1):
            parent = id(box.parent) if box.parent else 0
            below[parent] = below.get(parent, 0) + 1
            self._numbers[id(box)] = self._number(box, below[parent], place)
        self._order = {
            box.claim.id: place for place, box in enumerate(self.boxes) if not box.is_reference
        }

    def number(self, box: Box) -> str:
        """Return the number of one appearance of a claim."""
        return self._numbers[id(box)]

    def reference_to(self, claim: ClaimId) -> Run:
        """Refer to the entry in which a claim stands in full."""
        return Run(self.number(self._tree.homes[claim]), to=claim_anchor(claim))

    def places_of(self, claims: Iterable[ClaimId]) -> list[tuple[str, str]]:
        """List the numbers and anchors of the entries of claims, in the outline's order."""
        known = sorted(set(claims) & self._order.keys(), key=self._order.__getitem__)
        return [(self.number(self._tree.homes[claim]), claim_anchor(claim)) for claim in known]

    def anchor(self, box: Box) -> str:
        """Return the anchor of an entry; a reference has one of its own."""
        if not box.is_reference:
            return claim_anchor(box.claim.id)
        assert box.premise is not None  # only a use can refer to another
        return f"use-{box.premise.id}"

    def step_reference(self, step: Step) -> tuple[Run, ...]:
        """Refer to the entries a step is made of."""
        return referring((self.number(box), self.anchor(box)) for box in step.boxes)

    def _number(self, box: Box, place: int, overall: int) -> str:
        if box.parent is None:
            return str(place)
        if box.depth >= DEEPEST:
            return f"[{overall}]"
        return f"{self._numbers[id(box.parent)]}.{place}"


def claim_anchor(claim: ClaimId) -> str:
    """Return the anchor of the entry in which a claim stands in full."""
    return f"claim-{claim}"
