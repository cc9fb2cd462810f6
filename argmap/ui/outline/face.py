"""What a row of the outline shows."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.brief.standing import bearing
from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.ids import ClaimId
from argmap.case.lookups import full_title_of, weight_figure
from argmap.case.terms import Side, Status
from argmap.reasoning.label import LabelMark
from argmap.reasoning.support import lacks_support
from argmap.ui.describing import Spot, describe
from argmap.ui.outline.rows import TOGETHER, UNDERCUT, Row


@dataclass(frozen=True, slots=True)
class Face:
    """What a row of the outline shows; `level` is 1 of a root."""

    claim: ClaimId
    title: str
    side: Side
    mark: str
    is_reference: bool
    is_bare: bool
    weight: str = ""
    status: Status = Status.OPEN
    label: LabelMark | None = None
    level: int = 1


def title_of_row(claim: Claim) -> str:
    """Return what a row calls its claim."""
    return full_title_of(claim) or "Empty claim"


def face_of(case_map: CaseMap, row: Row, label: LabelMark | None = None) -> Face:
    """Return the face of a row as its claim stands now."""
    claim = case_map.claims[row.claim]
    return Face(
        claim=row.claim,
        title=title_of_row(claim),
        side=claim.side,
        mark=row.mark,
        is_reference=row.is_reference,
        is_bare=lacks_support(case_map, claim),
        weight=_weight(case_map, row),
        status=claim.status,
        label=label,
        level=row.level,
    )


def tip_of(case_map: CaseMap, row: Row) -> str:
    """Return all that the claim of a row says; of an undercut, also which step it attacks."""
    text = case_map.claims[row.claim].text
    return f"{text}\n\n{bearing(case_map, row.premise)}." if row.mark == UNDERCUT else text


def _weight(case_map: CaseMap, row: Row) -> str:
    """Return what the step of a row weighs, said once where several premises stand together."""
    premise = case_map.premises.get(row.key.premise) if row.key.premise else None
    if premise is None or row.mark == TOGETHER:
        return ""
    return weight_figure(case_map.arguments[premise.argument].unusual_weight)


def spoken(case_map: CaseMap, row: Row, label: LabelMark | None = None) -> str:
    """Say of a row what it shows, and where it stands among its siblings."""
    siblings = len(row.parent.below) if row.parent else 1
    spot = Spot(row.position + 1, siblings, is_reference=row.is_reference, label=label)
    return describe(case_map, row.key, spot)
