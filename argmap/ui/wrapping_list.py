"""A list whose rows wrap: they are laid out anew whenever the list is as wide as it was not."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget

from argmap.ui.overriding import override

_MEASURED_AT_ONCE = 100


class WrappingList(QListView):
    """Gives its rows the height that their words need at the width there is now.

    Qt itself lays a list out anew when its height changes, but not when its width does, nor when
    a scroll bar takes some of it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_for_bar = self._was_for_bar = self._is_making_room = False
        self._outer = QSize()
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def measure_in_parts(self) -> None:
        """Measure some rows at a time: a thousand at once would hold the window up."""
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_MEASURED_AT_ONCE)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        by_bar, self._outer = self.size() == self._outer, self.size()
        if self._is_making_room:
            return  # rows are about to be laid out
        if event.size().width() == event.oldSize().width():
            return
        if by_bar and self._was_for_bar:
            return  # rows that need the bar only while it is there would come and go with it
        self._is_for_bar = by_bar
        self.scheduleDelayedItemsLayout()

    @override
    def doItemsLayout(self) -> None:
        self._was_for_bar, self._is_for_bar = self._is_for_bar, False
        self._make_room_for_bar()
        super().doItemsLayout()

    def _make_room_for_bar(self) -> None:
        """Show the bar before: Qt measures all rows without it, and then all again beside it."""
        self._is_making_room = True
        bar = Qt.ScrollBarPolicy
        needed = bar.ScrollBarAlwaysOn if self._overflows() else bar.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(needed)
        self._is_making_room = False

    def _overflows(self) -> bool:
        """Tell whether the first rows alone are higher than what is shown."""
        rows: QAbstractItemModel | None = self.model()  # none before it is set
        if rows is None:
            return False
        room = self.viewport().height()
        for row in range(rows.rowCount()):
            room -= self.sizeHintForIndex(rows.index(row, 0)).height()
            if room < 0:
                return True
        return False


def room_of(option: QStyleOptionViewItem) -> int:
    """Return how wide a row is that is measured: as wide as what the list shows of it."""
    return int(option.widget.viewport().width())  # type: ignore[attr-defined]
