"""Something made in a thread from the case as it is when it begins: one at a time, with cancel."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal, Slot

from argmap.case.errors import ArgmapError
from argmap.ui.aside import Aside
from argmap.ui.brief.writer import CaseReader, CaseThen
from argmap.ui.errand import Errand
from argmap.ui.work import Work

if TYPE_CHECKING:
    from argmap.formats.case_to_export import Choices
    from argmap.law.standard import StandardSet
    from argmap.ui.bridge import Bridge

Act: TypeAlias = Callable[[CaseThen, Errand], object]
"""What is done in the thread; an `ArgmapError` that it returns is told as what went wrong."""


class CaseRun(QObject):
    """Does one thing at a time, tells how far it is, and can be cancelled."""

    done = Signal(object)
    """What was made."""

    def __init__(self, bridge: Bridge, law: Callable[[], StandardSet], parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.reader = CaseReader(bridge, law, self)
        """What reads the texts of the case."""
        self.reader.read.connect(self._on_read)
        self._aside = Aside("export", self)
        self._aside.told.connect(self._tell)
        self._aside.answered.connect(self._on_answered)
        self._aside.failed.connect(self._end)
        self._work: Work | None = None
        self._act: Act | None = None
        self._given_up = ""
        bridge.closing.connect(self.cancel)

    @property
    def is_running(self) -> bool:
        """Whether something is being made."""
        return self._work is not None

    def start(self, act: Act, choices: Choices, *, told: str, given_up: str) -> None:
        """Begin; `told` says what, and `given_up` that it was cancelled."""
        self._act, self._given_up = act, given_up
        self._work = Work(self)
        self._work.cancel_wanted.connect(self.cancel)
        self._bridge.working.emit(self._work)
        self._tell(told)
        self.reader.start(choices)

    @Slot()
    def cancel(self) -> None:
        """Make nothing after all."""
        if not self.is_running:
            return
        self.reader.stop()
        self._aside.drop()
        self._end()
        self._bridge.said.emit(self._given_up)

    @Slot(object)
    def _on_read(self, case: CaseThen) -> None:
        if self._act is not None:
            self._aside.do(partial(self._act, case))

    @Slot(object)
    def _tell(self, sentence: str) -> None:
        if self._work is not None:
            self._work.told.emit(sentence)

    @Slot()
    def _end(self) -> None:
        work, self._work = self._work, None
        if work is not None:
            work.over.emit()
            work.deleteLater()

    @Slot(object)
    def _on_answered(self, answer: object) -> None:
        self._end()
        if isinstance(answer, ArgmapError):
            self._bridge.failed.emit(answer)
        else:
            self.done.emit(answer)
