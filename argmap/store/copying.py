"""Save a copy: a case as one new file, for oneself or for somebody else."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from sqlite3 import Connection

from argmap.case.errors import StoreError
from argmap.case.records import RECORD_TYPES
from argmap.case.rounds import FlowEntry, Round
from argmap.case.speeches import SpeechDocument
from argmap.store.case_file import CaseFile
from argmap.store.case_view import CaseView
from argmap.store.connection import connect, told, transaction
from argmap.store.documents import drop_unused_documents
from argmap.store.file_lock import current_holder
from argmap.store.table_shape import shape_of
from argmap.store.whole_files import made_whole, require_clear

_COPY = "VACUUM INTO ?"


def copy_case(
    store: CaseFile | CaseView,
    path: Path,
    *,
    with_history: bool = False,
    with_notes: bool = False,
    with_rounds: bool = False,
) -> None:
    """Write an open case to another file, whole or not at all.

    A copy for others leaves without its history, the texts no source of it
    uses any longer, the notes and the practice rounds, unless they are asked for;
    the history tells both, so with it they stay. A file that is at `path` is replaced, unless
    it is this case or one that is open.
    """
    path = path.resolve()
    with told(path):
        _require_other(store.path, path)
        require_clear(path)
        with made_whole(path) as part:
            with store.reading() as connection, told(path):
                copy_database(connection, part)
            with closing(connect(part, "mode=rw")) as copy:
                if not (with_rounds or with_history):
                    _drop_rounds(copy)
                _leave_out(copy, history=not with_history, notes=not (with_notes or with_history))


def copy_database(connection: Connection, path: Path) -> None:
    """Write what a connection sees into a new file, without what was deleted from it."""
    connection.execute(_COPY, (str(path),))


def _require_other(case: Path, path: Path) -> None:
    if path == case or (path.exists() and case.exists() and path.samefile(case)):
        raise StoreError(
            f"“{path.name}” is the open case itself, which is on disk already.",
            "Choose another name for the copy.",
        )
    holder = current_holder(path)
    if holder is not None:
        raise StoreError(
            f"“{path.name}” is open {holder}, so it was not replaced.",
            "Choose another name for the copy, or close it there.",
        )


def _leave_out(connection: Connection, *, history: bool, notes: bool) -> None:
    # Nobody else knows this file yet, and it is flushed before it gets its name.
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    with transaction(connection):
        if history:
            connection.execute("DELETE FROM history")
            drop_unused_documents(connection)
        if notes:
            _blank_notes(connection)
    if history:
        # Deleted words are still in the free pages until the file is written anew.
        connection.execute("VACUUM")


def _drop_rounds(connection: Connection) -> None:
    """Delete what was practised; a speech that was written for a round stays, for none."""
    rounds, entries, speeches = (shape_of(kind).name for kind in (Round, FlowEntry, SpeechDocument))
    with transaction(connection):
        connection.execute(f'UPDATE "{speeches}" SET round = NULL')  # noqa: S608 -- ours
        for table in (entries, rounds):
            connection.execute(f'DELETE FROM "{table}"')  # noqa: S608 -- as above


def _blank_notes(connection: Connection) -> None:
    for kind in RECORD_TYPES:
        shape = shape_of(kind)
        if any(column.name == "note" for column in shape.columns):
            connection.execute(f'UPDATE "{shape.name}" SET note = ?', ("",))  # noqa: S608 -- ours
