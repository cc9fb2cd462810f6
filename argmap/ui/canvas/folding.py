"""Which claims are folded, so that what is below them is not shown."""

from __future__ import annotations

from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId, PremiseId
from argmap.case.tree import Box, Tree, build_tree


class Folds:
    """The folded claims of the map on the screen; nothing of it is kept in the case."""

    def __init__(self) -> None:
        self.claims: frozenset[ClaimId] = frozenset()

    def toggle(self, claim: ClaimId) -> None:
        """Fold a claim, or unfold it."""
        self.claims ^= {claim}

    def fold_below(self, case_map: CaseMap, depth: int) -> None:
        """Fold so that nothing deeper than `depth` is shown, roots being 0."""
        boxes = build_tree(case_map).boxes()
        self.claims = frozenset(box.claim.id for box in boxes if box.depth >= depth and box.steps)

    def unfold_all(self) -> None:
        """Show everything."""
        self.claims = frozenset()

    def reveal(self, case_map: CaseMap, claim: ClaimId, premise: PremiseId | None) -> None:
        """Unfold what hides an appearance of a claim."""
        box = _appearance(build_tree(case_map), case_map, claim, premise)
        while box is not None:
            box = box.parent
            if box is not None:
                self.claims -= {box.claim.id}


def home_use(case_map: CaseMap, claim: ClaimId) -> PremiseId | None:
    """Return the use by which a claim stands in full on the map, None for a root."""
    home = build_tree(case_map).homes.get(claim)
    return home.premise.id if home is not None and home.premise is not None else None


def _appearance(
    tree: Tree, case_map: CaseMap, claim: ClaimId, premise: PremiseId | None
) -> Box | None:
    use = case_map.premises.get(premise) if premise else None
    if use is not None and use.claim == claim:
        for box in tree.boxes():
            if box.premise is not None and box.premise.id == use.id:
                return box
    return tree.homes.get(claim)
