"""The list of the items of a cite-check under a choice of how they stand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from argmap.law.citecheck.reviewed import ReviewedItem, Standing
from argmap.ui.citechecking.item_delegate import ItemDelegate
from argmap.ui.citechecking.items_model import ItemsModel
from argmap.ui.citechecking.kinds import STANDINGS
from argmap.ui.combo_box import ComboBox
from argmap.ui.icons import icon
from argmap.ui.overriding import override
from argmap.ui.wrapping_list import WrappingList


class ItemList(WrappingList):
    """Lists items; Return leads to the source of the one that is chosen."""

    picked = Signal(object)
    """The `ReviewedItem` that is chosen now; None where there is none."""
    opened = Signal()
    """The user wants to see the source of what is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Quotations and citations")
        self.items = ItemsModel(self)
        self.setModel(self.items)
        self.setItemDelegate(ItemDelegate(self))
        self.measure_in_parts()
        self.standing = ComboBox()
        """Which items are shown, by how they stand."""
        self.standing.setAccessibleName("Which items are shown")
        self.standing.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
        self.standing.activated.connect(self._on_standing)
        self.selectionModel().currentChanged.connect(self._on_current)

    @property
    def item(self) -> ReviewedItem | None:
        """What is chosen."""
        return self.items.item_at(self.currentIndex())

    def show_items(self, items: Sequence[ReviewedItem], places: Sequence[str]) -> None:
        """Show other items; what was chosen stays chosen, else what comes in its place."""
        self.selectionModel().blockSignals(True)
        row, key = self.currentIndex().row(), self._key()
        self.items.show_items(items, places)
        self.selectionModel().blockSignals(False)
        self._fill_standings()
        self._choose(key, row)

    def pick_key(self, key: str) -> None:
        """Choose the item with a key, where it is shown; all are shown where it is not."""
        if not self.items.index_of(key).isValid():
            self.standing.setCurrentIndex(0)
            self._on_standing()
        self.setCurrentIndex(self.items.index_of(key))

    def step(self, by: int) -> bool:
        """Choose the next item, or the one before; return whether there is one."""
        index = self.items.beside(self.currentIndex().row(), by)
        if index.isValid():
            self.setCurrentIndex(index)
        return index.isValid()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        ends = {Qt.Key.Key_Home: (-1, 1), Qt.Key.Key_End: (self.items.rowCount(), -1)}
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.item is not None:
            self.opened.emit()
        elif event.key() in ends:  # Qt would stop at a heading, which cannot be chosen
            self.setCurrentIndex(self.items.beside(*ends[Qt.Key(event.key())]))
        else:
            super().keyPressEvent(event)

    def _key(self) -> str:
        return self.item.item.key if self.item else ""

    def _choose(self, key: str, row: int) -> None:
        index = self.items.index_of(key)
        if not index.isValid() and row > 0:
            index = self.items.beside(row - 1, 1)
            index = index if index.isValid() else self.items.beside(row, -1)
        index = index if index.isValid() else self.items.first()
        self.setCurrentIndex(index)
        if index == self.items.first():
            self.scrollToTop()  # its heading stands above it
        self.picked.emit(self.items.item_at(index))

    def _fill_standings(self) -> None:
        chosen, counts = self.standing.currentData(), self.items.counts()
        self.standing.clear()
        self.standing.addItem(f"All items  {len(self.items.items):,}", "")
        for standing, kind in STANDINGS.items():
            words = f"{kind.word}  {counts[standing]:,}"
            self.standing.addItem(icon(kind.icon), words, standing.value)
        self.standing.setCurrentIndex(max(self.standing.findData(chosen), 0))

    @Slot()
    def _on_standing(self) -> None:
        key, chosen = self._key(), self.standing.currentData()
        self.selectionModel().blockSignals(True)
        self.items.show_standing(Standing(chosen) if chosen else None)
        self.selectionModel().blockSignals(False)
        self._choose(key, 0)

    @Slot(QModelIndex)
    def _on_current(self, index: QModelIndex) -> None:
        self.picked.emit(self.items.item_at(index))
