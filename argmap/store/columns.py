"""What the columns and the tables of a case file have in common.

Foreign keys are looked at when a transaction ends, so the order of an edit's
changes never matters. The tables are STRICT: a value of the wrong type is
refused, or found when a file is opened.
"""

from __future__ import annotations

from typing import Annotated, Any

from sqlalchemy import REAL, ForeignKey, Integer, Text
from sqlmodel import Field, SQLModel

Words = Annotated[str, Field(sa_type=Text)]
Number = Annotated[float, Field(sa_type=REAL)]
YesNo = Annotated[bool, Field(sa_type=Integer)]
STRICT: dict[str, Any] = {"sqlite_strict": True}


def identity() -> Any:
    """Declare the id of a record."""
    return Field(sa_type=Text, primary_key=True)


def refers_to(column: str) -> Any:
    """Declare a foreign key, with the index that removing what it points at needs."""
    target = ForeignKey(column, deferrable=True, initially="DEFERRED")
    return Field(sa_type=Text, sa_column_args=(target,), index=True)


class Row(SQLModel):
    """What all tables have in common."""

    __table_args__: Any = STRICT
