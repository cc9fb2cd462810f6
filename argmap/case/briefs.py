"""The record of a brief: which points of the map a paper makes, and how."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from argmap.case.errors import RuleError
from argmap.case.ids import BriefId, ClaimId, require_id
from argmap.case.terms import Side
from argmap.case.text_rules import require_texts


class PointForm(StrEnum):
    """How a brief sets out each of its points; `UNSAID` as its kind does."""

    UNSAID = ""
    IRAC = "IRAC"
    CREAC = "CREAC"


@dataclass(frozen=True, slots=True)
class Brief:
    """A paper that is written from the map: its kind, whose it is, and its points.

    `kind`, `template`, `limit` and `pdf_kind` are ids in the data, empty for what is usual.
    `claims` are the points in the order in which they are made; what is not among them
    follows as the map has it, but for those `left_out`. `options` is JSON, what else the
    kind's form asks.
    """

    id: BriefId
    kind: str
    side: Side = Side.NEUTRAL
    title: str = ""
    form: PointForm = PointForm.UNSAID
    template: str = ""
    limit: str = ""
    options: str = ""
    claims: tuple[ClaimId, ...] = ()
    left_out: tuple[ClaimId, ...] = ()
    pdf_kind: str = ""
    note: str = ""
    rank: float = 0.0
    key: str = ""
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        if not self.kind:
            raise RuleError("A brief is of a kind.", "Choose what is to be written.")
        require_texts(self.kind, self.title, self.template, self.limit, what="brief")
        require_texts(self.options, self.pdf_kind, self.note, self.key, self.extra, what="brief")
        points = (*self.claims, *self.left_out)
        for claim in points:
            require_id(claim)
        if len(set(points)) != len(points):
            raise RuleError("A claim is one point of a brief, or is left out of it.")
