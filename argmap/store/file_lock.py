"""One process writes a case: a lock file beside it, which says who holds it.

The lock is the operating system's, so that of a killed process is gone with it;
what the lock file says is only read out to whoever comes second.
"""

from __future__ import annotations

import contextlib
import json
import os
import platform
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

if sys.platform == "win32":  # pragma: no cover -- Windows has locks of another kind
    import msvcrt

    # Past the text of the file: a locked byte cannot be read by anybody else there.
    _LOCKED_BYTE = 1 << 20

    def _lock(descriptor: int) -> bool:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a case open for writing, and since when."""

    user: str
    host: str
    pid: int
    since: str

    @property
    def is_this_process(self) -> bool:
        """Whether it is another window of this very process."""
        return self.pid == os.getpid() and self.host == platform.node()

    def __str__(self) -> str:
        if not self.pid:
            return "in another window"
        return f"by {self.user} on {self.host} since {self.since} (process {self.pid})"


_UNKNOWN = Holder("", "", 0, "")


def this_process(user: str, since: str) -> Holder:
    """Describe this process as the holder of a case."""
    return Holder(user, platform.node(), os.getpid(), since)


class FileLock:
    """The right to write a case, held until it is released or the process ends."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self._path = path
        self._descriptor = descriptor

    def release(self) -> None:
        """Give the right back and remove the lock file."""
        if sys.platform == "win32":  # pragma: no cover -- an open file cannot be removed there
            os.close(self._descriptor)
            with contextlib.suppress(OSError):
                self._path.unlink()
            return
        # Removed while it is held: nobody can lock a file that is about to go.
        self._path.unlink(missing_ok=True)
        os.close(self._descriptor)


def lock_path(path: Path) -> Path:
    """Return where the lock file of a case is."""
    return path.with_name(f"{path.name}-lock")


def take_lock(path: Path, holder: Holder) -> FileLock | Holder:
    """Take the right to write the case at `path`, or say who has it.

    Raises `OSError` where no lock file can be made.
    """
    beside = lock_path(path)
    while True:
        descriptor = os.open(beside, os.O_RDWR | os.O_CREAT, 0o644)
        if not _lock(descriptor):
            os.close(descriptor)
            return _named_holder(beside)
        # Whoever held it may have removed the file between our opening and locking it.
        if _is_at(descriptor, beside):
            break
        os.close(descriptor)
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, json.dumps(asdict(holder)).encode())
    return FileLock(beside, descriptor)


def current_holder(path: Path) -> Holder | None:
    """Say who has the case at `path` open for writing, without touching anything."""
    beside = lock_path(path)
    try:
        descriptor = os.open(beside, os.O_RDONLY)
    except OSError:
        return None
    try:
        return None if _lock(descriptor) else _named_holder(beside)
    finally:
        os.close(descriptor)


def _is_at(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def _named_holder(path: Path) -> Holder:
    try:
        return Holder(**json.loads(path.read_text("utf-8")))
    except (OSError, TypeError, ValueError):
        return _UNKNOWN
