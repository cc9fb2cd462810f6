"""Lines of argument that are folded on the flow sheet: one low row each, the rest put away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from argmap.case.ids import FlowEntryId, RoundId
from argmap.ui.debate.flow_delegate import FOLDED_ROW, ROW
from argmap.ui.debate.round_book import RoundBook

if TYPE_CHECKING:
    from argmap.ui.debate.flow_table import FlowTable


class FlowFolds(QObject):
    """Folds lines of a table and unfolds them; a round book keeps which, from start to start."""

    def __init__(self, table: FlowTable, book: RoundBook, parent: QObject) -> None:
        super().__init__(parent)
        self._table, self._book = table, book
        self._model = table.flow
        self._round: RoundId | None = None
        self._has_folded = False
        table.fold_wanted.connect(self.toggle)
        table.fold_all_wanted.connect(self.toggle_all)

    def take(self, round_id: RoundId) -> None:
        """Fold what was folded of a round."""
        self._round = round_id
        self._model.folded = self._book.folds(round_id)
        self.apply()

    def apply(self) -> None:
        """Give every row its height: the lines may stand elsewhere, or be others."""
        folded = self._model.folded
        if not folded and not self._has_folded:
            return
        self._has_folded = bool(folded)
        for row in range(self._model.rowCount()):
            line = self._model.line_at(row)
            is_folded = line in folded
            self._table.setRowHidden(row, is_folded and not self._model.begins(row))
            high = FOLDED_ROW if is_folded else ROW
            if self._table.rowHeight(row) != high and not self._table.isRowHidden(row):
                self._table.setRowHeight(row, high)

    def show(self, entry: FlowEntryId) -> None:
        """Unfold the line of an entry that is put away."""
        line = self._model.line_of(entry)
        if line in self._model.folded and self._table.isRowHidden(self._row_of(entry)):
            self._set(self._model.folded - {line})

    @Slot(object)
    def toggle(self, entry: FlowEntryId) -> None:
        """Fold the line of an entry, or unfold it."""
        line = self._model.line_of(entry)
        if line is not None:
            self._set(self._model.folded ^ {line})
            self._land_on(line)

    @Slot()
    def toggle_all(self) -> None:
        """Fold every line, or where all are folded unfold them."""
        lines, entry = self._model.lines, self._table.entry
        self._set(frozenset() if lines <= self._model.folded else lines)
        line = self._model.line_of(entry) if entry else None
        if line is not None:
            self._land_on(line)

    def _land_on(self, line: FlowEntryId) -> None:
        entry = self._table.entry
        if entry is None or self._table.isRowHidden(self._row_of(entry)):
            self._table.go_to(line)

    def _row_of(self, entry: FlowEntryId) -> int:
        return self._model.index_of(entry).row()

    def _set(self, folded: frozenset[FlowEntryId]) -> None:
        self._model.folded = folded
        self.apply()
        self._model.words_changed()
        if self._round is not None:
            self._book.keep_folds(self._round, folded)
