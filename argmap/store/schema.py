"""The shape of a case file: numbered steps of plain SQL, and what they lead to."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from sqlite3 import Connection
from typing import TypeAlias

APPLICATION_ID = 0x6172676D
"""Says “argm” in the header of every case file."""

SchemaObject: TypeAlias = tuple[str, str, str, str | None]
"""A table, index, trigger or view: kind, name, table, SQL."""

_OBJECTS = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"


@dataclass(frozen=True, slots=True)
class Schema:
    """The steps that lead from an empty file to the shape of today."""

    steps: tuple[str, ...]

    @property
    def version(self) -> int:
        """The version that a file has after the last step."""
        return len(self.steps)

    def migrate(self, connection: Connection) -> None:
        """Take a file from its version to the last, a transaction a step.

        Foreign keys are off meanwhile: a step may have to build a table anew.
        """
        connection.execute("PRAGMA foreign_keys = OFF")
        for number, sql in enumerate(self.steps[_version(connection) :], _version(connection) + 1):
            with _rolled_back_on_failure(connection):
                connection.executescript(
                    f"BEGIN IMMEDIATE;\n{sql}\nPRAGMA user_version = {number};\nCOMMIT;"
                )

    def build(self, connection: Connection) -> None:
        """Give an empty file the shape of the last version, and the number of it, at once."""
        with closing(_empty_file(self)) as empty:
            empty.backup(connection)

    def objects(self, version: int) -> list[SchemaObject]:
        """List what a file of a version holds, made from nothing."""
        with closing(_empty_file(Schema(self.steps[:version]))) as connection:
            return schema_objects(connection)


def current_schema() -> Schema:
    """Read the numbered steps beside this module."""
    folder = Path(__file__).with_name("migrations")
    return Schema(tuple(step.read_text("utf-8") for step in sorted(folder.glob("*.sql"))))


def schema_objects(connection: Connection) -> list[SchemaObject]:
    """List every table, index, trigger and view of a file."""
    return connection.execute(_OBJECTS).fetchall()


def _empty_file(schema: Schema) -> Connection:
    """Open a file in memory that has the shape of a schema and holds nothing."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.deserialize(_empty_bytes(schema))
    return connection


@cache
def _empty_bytes(schema: Schema) -> bytes:
    """Go through the steps once: each that renames a table reads the whole shape again."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        schema.migrate(connection)
        return connection.serialize()


def _version(connection: Connection) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


@contextmanager
def _rolled_back_on_failure(connection: Connection) -> Iterator[None]:
    try:
        yield
    except BaseException:
        connection.rollback()
        raise
