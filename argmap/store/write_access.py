"""The one way a case is written: locked, watched, flushed."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection

from argmap.case.errors import StoreError
from argmap.store.connection import BACKUP_HINT, COPY_HINT, connect_to_write, told, transaction
from argmap.store.file_lock import FileLock
from argmap.store.file_watch import Disturbance, FileWatch
from argmap.store.whole_files import is_inert, side_files

_TRIES = 20
_PAUSE = 0.01


class WriteAccess:
    """A case file open for writing.

    Until the first edit the file is only read and no byte of it changes; from
    then on SQLite's log is beside it, and closing makes one file of the two.
    """

    def __init__(self, path: Path, lock: FileLock) -> None:
        self._path = path
        self._lock = lock
        self._closed = False
        self._connection = connect_to_write(path)
        try:
            # The first reading takes in what a killed process left, which may
            # change the file; it is watched from then on.
            self._connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            mode = self._connection.execute("PRAGMA journal_mode").fetchone()
            self._logging = mode == ("wal",)
            self._seen = self._data_version()
            self._watch = FileWatch(path)
        except BaseException:
            self._connection.close()
            raise

    @property
    def path(self) -> Path:
        """Where the case was when it was opened."""
        return self._path

    @property
    def connection(self) -> Connection:
        """The writing connection, for reading."""
        return self._connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Write in one transaction, flushed to disk when it ends.

        Raises `StoreError` when the file is no longer the one that was opened,
        or when it cannot be written; then nothing inside was kept.
        """
        with told(self._path):
            self._require_open()
            self._require_undisturbed()
            try:
                self._start_log()
                with transaction(self._connection):
                    yield self._connection
            finally:
                self._watch.settle()

    def changed_elsewhere(self) -> bool:
        """Whether another program has written since this was last asked, the lock ignored."""
        with told(self._path):
            version = self._data_version()
        changed = version != self._seen
        self._seen = version
        return changed

    def require_whole(self) -> None:
        """Raise `StoreError` when what can still be read is no longer the case."""
        self._require_open()
        if self._watch.disturbance() is Disturbance.OVERWRITTEN:
            raise self._refusal(Disturbance.OVERWRITTEN)

    def close(self, tidy: Callable[[Connection], None]) -> None:
        """Tidy up if anything was written, and leave one file, whole, where the case is now.

        A log that cannot be emptied, because the disk is full or another program
        reads the file, stays beside it and is taken in at the next opening.
        Closing again does nothing.
        """
        if self._closed:
            return
        self._closed = True
        disturbance = self._watch.disturbance()
        if self._logging:
            if disturbance is None:
                self._end_log(tidy)
            else:
                self._spare(disturbance)
        self._connection.close()
        self._remove_remains(spared=self._logging and disturbance is not None)
        self._watch.close()
        self._lock.release()

    def _require_open(self) -> None:
        if self._closed:
            raise ValueError("the case is closed")

    def _start_log(self) -> None:
        if not self._logging:
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._logging = True
            self._watch.settle_head()  # where it is told that there is a log
            # Starting the log counts as a change, of which this process knows.
            self._seen = self._data_version()

    def _end_log(self, tidy: Callable[[Connection], None]) -> None:
        with contextlib.suppress(sqlite3.OperationalError):
            with transaction(self._connection):
                tidy(self._connection)
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for _ in range(_TRIES):
            # Refused at once while a window that follows is reading: wait it out.
            with contextlib.suppress(sqlite3.OperationalError):
                self._connection.execute("PRAGMA journal_mode = DELETE")
                return
            time.sleep(_PAUSE)

    def _require_undisturbed(self) -> None:
        disturbance = self._watch.disturbance()
        if disturbance is not None:
            if self._logging:
                self._spare(disturbance)
            raise self._refusal(disturbance)

    def _spare(self, disturbance: Disturbance) -> None:
        """Keep the log from being taken for that of the file that is there now.

        A file moved away gets all that was written, and may come back; one
        overwritten by somebody else's bytes gets nothing of ours.
        """
        if disturbance is Disturbance.OVERWRITTEN:
            with contextlib.suppress(FileNotFoundError):
                os.truncate(_beside(self._path, "-wal"), 0)
        else:
            with contextlib.suppress(sqlite3.OperationalError):
                self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._watch.settle()

    def _remove_remains(self, *, spared: bool) -> None:
        for file in side_files(self._path):
            # A journal begun by a killed process and a log that was spared hold nothing.
            if is_inert(file) and (spared or file.name.endswith("-journal")):
                file.unlink(missing_ok=True)

    def _refusal(self, disturbance: Disturbance) -> StoreError:
        overwritten = disturbance is Disturbance.OVERWRITTEN
        return StoreError(
            f"“{self._path.name}” {disturbance.value} while it was open, so this was not kept.",
            "Close the case and open it again to see what is there now. As it was when you opened "
            f"it: {BACKUP_HINT}"
            if overwritten
            else f"All that came before it is safe: {COPY_HINT}",
        )

    def _data_version(self) -> int:
        version: int = self._connection.execute("PRAGMA data_version").fetchone()[0]
        return version


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)
