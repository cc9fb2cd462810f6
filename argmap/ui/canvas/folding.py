"""Which claims are folded, so that what is below them is not shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId
from argmap.case.tree import build_tree
from argmap.ui.canvas.lineage import above
from argmap.ui.selection import Picked

FIRST_DEPTH = 2
"""How deep a map is first shown that is too large to be read whole."""

Recall = Callable[[], frozenset[ClaimId] | None]


def _nothing() -> None:
    return None


class Folds:
    """The folded claims of the map on the screen, by their ids; nothing of it is in the case.

    A claim that is taken away and brought back by undo is folded as it was. `recall`
    answers what was folded when the case was last open, None where nobody knows.
    """

    def __init__(self) -> None:
        self.claims: frozenset[ClaimId] = frozenset()
        self._opened: frozenset[ClaimId] = frozenset()
        self.recall: Recall = _nothing
        self.is_recalled = False

    @property
    def lasting(self) -> frozenset[ClaimId]:
        """What is folded once the branch that is shown alone is left."""
        return self.claims | self._opened

    def look_into(self, claim: ClaimId | None) -> None:
        """Unfold a claim for as long as its branch alone is shown; None ends it."""
        self.claims = self.lasting
        self._opened = self.claims & {claim}
        self.claims -= self._opened

    def begin(self) -> None:
        """Fold what was folded when the case just opened was last open."""
        self._opened = frozenset()
        recalled = self.recall()
        self.is_recalled = recalled is not None
        self.claims = recalled or frozenset()

    def toggle(self, claim: ClaimId) -> None:
        """Fold a claim, or unfold it."""
        self.claims ^= {claim}

    def fold_below(self, case_map: CaseMap, depth: int, only: ClaimId | None = None) -> None:
        """Fold so that nothing deeper than `depth` is shown, roots being 0."""
        self.claims = folded_below(case_map, depth, only)

    def fold_branch(self, case_map: CaseMap, claim: ClaimId) -> None:
        """Fold a claim and every claim below it."""
        self.claims |= _foldable(case_map, claim)

    def unfold_branch(self, case_map: CaseMap, claim: ClaimId) -> None:
        """Show everything below a claim."""
        below = _foldable(case_map, claim)
        self.claims -= below
        self._opened -= below

    def fold_others(self, case_map: CaseMap, picked: Picked, only: ClaimId | None = None) -> None:
        """Fold everything but what is picked and the way to it."""
        assert picked.claim is not None
        path = {picked.claim, *above(case_map, picked.claim, picked.premise)}
        self.claims = frozenset(_foldable(case_map, only) - path)

    def unfold_all(self) -> None:
        """Show everything."""
        self.claims = self._opened = frozenset()

    def reveal(self, path: Iterable[ClaimId]) -> None:
        """Unfold the claims on the way to an appearance, which hide it."""
        self.claims = self.claims.difference(path)


def folded_below(case_map: CaseMap, depth: int, only: ClaimId | None = None) -> frozenset[ClaimId]:
    """Return what is folded where nothing deeper than `depth` is shown, roots being 0."""
    if only is None and case_map.roots():
        return frozenset(_foldable(case_map, None) - _shallow(case_map, depth))
    boxes = build_tree(case_map, only).boxes()
    return frozenset(box.claim.id for box in boxes if box.depth >= depth and box.steps)


def _shallow(case_map: CaseMap, depth: int) -> set[ClaimId]:
    """Return the claims less than so deep, without reading the whole map as a tree."""
    found: set[ClaimId] = set()
    level = [claim.id for claim in case_map.roots()]
    for _ in range(depth):
        found.update(level)
        steps = [one.id for claim in level for one in case_map.arguments_on(claim)]
        level = []
        while steps:
            step = steps.pop()
            level += (premise.claim for premise in case_map.premises_of(step))
            steps += (undercut.id for undercut in case_map.arguments_on(step))
        level = [claim for claim in level if claim not in found]
    return found


def _foldable(case_map: CaseMap, claim: ClaimId | None) -> set[ClaimId]:
    """Return the claims with something below them: in a branch, or on the whole map."""
    if claim is None:
        bearing = (argument.target_claim for argument in case_map.arguments.values())
        return set(filter(None, bearing))
    found: set[ClaimId] = set()
    waiting = [claim]
    while waiting:
        one = waiting.pop()
        steps = [] if one in found else case_map.argument_ids_on(one)
        if steps:
            found.add(one)
        while steps:
            step = steps.pop()
            waiting += [premise.claim for premise in case_map.premises_of(step)]
            steps += case_map.argument_ids_on(step)
    return found
