"""The level that the ledger of harms suggests on a factor, and the way to why."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from argmap.law.scales import Factor
from argmap.law.suggestion import Suggestion
from argmap.ui.weighing.labels import link_button, note_label


class HarmsNote(QWidget):
    """Names the level suggested and leads to its reasons; hidden where none is."""

    wanted = Signal(object)
    """The id of the factor whose suggestion is to be shown."""

    def __init__(self, factor: Factor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._factor = factor
        self.said = note_label()
        self.why = link_button("Show why")
        self.why.setAccessibleName(f"Show why the harms suggest this on {factor.name}")
        self.why.clicked.connect(self._on_why)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.said, 1)
        row.addWidget(self.why)
        self.hide()

    def show_suggestion(self, suggestion: Suggestion | None) -> None:
        """Name the level that is suggested; None where none is."""
        self.setVisible(suggestion is not None)
        if suggestion is not None:
            label = self._factor.levels[self._factor.rank(suggestion.level)].label
            self.said.setText(f"The harms suggest: {label}.")

    @Slot()
    def _on_why(self) -> None:
        self.wanted.emit(self._factor.id)
