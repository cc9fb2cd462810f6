"""What is picked once some of it has been folded away: the claims into which it was folded."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId
from argmap.ui.canvas.lineage import next_above
from argmap.ui.canvas.scene import Scene
from argmap.ui.selection import Use


def uses_left(case_map: CaseMap, scene: Scene, uses: Sequence[Use]) -> list[Use]:
    """List appearances, in place of each that has no box the claim above it that has one.

    What has none above it either is left out.
    """
    boxes = scene.boxes
    shown = set(boxes.premise.tolist()) - {-1}
    tops = set(boxes.claim[boxes.parent < 0].tolist())
    full = set(boxes.claim[~boxes.reference].tolist())
    known: dict[ClaimId, ClaimId | None] = {}
    left = []
    for use in uses:
        claim, premise = use
        is_there = boxes.ids.find(claim) in (tops if premise else full)
        if is_there or (premise is not None and boxes.ids.find(premise) in shown):
            left.append(use)
            continue
        path: list[ClaimId] = []
        above = next_above(case_map, claim, premise)
        while above is not None and above not in known and boxes.ids.find(above) not in full:
            known[above] = None  # and ends a ring
            path.append(above)
            above = next_above(case_map, above)
        found = known.get(above, above) if above else None
        known |= dict.fromkeys(path, found)
        if found is not None:
            left.append(Use(found))
    return left
