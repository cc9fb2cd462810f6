"""A box in words, for those who hear the map rather than see it."""

from __future__ import annotations

from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.ids import ArgumentId, ClaimId, PremiseId
from argmap.case.lookups import title_of
from argmap.case.terms import Side, Stance
from argmap.drawing.picture import PictureBox
from argmap.ui.canvas.scene import Scene
from argmap.ui.standing import standing


def describe(case_map: CaseMap, scene: Scene, index: int) -> str:
    """Say what a box holds, how it bears on what, and where it stands among its siblings."""
    words = words_of(case_map.claims[ClaimId(scene.boxes[index].claim)])
    return f"{words.rstrip('.')}. {describe_standing(case_map, scene, index)}"


def words_of(claim: Claim) -> str:
    """Return what a claim says, or that it says nothing yet."""
    return claim.text or "Nothing said yet"


def describe_standing(case_map: CaseMap, scene: Scene, index: int) -> str:
    """Say of a box all but its words: whose it is, what it bears on, and where it stands."""
    box = scene.boxes[index]
    claim = case_map.claims[ClaimId(box.claim)]
    row = scene.children[box.parent]
    parts = [
        "" if claim.side is Side.NEUTRAL else claim.side.capitalize(),
        _bearing(case_map, box),
        _company(case_map, box),
        *standing(case_map, claim.id),
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
        assert argument.target_argument is not None
        return f"Undercuts the step from {_titles(case_map, argument.target_argument)}"
    what = "Reason for" if argument.stance is Stance.PRO else "Objection to"
    return f"{what} “{title_of(case_map.claims[argument.target_claim])}”"


def _company(case_map: CaseMap, box: PictureBox) -> str:
    """Say which premises stand or fall together with this one."""
    premise = case_map.premises.get(PremiseId(box.premise)) if box.premise else None
    others = _titles(case_map, premise.argument, but=premise.id) if premise else ""
    return f"Together with {others}" if others else ""


def _titles(case_map: CaseMap, argument: ArgumentId, but: PremiseId | None = None) -> str:
    premises = [one for one in case_map.premises_of(argument) if one.id != but]
    return ", ".join(f"“{title_of(case_map.claims[one.claim])}”" for one in premises)
