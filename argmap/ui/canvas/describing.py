"""A box in words, for those who hear the map rather than see it."""

from __future__ import annotations

from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId, PremiseId
from argmap.drawing.picture import is_warned_of, label_of
from argmap.ui.canvas.scene import Scene
from argmap.ui.describing import Spot, describe, describe_standing
from argmap.ui.selection import Use


def describe_box(case_map: CaseMap, scene: Scene, index: int) -> str:
    """Say what a box holds, how it bears on what, and where it stands among its siblings."""
    return describe(case_map, *_shown(scene, index))


def describe_standing_of_box(case_map: CaseMap, scene: Scene, index: int) -> str:
    """Say of a box all but its words: whose it is, what it bears on, and where it stands."""
    return describe_standing(case_map, *_shown(scene, index))


def _shown(scene: Scene, index: int) -> tuple[Use, Spot]:
    box = scene.boxes[index]
    row = scene.children[box.parent]
    use = Use(ClaimId(box.claim), PremiseId(box.premise) if box.premise else None)
    return use, Spot(
        row.index(index) + 1,
        len(row),
        box.hidden,
        box.is_reference,
        index in scene.pinned,
        label_of(box),
        is_warned_of(box),
    )
