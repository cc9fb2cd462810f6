"""Asking a worker, which answers by signal; what is no longer asked is not answered."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal, Slot

from argmap.case.errors import ArgmapError
from argmap.sources.holdings import Holdings
from argmap.ui.aside import Aside
from argmap.ui.bridge import Bridge
from argmap.ui.errand import Errand
from argmap.ui.searching.answering import Told, answer, fill
from argmap.ui.searching.found import Answer, Question
from argmap.workspace.word_index import WordIndex

_FEW = 40
"""Texts read in less time than a message takes to be read."""


_Answered: TypeAlias = Answer | ArgmapError | None
"""What comes of a job; None of one that nobody waited for to its end."""


class Asking(QObject):
    """One thread that answers the last question; older ones are given up."""

    answered = Signal(object)
    """The `Answer` to what was asked last."""
    progressed = Signal(object)
    """What is being done, as a sentence; empty when it is over."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._is_told = False
        self._aside = Aside("searching", self)
        self._aside.told.connect(self._on_told)
        self._aside.answered.connect(self._on_answered)
        self._aside.failed.connect(self._end_telling)
        bridge.closing.connect(self.end)

    def prepare(self, holdings: Holdings) -> None:
        """Begin to read the sources, so that the first question need not wait for it."""
        self._begin(partial(_prepare, holdings))

    def ask(self, question: Question, holdings: Holdings) -> None:
        """Ask; the answer to whatever was asked before is not wanted any more."""
        self._begin(partial(_answer, question, holdings))

    def stop(self) -> None:
        """Want no answer any more; what has been read stays read."""
        self._aside.drop()
        self._end_telling()

    @Slot()
    def end(self) -> None:
        """Stop, and wait for the thread: the case is about to be closed."""
        self.stop()
        self._aside.end()

    def _begin(self, job: Callable[[WordIndex, Told], _Answered]) -> None:
        index = self._bridge.word_index
        if index is not None:
            self._aside.do(partial(_work, job, index))

    @Slot(object)
    def _on_told(self, sentence: str) -> None:
        self._is_told = True
        self.progressed.emit(sentence)

    @Slot()
    def _end_telling(self) -> None:
        if self._is_told:
            self._is_told = False
            self.progressed.emit("")

    @Slot(object)
    def _on_answered(self, answered: _Answered) -> None:
        self._end_telling()
        if isinstance(answered, ArgmapError):
            self._bridge.failed.emit(answered)
        elif answered is not None:
            self.answered.emit(answered)


def _prepare(holdings: Holdings, index: WordIndex, told: Told) -> None:
    fill(index, holdings, told)


def _answer(question: Question, holdings: Holdings, index: WordIndex, told: Told) -> Answer | None:
    return answer(question, index, holdings, told)


def _work(
    job: Callable[[WordIndex, Told], _Answered], index: WordIndex, errand: Errand
) -> _Answered:
    """Do a job in the thread; what the case file refuses is an answer as well."""

    def told(what: str, done: int, total: int) -> bool:
        if total > _FEW:
            errand.tell_share(f"{what}: {done:,} of {total:,}…", done, total)
        return errand.keep_going()

    try:
        return job(index, told)
    except ArgmapError as error:
        return error
