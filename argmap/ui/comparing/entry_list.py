"""The list of the Compare tab: what was found and recorded, by kind."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.ui.combo_box import ComboBox
from argmap.ui.comparing.entries import Entry
from argmap.ui.comparing.entries_model import EntriesModel
from argmap.ui.comparing.entry_delegate import EntryDelegate
from argmap.ui.icons import icon
from argmap.ui.overriding import override
from argmap.ui.wrapping_list import WrappingList

_EVERY = "Every kind"
_ICON = 20
"""What the icon of a row takes of the width, with the gap after it."""


class EntryList(QWidget):
    """Lists entries under a choice of their kind; Return goes on to the passages."""

    picked = Signal(object)
    """The `Entry` to show; None where there is none."""
    entered = Signal()
    """Return: the user goes on to the passages."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = EntriesModel(self)
        self.kind = ComboBox()
        self.kind.setAccessibleName("Kind of difference")
        # The kinds come when sources have been compared, long after it was first shown.
        self.kind.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
        self.kind.activated.connect(self._on_kind)
        self.view = _View()
        self.view.setModel(self.model)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.entered_row.connect(self.entered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view)

    @property
    def entry(self) -> Entry | None:
        """The entry that is picked."""
        return self.model.entry_at(self.view.currentIndex())

    def show_entries(self, entries: Sequence[Entry], key: object = None) -> None:
        """Show other entries; the one with `key` is picked, else the one that was, or the first."""
        before = self.entry
        wanted = key or (before.key if before else None)
        self.view.selectionModel().blockSignals(True)
        self.model.show_entries(entries)
        self.view.selectionModel().blockSignals(False)
        self._fill_kinds()
        self._pick(wanted)

    def _fill_kinds(self) -> None:
        chosen = self.kind.currentData() or ""
        self.kind.clear()
        self.kind.addItem(_EVERY, "")
        for kind, count in self.model.kinds():
            self.kind.addItem(icon(kind.icon), f"{kind.word}  {count}", kind.word)
        # A box that was hidden when its rows came keeps the width it had without them.
        self.kind.ensurePolished()
        self.kind.setMinimumWidth(self.kind.minimumSizeHint().width() + _ICON)
        at = self.kind.findData(chosen)
        self.kind.setCurrentIndex(max(at, 0))
        if at < 0:
            self.model.show_kind("")

    def _pick(self, key: object) -> None:
        row = self.model.index_of(key)
        row = row if row.isValid() else self.model.first()
        if row == self.view.currentIndex():
            self.picked.emit(self.model.entry_at(row))
        else:
            self.view.setCurrentIndex(row)  # which says that it is picked
        if row == self.model.first():
            self.view.scrollToTop()  # its heading stands above it

    @Slot()
    def _on_kind(self) -> None:
        before = self.entry
        self.view.selectionModel().blockSignals(True)
        self.model.show_kind(self.kind.currentData() or "")
        self.view.selectionModel().blockSignals(False)
        self._pick(before.key if before else None)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, row: QModelIndex, _before: QModelIndex) -> None:
        self.picked.emit(self.model.entry_at(row))


class _View(WrappingList):
    entered_row = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Passages that several sources have")
        self.setItemDelegate(EntryDelegate(self))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.entered_row.emit()
        else:
            super().keyPressEvent(event)
