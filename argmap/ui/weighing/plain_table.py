"""A small table to compare by: as high as its rows, walked by the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QIcon, QKeyEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from argmap.ui.icons import icon
from argmap.ui.overriding import override
from argmap.ui.questioning.coming_forward import keep_in_view

_ROW, _AROUND, _BESIDE, _MARK = 28, 8, 32, 24
"""Of a row its least height, and the room around its words, beside them and for an icon."""
_NARROW = 520
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_Index: TypeAlias = QModelIndex | QPersistentModelIndex


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

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shared_from = 0
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
        self.horizontalHeader().sectionResized.connect(self._on_column_resized)

    def take_columns(self, *titles: str, alike_from: int | None = None) -> None:
        """Name the columns; the last takes what room is left, the others what they need.

        Those that are alike, from a number on, share the room, and words that are longer wrap.
        """
        self.setColumnCount(len(titles))
        self.setHorizontalHeaderLabels(titles)
        self._shared_from = len(titles) - 1 if alike_from is None else alike_from
        self._share_room()

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
    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if self.hasFocus() and current.isValid():
            place = self.visualRect(current)
            place.translate(self.viewport().pos())
            keep_in_view(self, place)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Columns that became wider or narrower while nobody saw them get their places only now.
        QTimer.singleShot(0, self, self._fit)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()
        self._fit()

    def _share_room(self) -> None:
        """Let the last columns share what the first ones leave; all share what is too little."""
        mode, first = QHeaderView.ResizeMode, self._shared_from
        if self.viewport().width() < _NARROW:
            first = 0
        header = self.horizontalHeader()
        for number in range(self.columnCount()):
            wanted = mode.Stretch if number >= first else mode.ResizeToContents
            if header.sectionResizeMode(number) is not wanted:
                header.setSectionResizeMode(number, wanted)

    @Slot(int, int, int)
    def _on_column_resized(self, _column: int, _before: int, _now: int) -> None:
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

    @Slot()
    def _fit(self) -> None:
        for row in range(self.rowCount()):
            self.setRowHeight(row, self._height_of(row))
        rows = self.verticalHeader().length()
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + 2)

    def _height_of(self, row: int) -> int:
        """Return how high a row is where its words wrap; Qt forgets what a style sheet pads."""
        heights = [_ROW]
        for column in range(self.columnCount()):
            cell = self.item(row, column)
            if cell is not None:
                room = QRect(0, 0, self._room_in(column, cell), _TALL)
                words = self.fontMetrics().boundingRect(room, _WRAPPED, cell.text())
                heights.append(words.height() + _AROUND)
        return max(heights)

    def _room_in(self, column: int, cell: QTableWidgetItem) -> int:
        """Return how wide the words of a cell can be: in a column that fits them, as they are."""
        fits = QHeaderView.ResizeMode.ResizeToContents
        if self.horizontalHeader().sectionResizeMode(column) is fits:
            return _TALL
        mark = 0 if cell.icon().isNull() else _MARK
        return max(self.columnWidth(column) - _BESIDE - mark, 1)


_TALL = 10_000
_WRAPPED = int(Qt.TextFlag.TextWordWrap)
