"""Makes a case file whole or not at all; what SQLite may have left beside one."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from argmap.case.errors import StoreError

SIDE_SUFFIXES = ("-wal", "-journal", "-shm")
"""What SQLite may have left beside a case file, by what is added to its name."""


@contextmanager
def made_whole(path: Path) -> Iterator[Path]:
    """Lend a name to make a file under; once flushed it takes the place of `path`."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    part.unlink(missing_ok=True)
    try:
        yield part
        _flush(part)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    _flush_folder(path.parent)


def side_files(path: Path) -> list[Path]:
    """List what SQLite has left beside `path`."""
    beside = (path.with_name(path.name + suffix) for suffix in SIDE_SUFFIXES)
    return [file for file in beside if file.exists()]


def is_inert(file: Path) -> bool:
    """Whether what SQLite left has nothing in it that it would still take in.

    A journal counts from the moment its header is written over the zeros that
    stand there first.
    """
    if file.name.endswith("-shm"):
        return True
    with file.open("rb") as content:
        first = content.read(1)
    return first in {b"", b"\0"}


def require_clear(path: Path) -> None:
    """Raise `StoreError` when a new file at `path` would be taken for another one's rest.

    SQLite would write the log of a case that was not closed into any file of its name.
    """
    if path.is_dir():
        raise StoreError(f"“{path.name or path}” is a folder.", "Choose another name.")
    for file in side_files(path):
        if is_inert(file):
            continue
        raise StoreError(
            f"“{file.name}” in {path.parent} belongs to a case that was not closed properly.",
            f"Open “{path.name}” once and close it, or choose another name.",
        )


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _flush_folder(folder: Path) -> None:
    if sys.platform == "win32":  # pragma: no cover -- a folder cannot be opened there
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
