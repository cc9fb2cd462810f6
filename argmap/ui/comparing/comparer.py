"""Comparing the sources of a case in a thread, while the case can be worked on."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from argmap.case.evidence import Source
from argmap.sources.case_reports import alias_groups, report_of
from argmap.sources.giving_up import GivenUpError
from argmap.sources.report_words import Report
from argmap.ui.bridge import Bridge
from argmap.ui.comparing.entries import Entry
from argmap.ui.comparing.findings import Bounds, Question, findings_of
from argmap.ui.counting import counted
from argmap.ui.garbage import none_looked_for
from argmap.ui.told_by_thread import ToldByThread

_SLICE_MS = 8


class Comparer(QObject):
    """Reads the texts a few at a time, then compares them in a thread of its own.

    What was found of a case that has changed meanwhile, or was given up, is dropped.
    """

    found = Signal(object)
    """The entries, a tuple; None where comparing was stopped."""
    progressed = Signal(object)
    """What is being done, as a sentence."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._run = 0
        self._bounds = Bounds(0, 0)
        self._reports: list[Report] = []
        self._unread: list[Source] = []
        self._thread: ThreadPoolExecutor | None = None
        self._reading = QTimer(self)
        self._reading.setInterval(0)
        self._reading.timeout.connect(self._read_some)
        self._told = ToldByThread()
        self._told.came.connect(self._on_answered)
        bridge.closing.connect(self.give_up)
        self.is_running = False
        """Whether something is being compared."""

    def start(self, bounds: Bounds) -> None:
        """Compare the sources of the open case as they stand now; an earlier run is given up."""
        self._run += 1
        self._bounds = bounds
        self._reports = []
        self._unread = list(reversed(self._bridge.case_map.ranked_sources()))
        self.is_running = True
        self._reading.start()
        self.progressed.emit("Reading the sources…")

    @Slot()
    def stop(self) -> None:
        """Give up what is being compared, and say so."""
        if self.give_up():
            self.found.emit(None)

    @Slot()
    def give_up(self) -> bool:
        """Give up what is being compared without a word; return whether something was."""
        self._run += 1
        self._reading.stop()
        self._reports, self._unread = [], []
        was, self.is_running = self.is_running, False
        return was

    @Slot()
    def _read_some(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        while self._unread and clock.elapsed() < _SLICE_MS:
            source = self._unread.pop()
            document = self._bridge.document_of(source.id) if source.document else None
            if document is not None:
                self._reports.append(report_of(source, document))
        if not self._unread:
            self._reading.stop()
            self._ask()

    def _ask(self) -> None:
        reports, self._reports = tuple(self._reports), []
        aliases = tuple(tuple(group) for group in alias_groups(self._bridge.case_map))
        self.progressed.emit(f"Comparing {counted(len(reports), 'source')}…")
        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, "comparing")
        question = Question(reports, aliases, self._bounds)
        self._thread.submit(self._answer, self._run, question)

    def _answer(self, run: int, question: Question) -> None:
        """Compare, in the thread, for as long as somebody waits."""
        answer: tuple[Entry, ...] | Exception
        try:
            with none_looked_for(is_kept=False):
                answer = findings_of(question, lambda: run == self._run)
        except GivenUpError:
            return
        except Exception as error:  # noqa: BLE001 -- raised where the window hears of it
            answer = error
        self._told.came.emit(run, answer)

    @Slot(int, object)
    def _on_answered(self, run: int, answer: tuple[Entry, ...] | Exception) -> None:
        if run != self._run:
            return
        self.is_running = False
        if isinstance(answer, Exception):
            self.found.emit(None)
            raise answer
        self.found.emit(answer)
