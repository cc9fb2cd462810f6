"""The list of checks: kinds fold by key and click, rows lead to what they are about."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from argmap.ui.checks.check_delegate import CheckDelegate
from argmap.ui.checks.check_model import CheckModel, KindHead, key_of
from argmap.ui.checks.rows import CheckRow, Gravity
from argmap.ui.overriding import override
from argmap.ui.wrapping_list import WrappingList

_KEY = Qt.Key


class CheckList(WrappingList):
    """Shows what was found; Return or a click on a kind folds it, on a row leads there."""

    opened = Signal(object)
    """The `CheckRow` whose record and passage the user wants to see."""
    clicked_row = Signal(object)
    """The `CheckRow` that was clicked."""
    picked = Signal(object)
    """The `CheckRow` that is chosen now; None for a heading, or none."""

    def __init__(self, name: str = "Checks") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.checks = CheckModel(self)
        self.setModel(self.checks)
        self.setItemDelegate(CheckDelegate(self))
        self.measure_in_parts()
        self.clicked.connect(self._on_clicked)
        self.selectionModel().currentChanged.connect(self._on_current)

    @property
    def row(self) -> CheckRow | None:
        """What is chosen; None for a heading."""
        return self.checks.row_at(self.currentIndex())

    def show_rows(self, rows: Sequence[CheckRow]) -> None:
        """Show other rows; what was chosen stays chosen, else what stands in its place."""
        is_graver = _grave(rows) > _grave(self.checks.rows) and not self.hasFocus()
        number = -1 if is_graver else self.currentIndex().row()
        key = key_of(self.checks.item_at(self.currentIndex()))
        was_chosen = number >= 0
        self.checks.show_rows(rows)
        index = self.checks.index_of(key) if was_chosen else self.checks.first()
        if not index.isValid() and was_chosen and self.checks.rowCount():
            index = self._near(number)
        self.setCurrentIndex(index if index.isValid() else self.checks.first())
        if not was_chosen:
            self.scrollToTop()
        self.picked.emit(self.row)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)  # as Ctrl+Return, which agrees to a dialog
            return
        item, key = self.checks.item_at(self.currentIndex()), event.key()
        if isinstance(item, KindHead):
            ways = {_KEY.Key_Left: True, _KEY.Key_Right: False}
            keys = {_KEY.Key_Return, _KEY.Key_Enter, _KEY.Key_Space}
            ways |= dict.fromkeys(keys, not item.is_folded)
            if key in ways:
                self._fold(item, folded=ways[_KEY(key)])
                return
        elif isinstance(item, CheckRow):
            if key in {_KEY.Key_Return, _KEY.Key_Enter}:
                self.opened.emit(item)
                return
            if key == _KEY.Key_Left:
                self.setCurrentIndex(self.checks.head_of(self.currentIndex()))
                return
        super().keyPressEvent(event)

    def _near(self, number: int) -> QModelIndex:
        """Return a row that can be chosen, where another one stood before."""
        last = self.checks.rowCount() - 1
        index = self.checks.index(min(number, last))
        can_be = bool(self.checks.flags(index) & Qt.ItemFlag.ItemIsEnabled)
        return index if can_be else self.checks.index(min(number + 1, last))

    def _fold(self, head: KindHead, *, folded: bool) -> None:
        self.checks.fold(head, folded=folded)
        self.setCurrentIndex(self.checks.index_of(key_of(head)))

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        item = self.checks.item_at(index)
        if isinstance(item, KindHead):
            self._fold(item, folded=not item.is_folded)
        elif isinstance(item, CheckRow):
            self.clicked_row.emit(item)

    @Slot(QModelIndex)
    def _on_current(self, index: QModelIndex) -> None:
        self.picked.emit(self.checks.row_at(index))


def _grave(rows: Sequence[CheckRow]) -> int:
    return sum(1 for row in rows if row.gravity is not Gravity.WARNING)
