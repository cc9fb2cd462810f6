"""Notices that a case file was moved, removed, replaced or overwritten while open."""

from __future__ import annotations

import os
import zlib
from enum import Enum
from functools import partial
from itertools import islice
from pathlib import Path

_CHUNK = 1 << 20


class Disturbance(Enum):
    """What has happened to an open file, as the middle of a sentence."""

    GONE = "was moved or deleted"
    REPLACED = "was replaced by another file"
    OVERWRITTEN = "was overwritten by another program"


class FileWatch:
    """Compares a file with what this process last left there.

    The file's identity tells whether it was moved or replaced; size and time
    tell that it may have been overwritten, and a checksum whether it was.
    A file that is back where it was is undisturbed again; one that was once
    overwritten never is, for what was written beside it has been given up.
    SQLite's own locks are dropped when any descriptor of the file is closed,
    so this one is opened once and must be closed after the connection.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        self._mark = _mark(os.fstat(self._descriptor))
        self._checksums = self._sums()
        self._overwritten = False

    def disturbance(self) -> Disturbance | None:
        """Say what has happened to the file since it was last settled, if anything.

        Whether it was overwritten comes first: wherever such a file is now,
        nothing more may be written into it.
        """
        if self._is_overwritten():
            return Disturbance.OVERWRITTEN
        try:
            there = self._path.stat()
        except OSError:
            # Not there, or no longer to be reached: for its user the same.
            return Disturbance.GONE
        ours = os.fstat(self._descriptor)
        return None if os.path.samestat(ours, there) else Disturbance.REPLACED

    def settle(self) -> None:
        """Take the file as it is now for what this process left."""
        mark = _mark(os.fstat(self._descriptor))
        if mark != self._mark:
            self._mark = mark
            self._checksums = self._sums()

    def settle_head(self) -> None:
        """Take no more than the head of the file, which has been written to, for what was left.

        The rest, which may be long, is not read: what another program writes there is noticed.
        """
        mark = _mark(os.fstat(self._descriptor))
        if mark[0] == self._mark[0] and self._checksums:
            self._mark = mark
            self._checksums[:1] = self._sums(most=1)
        else:
            self.settle()

    def close(self) -> None:
        """Stop watching."""
        os.close(self._descriptor)

    def _is_overwritten(self) -> bool:
        mark = _mark(os.fstat(self._descriptor))
        if not self._overwritten and mark != self._mark:
            self._overwritten = self._sums() != self._checksums
            self._mark = mark
        return self._overwritten

    def _sums(self, most: int | None = None) -> list[int]:
        """Return the checksums of the file, or of so many of its chunks, one a chunk."""
        # Not os.read, which may hand over less than a chunk.
        with open(self._descriptor, "rb", closefd=False) as file:
            file.seek(0)
            chunks = iter(partial(file.read, _CHUNK), b"")
            return [zlib.crc32(chunk) for chunk in islice(chunks, most)]


def _mark(state: os.stat_result) -> tuple[int, int]:
    return (state.st_size, state.st_mtime_ns)
