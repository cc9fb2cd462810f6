"""The card of one factor: what the standard needs of it, and the findings on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from argmap.drawing.fonts import sans_font
from argmap.law.answer import Answer
from argmap.law.scales import Factor
from argmap.ui.bridge import Bridge
from argmap.ui.claim_labels import ClaimLabels
from argmap.ui.icon_label import IconLabel
from argmap.ui.labels import plain_label
from argmap.ui.theme import Theme
from argmap.ui.weighing.finding_row import FindingRow
from argmap.ui.weighing.gate_words import ICONS, Standing, needs_of, standing_of
from argmap.ui.weighing.harms_note import HarmsNote
from argmap.ui.weighing.labels import note_label, short_note
from argmap.ui.weighing.merits_note import NOTE, MeritsNote
from argmap.ui.weighing.questions import Question

_NO_CAUSE = (
    "No claim is marked as a cause of action yet. Mark one in the inspector, and success is found "
    "on each; until then, on the motion as a whole."
)
_ROLES = {
    Standing.MET: QPalette.ColorRole.Link,
    Standing.NOT_MET: QPalette.ColorRole.BrightText,
}


class FactorCard(QFrame):
    """Shows a factor with a row for each question, and whether what is needed is met."""

    def __init__(  # noqa: PLR0913 -- keyword-only: what its rows are made with
        self,
        factor: Factor,
        questions: Sequence[Question],
        reader: str,
        *,
        bridge: Bridge,
        theme: Theme,
        labels: ClaimLabels | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setStyleSheet(
            f"#card {{ background: {theme.tokens['panel']}; border-radius: 6px;"
            f" border: 1px solid {theme.tokens['hairline']}; }}"
        )
        self.factor = factor
        self.rows = [FindingRow(question, reader, bridge, theme, self) for question in questions]
        causes = [one for one in questions if one.cause] if labels else []
        self.suggested = [MeritsNote(one, reader, bridge, labels, self) for one in causes if labels]
        """What the map suggests on each cause of action, in their order."""
        self.suggested_note = note_label(NOTE)
        self.harms = HarmsNote(factor, self)
        self.title = plain_label(factor.name)
        self.title.setFont(sans_font(semibold=True))
        self.title.setToolTip(factor.help)
        self.needs = note_label()
        self.standing = short_note()
        self._mark = IconLabel("circle-dashed", "")
        self.teaching = note_label(_NO_CAUSE)
        self._lay_out()

    def show_answer(self, answer: Answer, *, with_court: bool, is_whole: bool = True) -> None:
        """Show the findings as they are, and how they stand under a standard.

        `is_whole` tells that all of the map is weighed, not only what was known on a day.
        """
        for one in self.suggested:
            one.show_suggestion(is_whole=is_whole)
        self.suggested_note.setVisible(bool(self.suggested) and is_whole)
        for row in self.rows:
            row.show_found(with_court=with_court)
        standing = standing_of(answer, self.factor)
        self.needs.setText(needs_of(answer, self.factor))
        self.standing.setText(standing)
        role = _ROLES.get(standing, QPalette.ColorRole.WindowText)
        self._mark.show_icon(ICONS[standing], standing.value, role)
        by_cause = self.factor.id == answer.standard.scales.by_cause
        self.teaching.setVisible(by_cause and not any(row.question.cause for row in self.rows))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        head.addWidget(self._mark)
        head.addWidget(self.standing)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.needs)
        column.addWidget(self.teaching)
        suggested = {one.cause: one for one in self.suggested}
        for row in self.rows:
            column.addWidget(row)
            if row.question.cause in suggested:
                column.addWidget(suggested[row.question.cause])
        column.addWidget(self.suggested_note)
        column.addWidget(self.harms)
