"""Opening a case: everything is asked before anything is touched."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from functools import partial
from pathlib import Path
from sqlite3 import Connection

from argmap.case.case_map import CaseMap
from argmap.case.errors import StoreError
from argmap.store.access import Access, access_at_rest, access_live, may_write
from argmap.store.backups import make_backup
from argmap.store.beside import Beside
from argmap.store.case_file import CaseFile, Clock
from argmap.store.case_view import CaseView
from argmap.store.connection import COPY_HINT, connect, told
from argmap.store.file_lock import FileLock, Holder, current_holder, take_lock, this_process
from argmap.store.inspection import (
    read_case,
    require_case_file,
    require_known_version,
    require_sound,
)
from argmap.store.schema import Schema, current_schema
from argmap.store.write_access import WriteAccess


def open_case(
    path: Path, *, author: str, clock: Clock, backup_folder: Path, schema: Schema | None = None
) -> CaseFile | CaseView:
    """Open a case, for writing where that can be, else for reading.

    `author` signs every step. Where the case can be written a backup goes into
    `backup_folder` first, unless the latest there holds the same. Raises
    `StoreError` for what is not a sound case; then nothing on disk has changed.
    """
    path = path.resolve()
    schema = schema or current_schema()
    with told(path):
        require_case_file(path)
        lock = _lock(path, author, clock)
        if isinstance(lock, Holder):
            return _view(path, access_live(path), _held(path, lock), schema)
        if lock is None:
            return _view(path, access_at_rest(path), _unwritable(path), schema)
        try:
            opening = _Opening(path, schema, clock, backup_folder)
            case_map, notice = opening.prepare()
            access = WriteAccess(path, lock)
        except BaseException:
            lock.release()
            raise
        return CaseFile(access, author=author, clock=clock, case_map=case_map, notice=notice)


def view_case(path: Path, *, schema: Schema | None = None) -> CaseView:
    """Open a case for reading only, leaving it and its folder as they are.

    Raises `StoreError` for what is not a sound case.
    """
    path = path.resolve()
    with told(path):
        require_case_file(path)
        access = access_live(path) if current_holder(path) else access_at_rest(path)
        reason = f"“{path.name}” was opened to be read only."
        return _view(path, access, reason, schema or current_schema())


def _lock(path: Path, author: str, clock: Clock) -> FileLock | Holder | None:
    if may_write(path):
        return take_lock(path, this_process(author, _spoken(clock())))
    return current_holder(path)


def _view(path: Path, access: Access, read_only: str, schema: Schema) -> CaseView:
    try:
        with closing(access.connect()) as connection:
            version = require_known_version(connection, path, schema)
            require_sound(connection, path, schema, version)
            _require_newest(path, version, schema)
            read_case(connection, path)
        return CaseView(path, access, read_only)
    except BaseException:
        access.close()
        raise


def _require_newest(path: Path, version: int, schema: Schema) -> None:
    if version < schema.version:
        raise StoreError(
            f"“{path.name}” was made by an older version of argmap and has to be brought up to "
            "date before it can be read.",
            "Open it once for writing, in a folder of your own and in no other window.",
        )


class _Opening:
    """The work between having the lock and writing: inspect, back up, migrate."""

    def __init__(self, path: Path, schema: Schema, clock: Clock, backup_folder: Path) -> None:
        self._path = path
        self._schema = schema
        self._clock = clock
        self._backup_folder = backup_folder

    def prepare(self) -> tuple[CaseMap, str]:
        """Return the case as it is, or as migrated, and a sentence to show, if any."""
        access = access_at_rest(self._path)
        try:
            with closing(access.connect()) as connection:
                version = require_known_version(connection, self._path, self._schema)
                if version == self._schema.version:
                    return self._read(access, connection)
                require_sound(connection, self._path, self._schema, version)
                make_backup(
                    connection, self._path, self._backup_folder, self._clock, safeguard=True
                )
        finally:
            access.close()
        return self._migrate()

    def _read(self, access: Access, connection: Connection) -> tuple[CaseMap, str]:
        """Read the records while another thread checks the file and copies it.

        What is wrong with the file is told before what is wrong with a record, and
        no copy is kept of a case that cannot be read.
        """
        beside = Beside(partial(self._check_and_copy, access))
        try:
            case_map = read_case(connection, self._path)
        except BaseException:
            beside.give_up()
            raise
        return case_map, beside.result()

    def _check_and_copy(self, access: Access, wait: Callable[[], None]) -> str:
        with closing(access.connect()) as connection:
            require_sound(connection, self._path, self._schema, self._schema.version)
            return self._back_up(connection, wait)

    def _back_up(self, connection: Connection, wait: Callable[[], None]) -> str:
        make = partial(make_backup, before_keeping=wait)
        try:
            make(connection, self._path, self._backup_folder, self._clock)
        except StoreError as error:
            return f"No backup of this opening could be made. {error}"
        return ""

    def _migrate(self) -> tuple[CaseMap, str]:
        with closing(connect(self._path, "mode=rw")) as connection:
            connection.execute("PRAGMA synchronous = FULL")
            self._schema.migrate(connection)
            require_sound(connection, self._path, self._schema, self._schema.version)
            notice = "This case was brought up to date; as it was before, it is among its backups."
            return read_case(connection, self._path), notice


def _held(path: Path, holder: Holder) -> str:
    return (
        f"“{path.name}” is open {holder}. Here it can be read, and follows what is written there. "
        "To edit it, close it there and open it again."
    )


def _unwritable(path: Path) -> str:
    return f"“{path.name}” is in a place where you may not write: it can be read only. {COPY_HINT}"


def _spoken(time: datetime) -> str:
    return time.strftime("%Y-%m-%d %H:%M")
