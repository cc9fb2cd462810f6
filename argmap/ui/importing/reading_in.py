"""Files and pasted text read beside the window: told as they are read, handed over when all are."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from argmap.sources.reading.batch import read_bytes
from argmap.sources.reading.document_import import DocumentImport, Progress
from argmap.sources.reading.outcome import Outcome
from argmap.ui.aside import Aside
from argmap.ui.errand import Errand, Job
from argmap.ui.work import Work


class ReadingIn(QObject):
    """Looks after one reading until all is read or its user has had enough."""

    finished = Signal(object)
    """Every `Outcome`, in order; not emitted where the reading was cancelled."""
    cancelled = Signal()
    """Nothing will come of it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.work = Work(self)
        self.work.cancel_wanted.connect(self.cancel)
        self._files: DocumentImport | None = None
        self._is_reading = False
        self._aside = Aside("reading", self)
        self._aside.told.connect(self.work.told)
        self._aside.answered.connect(self._on_read)
        self._aside.failed.connect(self.cancel)

    def read_files(self, paths: Sequence[Path]) -> None:
        """Begin to read files and folders."""
        self._files = DocumentImport()
        self._begin(partial(_read_files, self._files, paths))

    def read_pasted(self, forms: Sequence[tuple[bytes, str]]) -> None:
        """Begin to read what was pasted: bytes and a file name of each of its forms."""
        self._begin(partial(_read_pasted, forms))

    def _begin(self, job: Job) -> None:
        self._is_reading = True
        self.work.told.emit("Reading…")
        self._aside.do(job)

    @Slot()
    def cancel(self) -> None:
        """End the reading; nothing of it is handed over."""
        if self._is_reading:
            if self._files is not None:
                self._files.cancel()
            self._end()
            self.cancelled.emit()

    def _end(self) -> None:
        self._is_reading = False
        self._aside.drop()
        self.work.over.emit()

    @Slot(object)
    def _on_read(self, outcomes: list[Outcome]) -> None:
        self._end()
        self.finished.emit(outcomes)


def _read_files(files: DocumentImport, paths: Sequence[Path], errand: Errand) -> list[Outcome]:
    def told(progress: Progress) -> None:
        done, total, name = progress
        errand.tell(f"Reading {done + 1:,} of {total:,}: {name}")
        if not errand.keep_going():
            files.cancel()

    return files.read(paths, told)


def _read_pasted(forms: Sequence[tuple[bytes, str]], _errand: Errand) -> list[Outcome]:
    """Read the first of the forms that can be read; what refuses the last of them is told."""
    outcome = None
    for data, name in forms:
        outcome = read_bytes(data, name)
        if outcome.document is not None:
            break
    return [outcome] if outcome else []
