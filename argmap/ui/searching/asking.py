"""Asking a worker, which answers by signal; what is no longer asked is not answered."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject, Signal, Slot

from argmap.case.errors import ArgmapError
from argmap.sources.holdings import Holdings
from argmap.ui.bridge import Bridge
from argmap.ui.searching.answering import Told, answer, fill
from argmap.ui.searching.found import Answer, Question
from argmap.ui.told_by_thread import ToldByThread
from argmap.workspace.word_index import WordIndex

_FEW = 40
"""Texts read in less time than a message takes to be read."""
_TOLD = 20
"""How often progress is told, at most."""


class Asking(QObject):
    """One thread that answers the last question; older ones are given up."""

    answered = Signal(object)
    """The `Answer` to what was asked last."""
    progressed = Signal(object)
    """What is being done, as a sentence; empty when it is over."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._number = 0
        self._is_told = False
        self._thread: ThreadPoolExecutor | None = None
        self._answers = ToldByThread()
        self._answers.came.connect(self._on_came)
        self._sentences = ToldByThread()
        self._sentences.came.connect(self._on_told)
        bridge.closing.connect(self.end)

    @property
    def number(self) -> int:
        """The number of the last question."""
        return self._number

    def prepare(self, holdings: Holdings) -> None:
        """Begin to read the sources, so that the first question need not wait for it."""

        def job(index: WordIndex, told: Told) -> None:
            fill(index, holdings, told)

        self._begin(job)

    def ask(self, question: Question, holdings: Holdings) -> None:
        """Ask; the answer to whatever was asked before is not wanted any more."""
        self._begin(lambda index, told: answer(question, index, holdings, told))

    def stop(self) -> None:
        """Want no answer any more; what has been read stays read."""
        self._number += 1
        self._end_telling()

    @Slot()
    def end(self) -> None:
        """Stop, and wait for the thread: the case is about to be closed."""
        self.stop()
        if self._thread is not None:
            self._thread.shutdown(wait=True, cancel_futures=True)
            self._thread = None

    def _begin(self, job: Callable[[WordIndex, Told], Answer | None]) -> None:
        index = self._bridge.word_index
        if index is None:
            return
        self._number += 1
        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, "searching")
        self._thread.submit(self._work, self._number, index, job)

    def _work(
        self, number: int, index: WordIndex, job: Callable[[WordIndex, Told], Answer | None]
    ) -> None:
        """Do a job in the thread, unless another question has been asked since."""
        if number != self._number:
            return
        try:
            came: object = job(index, self._teller(number))
        except Exception as error:  # noqa: BLE001 -- raised again in the window's thread
            came = error
        self._answers.came.emit(number, came)

    def _teller(self, number: int) -> Told:
        last = -1

        def told(what: str, done: int, total: int) -> bool:
            nonlocal last
            step = done * _TOLD // max(total, 1)
            if total > _FEW and step != last:
                last = step
                self._sentences.came.emit(number, f"{what}: {done:,} of {total:,}…")
            return number == self._number

        return told

    @Slot(int, object)
    def _on_told(self, number: int, sentence: str) -> None:
        if number == self._number:
            self._is_told = True
            self.progressed.emit(sentence)

    def _end_telling(self) -> None:
        if self._is_told:
            self._is_told = False
            self.progressed.emit("")

    @Slot(int, object)
    def _on_came(self, number: int, came: Answer | Exception | None) -> None:
        if number != self._number:
            return
        self._end_telling()
        if isinstance(came, ArgmapError):
            self._bridge.failed.emit(came)
        elif isinstance(came, Exception):
            raise came
        elif came is not None:
            self.answered.emit(came)
