"""The page of the inspector that shows a claim."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from argmap.case.caption import Case
from argmap.case.claims import Claim
from argmap.case.terms import CaseKind, Side
from argmap.law.standard import StandardSet
from argmap.reasoning.critical_questions import CriticalQuestion
from argmap.ui.availability import use_of
from argmap.ui.bridge import Bridge
from argmap.ui.claim_labels import ClaimLabels
from argmap.ui.inspector.cite_list import CiteList
from argmap.ui.inspector.element_place import ElementPlace
from argmap.ui.inspector.fields import CLAIM_FIELDS, claim_details
from argmap.ui.inspector.pages import Page
from argmap.ui.inspector.standing_section import StandingSection
from argmap.ui.inspector.step_section import StepSection
from argmap.ui.inspector.words import RecordWords
from argmap.ui.labels import heading, plain_label, set_tone
from argmap.ui.questioning.answers import AnswerLines
from argmap.ui.questioning.attacks import LikelyAttacks
from argmap.ui.questioning.leading import StepLeading
from argmap.ui.questioning.list import QuestionList
from argmap.ui.quote_states import QuoteStates
from argmap.ui.record_form import RecordForm
from argmap.ui.selection import Picked, Selection
from argmap.ui.terms_in_words import in_words
from argmap.ui.theme import Theme
from argmap.ui.turn_by_turn import Steps

Law = Callable[[], StandardSet]
"""Reads the standards, once."""


class ClaimPage(Page):
    """Words, fields, the step it is used in, and its quotes."""

    def __init__(  # noqa: PLR0913 -- what every panel shares
        self,
        bridge: Bridge,
        selection: Selection,
        *,
        states: QuoteStates,
        theme: Theme,
        law: Law,
        labels: ClaimLabels,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(bridge, parent)
        self._several = plain_label()
        self._several.setObjectName("several")
        self._side = heading("")
        self._words = RecordWords("Claim", bridge, self)
        self._form = RecordForm(CLAIM_FIELDS, bridge, self)
        self._details = RecordForm(claim_details(law()), bridge, self)
        self._step = StepSection(bridge, self)
        self._cites = CiteList(bridge, selection, states, theme, self)
        self._answers = AnswerLines(bridge, self)
        self._attacks = LikelyAttacks(bridge, self)
        self._leading = leading = StepLeading(bridge, selection, self)
        self._step.questions.claim_wanted.connect(leading.pick_claim)
        self._answers.step_wanted.connect(leading.pick_step)
        self._attacks.question_wanted.connect(self._on_question_wanted)
        self.elements = ElementPlace(bridge, selection, theme, law, labels, parent=self)
        """What has to be shown for the claim, where it is a cause of action or a defence."""
        self.hurry: Callable[[], object] = lambda: None
        """Has what was picked just now shown at once; set by whoever else would let it wait."""
        self.standing = StandingSection(bridge, labels, law, self)
        """Where the claim stands in the map, and why."""
        self.standing.claim_wanted.connect(leading.pick_claim)
        self._stack(self._several, self._side, self._words, self._form, self.standing)
        self._stack(self.elements)
        self._stack(self._step, self._answers, self._cites, self._attacks)
        self._stack(heading("Details"), self._details, self._step.details)

    @property
    def cites(self) -> CiteList:
        """The cards of the claim's quotes."""
        return self._cites

    @property
    def questions(self) -> QuestionList:
        """The critical questions about the step."""
        return self._step.questions

    @property
    def attacks(self) -> LikelyAttacks:
        """Where the claims below a root are likely to be attacked."""
        return self._attacks

    @property
    def answers(self) -> AnswerLines:
        """The critical questions that the claim answers."""
        return self._answers

    @property
    def words(self) -> RecordWords:
        """The editor of the claim's text."""
        return self._words

    @Slot(object)
    def _on_question_wanted(self, question: CriticalQuestion) -> None:
        self._leading.pick_step(question.argument)
        self.hurry()
        self.questions.come_to(question)

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._cites.set_theme(theme)
        self.elements.set_theme(theme)

    def showing(self, claim: Claim, picked: Picked) -> Steps:
        """Show a claim as it stands, in the appearance picked, some parts a step."""
        several = len({use.claim for use in picked.uses})
        self._several.setVisible(several > 1)
        self._several.setText(
            f"{several} claims selected. The fields below are of one of them, and change it alone;"
            " the Claim menu and its keys change all of them."
        )
        self._side.setText(side_words(self._bridge.case_map.case, claim.side))
        set_tone(self._side, "muted" if claim.side is Side.NEUTRAL else claim.side.value)
        self._words.show_record(claim)
        self._form.show_record(claim)
        self._details.show_record(claim)
        yield
        self.standing.show_claim(claim)
        self.elements.show_claim(claim)
        yield
        use = use_of(self._bridge, picked)
        self._step.show_use(use)
        self._answers.show_claim(claim.id)
        self._attacks.show_root(claim, is_root=use is None)
        yield
        yield from self._cites.showing(claim.id, picked.quote)


def side_words(case: Case, side: Side) -> str:
    """Return a side with the name of its party, as in "Movant · Parler LLC"."""
    names = {Side.MOVANT: case.movant, Side.RESPONDENT: case.respondent, Side.NEUTRAL: ""}
    words = in_words(side.value)
    if case.kind is CaseKind.DEBATE:
        words = {Side.MOVANT: "Proposition", Side.RESPONDENT: "Opposition"}.get(side, words)
    return f"{words} · {names[side]}" if names[side] else words
