"""The SQL that reads and writes records, one generic form for every table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from sqlite3 import Connection
from typing import Any

from argmap.case.changes import ChangeSet
from argmap.case.errors import StoreError
from argmap.case.evidence import Document
from argmap.case.records import RECORD_TYPES, Record
from argmap.store.codec import records_of, rows_of
from argmap.store.table_shape import Kept, TableShape, shape_of


@cache
def select_all(shape: TableShape) -> str:
    """Write the statement that reads every row of a table."""
    return f'SELECT {_names(shape)} FROM "{shape.name}"'  # noqa: S608 -- our own names


@cache
def insert(shape: TableShape) -> str:
    """Write the statement that adds a row."""
    marks = ", ".join("?" * len(shape.columns))
    return f'INSERT INTO "{shape.name}" ({_names(shape)}) VALUES ({marks})'  # noqa: S608 -- ours


@cache
def update(shape: TableShape) -> str:
    """Write the statement that puts a whole row in place of the one with its id."""
    names = ", ".join(f'"{column.name}" = ?{n}' for n, column in enumerate(shape.columns, 1))
    return f'UPDATE "{shape.name}" SET {names} WHERE id = ?1'  # noqa: S608 -- our own names


@cache
def delete(shape: TableShape) -> str:
    """Write the statement that removes the row with an id."""
    return f'DELETE FROM "{shape.name}" WHERE id = ?'  # noqa: S608 -- our own names


def read_all(connection: Connection, kind: type[Kept]) -> list[Any]:
    """Read every record of one kind."""
    shape = shape_of(kind)
    return records_of(shape, connection.execute(select_all(shape)).fetchall())


def insert_all(connection: Connection, kind: type[Kept], records: Iterable[Kept]) -> None:
    """Add records of one kind."""
    shape = shape_of(kind)
    connection.executemany(insert(shape), rows_of(shape, records))


def keep_documents(connection: Connection, documents: Iterable[Document]) -> None:
    """Add the documents that are not yet in the file."""
    shape = shape_of(Document)
    unless_held = f"{insert(shape)} ON CONFLICT (hash) DO NOTHING"
    connection.executemany(unless_held, rows_of(shape, documents))


def write_changes(connection: Connection, change_set: ChangeSet) -> None:
    """Carry out an edit on the tables.

    Raises `StoreError` when a record that it alters or removes is not there.
    """
    keep_documents(connection, change_set.documents)
    added: dict[type[Record], list[Record]] = defaultdict(list)
    altered: dict[type[Record], list[Record]] = defaultdict(list)
    removed: dict[type[Record], list[tuple[str]]] = defaultdict(list)
    for change in change_set.changes:
        kind = type(change.record)
        if change.after is None:
            removed[kind].append((change.record.id,))
        elif change.before is None:
            added[kind].append(change.after)
        else:
            altered[kind].append(change.after)
    for kind in RECORD_TYPES:
        shape = shape_of(kind)
        if kind in removed:
            _each_once(connection, delete(shape), removed[kind])
        if kind in altered:
            _each_once(connection, update(shape), rows_of(shape, altered[kind]))
        if kind in added:
            insert_all(connection, kind, added[kind])


def _each_once(connection: Connection, statement: str, rows: list[Any]) -> None:
    if connection.executemany(statement, rows).rowcount != len(rows):
        raise StoreError(
            "The file no longer holds what this edit changes: another program has written to it.",
            "Save a copy (File ▸ Save a copy…), then close this case and open it again.",
        )


def _names(shape: TableShape) -> str:
    return ", ".join(f'"{column.name}"' for column in shape.columns)
