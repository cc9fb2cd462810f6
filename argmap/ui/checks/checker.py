"""Checking a case in a thread, while it can be worked on."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from argmap.case.case_map import CaseMap
from argmap.case.evidence import Document, Source
from argmap.case.ids import SourceId
from argmap.case.records import RECORD_TYPES, Record
from argmap.law.case_check import check_records, check_summary
from argmap.law.reading import load_standards
from argmap.law.standard import StandardSet
from argmap.sources.case_reports import Compared, compare_sources, compared_problems
from argmap.sources.checking import EvidenceCheck
from argmap.sources.giving_up import GivenUpError
from argmap.ui.bridge import Bridge
from argmap.ui.checks.rows import CheckRow, rows_of
from argmap.ui.counting import counted
from argmap.ui.garbage import none_looked_for
from argmap.ui.told_by_thread import ToldByThread

_SLICE_MS = 8
_TOLD = 20
"""How often progress is told, at most."""


class Found(NamedTuple):
    """What a check has found; `is_whole` is whether the sources were compared too."""

    rows: tuple[CheckRow, ...]
    summary: str
    is_whole: bool


class _Question(NamedTuple):
    """What is checked: records and texts of one moment, and what was compared before."""

    records: tuple[Record, ...]
    texts: dict[SourceId, Document | None]
    compared: Compared | None
    law: StandardSet


class Checker(QObject):
    """Reads the texts a few at a time, then checks them in a thread of its own.

    What was found of a case that has changed meanwhile, or is closed, is dropped.
    """

    found = Signal(object)
    """A `Found`: first what concerns quotes and records, then the sources compared too."""
    progressed = Signal(object)
    """What is being done, as a sentence; empty when it is over."""

    def __init__(
        self,
        bridge: Bridge,
        parent: QObject | None = None,
        *,
        law: Callable[[], StandardSet] | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._law = law or load_standards
        self._run = 0
        self._compared: Compared | None = None
        self._texts: dict[SourceId, Document | None] = {}
        self._unread: list[Source] = []
        self._thread: ThreadPoolExecutor | None = None
        self._reading = QTimer(self)
        self._reading.setInterval(0)
        self._reading.timeout.connect(self._read_some)
        self._told = ToldByThread()
        self._told.came.connect(self._on_came)
        bridge.closing.connect(self._on_closing)
        self.is_running = False
        """Whether something is being checked."""

    @property
    def has_compared(self) -> bool:
        """Whether it is known what the sources tell differently."""
        return self._compared is not None

    def start(self, *, compare: bool) -> None:
        """Check the open case as it stands; an earlier check is given up.

        Where `compare` is false, what the sources were found to tell differently is kept.
        """
        self.give_up()
        if compare:
            self._compared = None
        self._texts = {}
        self._unread = list(reversed(self._bridge.case_map.ranked_sources()))
        self.is_running = True
        self._reading.start()
        self.progressed.emit("Reading the sources…")

    def give_up(self) -> None:
        """Give up what is being checked."""
        self._run += 1
        self._reading.stop()
        self._texts, self._unread = {}, []
        self.is_running = False

    @Slot()
    def _on_closing(self) -> None:
        self.give_up()
        self._compared = None

    @Slot()
    def _read_some(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        while self._unread and clock.elapsed() < _SLICE_MS:
            source = self._unread.pop()
            held = self._bridge.document_of(source.id) if source.document else None
            self._texts[source.id] = held
        if not self._unread:
            self._reading.stop()
            self._ask()

    def _ask(self) -> None:
        case_map = self._bridge.case_map
        # Their order is the thread's business: a large case has many.
        records = tuple(one for kind in RECORD_TYPES for one in case_map.table(kind).values())
        question = _Question(records, self._texts, self._compared, self._law())
        self._texts = {}
        self.progressed.emit(f"Checking {counted(len(case_map.quotes), 'quote')}…")
        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, "checking")
        self._thread.submit(self._work, self._run, question)

    def _work(self, run: int, question: _Question) -> None:
        """Check, in the thread; what nobody waits for any more is not gone on with."""
        with suppress(GivenUpError):
            try:
                with none_looked_for(is_kept=False):
                    self._answer(run, question)
            except GivenUpError:
                raise
            except Exception as error:  # noqa: BLE001 -- raised where the window hears of it
                self._told.came.emit(run, error)

    def _answer(self, run: int, question: _Question) -> None:
        case_map, texts = CaseMap(question.records), question.texts
        check = check_records(case_map, self._reader(run, texts), question.law)
        if question.compared is None:
            self._told.came.emit(run, _found(case_map, check, texts, None))
            self._told.came.emit(run, f"Comparing {counted(len(texts), 'source')}…")
            compared = compare_sources(
                case_map, lambda source: texts.get(source.id), lambda: run == self._run
            )
        else:
            compared = question.compared
        self._told.came.emit(run, (_found(case_map, check, texts, compared), compared))

    def _reader(
        self, run: int, texts: dict[SourceId, Document | None]
    ) -> Callable[[Source], Document | None]:
        """Make what hands out the texts, telling how many it has, until nobody waits any more."""
        done, last = 0, 0

        def read(source: Source) -> Document | None:
            nonlocal done, last
            if run != self._run:
                raise GivenUpError
            step = done * _TOLD // max(len(texts), 1)
            if step != last:
                last = step
                self._told.came.emit(
                    run, f"Checking the quotes of {done:,} of {len(texts):,} sources…"
                )
            done += 1
            return texts.get(source.id)

        return read

    @Slot(int, object)
    def _on_came(self, run: int, came: object) -> None:
        if run != self._run:
            return
        if isinstance(came, str):
            self.progressed.emit(came)
        elif isinstance(came, Found):
            self.found.emit(came)
        else:
            self.is_running = False
            self.progressed.emit("")
            if isinstance(came, Exception):
                raise came
            assert isinstance(came, tuple)
            found, self._compared = came
            self.found.emit(found)


def _found(
    case_map: CaseMap,
    check: EvidenceCheck,
    texts: dict[SourceId, Document | None],
    compared: Compared | None,
) -> Found:
    told = compared_problems(case_map, lambda source: texts.get(source.id), compared or Compared())
    whole = replace(check, problems=(*check.problems, *told))
    return Found(rows_of(case_map, whole, texts), check_summary(check), compared is not None)
