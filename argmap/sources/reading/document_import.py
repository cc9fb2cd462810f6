"""An import: files and folders read one after the other, until it is cancelled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from argmap.sources.reading.batch import read_file
from argmap.sources.reading.folders import files_in
from argmap.sources.reading.limits import Limits
from argmap.sources.reading.outcome import Outcome
from argmap.sources.reading.reader_process import ReaderProcess, cancellation


class Progress(NamedTuple):
    """How far an import is: files done, of how many, and the name of the one being read."""

    done: int
    total: int
    current: str


def _nobody(_progress: Progress) -> None:
    """Hear nothing."""


class DocumentImport:
    """Reads files, each in the process for it; a second import needs another one."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._process = ReaderProcess(limits)
        self._is_cancelled = False

    def read(
        self, paths: Sequence[Path], told: Callable[[Progress], None] = _nobody
    ) -> list[Outcome]:
        """Read files and folders, and tell of each file before it is read.

        A cancelled import ends with an outcome that says so.
        """
        outcomes: list[Outcome] = []
        with self._process:
            files = list(files_in(paths))
            for done, (path, skipped) in enumerate(files):
                if self._is_cancelled:
                    outcomes.append(Outcome(path, error=cancellation()))
                    break
                told(Progress(done, len(files), path.name))
                refused = Outcome(path, error=skipped) if skipped else None
                outcomes.append(refused or read_file(path, self._process))
        return outcomes

    def cancel(self) -> None:
        """End it at once, from any thread; what was read before is still handed over."""
        self._is_cancelled = True
        self._process.cancel()
