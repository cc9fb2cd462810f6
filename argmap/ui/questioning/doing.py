"""The actions on critical questions: go to them, answer one, ask one of one's own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from argmap.ui.availability import use_of
from argmap.ui.bridge import Bridge
from argmap.ui.keys import with_key
from argmap.ui.questioning.list import QuestionList
from argmap.ui.questioning.menu import Move
from argmap.ui.questioning.row import QuestionRow
from argmap.ui.selection import Selection


class ShowsQuestions(Protocol):
    """What shows the questions of the picked step."""

    @property
    def questions(self) -> QuestionList:
        """The list of them."""
        ...


class Questioning(QObject):
    """Acts on the critical question that has the focus, else on the first unanswered one."""

    wanted = Signal()
    """The questions are to be seen."""

    def __init__(
        self, bridge: Bridge, selection: Selection, shown: ShowsQuestions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._selection = selection
        self._shown = shown

    @Slot()
    def go_to_questions(self) -> None:
        """Move the focus to the first question of the picked step that is unanswered."""
        self._with_row(_focus_on)

    @Slot()
    def ask_question(self) -> None:
        """Ask the question."""
        self._do(Move.ASK)

    @Slot()
    def answer_question(self) -> None:
        """Answer the question by a claim of the map."""
        self._do(Move.CLAIM)

    @Slot()
    def answer_newly(self) -> None:
        """Answer the question by a claim that is typed now."""
        self._do(Move.NEW_CLAIM)

    @Slot()
    def concede_question(self) -> None:
        """Concede the question."""
        self._do(Move.CONCEDE)

    @Slot()
    def own_question(self) -> None:
        """Ask a question of the user's own about the picked step."""
        if use_of(self._bridge, self._selection.picked) is not None:
            self.wanted.emit()
            self._shown.questions.begin_own()

    def _do(self, move: Move) -> None:
        def act(row: QuestionRow) -> None:
            row.do(move)

        self._with_row(act)

    def _with_row(self, act: Callable[[QuestionRow], None]) -> None:
        row = self._shown.questions.current
        if row is None:
            scheme = with_key("choose its scheme", "choose_scheme")
            self._bridge.said.emit(f"No critical question is known of this step: {scheme}.")
            return
        self.wanted.emit()
        act(row)


def _focus_on(row: QuestionRow) -> None:
    row.come_forward()
