"""A small table to compare by: as high as its rows, walked by the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIcon, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from argmap.ui.icons import icon
from argmap.ui.overriding import override

_ROW = 28
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Cell(NamedTuple):
    """Words, after an icon where `mark` names one; `tip` says more."""

    words: str
    tip: str = ""
    mark: str = ""
    role: QPalette.ColorRole = QPalette.ColorRole.WindowText


class PlainTable(QTableWidget):
    """Rows of words, some with an icon; the page around it scrolls, not the table itself."""

    opened = Signal(int)
    """The row that was clicked, or on which Return or Space was pressed."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(_ROW)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.cellClicked.connect(self._on_clicked)

    def take_columns(self, *titles: str) -> None:
        """Name the columns; the last takes what room is left, the others what they need."""
        self.setColumnCount(len(titles))
        self.setHorizontalHeaderLabels(titles)
        header = self.horizontalHeader()
        for number in range(len(titles)):
            header.setSectionResizeMode(number, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(len(titles) - 1, QHeaderView.ResizeMode.Stretch)

    def show_cells(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Show these rows, and be as high as they are."""
        self.setRowCount(len(rows))
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                self._put(row, column, cell)
        self._fit()

    def words(self, row: int) -> Sequence[str]:
        """Return what the cells of a row say."""
        cells = (self.item(row, column) for column in range(self.columnCount()))
        return [cell.text() if cell else "" for cell in cells]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING and self.currentRow() >= 0:
            self.opened.emit(self.currentRow())
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot(int, int)
    def _on_clicked(self, row: int, _column: int) -> None:
        self.opened.emit(row)

    def _put(self, row: int, column: int, cell: Cell) -> None:
        item = self.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            self.setItem(row, column, item)
        item.setText(cell.words)
        item.setToolTip(cell.tip or cell.words)
        item.setIcon(icon(cell.mark, cell.role) if cell.mark else QIcon())

    def _fit(self) -> None:
        self.resizeRowsToContents()
        rows = self.verticalHeader().length()
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + 2)
