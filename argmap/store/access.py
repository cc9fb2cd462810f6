"""Ways to read a case file without changing anything on disk."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from sqlite3 import Connection
from tempfile import TemporaryDirectory

from argmap.store.connection import connect
from argmap.store.whole_files import is_inert, side_files


class Access:
    """A way to read a case: each connection it makes sees the file as it is by then."""

    def __init__(self, path: Path, query: str, folder: TemporaryDirectory[str] | None) -> None:
        self._path = path
        self._query = query
        self._folder = folder

    def connect(self) -> Connection:
        """Open a connection that only reads."""
        return connect(self._path, self._query)

    def close(self) -> None:
        """Remove what was made to read the file, if anything was."""
        if self._folder is not None:
            self._folder.cleanup()


def access_live(path: Path) -> Access:
    """Read a case that another window writes."""
    return Access(path, "mode=ro", None)


def access_at_rest(path: Path) -> Access:
    """Read a case that nobody writes.

    What a killed process left beside it belongs to it but cannot be read
    without writing; then the files are copied, and the copy is read.
    """
    leftovers = [file for file in side_files(path) if not is_inert(file)]
    if not leftovers:
        return Access(path, "immutable=1", None)
    folder = TemporaryDirectory(prefix="argmap-")
    for file in (path, *leftovers):
        shutil.copyfile(file, Path(folder.name, file.name))
    return Access(Path(folder.name, path.name), "mode=rw", folder)


def may_write(path: Path) -> bool:
    """Whether this user may write the file and make files beside it."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
