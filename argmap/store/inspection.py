"""What is asked of a file before it is trusted as a case."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from sqlite3 import Connection

from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.collecting import collector_paused
from argmap.case.errors import RuleError, StoreError
from argmap.case.file_names import CASE_SUFFIX
from argmap.case.records import RECORD_TYPES, Record, words_for
from argmap.case.support import require_sound_arguments
from argmap.store.connection import BACKUP_HINT, damaged, told
from argmap.store.file_lock import current_holder
from argmap.store.schema import APPLICATION_ID, Schema, schema_objects
from argmap.store.statements import read_all
from argmap.store.steps import read_steps

_HEADER = 100
_MAGIC = b"SQLite format 3\x00"
_APPLICATION_ID = slice(68, 72)
_OPEN_HINT = "Choose a file that argmap has made; its name ends in .argmap."
_NAMED_SO_HINT = "Its name says it is one, but argmap has not made it. If it was one:"


def require_case_file(path: Path) -> None:
    """Raise `StoreError` unless the first 100 bytes at `path` are those of a case.

    SQLite has not opened the file by then: it may come from anybody.
    """
    if path.is_dir():
        raise StoreError(f"“{path.name or path}” is a folder, not a case.", _OPEN_HINT)
    if not path.exists():
        raise StoreError(
            f"There is no “{path.name}” in {path.parent}.",
            "It may have been moved or renamed: look for it (File ▸ Open…).",
        )
    holder = current_holder(path)
    if holder is not None and holder.is_this_process:
        # Reading it here would drop the locks of this process's own connection.
        return
    with told(path), path.open("rb") as file:
        header = file.read(_HEADER)
    _require_header(path, header)


def _require_header(path: Path, header: bytes) -> None:
    if not header:
        raise StoreError(
            f"“{path.name}” is empty: there is no case in it.", f"Delete it, or: {BACKUP_HINT}"
        )
    if not _MAGIC.startswith(header[: len(_MAGIC)]):
        raise StoreError(f"“{path.name}” is not a case.", _hint_for(path))
    if len(header) < _HEADER:
        raise damaged(path)
    if int.from_bytes(header[_APPLICATION_ID], "big") != APPLICATION_ID:
        raise StoreError(
            f"“{path.name}” is a database of another program, not a case.", _hint_for(path)
        )


def _hint_for(path: Path) -> str:
    """Say what to do instead; that a case's name ends so helps nobody whose file's does."""
    named_so = path.suffix == CASE_SUFFIX
    return f"{_NAMED_SO_HINT} {BACKUP_HINT}" if named_so else _OPEN_HINT


def require_known_version(connection: Connection, path: Path, schema: Schema) -> int:
    """Return the version of a file; raise `StoreError` when it is newer than ours."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > schema.version:
        raise StoreError(
            f"“{path.name}” was made by a newer version of argmap (its files are version "
            f"{version}, this one knows {schema.version}). Nothing in it was changed.",
            "Update argmap, or ask for a copy exported by the version that made it.",
        )
    if version < 1:
        raise tampered(path, "it says no version")
    return version


def require_sound(connection: Connection, path: Path, schema: Schema, version: int) -> None:
    """Raise `StoreError` unless a file is whole and holds exactly what a case holds."""
    known = set(schema.objects(version))
    try:
        whole = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
        there = set(schema_objects(connection))
    except UnicodeDecodeError:  # SQLite tells of damage in the damaged words themselves
        raise damaged(path) from None
    if not whole:
        raise damaged(path)
    for kind, name, _, _ in sorted(there - known):
        raise tampered(path, f"it holds an unknown {kind}, “{name[:40]}”")
    for kind, name, _, _ in sorted(known - there):
        raise tampered(path, f"it lacks the {kind} “{name}”")
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise tampered(path, "a record in it points to one that is not there")


def read_case(connection: Connection, path: Path) -> CaseMap:
    """Read every record and see that the history can be followed.

    Raises `StoreError` for what no version of argmap has written.
    """
    read_steps(connection)
    with collector_paused():
        case_map = read_records(connection, path)
        try:
            require_sound_arguments(case_map)
        except RuleError as error:
            fault = error.message.removesuffix(".")
            raise tampered(path, f"it holds what an edit may not make ({fault})") from error
        return case_map


def read_records(connection: Connection, path: Path) -> CaseMap:
    """Read every record; raises `StoreError` where one is not what a record can be."""
    with collector_paused():
        records: list[Record] = []
        for kind in RECORD_TYPES:
            try:
                found = read_all(connection, kind)
            except (RuleError, KeyError, TypeError, ValueError) as error:
                name = words_for(kind)
                what = f"one {name} in it is not what such a record can be"
                raise tampered(path, what) from error
            records += found
        _require_one_case(records, path)
        return CaseMap(records)


def tampered(path: Path, what: str) -> StoreError:
    """Say that a file holds what argmap never writes."""
    return StoreError(
        f"“{path.name}” is not as argmap writes a case: {what}. It was not opened, and nothing "
        "in it was changed.",
        f"If it came from somebody else, ask for it again. If it is yours: {BACKUP_HINT}",
    )


def _require_one_case(records: Iterable[Record], path: Path) -> None:
    captions = sum(isinstance(record, Case) for record in records)
    if captions != 1:
        raise tampered(path, f"it has {captions or 'no'} captions instead of one")
