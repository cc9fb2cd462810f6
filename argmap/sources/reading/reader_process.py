"""The other side of `child`: hands files to the process that reads, and ends it in time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import suppress
from threading import Lock, Timer
from typing import Any, Self

from argmap.case.errors import SourceError
from argmap.sources.reading.kinds import Kind, reader_of
from argmap.sources.reading.limits import Limits, megabytes
from argmap.sources.reading.reading import Reading, in_order, reading_from_json

# Without -P a file lying in the working folder could pass for a module.
_COMMAND = [sys.executable, "-P", "-m", "argmap.sources.reading.child"]
_LONGEST = 100_000_000
"""Bytes of an answer: the longest text there may be, written as JSON, and more."""


class ReaderProcess:
    """Reads files one after the other in a process, which is started when first needed.

    A process that dies or takes too long costs the file it was at; the next
    file gets a new one. `cancel` may be called from any thread.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = Lock()
        self._cancelled = self._late = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(self, data: bytes, kind: Kind, name: str) -> Reading:
        """Read a file's bytes; raise `SourceError` where they cannot be read within the limits."""
        order = {
            "reader": kind.reader,
            "name": name,
            "size": len(data),
            "memory": self._limits.memory,
            "seconds": self._limits.seconds,
        }
        self._late = False
        process = self._running()
        timer = Timer(self._limits.seconds, self._give_up, [process])
        timer.daemon = True
        timer.start()
        try:
            line = _asked(process, json.dumps(order).encode("ascii") + b"\n", data)
        finally:
            timer.cancel()
        if not line.endswith(b"\n"):
            self._gone(process)
            raise self._death(name)
        try:
            return _reading(json.loads(line), name)
        except (ValueError, TypeError, LookupError, AttributeError):
            # Whatever answers so is not our reader any more.
            self._gone(process)
            raise self._death(name) from None

    def cancel(self) -> None:
        """End the process at once; what is being read is refused, and so is what comes after."""
        with self._lock:
            self._cancelled = True
            if self._process is not None:
                self._process.kill()

    def close(self) -> None:
        """End the process; it may be started again by the next file."""
        if self._process is not None:
            self._gone(self._process)

    def _running(self) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._cancelled:
                raise cancellation()
            if self._process is None or self._process.poll() is not None:
                self._process = _started()
            return self._process

    def _give_up(self, process: subprocess.Popen[bytes]) -> None:
        self._late = True
        process.kill()

    def _gone(self, process: subprocess.Popen[bytes]) -> None:
        with self._lock:
            self._process = None
        process.kill()
        for pipe in (process.stdin, process.stdout):
            _close_quietly(pipe)
        process.wait()

    def _death(self, name: str) -> SourceError:
        if self._cancelled:
            return cancellation()
        if self._late:
            return SourceError(
                f"{name} was not read: it took longer than {self._limits.seconds:g} seconds.",
                "Cut out the part you quote from, and import that.",
            )
        return SourceError(
            f"{name} was not read: reading it broke down, perhaps because it needs more memory"
            f" than the {megabytes(self._limits.memory)} allowed.",
            "Open it in the program it was made with, save its text anew, and import that.",
        )


def read_here(data: bytes, kind: Kind, name: str) -> Reading:
    """Read a file's bytes in this very process, without limits."""
    return reader_of(kind.reader)(data, name)


def _started() -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(  # noqa: S603 -- this very program
            _COMMAND,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise SourceError(
            f"The process that reads files could not be started: {error}.",
            "Close other programs, and import again.",
        ) from error


def _asked(process: subprocess.Popen[bytes], header: bytes, data: bytes) -> bytes:
    """Hand over a file and wait for the line of answer; less than a line where nobody is there."""
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write(header)
        process.stdin.write(data)
        process.stdin.flush()
        return process.stdout.readline(_LONGEST)
    except (OSError, ValueError):
        return b""


def _reading(answer: dict[str, Any], name: str) -> Reading:
    if "reading" in answer:
        return in_order(reading_from_json(answer["reading"]))
    if "message" in answer:
        raise SourceError(answer["message"], answer["hint"])
    if answer.get("too_large"):
        raise SourceError(
            f"{name} was not read: it needs more memory than is allowed.",
            "Cut out the part you quote from, and import that.",
        )
    raise SourceError(
        f"{name} was not read: something in it is not as its format asks"
        f" ({answer.get('fault', 'its reader gave no answer')}).",
        "Open it in the program it was made with, save its text anew, and import that.",
    )


def cancellation() -> SourceError:
    """Say that an import was cancelled."""
    return SourceError("The import was cancelled.", "What was imported before stays.")


def _environment() -> dict[str, str]:
    """Return this process's environment, with the places it imports from and no display."""
    places = os.pathsep.join(place for place in sys.path if place)
    return {**os.environ, "PYTHONPATH": places, "QT_QPA_PLATFORM": "offscreen"}


def _close_quietly(pipe: Any) -> None:
    # What was still to be written has nobody to read it.
    with suppress(OSError):
        pipe.close()
