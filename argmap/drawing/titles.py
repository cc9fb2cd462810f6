"""What a step shows: how it bears, and what the frame around its premises says."""

from __future__ import annotations

from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument
from argmap.case.terms import Stance
from argmap.drawing.arrays import EDGE_KINDS
from argmap.drawing.picture import EdgeKind
from argmap.reasoning.schemes import scheme_names

_NUMBERS = ("", "", "Both", "All three", "All four", "All five", "All six", "All seven")


def edge_kind(argument: Argument) -> int:
    """Return the place in `EDGE_KINDS` of how the line of an argument bears."""
    if argument.is_undercut:
        return EDGE_KINDS.index(EdgeKind.UNDERCUT)
    return EDGE_KINDS.index(EdgeKind.PRO if argument.stance is Stance.PRO else EdgeKind.CON)


def frame_title(case_map: CaseMap, argument: Argument) -> str:
    """Say why several premises stand together; nothing for a single one."""
    uses = case_map.premises_of(argument.id)
    if len(uses) < 2:  # noqa: PLR2004 -- together means two
        return ""
    if all(use.role or case_map.claims[use.claim].factor for use in uses):
        count = len(uses)
        number = _NUMBERS[count] if count < len(_NUMBERS) else f"All {count}"
        return _joined(f"{number} must be shown", argument.label)
    scheme = argument.scheme
    return argument.label or _joined("Together", scheme_names().get(scheme, scheme))


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
