"""The tables of the evidence in a case file, one flat SQLModel a record; see `tables`."""

# No `from __future__ import annotations` here: SQLModel reads the types themselves.

from sqlalchemy import CheckConstraint, LargeBinary
from sqlmodel import Field

from argmap.store.columns import STRICT, Number, Row, Words, YesNo, identity, refers_to

_ONE_TARGET = (
    "(claim IS NOT NULL) + (harm IS NOT NULL) + (finding IS NOT NULL) + (event IS NOT NULL) = 1"
)


class DocumentRow(Row, table=True):
    """The kept text of a source and the bytes it came from."""

    __tablename__ = "document"

    hash: str = identity()
    text: Words
    original: bytes = Field(sa_type=LargeBinary)
    media_type: Words
    encoding: Words
    report: Words
    pages: Words


class SourceRow(Row, table=True):
    """An article, a filing, an order or another document that can be cited."""

    __tablename__ = "source"

    id: str = identity()
    kind: Words
    title: Words
    author: Words
    publisher: Words
    date: Words
    dateline: Words
    accessed: Words
    url: Words
    language: Words
    translated: YesNo
    origin: Words
    citation: Words
    short_form: Words
    history: Words
    record_cite: Words
    sworn: YesNo
    weight: Words
    adverse_to: Words
    checked_by: Words
    checked_on: Words
    note: Words
    length: int
    document: str | None = refers_to("document.hash")
    file_name: Words
    key: Words
    rank: Number
    extra: Words


class QuoteRow(Row, table=True):
    """A span of a source: code points, start inclusive, end exclusive."""

    __tablename__ = "quote"

    id: str = identity()
    source: str = refers_to("source.id")
    start: int
    end: int
    exact: Words
    prefix: Words
    suffix: Words
    source_hash: Words
    page: int | None
    last_page: int | None
    speaker: Words
    spoken_for: Words
    attribution: Words
    caution: Words
    layers: Words
    printed: Words
    second_start: int | None
    second_end: int | None
    key: Words
    extra: Words


class StatementRow(Row, table=True):
    """One statement that several quotes report."""

    __tablename__ = "statement"

    id: str = identity()
    quotes: Words
    best: str | None = refers_to("quote.id")
    why: Words
    key: Words
    rank: Number
    extra: Words


class EventRow(Row, table=True):
    """A dated fact of the chronology."""

    __tablename__ = "event"

    id: str = identity()
    text: Words
    when: Words
    until: Words
    told: Words
    disputed: YesNo
    agreed: YesNo
    claims: Words
    note: Words
    key: Words
    rank: Number
    extra: Words


class CiteRow(Row, table=True):
    """A quote or a source brought to bear on a claim, a harm, a finding or an event."""

    __tablename__ = "cite"
    __table_args__ = (
        CheckConstraint("(quote IS NULL) <> (source IS NULL)"),
        CheckConstraint(_ONE_TARGET),
        STRICT,
    )

    id: str = identity()
    quote: str | None = refers_to("quote.id")
    source: str | None = refers_to("source.id")
    claim: str | None = refers_to("claim.id")
    harm: str | None = refers_to("harm.id")
    finding: str | None = refers_to("finding.id")
    event: str | None = refers_to("event.id")
    signal: Words
    pinpoint: Words
    parenthetical: Words
    offered_for: Words
    worth: Words
    when: Words
    despite: Words
    rank: Number
    extra: Words
