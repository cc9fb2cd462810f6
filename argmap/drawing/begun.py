"""A map read for its first drawing, which may be done in another thread."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId
from argmap.drawing.ids import Ids
from argmap.drawing.sheet import Sheet
from argmap.drawing.walk import Walk, walk_map


@dataclass(frozen=True, slots=True)
class Begun:
    """What a drawing has of a map before anything is folded, measured or laid out."""

    case_map: CaseMap
    ids: Ids
    walk: Walk
    sheet: Sheet


def begin(case_map: CaseMap, only: ClaimId | None = None) -> Begun:
    """Read a map, or `only` a claim with what is below it, for a drawing that takes it over."""
    ids = Ids()
    walk = walk_map(case_map, ids, only)
    return Begun(case_map, ids, walk, Sheet.blank(len(walk.own)))
