"""The cards of the factors that an answer reads, one below the other."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.case.ids import ClaimId
from argmap.law.scales import Factor
from argmap.ui.bridge import Bridge
from argmap.ui.claim_labels import ClaimLabels
from argmap.ui.taking_away import take_away
from argmap.ui.theme import Theme
from argmap.ui.weighing.factor_card import FactorCard
from argmap.ui.weighing.finding_row import FindingRow
from argmap.ui.weighing.questions import Question, Questions


class FactorCards(QObject):
    """Makes the cards anew where other questions are asked; else those that stand are kept."""

    suggestion_wanted = Signal(object)
    """The id of a factor, whose suggestion from the harms is to be shown."""

    def __init__(
        self, bridge: Bridge, theme: Theme, labels: ClaimLabels | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._bridge, self._theme, self._labels = bridge, theme, labels
        self._parent = parent
        self._made_for: object = None
        """The reader, whether findings can be edited, and the questions of the cards shown."""
        self.shown: list[FactorCard] = []
        self.column = QVBoxLayout()
        """Where they stand."""
        self.column.setSpacing(10)

    def set_theme(self, theme: Theme) -> None:
        """Take on another look, in the cards that are made next: those shown are not kept."""
        self._theme = theme
        self.forget()

    def forget(self) -> None:
        """Make all of them anew when they are next asked for."""
        self._made_for = None

    def make(self, asked: Questions, reader: str, most: int | None = None) -> bool:
        """Make the cards that are missing, so many at most; return whether some still are."""
        made_for = (reader, bool(self._bridge.read_only), asked)
        if made_for != self._made_for:
            self.clear()
            self._made_for = made_for
        for factor, questions in asked[len(self.shown) :][:most]:
            self._add(factor, questions, reader)
        return len(self.shown) < len(asked)

    def clear(self) -> None:
        """Take all of them away."""
        for card in self.shown:
            take_away(self.column, card)
        self.shown = []
        self.forget()

    def row_of(self, factor: str, cause: ClaimId | None) -> FindingRow | None:
        """Return the row that asks for a factor, about a cause of action or the whole motion."""
        rows = [row for card in self.shown if card.factor.id == factor for row in card.rows]
        return next((one for one in rows if one.question.cause == cause), None)

    def _add(self, factor: Factor, questions: list[Question], reader: str) -> None:
        card = FactorCard(
            *(factor, questions, reader),
            bridge=self._bridge,
            theme=self._theme,
            labels=self._labels,
            parent=self._parent,
        )
        card.harms.wanted.connect(self.suggestion_wanted)
        self.shown.append(card)
        self.column.addWidget(card)
