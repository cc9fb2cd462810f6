"""An import that runs by itself: started, looked at now and then, and cancelled at any time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import NamedTuple

from argmap.sources.reading.batch import read_file
from argmap.sources.reading.folders import files_in
from argmap.sources.reading.limits import Limits
from argmap.sources.reading.outcome import Outcome
from argmap.sources.reading.reader_process import ReaderProcess, cancellation


class Progress(NamedTuple):
    """How far an import is: files done, of how many, and the name of the one being read.

    `total` is 0 until the folders have been walked.
    """

    done: int
    total: int
    current: str


class DocumentImport:
    """Reads files in a thread, each in the process for it, and hands outcomes back in order.

    `told` is called in that thread after each outcome and at the end: a widget
    lets it emit a signal. One import reads once; a second needs another one.
    """

    def __init__(
        self, limits: Limits | None = None, told: Callable[[], None] | None = None
    ) -> None:
        self._process = ReaderProcess(limits)
        self._told = told
        self._outcomes: SimpleQueue[Outcome | None] = SimpleQueue()
        self._progress = Progress(0, 0, "")
        self._thread: Thread | None = None
        self._is_cancelled = False
        self.is_over = False
        """Whether every outcome has been handed out."""

    @property
    def progress(self) -> Progress:
        """How far it is, at this moment."""
        return self._progress

    def start(self, paths: Sequence[Path]) -> None:
        """Begin to read files and folders, and return at once."""
        assert self._thread is None, "an import reads once"
        self._thread = Thread(target=self._run, args=(list(paths),), daemon=True)
        self._thread.start()

    def poll(self) -> list[Outcome]:
        """Return the outcomes since it was last asked, without waiting."""
        found: list[Outcome] = []
        while not self.is_over:
            try:
                outcome = self._outcomes.get_nowait()
            except Empty:
                break
            self._hand(outcome, found)
        return found

    def __iter__(self) -> Iterator[Outcome]:
        """Walk the outcomes, waiting for each; ends after the last or when cancelled."""
        while not self.is_over:
            found: list[Outcome] = []
            self._hand(self._outcomes.get(), found)
            yield from found

    def cancel(self) -> None:
        """End it at once; what was read before can still be asked for."""
        self._is_cancelled = True
        self._process.cancel()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait for the thread to end; say whether it has."""
        if self._thread is not None:
            self._thread.join(seconds)
        return self._thread is None or not self._thread.is_alive()

    def _hand(self, outcome: Outcome | None, found: list[Outcome]) -> None:
        if outcome is None:
            self.is_over = True
        else:
            found.append(outcome)

    def _run(self, paths: list[Path]) -> None:
        try:
            with self._process:
                self._read(paths)
        finally:
            self._put(None)

    def _read(self, paths: list[Path]) -> None:
        files = list(files_in(paths))
        for done, (path, skipped) in enumerate(files):
            if self._is_cancelled:
                self._put(Outcome(path, error=cancellation()))
                return
            self._progress = Progress(done, len(files), path.name)
            self._put(Outcome(path, error=skipped) if skipped else read_file(path, self._process))
        self._progress = Progress(len(files), len(files), "")

    def _put(self, outcome: Outcome | None) -> None:
        self._outcomes.put(outcome)
        if self._told is not None:
            self._told()
