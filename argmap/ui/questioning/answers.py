"""Says on a claim which critical questions it answers, and leads to their steps."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId
from argmap.case.questions import Question
from argmap.case.quotation import in_quotes
from argmap.reasoning.critical_questions import question_words
from argmap.ui.bridge import Bridge
from argmap.ui.icon_label import IconLabel
from argmap.ui.labels import plain_label
from argmap.ui.questioning.words import step_words
from argmap.ui.taking_away import take_away


class AnswerLines(QWidget):
    """A line for each critical question that a claim answers; hidden where it answers none."""

    step_wanted = Signal(object)
    """The id of the argument about which the question is asked."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._shown: list[tuple[Question, str]] = []
        self._lines: list[_Line] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    @property
    def texts(self) -> list[str]:
        """What the lines say."""
        return [line.words.text() for line in self._lines]

    def show_claim(self, claim: ClaimId) -> None:
        """Show what a claim answers."""
        case_map = self._bridge.case_map
        told = [(one, _told(case_map, one)) for one in case_map.questions_answered_by(claim)]
        self.setVisible(bool(told))
        if told == self._shown:
            return
        for line in self._lines:
            take_away(self._column, line)
        self._shown, self._lines = told, [_Line(*one) for one in told]
        for line in self._lines:
            self._column.addWidget(line)
            line.wanted.connect(self.step_wanted)


class _Line(QWidget):
    wanted = Signal(object)

    def __init__(self, question: Question, told: str) -> None:
        super().__init__()
        self._question = question
        self.words = plain_label(told)
        self.words.setProperty("rank", "small")
        go = QToolButton()
        go.setText("Show it")
        go.setAutoRaise(True)
        go.setAccessibleName(f"Show the step: {told}")
        go.clicked.connect(self._on_go)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(IconLabel("circle-check", "Answers a critical question"), alignment=top)
        row.addWidget(self.words, 1)
        row.addWidget(go, alignment=top)

    @Slot()
    def _on_go(self) -> None:
        self.wanted.emit(self._question.argument)


def _told(case_map: CaseMap, question: Question) -> str:
    step = in_quotes(step_words(case_map, case_map.arguments[question.argument]))
    return f"Answers {in_quotes(question_words(question))} about the step from {step}"
