"""The record of the case itself: its caption and its motion."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.case.ids import CaseId, require_id
from argmap.case.terms import CaseKind
from argmap.case.text_rules import require_texts


@dataclass(frozen=True, slots=True)
class Case:
    """The caption and the motion, or the debate; exactly one a file."""

    id: CaseId
    title: str = ""
    kind: CaseKind = CaseKind.MOTION
    court: str = ""
    docket_number: str = ""
    movant: str = ""
    respondent: str = ""
    posture: str = "tro-on-notice"
    standard: str = "winter"
    flags: tuple[str, ...] = ()
    filed: str = ""
    decided: str = ""
    hearing_date: str = ""
    relief_sought: str = ""
    citation: str = ""
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        require_texts(self.title, self.court, self.docket_number, self.movant, what="caption")
        require_texts(self.respondent, self.filed, self.decided, self.citation, what="caption")
        require_texts(self.hearing_date, self.relief_sought, self.extra, what="caption")
        require_texts(self.posture, self.standard, *self.flags, what="motion")
