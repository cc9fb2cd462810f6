"""What a row of the outline shows."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.case.case_map import CaseMap
from argmap.case.terms import Side
from argmap.ui.outline.rows import Row, is_bare


@dataclass(frozen=True, slots=True)
class Face:
    """What a row of the outline shows."""

    title: str
    side: Side
    mark: str
    is_reference: bool
    is_bare: bool


def face_of(case_map: CaseMap, row: Row) -> Face:
    """Return the face of a row as its claim stands now."""
    claim = case_map.claims[row.claim]
    return Face(
        title=claim.short_title or claim.text or "Empty claim",
        side=claim.side,
        mark=row.mark,
        is_reference=row.is_reference,
        is_bare=is_bare(case_map, row.claim),
    )
