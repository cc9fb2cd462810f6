"""Checking a case in a thread, while it can be worked on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from argmap.case.case_map import CaseMap
from argmap.case.counting import counted
from argmap.case.evidence import Document, Source
from argmap.case.ids import SourceId
from argmap.case.records import RECORD_TYPES, Record
from argmap.law.case_check import check_records, check_summary
from argmap.law.reading import load_standards
from argmap.law.standard import StandardSet
from argmap.law.unrevealed import without_court
from argmap.sources.case_reports import Compared, compare_sources, compared_problems
from argmap.sources.checking import EvidenceCheck
from argmap.sources.dismissing import without_dismissed
from argmap.sources.giving_up import GivenUpError
from argmap.ui.aside import Aside
from argmap.ui.bridge import Bridge
from argmap.ui.checks.rows import CheckRow, rows_of
from argmap.ui.errand import Errand

_SLICE_MS = 8


class Found(NamedTuple):
    """What a check has found; `is_whole` is whether the sources were compared too.

    `hidden` is how many problems are not told, for they would tell what the court found.
    """

    rows: tuple[CheckRow, ...]
    summary: str
    is_whole: bool
    hidden: int = 0


class _Question(NamedTuple):
    """What is checked: records and texts of one moment, and what was compared before."""

    records: tuple[Record, ...]
    texts: dict[SourceId, Document | None]
    compared: Compared | None
    law: StandardSet
    court_shown: bool


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
        court_shown: Callable[[], bool] | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._law = law or load_standards
        self._court_shown = court_shown or bool
        self._compared: Compared | None = None
        self._texts: dict[SourceId, Document | None] = {}
        self._unread: list[Source] = []
        self._reading = QTimer(self)
        self._reading.setInterval(0)
        self._reading.timeout.connect(self._read_some)
        self._aside = Aside("checking", self)
        self._aside.told.connect(self._on_told)
        self._aside.answered.connect(self._on_answered)
        self._aside.failed.connect(self._on_over)
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
        self._aside.drop()
        self._reading.stop()
        self._texts, self._unread = {}, []
        if self.is_running:
            self._on_over()

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
        law, court_shown = self._law(), self._court_shown()
        question = _Question(records, self._texts, self._compared, law, court_shown)
        self._texts = {}
        self.progressed.emit(f"Checking {counted(len(case_map.quotes), 'quote')}…")
        self._aside.do(partial(_check, question))

    @Slot(object)
    def _on_told(self, news: str | Found) -> None:
        if isinstance(news, Found):
            self.found.emit(news)
        else:
            self.progressed.emit(news)

    @Slot()
    def _on_over(self) -> None:
        self.is_running = False
        self.progressed.emit("")

    @Slot(object)
    def _on_answered(self, answer: tuple[Found, Compared]) -> None:
        self._on_over()
        found, self._compared = answer
        self.found.emit(found)


def _check(question: _Question, errand: Errand) -> tuple[Found, Compared]:
    """Check for as long as somebody waits, in the thread."""
    case_map, texts, compared = CaseMap(question.records), question.texts, question.compared
    check = check_records(case_map, _reader(texts, errand), question.law)
    if compared is None:
        found = _found(case_map, check, question, None)
        errand.tell(f"Comparing {counted(len(texts), 'source')}…")
        errand.tell_and_pause(found)
        compared = compare_sources(case_map, lambda source: texts.get(source.id), errand.keep_going)
    return _found(case_map, check, question, compared), compared


def _reader(
    texts: dict[SourceId, Document | None], errand: Errand
) -> Callable[[Source], Document | None]:
    """Make what hands out the texts, telling how many it has, until nobody waits any more."""
    done, total = 0, len(texts)

    def read(source: Source) -> Document | None:
        nonlocal done
        if not errand.keep_going():
            raise GivenUpError
        if done:
            told = f"Checking the quotes of {done:,} of {total:,} sources…"
            errand.tell_share(told, done, total)
        done += 1
        return texts.get(source.id)

    return read


def _found(
    case_map: CaseMap,
    check: EvidenceCheck,
    question: _Question,
    compared: Compared | None,
) -> Found:
    texts, hidden = question.texts, 0

    def text_of(source: Source) -> Document | None:
        return texts.get(source.id)

    problems = compared_problems(case_map, text_of, compared or Compared())
    told, dismissed = without_dismissed(case_map, text_of, problems)
    whole = replace(check, problems=(*check.problems, *told), dismissed=dismissed)
    if not question.court_shown:
        whole, hidden = without_court(case_map, whole)
    rows = rows_of(case_map, whole, texts)
    return Found(rows, check_summary(whole), compared is not None, hidden)
