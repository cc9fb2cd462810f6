"""The tables of a case file, one flat SQLModel a record.

The shape of the file is declared here, for the evidence in `evidence_tables`, for the
motion in `motion_tables`, for papers in `paper_tables` and for practice in `round_tables`; the
migrations beside this module are the plain SQL that
makes it, and a test holds the two equal. Importing SQLModel takes longer than
opening a case, so nothing imports this module at run time: statements are
written from the records' fields, which are these columns.

Enums are plain text, tuples are JSON text. A reference that goes one of several
ways is several nullable columns with a CHECK.
"""

# No `from __future__ import annotations` here: SQLModel reads the types themselves.

from sqlalchemy import REAL, CheckConstraint, LargeBinary, Text
from sqlmodel import Field

from argmap.store.columns import STRICT, Number, Row, Words, YesNo, identity, refers_to


class CaseRow(Row, table=True):
    """The caption and the motion, or the debate."""

    __tablename__ = "case"

    id: str = identity()
    title: Words
    kind: Words
    court: Words
    division: Words
    judge: Words
    docket_number: Words
    movant: Words
    movant_role: Words
    respondent: Words
    respondent_role: Words
    posture: Words
    standard: Words
    flags: Words
    filed: Words
    decided: Words
    hearing_date: Words
    noting_date: Words
    oral_argument: Words
    relief_sought: Words
    security: Words
    security_basis: Words
    counsel: Words
    writes_for: Words
    citation: Words
    aliases: Words
    extra: Words


class ClaimRow(Row, table=True):
    """A statement someone makes."""

    __tablename__ = "claim"

    id: str = identity()
    text: Words
    short_title: Words
    as_question: Words
    side: Words
    status: Words
    basis: Words
    factor: Words
    role: Words
    cause: Words
    burden: Words
    proof_standard: Words
    tags: Words
    note: Words
    key: Words
    rank: Number
    extra: Words


class ArgumentRow(Row, table=True):
    """A step from premises to a target: a claim, or another argument."""

    __tablename__ = "argument"
    __table_args__ = (
        CheckConstraint("(target_claim IS NULL) <> (target_argument IS NULL)"),
        STRICT,
    )

    id: str = identity()
    target_claim: str | None = refers_to("claim.id")
    target_argument: str | None = refers_to("argument.id")
    stance: Words
    scheme: Words
    weight: float | None = Field(sa_type=REAL)
    rank: Number
    label: Words
    note: Words
    key: Words
    extra: Words


class PremiseRow(Row, table=True):
    """A claim used in an argument."""

    __tablename__ = "premise"

    id: str = identity()
    argument: str = refers_to("argument.id")
    claim: str = refers_to("claim.id")
    role: Words
    rank: Number
    implicit: YesNo
    negated: YesNo
    extra: Words


class HarmRow(Row, table=True):
    """Who is hurt, and by which decision on the motion."""

    __tablename__ = "harm"

    id: str = identity()
    text: Words
    holder: Words
    arises_if: Words
    likelihood: Words
    severity: Words
    imminence: Words
    reparable_by_money: Words
    cause: Words
    when: Words
    cured_by_order: Words
    secured: Words
    avoidable: Words
    delay: Words
    threatens_business: Words
    payer_insolvent: Words
    loses_evidence: Words
    claims: Words
    note: Words
    key: Words
    rank: Number
    extra: Words


class FindingRow(Row, table=True):
    """A level found on a factor, by somebody."""

    __tablename__ = "finding"

    id: str = identity()
    factor: Words
    level: Words
    by: Words
    claim: str | None = refers_to("claim.id")
    level_high: Words
    why: Words
    extra: Words


class HistoryRow(Row, table=True):
    """A step of the history: the edit, or the undo or redo of the edit `of`.

    What it did is JSON text in `payload` or, once it is old, the same text
    compressed in `packed`. `revision` counts how often typing extended it.
    """

    __tablename__ = "history"
    __table_args__ = (CheckConstraint("(payload IS NULL) <> (packed IS NULL)"), STRICT)

    number: int = Field(primary_key=True)
    kind: Words
    of: int | None
    label: Words
    author: Words
    time: Words
    schema_version: int
    revision: int
    payload: str | None = Field(sa_type=Text)
    packed: bytes | None = Field(sa_type=LargeBinary)
