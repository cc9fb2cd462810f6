"""The answer: its headline, its reasons in plain sentences, and the rule on demand."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from argmap.case.errors import ArgmapError
from argmap.drawing.fonts import sans_font
from argmap.law.answer import Answer, Verdict
from argmap.law.prose import explain
from argmap.ui.icon_label import IconLabel
from argmap.ui.labels import plain_label
from argmap.ui.weighing.labels import link_button, note_label

_HEADLINE_PIXELS = 18
VERDICT_ICONS = {
    Verdict.DENIED: "circle-x",
    Verdict.OPEN: "circle-question-mark",
    Verdict.PERMITTED: "circle-check",
}
"""The icon of each answer; its word always stands beside it."""
VERDICT_ROLES = {
    Verdict.DENIED: QPalette.ColorRole.BrightText,
    Verdict.OPEN: QPalette.ColorRole.WindowText,
    Verdict.PERMITTED: QPalette.ColorRole.Link,
}
"""The colour of the palette that each icon is stroked in."""


def mark_of(answer: Answer) -> tuple[str, QPalette.ColorRole]:
    """Return the icon of an answer and its role; a test that is another motion's warns instead."""
    if not answer.fits:
        return "triangle-alert", QPalette.ColorRole.BrightText
    return VERDICT_ICONS[answer.verdict], VERDICT_ROLES[answer.verdict]


_SHOW, _HIDE = "Show the rule and its sources", "Hide the rule and its sources"


class AnswerView(QWidget):
    """Shows what a standard answers, never as what a court must do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.headline = plain_label()
        self.headline.setFont(sans_font(_HEADLINE_PIXELS, semibold=True))
        self.summary = plain_label()
        self.rule = note_label()
        self.rule.hide()
        self.more = link_button(_SHOW)
        self.more.clicked.connect(self._on_more)
        self._mark = IconLabel("circle-question-mark", "")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._mark)
        head.addWidget(self.headline, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        for widget in (self.summary, self.more, self.rule):
            column.addWidget(widget)

    def show_answer(self, answer: Answer) -> None:
        """Show an answer with its reasons."""
        said = explain(answer)
        icon, role = mark_of(answer)
        word = answer.verdict.value.capitalize() if answer.fits else "Not the test here"
        self._mark.show_icon(icon, word, role)
        self.headline.setText(said.headline)
        self.summary.setText(" ".join(said.summary))
        paragraphs = (said.rules, said.conditions, (said.closing,))
        self.rule.setText("\n\n".join(" ".join(one) for one in paragraphs if one))
        self.more.show()

    def show_failure(self, error: ArgmapError) -> None:
        """Say why there is no answer."""
        self._mark.show_icon("triangle-alert", "Warning", QPalette.ColorRole.BrightText)
        self.headline.setText("This case cannot be weighed")
        self.summary.setText(str(error))
        self.rule.setText("")
        self.more.hide()

    @Slot()
    def _on_more(self) -> None:
        shown = self.rule.isHidden()
        self.rule.setVisible(shown)
        self.more.setText(_HIDE if shown else _SHOW)
