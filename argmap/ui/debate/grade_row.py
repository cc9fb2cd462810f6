"""The grades that somebody gives their own answer, and when the drill comes again by each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from argmap.debate.schedule import Grade
from argmap.ui.debate.drill_words import GRADES, MEANINGS, coming_words
from argmap.ui.labels import heading, plain_label

_WIDE = 116


class GradeRow(QWidget):
    """Four buttons, each with the key that presses it and when the drill would come again."""

    graded = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.buttons = {
            grade: _GradeButton(number, grade, self) for number, grade in enumerate(Grade, 1)
        }
        self._comings = {grade: plain_label("", self, muted=True) for grade in Grade}
        self.suggested: QPushButton = self.buttons[Grade.GOOD]
        """The button of the grade that suits what was typed."""
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        for at, (grade, button) in enumerate(self.buttons.items()):
            button.graded.connect(self.graded)
            grid.addWidget(button, 0, at)
            grid.addWidget(self._comings[grade], 1, at)
            grid.setColumnMinimumWidth(at, _WIDE)
            self._comings[grade].setAlignment(Qt.AlignmentFlag.AlignHCenter)
        grid.setColumnStretch(len(self.buttons), 1)
        # The keyboard lands on the row and on no button: Space, typed on, gives no grade.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName("Grade your answer: 1 to 4")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addWidget(heading("How well did you remember it? Press 1 to 4"))
        column.addLayout(grid)

    def suggest(self, grade: Grade) -> None:
        """Let the grade that suits be seen to; a number or a button that is pressed gives one."""
        self.suggested = self.buttons[grade]
        for button in self.buttons.values():
            button.setDefault(button is self.suggested)

    def show_comings(self, comings: Mapping[Grade, dt.datetime], now: dt.datetime) -> None:
        """Say under each grade when the drill would come again."""
        for grade, due in comings.items():
            told = coming_words(due, now)
            self._comings[grade].setText(told)
            button = self.buttons[grade]
            button.setAccessibleDescription(f"{MEANINGS[grade]}; it comes again {told}")


class _GradeButton(QPushButton):
    graded = Signal(object)

    def __init__(self, number: int, grade: Grade, parent: QWidget) -> None:
        super().__init__(f"{number}  {GRADES[grade]}", parent)
        self._grade = grade
        self.setAutoDefault(True)
        self.setToolTip(MEANINGS[grade])
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.graded.emit(self._grade)
