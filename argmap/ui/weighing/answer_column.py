"""The left of the Weigh tab: what is weighed, the answer, and a card for each factor."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.case.errors import ArgmapError
from argmap.case.ids import ClaimId
from argmap.case.terms import COURT, ME
from argmap.law.answer import Answer
from argmap.law.evidence_rules import load_evidence_rules
from argmap.law.standard import StandardSet
from argmap.law.worth import oath_missing
from argmap.ui.bridge import Bridge
from argmap.ui.claim_labels import ClaimLabels
from argmap.ui.focusing import focus_on
from argmap.ui.known_on import KnownOn
from argmap.ui.labels import plain_label
from argmap.ui.revealed import Revealed
from argmap.ui.settings import Settings
from argmap.ui.theme import Theme
from argmap.ui.warning_row import warning_row
from argmap.ui.weighing.anchor import leave_room, no_room
from argmap.ui.weighing.answer_view import AnswerView
from argmap.ui.weighing.asked import Asked, ask
from argmap.ui.weighing.factor_card import FactorCard
from argmap.ui.weighing.factor_cards import FactorCards
from argmap.ui.weighing.gates_view import GatesView
from argmap.ui.weighing.harm_suggestions import suggestions_for
from argmap.ui.weighing.labels import note_label
from argmap.ui.weighing.motion_bar import MotionBar
from argmap.ui.weighing.predicting import Predicting
from argmap.ui.weighing.questions import Questions, questions_of
from argmap.ui.weighing.turning_view import TurningView
from argmap.ui.weighing.who_found import has_court, readers_shown, whose_words


class AnswerColumn(QWidget):
    """Shows what a standard answers on one reader's findings, and takes new findings."""

    compared = Signal()
    """The court's findings were asked for, and now stand beside the others."""
    revealed = Signal()
    """The court's findings have been revealed, or hidden again."""
    weighed = Signal(object)
    """The `Asked` just answered, None where it cannot be weighed."""
    suggestion_wanted = Signal(object)
    """The id of a factor, whose suggestion from the harms is to be shown."""
    shown = Signal(object)
    """A row has been gone to, and is to be scrolled into view."""

    def __init__(  # noqa: PLR0913 -- what every panel shares
        self,
        bridge: Bridge,
        theme: Theme,
        known_on: KnownOn,
        settings: Settings | None = None,
        labels: ClaimLabels | None = None,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._known_on = known_on
        self._known: StandardSet | None = None
        self._reader = ME
        self._named: list[str] = []
        """Those who were named since the case was opened, and may have found nothing yet."""
        self._revealed = Revealed(bridge, settings)
        self.motion = MotionBar(bridge, self)
        self.motion.reader_chosen.connect(self._on_reader_chosen)
        self.view = AnswerView(self)
        self.gates = GatesView(bridge, self)
        self.gates.opened.connect(self.shown)
        self.turning = TurningView()
        self.turning.finding_wanted.connect(self._on_finding_wanted)
        self.whose = note_label()
        self.oath = plain_label()
        self._oath_row = warning_row(self.oath)
        self.predict = Predicting()
        self.predict.wanted.connect(self.show_court)
        self._cards = FactorCards(bridge, theme, labels, self)
        self._cards.suggestion_wanted.connect(self.suggestion_wanted)
        self._room = no_room()
        self._lay_out()

    @property
    def cards(self) -> list[FactorCard]:
        """The cards that are shown, from above."""
        return self._cards.shown

    @property
    def reader(self) -> str:
        """Whose findings are shown."""
        return self._reader

    @property
    def court_shown(self) -> bool:
        """Whether the court's findings of the open case are revealed."""
        return self._revealed.is_shown()

    def start_afresh(self, reader: str) -> None:
        """Show a reader's findings in a case just opened.

        The court's are hidden, but where it is remembered that they were revealed.
        """
        self._reader, self._named = reader, []
        self._revealed.forget()
        self._cards.forget()

    def reserve(self, pixels: int) -> None:
        """Leave room above the cards, so that they stay where they are under the pointer."""
        leave_room(self._room, self, pixels)

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._cards.set_theme(theme)
        if self._known:
            self.refresh(self._known)

    def refresh(self, known: StandardSet) -> None:
        """Weigh the map as it now is and show the answer."""
        self._known = known
        case_map, fixed = self._bridge.case_map, bool(self._bridge.read_only)
        readers = readers_shown(case_map, with_court=self.court_shown)
        readers += [one for one in self._named if one not in readers]
        if self._reader not in readers:
            self._reader = ME
        self.motion.show_choices(known, readers, self._reader, fixed=fixed)
        self._show_whose()
        self._show_oath()
        try:
            asked = self._asked(known)
            answer = asked.answer()
        except ArgmapError as error:
            self._cards.clear()
            self.view.show_failure(error)
            self._tell(None)
            return
        self.view.show_answer(answer)
        self._show_cards(answer, known)
        found = {one.factor.id: one for one in suggestions_for(asked)}
        for card in self.cards:
            card.harms.show_suggestion(found.get(card.factor.id))
        self._tell(asked)

    def make_card(self, known: StandardSet) -> bool:
        """Make one of the cards that will be shown; return whether there may be more to make."""
        try:
            answer = self._asked(known).answer()
        except ArgmapError:
            return False  # `refresh` says why
        return self._cards.make(self._questions(answer, known), self._reader, most=1)

    def _asked(self, known: StandardSet) -> Asked:
        case_map, shown = self._known_on.case_map, self.court_shown
        return ask(case_map, known, self._reader, court_shown=shown)

    def _tell(self, asked: Asked | None) -> None:
        self.gates.show_asked(asked)
        self.turning.show_asked(asked)
        self.weighed.emit(asked)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.motion)
        column.addWidget(self.whose)
        column.addWidget(self._oath_row)
        column.addWidget(self.view)
        column.addWidget(self.gates)
        column.addWidget(self.turning)
        column.addSpacerItem(self._room)
        column.addLayout(self._cards.column)
        column.addWidget(self.predict)

    def _show_oath(self) -> None:
        self.oath.setText(oath_missing(self._bridge.case_map, load_evidence_rules()))
        self._oath_row.setVisible(bool(self.oath.text()))

    def _show_whose(self) -> None:
        self.whose.setText(whose_words(self._reader))
        has = has_court(self._bridge.case_map)
        self.predict.show_state(has_court=has, shown=self.court_shown)

    def _show_cards(self, answer: Answer, known: StandardSet) -> None:
        self._cards.make(self._questions(answer, known), self._reader)
        is_whole = self._known_on.case_map is self._bridge.case_map
        for card in self.cards:
            card.show_answer(answer, with_court=self.court_shown, is_whole=is_whole)
        rows = [row for card in self.cards for row in card.rows]
        self.predict.show_count(sum(row.levels.level is not None for row in rows), len(rows))

    def _questions(self, answer: Answer, known: StandardSet) -> Questions:
        return questions_of(self._bridge.case_map, known, answer, self._reader)

    @Slot(object)
    def _on_reader_chosen(self, reader: str) -> None:
        self._reader = reader
        if reader not in {ME, COURT, *self._named}:
            self._named.append(reader)
        if self._known:
            self.refresh(self._known)

    @Slot(object)
    def _on_finding_wanted(self, place: tuple[str, ClaimId | None]) -> None:
        factor, cause = place
        row = self._cards.row_of(factor, cause)
        if row is not None:
            focus_on(row.levels)
            self.shown.emit(row)

    @Slot(object)
    def show_court(self, shown: bool) -> None:  # noqa: FBT001 -- it is the value told
        """Show the court's findings beside the others, or hide them again; it is remembered."""
        self._revealed.show(shown=shown)
        self.revealed.emit()
        if self._known is None:
            return
        # The button goes with the answer: left alone, the focus would go to what comes after it.
        focus_on(self.cards[0] if shown and self.cards else self.motion)
        self.refresh(self._known)
        if shown:
            self.compared.emit()
