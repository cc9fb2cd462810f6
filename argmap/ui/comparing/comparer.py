"""Comparing the sources of a case in a thread, while the case can be worked on."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from argmap.case.counting import counted
from argmap.case.evidence import Source
from argmap.case.ids import SourceId
from argmap.sources.case_reports import alias_groups, report_names, report_of
from argmap.sources.report_words import Report
from argmap.ui.aside import Aside
from argmap.ui.bridge import Bridge
from argmap.ui.comparing.entries import Entry
from argmap.ui.comparing.findings import Bounds, Question, findings_of
from argmap.ui.errand import Errand

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
        self._bounds = Bounds(0, 0)
        self._reports: list[Report] = []
        self._unread: list[Source] = []
        self._names: dict[SourceId, str] = {}
        self._reading = QTimer(self)
        self._reading.setInterval(0)
        self._reading.timeout.connect(self._read_some)
        self._aside = Aside("comparing", self)
        self._aside.answered.connect(self._on_answered)
        self._aside.failed.connect(self.stop)
        bridge.closing.connect(self.give_up)
        self.is_running = False
        """Whether something is being compared."""

    def start(self, bounds: Bounds) -> None:
        """Compare the sources of the open case as they stand now; an earlier run is given up."""
        self._aside.drop()
        self._bounds = bounds
        self._reports = []
        self._unread = list(reversed(self._bridge.case_map.ranked_sources()))
        self._names = report_names(self._bridge.case_map)
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
        self._aside.drop()
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
                self._reports.append(report_of(source, document, self._names[source.id]))
        if not self._unread:
            self._reading.stop()
            self._ask()

    def _ask(self) -> None:
        reports, self._reports = tuple(self._reports), []
        aliases = tuple(tuple(group) for group in alias_groups(self._bridge.case_map))
        self.progressed.emit(f"Comparing {counted(len(reports), 'source')}…")
        self._aside.do(partial(_compare, Question(reports, aliases, self._bounds)))

    @Slot(object)
    def _on_answered(self, found: tuple[Entry, ...]) -> None:
        self.is_running = False
        self.found.emit(found)


def _compare(question: Question, errand: Errand) -> tuple[Entry, ...]:
    return findings_of(question, errand.keep_going)
