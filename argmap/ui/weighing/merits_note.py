"""What the map suggests on the merits of one cause of action, and a button to find it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from argmap.case.plan_weighing import plan_finding
from argmap.case.terms import COURT
from argmap.law.merits import MeritsLevel, SuggestedMerits, suggest_merits
from argmap.law.scales import Factor
from argmap.ui.bridge import Bridge
from argmap.ui.claim_labels import ClaimLabels
from argmap.ui.icon_label import IconLabel
from argmap.ui.weighing.labels import note_label
from argmap.ui.weighing.questions import Question
from argmap.ui.weighing.who_found import finding_by

NOTE = "A suggestion, from who is ahead in this map; likelihood is a forecast about trial."


class MeritsNote(QWidget):
    """Suggests a level for one cause, with its reason; the user decides."""

    def __init__(
        self,
        question: Question,
        reader: str,
        bridge: Bridge,
        labels: ClaimLabels,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._question = question
        self.cause = question.cause
        self._reader = reader
        self._bridge = bridge
        self._labels = labels
        self._suggested: SuggestedMerits | None = None
        self._is_whole = True
        self.said = note_label()
        self.why = note_label()
        self.use = QPushButton("Use")
        self.use.clicked.connect(self._on_use)
        self._lay_out()
        labels.changed.connect(self._on_labelled)

    def show_suggestion(self, *, is_whole: bool) -> None:
        """Suggest from the map as it is; nothing where only a part of it is weighed."""
        self._is_whole = is_whole
        self._suggested = self._found() if is_whole else None
        self.setVisible(self._suggested is not None)
        if self._suggested is None:
            return
        factor, after = self._question.factor, self._suggested.after
        label = label_of(factor, after)
        self.said.setText(f"The map suggests: {suggestion_words(factor, self._suggested)}")
        self.why.setText(why_words(self._suggested))
        self.use.setText(f"Use “{label}”")
        self.use.setAccessibleName(f"Find “{label}” on {self._question.name}, as the map suggests")
        self.use.setToolTip("Make this level your finding, with what it follows from as reason")
        self.use.setVisible(not (self._is_fixed or self._is_found(after)))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(IconLabel("map", "Suggested by the map"))
        head.addWidget(self.said, 1)
        head.addWidget(self.use)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.why)

    def _found(self) -> SuggestedMerits | None:
        labels, cause = self._labels.labels, self._question.cause
        if labels is None or cause is None or cause not in labels:
            return None
        return suggest_merits(self._bridge.case_map, labels, cause, self._question.factor)

    @property
    def _is_fixed(self) -> bool:
        return self._reader == COURT or bool(self._bridge.read_only)

    def _is_found(self, after: MeritsLevel) -> bool:
        question = self._question
        found = finding_by(self._bridge.case_map, self._reader, question.factor.id, question.cause)
        ends = {(after.level, ""), (after.level, after.level)}
        return found is not None and (found.level, found.level_high) in ends

    @Slot(object)
    def _on_labelled(self, _claims: object) -> None:
        if self._question.cause in self._bridge.case_map.claims:
            self.show_suggestion(is_whole=self._is_whole)

    @Slot()
    def _on_use(self) -> None:
        if self._suggested is None:
            return
        question, after = self._question, self._suggested.after
        found = finding_by(self._bridge.case_map, self._reader, question.factor.id, question.cause)
        self._bridge.edit(
            plan_finding,
            question.factor.id,
            after.level,
            scale=question.factor.scale,
            by=self._reader,
            claim=question.cause,
            why=found.why if found and found.why else after.why,
            new_id=self._bridge.new_id,
        )


def label_of(factor: Factor, found: MeritsLevel) -> str:
    """Return what a level is called."""
    return factor.levels[factor.rank(found.level)].label


def suggestion_words(factor: Factor, suggested: SuggestedMerits) -> str:
    """Say a suggestion in a phrase, before and after defences where there are any."""
    after = label_of(factor, suggested.after)
    if not suggested.has_defences:
        return f"{after} (no defence is marked that holds)."
    return f"before defences {label_of(factor, suggested.before)}, after them {after}."


def why_words(suggested: SuggestedMerits) -> str:
    """Say what a suggestion follows from."""
    if not suggested.has_defences:
        return suggested.after.why
    return f"Before: {suggested.before.why} After: {suggested.after.why}"
