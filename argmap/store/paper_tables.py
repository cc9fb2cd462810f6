"""The tables of what is written and checked, one flat SQLModel a record; see `tables`."""

# No `from __future__ import annotations` here: SQLModel reads the types themselves.

from argmap.store.columns import Number, Row, Words, identity, refers_to


class BriefRow(Row, table=True):
    """A paper that is written from the map."""

    __tablename__ = "brief"

    id: str = identity()
    kind: Words
    side: Words
    title: Words
    form: Words
    template: Words
    limit: Words
    options: Words
    claims: Words
    left_out: Words
    pdf_kind: Words
    note: Words
    rank: Number
    key: Words
    extra: Words


class CheckedPaperRow(Row, table=True):
    """A paper whose quotations and citations were checked."""

    __tablename__ = "checked_paper"

    id: str = identity()
    name: Words
    digest: Words
    document: str | None = refers_to("document.hash")
    checked_on: Words
    against: Words
    note: Words
    rank: Number
    key: Words
    extra: Words


class ReviewRow(Row, table=True):
    """What somebody made of one thing that the check of a paper told."""

    __tablename__ = "review"

    id: str = identity()
    paper: str = refers_to("checked_paper.id")
    item: Words
    outcome: Words
    verdict: Words
    why: Words
    by: Words
    when: Words
    key: Words
    extra: Words
