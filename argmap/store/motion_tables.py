"""The tables of what a motion has to show, one flat SQLModel a record; see `tables`."""

# No `from __future__ import annotations` here: SQLModel reads the types themselves.

from argmap.store.columns import Number, Row, Words, identity, refers_to


class QuestionRow(Row, table=True):
    """A critical question that is asked of a step."""

    __tablename__ = "question"

    id: str = identity()
    argument: str = refers_to("argument.id")
    asks: Words
    text: Words
    kind: Words
    state: Words
    claim: str | None = refers_to("claim.id")
    note: Words
    rank: Number
    key: Words
    extra: Words


class ElementRow(Row, table=True):
    """An element of a cause of action or of a defence."""

    __tablename__ = "element"

    id: str = identity()
    cause: str = refers_to("claim.id")
    element: Words
    text: Words
    burden: Words
    claims: Words
    note: Words
    rank: Number
    key: Words
    extra: Words


class ReliefRow(Row, table=True):
    """What an order would restrain or require."""

    __tablename__ = "relief"

    id: str = identity()
    text: Words
    persons: Words
    duration: Words
    narrower: Words
    claims: Words
    note: Words
    rank: Number
    key: Words
    extra: Words


class ExposureRow(Row, table=True):
    """What a party may lose by an order that turns out to be wrongful."""

    __tablename__ = "exposure"

    id: str = identity()
    text: Words
    low: int | None
    high: int | None
    claims: Words
    note: Words
    rank: Number
    key: Words
    extra: Words


class ItemRow(Row, table=True):
    """What is said to an item of a checklist."""

    __tablename__ = "item"

    id: str = identity()
    item: Words
    reply: Words
    claims: Words
    sources: Words
    note: Words
    key: Words
    extra: Words
