"""Warnings of the checklist, each with its rule and the way to its line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from argmap.law.checklist_warnings import ChecklistWarning
from argmap.ui.flow_row import FlowRow
from argmap.ui.labels import plain_label
from argmap.ui.taking_away import take_away
from argmap.ui.warning_row import warning_row
from argmap.ui.weighing.labels import link_button, short_note


class WarningLine(QWidget):
    """One warning; its link leads to the line of the checklist."""

    wanted = Signal(object)
    """The id of the item."""

    def __init__(self, warning: ChecklistWarning) -> None:
        super().__init__()
        self.warning = warning
        self.words = plain_label(warning.text)
        self.go = link_button("Answer it")
        self.go.setAccessibleName(f"Answer it: {warning.text}")
        self.go.clicked.connect(self._on_go)
        foot = QHBoxLayout()
        foot.setContentsMargins(22, 0, 0, 0)
        foot.addWidget(FlowRow(short_note(warning.rule), self.go))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(warning_row(self.words))
        column.addLayout(foot)

    @Slot()
    def _on_go(self) -> None:
        self.wanted.emit(self.warning.item)


class WarningList(QWidget):
    """What cannot wait, on top of the page; nothing where there is nothing."""

    wanted = Signal(object)
    """The id of the item that a warning belongs to."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[WarningLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_warnings(self, warnings: Sequence[ChecklistWarning]) -> None:
        """Show these warnings and no others."""
        self.setVisible(bool(warnings))
        if [line.warning for line in self.lines] == list(warnings):
            return
        for line in self.lines:
            take_away(self._column, line)
        self.lines = [WarningLine(one) for one in warnings]
        for line in self.lines:
            line.wanted.connect(self.wanted)
            self._column.addWidget(line)
