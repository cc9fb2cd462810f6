"""Files and pasted text read beside the window: told as they are read, handed over when all are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Thread
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from argmap.sources.reading.batch import read_bytes
from argmap.sources.reading.document_import import DocumentImport, Progress
from argmap.sources.reading.outcome import Outcome
from argmap.ui.work import Work

_LOOK_MS = 100


class Reading(Protocol):
    """What reads in a thread of its own, as `DocumentImport` does."""

    is_over: bool

    @property
    def progress(self) -> Progress:
        """How far it is."""
        ...

    def poll(self) -> list[Outcome]:
        """Return what has been read since it was last asked."""
        ...

    def cancel(self) -> None:
        """End it."""
        ...


class PastedText:
    """Reads what was pasted, the first of its forms that can be read, in a thread."""

    def __init__(self, forms: Sequence[tuple[bytes, str]], told: Callable[[], None]) -> None:
        self._forms = forms
        self._told = told
        self._found: list[Outcome] = []
        self.is_over = False
        self.progress = Progress(0, 1, "pasted text")

    def start(self) -> None:
        """Begin, and return at once."""
        Thread(target=self._run, daemon=True).start()

    def poll(self) -> list[Outcome]:
        """Return what was read, once."""
        found, self._found = self._found, []
        self.is_over = self.is_over or bool(found)
        return found

    def cancel(self) -> None:
        """Leave it alone: a page of text is read in no time, and nobody asks for it any more."""

    def _run(self) -> None:
        outcomes = []
        for data, name in self._forms:
            outcomes.append(read_bytes(data, name))
            if outcomes[-1].document is not None:
                break
        self._found = outcomes[-1:]
        self._told()


class ReadingIn(QObject):
    """Looks after one reading until all is read or its user has had enough."""

    finished = Signal(object)
    """Every `Outcome`, in order; not emitted where the reading was cancelled."""
    cancelled = Signal()
    """Nothing will come of it."""
    _news = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.work = Work(self)
        self.work.cancel_wanted.connect(self.cancel)
        self._reading: Reading | None = None
        self._outcomes: list[Outcome] = []
        self._news.connect(self._on_news)
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self._on_news)

    def read_files(self, paths: Sequence[Path]) -> None:
        """Begin to read files and folders."""
        reading = DocumentImport(told=self._tell)
        self._begin(reading)
        reading.start(paths)

    def read_pasted(self, forms: Sequence[tuple[bytes, str]]) -> None:
        """Begin to read what was pasted: bytes and a file name of each of its forms."""
        reading = PastedText(forms, self._tell)
        self._begin(reading)
        reading.start()

    @Slot()
    def cancel(self) -> None:
        """End the reading; nothing of it is handed over."""
        if self._reading is not None:
            self._reading.cancel()
            self._end()
            self.cancelled.emit()

    def _begin(self, reading: Reading) -> None:
        self._reading = reading
        self._looking.start()
        self.work.told.emit("Reading…")

    def _end(self) -> None:
        self._reading = None
        self._looking.stop()
        self.work.over.emit()

    def _tell(self) -> None:
        """Pass the news on from the thread that reads."""
        try:
            self._news.emit()
        except RuntimeError:  # the window is gone, and this with it
            return

    @Slot()
    def _on_news(self) -> None:
        reading = self._reading
        if reading is None:
            return
        self._outcomes += reading.poll()
        if reading.is_over:
            self._end()
            self.finished.emit(self._outcomes)
            return
        done, total, name = reading.progress
        if total:
            self.work.told.emit(f"Reading {min(done + 1, total):,} of {total:,}: {name}")
