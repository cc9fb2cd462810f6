"""How the picked claim bears on another: stance, scheme, and what goes against the step."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument, Premise
from argmap.case.counting import counted
from argmap.case.lookups import title_of, weight_figure
from argmap.case.plan_claims import plan_stance
from argmap.case.plan_together import plan_weights
from argmap.case.quotation import in_quotes
from argmap.case.terms import Stance
from argmap.reasoning.schemes import load_schemes
from argmap.ui.bridge import Bridge
from argmap.ui.form import FieldEdit, FieldForm
from argmap.ui.inspector.fields import (
    ARGUMENT_DETAILS,
    STANCE_FIELD,
    UNWEIGHED,
    WEIGHT_FIELD,
    argument_fields,
)
from argmap.ui.labels import heading, plain_label
from argmap.ui.page_part import PagePart
from argmap.ui.questioning.list import QuestionList
from argmap.ui.record_form import RecordForm


class StepSection(PagePart):
    """Shows and edits the argument in which a claim is used."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._argument: Argument | None = None
        self._bearing = plain_label()
        self._fellows = plain_label(muted=True)
        self._attacks = plain_label(muted=True)
        self._stance = FieldForm((STANCE_FIELD,), self)
        self._weight = FieldForm((WEIGHT_FIELD,), self)
        self._form = RecordForm(argument_fields(load_schemes()), bridge, self)
        self.questions = QuestionList(bridge, self)
        """The critical questions about the step."""
        self.details = RecordForm(ARGUMENT_DETAILS, bridge, parent)
        """What is seldom changed of the argument; the page says where it stands."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(heading("Bears on"))
        parts = (
            self._bearing,
            self._fellows,
            self._stance,
            self._weight,
            self._form,
            self._attacks,
            self.questions,
        )
        for part in parts:
            column.addWidget(part)
        self._stance.edited.connect(self._on_stance)
        self._weight.edited.connect(self._on_weight)

    @property
    def weight(self) -> QWidget:
        """The list from which the weight of the step is chosen."""
        box = self._weight.editor("weight").focusProxy()
        assert box is not None
        return box

    def show_use(self, use: Premise | None) -> None:
        """Show the argument of a use; nothing for a claim that bears on nothing."""
        self.setVisible(use is not None)
        self.details.setVisible(use is not None)
        if use is None:
            self.questions.show_step(None)
            self._argument = None
            return
        case_map = self._bridge.case_map
        argument = case_map.arguments[use.argument]
        self._argument = argument
        self._bearing.setText(bearing_words(case_map, argument))
        self._fellows.setText(_fellow_words(case_map, use))
        self._fellows.setVisible(bool(self._fellows.text()))
        self._attacks.setText(_attack_words(case_map, argument))
        self._attacks.setVisible(bool(self._attacks.text()))
        self._stance.setVisible(not argument.is_undercut)
        self._stance.setEnabled(not self._bridge.read_only)
        self._stance.show_record(argument)
        self._weight.setEnabled(not self._bridge.read_only)
        self._weight.show_values({"weight": weight_figure(argument.weight)})
        self._form.show_record(argument)
        self.details.show_record(argument)
        self.questions.show_step(argument)

    @Slot(object)
    def _on_stance(self, edit: FieldEdit) -> None:
        if self._argument:
            done = self._bridge.edit(plan_stance, self._argument.id, Stance(edit.value))
            if done is None:
                self._stance.show_record(self._argument)

    @Slot(object)
    def _on_weight(self, edit: FieldEdit) -> None:
        if self._argument:
            weight = None if edit.value == UNWEIGHED else float(edit.value)
            self._bridge.edit(plan_weights, [self._argument], weight)


def bearing_words(case_map: CaseMap, argument: Argument) -> str:
    """Say in a phrase what an argument bears on."""
    if argument.target_claim is not None:
        return title_of(case_map.claims[argument.target_claim])
    assert argument.target_argument is not None
    attacked = case_map.arguments[argument.target_argument]
    first = case_map.claims[case_map.premises_of(attacked.id)[0].claim]
    if attacked.target_claim is None:
        return f"The undercut {in_quotes(title_of(first))}"
    target = case_map.claims[attacked.target_claim]
    return f"The step from {in_quotes(title_of(first))} to {in_quotes(title_of(target))}"


def _fellow_words(case_map: CaseMap, use: Premise) -> str:
    fellows = [one for one in case_map.premises_of(use.argument) if one.id != use.id]
    if not fellows:
        return ""
    titles = (in_quotes(title_of(case_map.claims[one.claim])) for one in fellows)
    return f"Stands or falls with {', '.join(titles)}"


def _attack_words(case_map: CaseMap, argument: Argument) -> str:
    undercuts = case_map.arguments_on(argument.id)
    if not undercuts:
        return ""
    claims = (case_map.premises_of(one.id)[0].claim for one in undercuts)
    titles = (in_quotes(title_of(case_map.claims[claim])) for claim in claims)
    return f"{counted(len(undercuts), 'undercut')} of this step: {', '.join(titles)}"
