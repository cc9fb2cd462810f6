"""The layers between the court and what a cite tells, each to be corrected by hand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from argmap.case.evidence import Cite
from argmap.case.layer_corrections import (
    LayerCorrection,
    plan_layer_correction,
    plan_layer_correction_removal,
)
from argmap.law.evidence_rules import EvidenceRules
from argmap.law.layers import Worth
from argmap.ui.bridge import Bridge
from argmap.ui.inspector.layer_row import LayerRow, UnappliedRow
from argmap.ui.labels import plain_label
from argmap.ui.taking_away import take_away


class WorthLayers(QWidget):
    """Shows the layers of one cite, what the posture makes of them, and the rules' own caution."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._cite: Cite | None = None
        self.rows: list[LayerRow] = []
        self.unapplied: list[UnappliedRow] = []
        self._before: tuple[QWidget, ...] = ()
        self._stage = _small_label()
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._stage)

    @property
    def told(self) -> str:
        """All that is said, line by line."""
        labels = [row.words for row in self.rows] + [row.words for row in self.unapplied]
        return "\n".join(label.text() for label in (*labels, self._stage))

    def stand_below(self, column: QVBoxLayout, last: QWidget) -> None:
        """Stand at the end of a column, reached by Tab after the last widget in it."""
        column.addWidget(self)
        self._before = (last,)

    def show_layers(self, cite: Cite, worth: Worth, rules: EvidenceRules) -> None:
        """Show the layers of a cite as they stand; what is being written in a row stays."""
        self._cite = cite
        self._make_rows([layer.who for layer in worth.layers], rules)
        editable = not self._bridge.read_only
        for row, layer in zip(self.rows, worth.layers, strict=True):
            row.show_layer(layer, editable=editable)
        self._show_unapplied(worth, editable=editable)
        stage = f"{worth.stage} ({worth.stage_rule})\n" if worth.stage else ""
        self._stage.setText(f"{stage}{rules.model}")

    def _make_rows(self, named: Sequence[str], rules: EvidenceRules) -> None:
        if [row.who for row in self.rows] == [*named]:
            return
        for row in self.rows:
            _let_go(self._column, row)
        self.rows = [LayerRow(who, rules) for who in named]
        for place, row in enumerate(self.rows):
            self._column.insertWidget(place, row)
            row.corrected.connect(self._on_corrected)
            row.by_rule.connect(self._on_by_rule)
        self._set_tab_order()

    def _show_unapplied(self, worth: Worth, *, editable: bool) -> None:
        if [row.unapplied for row in self.unapplied] != [*worth.unapplied]:
            for row in self.unapplied:
                _let_go(self._column, row)
            self.unapplied = [UnappliedRow(one) for one in worth.unapplied]
            for place, row in enumerate(self.unapplied, start=len(self.rows)):
                self._column.insertWidget(place, row)
                row.forgotten.connect(self._on_forgotten)
            self._set_tab_order()
        for row in self.unapplied:
            row.forget.setEnabled(editable)

    def _set_tab_order(self) -> None:
        stops = [stop for row in self.rows for stop in row.stops]
        stops += [row.forget for row in self.unapplied]
        for before, after in pairwise((*self._before, *stops)):
            self.setTabOrder(before, after)

    @Slot(str, str, str)
    def _on_corrected(self, who: str, level: str, why: str) -> None:
        if self._cite:
            one = LayerCorrection(who, self._bridge.case_map.case.posture, level, why)
            self._bridge.edit(plan_layer_correction, self._cite.id, one)

    @Slot(str)
    def _on_by_rule(self, who: str) -> None:
        if self._cite:
            one = LayerCorrection(who, self._bridge.case_map.case.posture, "", "")
            self._bridge.edit(plan_layer_correction_removal, self._cite.id, one)

    @Slot(object)
    def _on_forgotten(self, correction: LayerCorrection) -> None:
        if self._cite:
            self._bridge.edit(plan_layer_correction_removal, self._cite.id, correction)


def _let_go(column: QVBoxLayout, row: QWidget) -> None:
    take_away(column, row)


def _small_label() -> QLabel:
    label = plain_label(muted=True)
    label.setProperty("rank", "small")
    return label
