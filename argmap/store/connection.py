"""Connections to a case file, and what their failures mean to its user."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection

from argmap.case.errors import StoreError

# A hint names a menu in parentheses, so that it makes sense without: the command
# line has none, and puts its own words there.
BACKUP_HINT = "Restore it from a backup (File ▸ Restore from backup…)."
COPY_HINT = "Save a copy to another place (File ▸ Save a copy…)."

_PRIMARY = 0xFF
_BUGS = (
    sqlite3.IntegrityError,
    sqlite3.ProgrammingError,
    sqlite3.InternalError,
    sqlite3.NotSupportedError,
)


def connect(path: Path, query: str) -> Connection:
    """Open a connection that trusts nothing the file says about itself.

    `query` is that of an SQLite URI: `mode=ro`, `mode=rw`, `immutable=1`.
    Transactions are begun and ended by hand. It may be opened in one thread and then used in
    another, but never in two at a time.
    """
    connection = sqlite3.connect(
        f"{path.as_uri()}?{query}", uri=True, isolation_level=None, check_same_thread=False
    )
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    return connection


def connect_to_write(path: Path) -> Connection:
    """Open the writing connection: every transaction is flushed, every reference real."""
    connection = connect(path, "mode=rw")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    return connection


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """Keep all of what is written inside, or none of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what the disk or SQLite refuses into a `StoreError` about the file at `path`.

    A row that breaks a constraint, or SQL that is wrong, is a bug and stays one.
    """
    try:
        yield
    except _BUGS:
        raise
    except sqlite3.DatabaseError as error:
        raise _database_failure(error, path) from error
    except OSError as error:
        raise _disk_failure(error, path) from error


def _database_failure(error: sqlite3.DatabaseError, path: Path) -> StoreError:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & _PRIMARY
    if code == sqlite3.SQLITE_FULL:
        return _full(path)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return StoreError(
            f"Another program is using “{path.name}” just now, so nothing was read or written.",
            "Close it there, or try again in a moment.",
        )
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR):
        return damaged(path)
    return StoreError(
        f"“{path.name}” cannot be read or written ({error}). What was on the disk still is.",
        COPY_HINT,
    )


def _disk_failure(error: OSError, path: Path) -> StoreError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return _full(path)
    reason = error.strerror or type(error).__name__
    return StoreError(
        f"“{path.name}” cannot be read or written: {reason}.",
        "Check that the disk is there and that you may write in its folder.",
    )


def damaged(path: Path) -> StoreError:
    """Say that a case file is damaged."""
    return StoreError(
        f"“{path.name}” is damaged and cannot be read safely. Nothing in it was changed.",
        BACKUP_HINT,
    )


def _full(path: Path) -> StoreError:
    return StoreError(
        f"The disk that holds “{path.name}” is full: this was not kept, everything before it is.",
        f"Make room on the disk and try again. {COPY_HINT}",
    )
