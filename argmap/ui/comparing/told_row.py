"""A finding of comparing, to be dismissed with a reason; and one that is dismissed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from argmap.case.dismissals import Dismissal
from argmap.sources.problems import Problem
from argmap.ui.comparing.kinds import kind_of
from argmap.ui.icon_label import IconLabel
from argmap.ui.labels import plain_label
from argmap.ui.overriding import override

_WHY = "Why it is no conflict"


class ToldRow(QWidget):
    """What differs, in a sentence; whoever dismisses it says why first."""

    dismissed = Signal(object, object)
    """The `Problem`, and why it is none."""

    def __init__(self, problem: Problem, *, editable: bool) -> None:
        super().__init__()
        self._problem = problem
        self.dismiss = QPushButton("Dismiss…")
        self.dismiss.setToolTip("It is not told any more; it stays in the list, under Dismissed")
        self.dismiss.setEnabled(editable)
        self.dismiss.clicked.connect(self._on_asked)
        self.why = QLineEdit()
        self.why.setPlaceholderText(_WHY)
        self.why.setAccessibleName(_WHY)
        self.why.textChanged.connect(self._on_typed)
        self.why.returnPressed.connect(self._on_agreed)
        self.agree = QPushButton("Dismiss")
        self.agree.setEnabled(False)
        self.agree.clicked.connect(self._on_agreed)
        self._asking = QWidget()
        asking = QHBoxLayout(self._asking)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.addWidget(self.why, 1)
        asking.addWidget(self.agree)
        self._asking.hide()
        _lay_out(self, _head(problem), self.dismiss, self._asking)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._asking.isVisible():
            self._show_asking(asked=False)
        else:
            super().keyPressEvent(event)

    def _show_asking(self, *, asked: bool) -> None:
        self._asking.setVisible(asked)
        self.dismiss.setVisible(not asked)
        to = self.why if asked else self.dismiss
        to.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_asked(self) -> None:
        self._show_asking(asked=True)

    @Slot(str)
    def _on_typed(self, words: str) -> None:
        self.agree.setEnabled(bool(words.strip()))

    @Slot()
    def _on_agreed(self) -> None:
        if self.why.text().strip():
            self.dismissed.emit(self._problem, self.why.text())


class DismissedRow(QWidget):
    """A finding that is dismissed, and why; it can be told again."""

    told_again = Signal(object)
    """The `Dismissal` to be taken back."""

    def __init__(self, problem: Problem, dismissal: Dismissal, *, editable: bool) -> None:
        super().__init__()
        self._dismissal = dismissal
        self.again = QPushButton("Tell it again")
        self.again.setEnabled(editable)
        self.again.clicked.connect(self._on_again)
        why = plain_label(f"Dismissed: {dismissal.why}", muted=True)
        _lay_out(self, _head(problem), self.again, why)

    @Slot()
    def _on_again(self) -> None:
        self.told_again.emit(self._dismissal)


def _head(problem: Problem) -> QWidget:
    kind = kind_of(problem.kind)
    head = QWidget()
    line = QHBoxLayout(head)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    line.addWidget(IconLabel(kind.icon, kind.word), alignment=Qt.AlignmentFlag.AlignTop)
    line.addWidget(plain_label(f"{kind.word}: {problem.told or problem.message}"), 1)
    return head


def _lay_out(row: QWidget, head: QWidget, button: QWidget, below: QWidget) -> None:
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(head)
    column.addWidget(below)
    column.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
