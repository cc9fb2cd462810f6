"""What is told of the passages that are compared: a sentence each, with icon and word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from argmap.sources.checking import Problem
from argmap.ui.comparing.kinds import kind_of
from argmap.ui.icon_label import IconLabel
from argmap.ui.labels import heading, plain_label


class ToldList(QWidget):
    """Lists problems; hidden where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(heading("What differs"))
        self._rows: list[QWidget] = []

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show other problems."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.deleteLater()
        self._rows = [_row(problem) for problem in problems]
        for row in self._rows:
            self._column.addWidget(row)
        self.setVisible(bool(problems))


def _row(problem: Problem) -> QWidget:
    kind = kind_of(problem.kind)
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    layout.addWidget(IconLabel(kind.icon, kind.word), alignment=Qt.AlignmentFlag.AlignTop)
    words = plain_label(f"{kind.word}: {problem.told or problem.message}")
    layout.addWidget(words, 1)
    return row
