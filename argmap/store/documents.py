"""The kept texts of a case's sources, read one at a time when they are needed."""

from __future__ import annotations

from pathlib import Path
from sqlite3 import Connection

from argmap.case.errors import RuleError, StoreError
from argmap.case.evidence import Document
from argmap.store.codec import records_of
from argmap.store.connection import BACKUP_HINT
from argmap.store.statements import select_all
from argmap.store.table_shape import shape_of

_TEXT = "SELECT text FROM document WHERE hash = ?"
_DROP_UNUSED = (
    "DELETE FROM document WHERE hash NOT IN"
    " (SELECT document FROM source WHERE document IS NOT NULL"
    " UNION SELECT document FROM checked_paper WHERE document IS NOT NULL"
    " UNION SELECT source_hash FROM quote)"
)


def read_document(connection: Connection, document_hash: str, path: Path) -> Document:
    """Read a kept document; whether it is still sound is for its reader to ask.

    Raises `StoreError` when it is not there or not what a document can be.
    """
    shape = shape_of(Document)
    rows = connection.execute(f"{select_all(shape)} WHERE hash = ?", (document_hash,)).fetchall()
    try:
        documents = records_of(shape, rows)
    except (RuleError, TypeError, ValueError):
        documents = []
    if not documents:
        raise StoreError(
            f"“{path.name}” does not hold the text of that source, or holds it damaged.",
            f"Import the source again. {BACKUP_HINT}",
        )
    document: Document = documents[0]
    return document


def read_text(connection: Connection, document_hash: str) -> str | None:
    """Read the kept text of a source without its bytes; None where it is not there."""
    row = connection.execute(_TEXT, (document_hash,)).fetchone()
    return str(row[0]) if row else None


def drop_unused_documents(connection: Connection) -> None:
    """Remove the texts of no source and no checked paper that no quote was taken from either."""
    connection.execute(_DROP_UNUSED)
