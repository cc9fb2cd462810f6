"""A box in words, for those who hear the map rather than see it."""

from __future__ import annotations

from argmap.brief.standing import bearing, company, standing
from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.ids import ClaimId, PremiseId
from argmap.case.terms import Side
from argmap.ui.canvas.scene import Scene


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
    use = PremiseId(box.premise) if box.premise else None
    row = scene.children[box.parent]
    parts = [
        "" if claim.side is Side.NEUTRAL else claim.side.capitalize(),
        bearing(case_map, use),
        company(case_map, use),
        *standing(case_map, claim.id),
        f"{row.index(index) + 1} of {len(row)}",
        f"{box.hidden} folded away below" if box.hidden else "",
        "Stands in full elsewhere" if box.is_reference else "",
    ]
    return ". ".join(part.rstrip(".") for part in parts if part) + "."
