"""What each level is worth in points, where a court balances: the model’s own, shown on demand."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.law.rule_words import points_of_levels
from argmap.law.scales import Remedy, Scales
from argmap.ui.weighing.labels import link_button, note_label
from argmap.ui.weighing.plain_table import Cell, PlainTable

_SHOW, _HIDE = "Show what each level is worth in points", "Hide what each level is worth in points"


class PointsTable(QWidget):
    """Lists the points of every level of the factors that are counted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.more = link_button(_SHOW)
        self.more.clicked.connect(self._on_more)
        self.note = note_label()
        self.table = PlainTable("What each level is worth in points", self)
        self.table.take_columns("Factor", "Points of its levels, by argmap’s own model")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.more, self.note, self.table):
            column.addWidget(part)
        self._open(shown=False)

    def show_points(self, scales: Scales, remedy: Remedy) -> None:
        """Show the points of the levels that can be found where a remedy is asked for."""
        rows = [
            (Cell(factor.name), Cell("   ".join(f"{level} {worth}" for level, worth in levels)))
            for factor, levels in points_of_levels(scales, remedy)
        ]
        self.note.setText(scales.points_note)
        self.table.show_cells(rows)

    def _open(self, *, shown: bool) -> None:
        self.note.setVisible(shown)
        self.table.setVisible(shown)
        self.more.setText(_HIDE if shown else _SHOW)

    @Slot()
    def _on_more(self) -> None:
        self._open(shown=self.table.isHidden())
