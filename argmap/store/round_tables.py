"""The tables of debate practice, one flat SQLModel a record; see `tables`."""

# No `from __future__ import annotations` here: SQLModel reads the types themselves.

from argmap.store.columns import Number, Row, Words, YesNo, identity, refers_to


class RoundRow(Row, table=True):
    """A hearing or a debate that is practised on the case."""

    __tablename__ = "round"

    id: str = identity()
    format: Words
    sides: Words
    title: Words
    started: Words
    options: Words
    state: Words
    note: Words
    rank: Number
    key: Words
    extra: Words


class FlowEntryRow(Row, table=True):
    """Something said in a speech of a round."""

    __tablename__ = "flow_entry"

    id: str = identity()
    round: str = refers_to("round.id")
    speech: Words
    claim: str | None = refers_to("claim.id")
    words: Words
    answers: Words
    by: Words
    status: Words
    crossed_out: YesNo
    mark: Words
    note: Words
    rank: Number
    key: Words
    extra: Words


class SpeechDocumentRow(Row, table=True):
    """A speech that is written out."""

    __tablename__ = "speech_document"

    id: str = identity()
    title: Words
    format: Words
    speech: Words
    round: str | None = refers_to("round.id")
    side: Words
    note: Words
    rank: Number
    key: Words
    extra: Words


class SpeechPartRow(Row, table=True):
    """A part of a speech: a heading, a card, a claim or words."""

    __tablename__ = "speech_part"

    id: str = identity()
    speech: str = refers_to("speech_document.id")
    kind: Words
    words: Words
    claim: str | None = refers_to("claim.id")
    quote: str | None = refers_to("quote.id")
    note: Words
    rank: Number
    key: Words
    extra: Words
