"""A file written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from argmap.case.errors import FormatError


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` in the place of `path`, which keeps what it had when that fails.

    The bytes go to a file beside it first and take its name once they are on disk.
    Raises `FormatError` with a sentence that says why it cannot be written.
    """
    try:
        if path.is_dir():
            raise FormatError(f"{path} is a folder.", "Name a file in it.")
        if not path.parent.is_dir():
            raise FormatError(f"There is no folder {path.parent}.", "Choose a folder that exists.")
        _write_beside(path, data)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise FormatError(
            f"{path.name} cannot be written in {path.parent}: {reason}. Nothing there was changed.",
            "Choose another folder, or make room in this one.",
        ) from error


def _write_beside(path: Path, data: bytes) -> None:
    number, name = tempfile.mkstemp(prefix=f".{path.name[:40]}-", suffix=".part", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        # mkstemp lets nobody else read; a document is as readable as others made here.
        beside.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_mask())
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
