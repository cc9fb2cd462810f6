"""The legend that goes with the map of a case, on paper and in pictures alike."""

from __future__ import annotations

from typing import Any

from argmap.brief.wording import on_one_line
from argmap.case.caption import Case
from argmap.case.terms import Side
from argmap.drawing.faces import Measures
from argmap.drawing.legend import BARE_WORDS, MARK_WORDS, STEP_WORDS, Legend, with_legend
from argmap.drawing.picture import Picture
from argmap.formats.case_to_export import CaseToExport

_NAME_LENGTH = 40
_ROLES = {Side.MOVANT: "movant", Side.RESPONDENT: "respondent"}


def named_sides(case: Case) -> list[tuple[Side, str]]:
    """Return the sides as a legend tells them: by name and role, or by role alone."""
    names = {Side.MOVANT: case.movant, Side.RESPONDENT: case.respondent}
    return [
        (side, f"{on_one_line(names[side], _NAME_LENGTH)}, {role}" if names[side] else role)
        for side, role in _ROLES.items()
    ]


def legend_words() -> dict[str, Any]:
    """Return what the signs mean, as the template of the PDF takes it."""
    return {"bare": BARE_WORDS, "steps": dict(STEP_WORDS), "marks": dict(MARK_WORDS)}


def legend_for(case: CaseToExport, picture: Picture) -> tuple[Picture, Legend | None]:
    """Return a picture with its legend, where the export is to have one."""
    if not case.has_legend or not len(picture.boxes):
        return picture, None
    return with_legend(picture, named_sides(case.case_map.case), Measures().small)
