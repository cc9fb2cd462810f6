"""The record of the case itself: its caption and its motion."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.case.errors import RuleError
from argmap.case.ids import CaseId, require_id
from argmap.case.terms import CaseKind, Side, Told
from argmap.case.text_rules import require_texts


@dataclass(frozen=True, slots=True)
class Case:
    """The caption and the motion, or the debate; exactly one a file.

    `aliases` are names that mean one person or thing, each entry two or more of
    them with “ = ” between: “Matze = Matzi”. `security` is what the movant offers
    under Fed. R. Civ. P. 65(c), `security_basis` why that is proper. Of the caption page,
    `movant_role` and `respondent_role` are what the parties are there (“Plaintiff”), `counsel`
    is who signs, a line of it a line, and `writes_for` the side whose papers they are. `extra`
    is JSON, where `argmap.case.dismissals` keeps what is dismissed.
    """

    id: CaseId
    title: str = ""
    kind: CaseKind = CaseKind.MOTION
    court: str = ""
    division: str = ""
    judge: str = ""
    docket_number: str = ""
    movant: str = ""
    movant_role: str = ""
    respondent: str = ""
    respondent_role: str = ""
    posture: str = "tro-on-notice"
    standard: str = "winter"
    flags: tuple[str, ...] = ()
    filed: str = ""
    decided: str = ""
    hearing_date: str = ""
    noting_date: str = ""
    oral_argument: Told = Told.UNSAID
    relief_sought: str = ""
    security: str = ""
    security_basis: str = ""
    counsel: str = ""
    writes_for: Side = Side.NEUTRAL
    citation: str = ""
    aliases: tuple[str, ...] = ()
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        require_texts(self.title, self.court, self.docket_number, self.movant, what="caption")
        require_texts(self.respondent, self.filed, self.decided, self.citation, what="caption")
        require_texts(self.hearing_date, self.relief_sought, self.extra, what="caption")
        require_texts(self.division, self.judge, self.noting_date, self.counsel, what="caption")
        require_texts(self.movant_role, self.respondent_role, what="caption")
        require_texts(self.security, self.security_basis, what="security")
        require_texts(self.posture, self.standard, *self.flags, what="motion")
        require_texts(*self.aliases, what="list of aliases")
        for entry in self.aliases:
            _require_names(entry)


def _require_names(entry: str) -> None:
    names = [name.strip() for name in entry.split("=")]
    if len(names) < 2 or not all(names):  # noqa: PLR2004 -- an alias joins two names
        raise RuleError(
            f"“{entry[:40]}” does not join names.", "Write two names with “=” between them."
        )
