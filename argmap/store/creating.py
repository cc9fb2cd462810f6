"""New case files: the same records make the same bytes."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from sqlite3 import Connection

from argmap.case.caption import Case
from argmap.case.errors import StoreError
from argmap.case.evidence import Document
from argmap.case.records import RECORD_TYPES, Record
from argmap.store.connection import connect, told, transaction
from argmap.store.schema import APPLICATION_ID, current_schema
from argmap.store.statements import insert_all, keep_documents
from argmap.store.whole_files import made_whole, require_clear


def create_case(path: Path, records: Iterable[Record], documents: Iterable[Document] = ()) -> None:
    """Make a case file that begins with these records and has no history yet.

    Exactly one of the records is the `Case`. Raises `StoreError` when there is
    a file at `path` already, or none can be made.
    """
    records = tuple(records)
    if sum(isinstance(record, Case) for record in records) != 1:
        raise ValueError("a case has one caption")
    path = path.resolve()
    with told(path):
        require_clear(path)
        if path.exists():
            raise StoreError(
                f"There already is a file “{path.name}” in {path.parent}; it was left as it is.",
                "Choose another name, or open that file.",
            )
        with made_whole(path) as part, closing(connect(part, "mode=rwc")) as connection:
            _fill(connection, records, tuple(documents))


def _fill(connection: Connection, records: Iterable[Record], documents: Iterable[Document]) -> None:
    # The whole file is flushed once, before it gets its name.
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA page_size = 4096")
    current_schema().build(connection)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA foreign_keys = ON")
    with transaction(connection):
        keep_documents(connection, documents)
        for kind in RECORD_TYPES:
            insert_all(connection, kind, (record for record in records if type(record) is kind))
