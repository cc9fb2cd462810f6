"""A box in words, for those who hear the map rather than see it."""

from __future__ import annotations

from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId, PremiseId
from argmap.case.lookups import title_of
from argmap.case.terms import Side, Stance, Status
from argmap.drawing.picture import Border, PictureBox
from argmap.ui.canvas.scene import Scene


def describe(case_map: CaseMap, scene: Scene, index: int) -> str:
    """Say what a box holds, how it bears on what, and where it stands among its siblings."""
    box = scene.boxes[index]
    claim = case_map.claims[ClaimId(box.claim)]
    row = scene.children[box.parent]
    parts = [
        claim.text or "Nothing said yet",
        "" if claim.side is Side.NEUTRAL else claim.side.capitalize(),
        _bearing(case_map, box),
        "" if claim.status is Status.OPEN else claim.status.capitalize(),
        "Nothing supports it yet" if box.border is Border.OPEN else "",
        f"{row.index(index) + 1} of {len(row)}",
        f"{box.hidden} folded away below" if box.hidden else "",
        "Stands in full elsewhere" if box.is_reference else "",
    ]
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def _bearing(case_map: CaseMap, box: PictureBox) -> str:
    premise = case_map.premises.get(PremiseId(box.premise)) if box.premise else None
    if premise is None:
        return "Bears on nothing yet"
    argument = case_map.arguments[premise.argument]
    if argument.target_claim is None:
        return "Undercuts a step"
    what = "Reason for" if argument.stance is Stance.PRO else "Objection to"
    return f"{what} “{title_of(case_map.claims[argument.target_claim])}”"
