"""The tree of the map, flattened into numbered rows for an item model."""

from __future__ import annotations

from dataclasses import dataclass, field

from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId, PremiseId
from argmap.case.terms import Stance
from argmap.case.tree import Box, build_tree, children
from argmap.ui.selection import Picked

TOP = -1
"""The number that stands for "no row": the parent of a root."""


@dataclass(slots=True)
class Row:
    """One appearance of a claim: where it stands, and the numbers of the rows below it.

    Roots are on level 1.
    """

    box: Box
    parent: int
    position: int
    level: int
    below: list[int] = field(default_factory=list)

    @property
    def key(self) -> tuple[ClaimId, PremiseId | None]:
        """What tells this appearance from every other, and stays the same after an edit."""
        return (self.box.claim.id, self.box.premise.id if self.box.premise else None)


class Rows:
    """Every row of the outline by its number, and where each appearance is."""

    def __init__(self, case_map: CaseMap) -> None:
        tree = build_tree(case_map)
        self.rows: list[Row] = []
        self.roots: list[int] = []
        self.depth = 0
        self._numbers: dict[tuple[ClaimId, PremiseId | None], int] = {}
        self._homes: dict[ClaimId, int] = {}
        self._of_claim: dict[ClaimId, list[int]] = {}
        pending = [(box, TOP) for box in reversed(tree.roots)]
        while pending:
            box, parent = pending.pop()
            number = self._take_in(box, parent)
            if not box.is_reference:
                self._homes[box.claim.id] = number
                pending += [(child, number) for child in reversed(list(children(box)))]

    def below(self, number: int) -> list[int]:
        """List the numbers of the rows one level below a row, or of the roots."""
        return self.roots if number == TOP else self.rows[number].below

    def number_of(self, picked: Picked) -> int:
        """Return the row of what is picked: that appearance, else where the claim stands."""
        if picked.claim is None:
            return TOP
        number = self._numbers.get((picked.claim, picked.premise))
        return self._homes.get(picked.claim, TOP) if number is None else number

    def numbers_of(self, claim: ClaimId) -> list[int]:
        """List the rows in which a claim appears."""
        return self._of_claim.get(claim, [])

    def _take_in(self, box: Box, parent: int) -> int:
        siblings = self.below(parent)
        number = len(self.rows)
        level = 1 if parent == TOP else self.rows[parent].level + 1
        self.depth = max(self.depth, level)
        self.rows.append(Row(box, parent, len(siblings), level))
        siblings.append(number)
        self._numbers[self.rows[number].key] = number
        self._of_claim.setdefault(box.claim.id, []).append(number)
        return number


def mark_of(box: Box) -> str:
    """Return how an appearance bears on what is above it: reason, objection, undercut or root."""
    if box.step is None:
        return "root"
    if box.step.attacked is not None:
        return "undercut"
    return "reason" if box.step.argument.stance is Stance.PRO else "objection"


def is_bare(case_map: CaseMap, claim: ClaimId) -> bool:
    """Tell whether nothing supports a claim: neither a cite nor a reason."""
    if case_map.cites_on(claim):
        return False
    return all(argument.stance is Stance.CON for argument in case_map.arguments_on(claim))
