"""The search that is under way: what is asked, and what has been answered to it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from argmap.case.caption import Case
from argmap.case.changes import ChangeSet
from argmap.case.evidence import Source
from argmap.sources.holdings import Holdings, holdings_of
from argmap.ui.bridge import Bridge
from argmap.ui.searching.asking import Asking
from argmap.ui.searching.found import Answer, Question


class Search(QObject):
    """Keeps one question and its answer in step with the case."""

    changed = Signal()
    """Something else is asked, or nothing any more."""
    answered = Signal()
    """What is asked has been answered, perhaps anew."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._held: Holdings | None = None
        self.question: Question | None = None
        """What is asked; None while nothing is."""
        self.answer: Answer | None = None
        """The last answer; None until there is one. It may be to the question before."""
        self.asking = Asking(bridge, self)
        self.asking.answered.connect(self._on_answered)
        self.asking.progressed.connect(bridge.busy)
        bridge.opened.connect(self._on_opened)
        bridge.changed.connect(self._on_changed)

    @property
    def can_search(self) -> bool:
        """Whether any source has a text that is held."""
        return bool(self._holdings().documents)

    @property
    def is_answered(self) -> bool:
        """Whether the answer is to what is asked now."""
        return self.answer is not None and self.answer.question == self.question

    def prepare(self) -> None:
        """Read the sources in the background, unless something is being asked."""
        if self.question is None:
            self.asking.prepare(self._holdings())

    def ask(self, question: Question) -> None:
        """Look for something else."""
        self.question = question
        self.asking.ask(question, self._holdings())
        self.changed.emit()

    def give_up(self) -> None:
        """Look for nothing any more."""
        self.asking.stop()
        self.question = self.answer = None
        self.changed.emit()

    def _holdings(self) -> Holdings:
        """Return what the case holds, read once as long as its sources stay."""
        if self._held is None:
            self._held = holdings_of(self._bridge.case_map)
        return self._held

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        self.answer = answer
        self.answered.emit()

    @Slot()
    def _on_opened(self) -> None:
        self._held = None
        self.give_up()

    @Slot(object)
    def _on_changed(self, change_set: ChangeSet) -> None:
        if not any(isinstance(change.record, Source | Case) for change in change_set.changes):
            return
        self._held = None
        if self.question is not None:
            self.asking.ask(self.question, self._holdings())
