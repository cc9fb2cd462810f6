"""The sizes of texts, kept from one start to the next in the user's cache folder.

Measuring again is always right: whatever is missing, damaged or refused is measured.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import numpy as np

from argmap.drawing.breaks import Break
from argmap.drawing.sizes_file import ENTRY, LINE, Table, read_table, write_table

FILE = "sizes"
"""The name of the file in the cache folder."""
MOST_KEPT = 50_000
"""Entries; those that were not used for longest give way."""


class Known(NamedTuple):
    """How many lines a text has; `breaks` where the lines themselves were asked for."""

    lines: int
    breaks: tuple[Break, ...] | None = None


class KeptSizes:
    """What is known of texts by key; the file is read when something is first asked for."""

    def __init__(self, folder: Path, *, most: int = MOST_KEPT) -> None:
        self._path = folder / FILE
        self._most = most
        self._old: _Old | None = None
        self._now: dict[int, Known] = {}
        self._has_grown = False

    def find(self, key: int) -> Known | None:
        """Return what is known by a key."""
        known = self._now.get(key)
        if known is None:
            known = self._read().find(key)
            if known is not None:
                self._put(key, known)
        return known

    def keep(self, key: int, known: Known) -> None:
        """Keep what was just measured."""
        self._put(key, known)
        self._has_grown = True

    def save(self) -> None:
        """Write to disk what is known, if something was measured since."""
        if not self._has_grown:
            return
        old = self._read().table
        self._has_grown = False
        table = _joined(old, self._now, self._most)
        self._old, self._now = _Old(table), {}
        write_table(self._path, table)

    def _read(self) -> _Old:
        if self._old is None:
            self._old = _Old(read_table(self._path))
        return self._old

    def _put(self, key: int, known: Known) -> None:
        if len(self._now) >= 2 * self._most:
            self._now = dict(islice(self._now.items(), self._most, None))
        self._now[key] = known


class SizeKeys:
    """Makes keys of texts set in some faces; `faces` names whatever their widths depend on."""

    def __init__(self, faces: str) -> None:
        self._faces = faces
        self._begun: dict[tuple[float, bool, int], blake2b] = {}

    def key(self, text: str, setting: tuple[float, bool, int]) -> int:
        """Return the key of a text in a width, a weight and at most so many lines."""
        begun = self._begun.get(setting)
        if begun is None:
            begun = blake2b(f"{self._faces}\n{setting}\n".encode(), digest_size=8)
            self._begun[setting] = begun
        one = begun.copy()
        one.update(text.encode("utf-8", "surrogatepass"))
        return int.from_bytes(one.digest(), "little")


class _Old:
    """A table, looked into by key."""

    def __init__(self, table: Table) -> None:
        self.table = table
        # Searched as it is: to make a dict of it takes longer than to open a case's first boxes.
        self._keys = memoryview(table.entries["key"].astype(np.uint64).tobytes()).cast("Q")
        self._counts = table.entries["lines"].tobytes()
        self._broken = table.entries["is_broken"].tobytes()
        self._first = table.first

    def find(self, key: int) -> Known | None:
        """Return what the table has under a key."""
        at = bisect_left(self._keys, key)
        if at == len(self._keys) or self._keys[at] != key:
            return None
        if not self._broken[at]:
            return Known(self._counts[at])
        lines = self.table.lines[self._first[at] : self._first[at + 1]].tolist()
        breaks = (
            Break(start, length, width, bool(rtl), bool(is_cut))
            for start, length, width, rtl, is_cut in lines
        )
        return Known(self._counts[at], tuple(breaks))


def _joined(old: Table, now: dict[int, Known], most: int) -> Table:
    """Return a table of the entries used last: those of now, and before them the latest."""
    age = int(old.entries["age"].max(initial=0)) + 1
    new = _table_of(now.items(), age)
    rest = (~np.isin(old.entries["key"], new.entries["key"])).nonzero()[0]
    kept = old.chosen(rest)
    both = Table(*map(np.concatenate, zip(kept, new, strict=True)))
    latest = np.argsort(both.entries["age"], kind="stable")[-most:]
    return both.chosen(latest[np.argsort(both.entries["key"][latest])])


def _table_of(items: Iterable[tuple[int, Known]], age: int) -> Table:
    entries = [(key, age, one.lines, one.breaks is not None) for key, one in items]
    lines = [line for _, one in items for line in one.breaks or ()]
    return Table(np.array(entries, dtype=ENTRY), np.array(lines, dtype=LINE))
