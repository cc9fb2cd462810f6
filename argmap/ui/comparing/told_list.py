"""What is told of the passages that are compared: a sentence each, with icon and word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.sources.dismissing import DismissedProblem
from argmap.sources.problems import Problem
from argmap.ui.comparing.told_row import DismissedRow, ToldRow
from argmap.ui.labels import heading
from argmap.ui.taking_away import take_away


class ToldList(QWidget):
    """Lists problems, and those that are dismissed below; hidden where there are none."""

    dismissed = Signal(object, object)
    """The `Problem` that the user says is none, and why."""
    told_again = Signal(object)
    """The `Dismissal` to be taken back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._differs = heading("What differs")
        self._column.addWidget(self._differs)
        self._shown: object = None
        self.rows: list[ToldRow | DismissedRow] = []
        """What is listed, in its order."""

    def show_problems(
        self,
        problems: Sequence[Problem],
        dismissed: Sequence[DismissedProblem] = (),
        *,
        editable: bool = True,
    ) -> None:
        """Show other problems; the rows stay where they are the same."""
        shown = (tuple(problems), tuple(dismissed), editable)
        if shown == self._shown:
            return
        self._shown = shown
        for row in self.rows:
            take_away(self._column, row)
        told = [ToldRow(problem, editable=editable) for problem in problems]
        over = [DismissedRow(*one, editable=editable) for one in dismissed]
        for one in told:
            one.dismissed.connect(self.dismissed)
        for other in over:
            other.told_again.connect(self.told_again)
        self.rows = [*told, *over]
        for row in self.rows:
            self._column.addWidget(row)
        self._differs.setVisible(bool(problems))
        self.setVisible(bool(self.rows))
