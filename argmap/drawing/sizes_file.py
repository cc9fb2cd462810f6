"""The file in which sizes of texts are kept: hashes of texts and numbers, never a word.

A heading, a digest of all that follows, two counts, and two arrays: entries by rising key,
and the lines of those whose lines are known, in the same order.
"""

from __future__ import annotations

import os
import struct
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

Rows: TypeAlias = NDArray[Any]

ENTRY = np.dtype([("key", "<u8"), ("age", "<u4"), ("lines", "u1"), ("is_broken", "u1")])
"""A text in a face and a width: how many lines it has, and whether they are known."""
LINE = np.dtype(
    [("start", "<u2"), ("length", "<u2"), ("width", "<f8"), ("rtl", "u1"), ("is_cut", "u1")]
)
_HEADING = b"argmap sizes 1\r\n"
_COUNTS = struct.Struct("<II")
_DIGEST = 16
_LARGEST = 1 << 24
"""What is longer, in bytes, was not written here."""


class Table(NamedTuple):
    """Entries by rising key, and their lines."""

    entries: Rows
    lines: Rows

    @property
    def first(self) -> NDArray[np.int64]:
        """The place of each entry's first line, and at the end the number of lines."""
        known = self.entries["lines"].astype(np.int64) * self.entries["is_broken"]
        return np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(known)])

    def chosen(self, rows: NDArray[np.int64]) -> Table:
        """Return some of the entries, with their lines."""
        first = self.first
        counts = np.diff(first)[rows]
        within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        return Table(self.entries[rows], self.lines[np.repeat(first[:-1][rows], counts) + within])


def empty_table() -> Table:
    """Return a table in which nothing is kept."""
    return Table(np.zeros(0, dtype=ENTRY), np.zeros(0, dtype=LINE))


def read_table(path: Path) -> Table:
    """Return what a file keeps: nothing where it is missing, damaged or somebody else's."""
    try:
        # A pipe or a device of this name would be waited for.
        if not path.is_file() or path.stat().st_size > _LARGEST:
            return empty_table()
        return _table_in(path.read_bytes()) or empty_table()
    except OSError:
        return empty_table()


def write_table(path: Path, table: Table) -> None:
    """Put a table in the place of the one kept; where the disk refuses, the old one stays."""
    body = _COUNTS.pack(len(table.entries), len(table.lines))
    body += table.entries.tobytes() + table.lines.tobytes()
    draft = path.with_name(f"{path.name}.{os.getpid()}.draft")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.touch(mode=0o600)  # hashes let a guess be tried: they are the user's alone
        draft.write_bytes(_HEADING + _digest(body) + body)
        draft.replace(path)
    except OSError:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _table_in(data: bytes) -> Table | None:
    begin = len(_HEADING) + _DIGEST
    body = data[begin:]
    if len(body) < _COUNTS.size or data[:begin] != _HEADING + _digest(body):
        return None
    entries, lines = _COUNTS.unpack_from(body)
    middle = _COUNTS.size + entries * ENTRY.itemsize
    if len(body) != middle + lines * LINE.itemsize:
        return None
    table = Table(
        np.frombuffer(body, ENTRY, entries, _COUNTS.size), np.frombuffer(body, LINE, lines, middle)
    )
    return table if table.first[-1] == lines else None


def _digest(body: bytes) -> bytes:
    return blake2b(body, digest_size=_DIGEST).digest()
