"""A row of widgets that goes on in another row below where it is narrow: nothing of one is cut."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

from argmap.ui.overriding import override


class WrappingRow(QLayout):
    """Lays out its widgets from the left, each as wide as it wants to be; the last takes the rest.

    The last, as a field, begins a row of its own where less than `least` is left for it.
    """

    def __init__(self, least: int, spacing: int = 8) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._least = least
        self._heights: dict[int, int] = {}
        """How high the row is in each width that was asked about, until a part of it changes."""
        self.setSpacing(spacing)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        high = self._heights.get(width)
        if high is None:
            high = self._heights[width] = self._place(QRect(0, 0, width, 0), is_tried=True)
        return high

    @override
    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, is_tried=False)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        margins, size = self.contentsMargins(), QSize(self._least, 0)
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        around = QSize(margins.left() + margins.right(), margins.top() + margins.bottom())
        return size + around

    def _shown(self) -> list[QLayoutItem]:
        return [one for one in self._items if not one.isEmpty()]

    def _place(self, rect: QRect, *, is_tried: bool) -> int:
        """Put every item in its place, or only try it; return the height that they take."""
        margins, gap = self.contentsMargins(), self.spacing()
        inner = rect.marginsRemoved(margins)
        at, high = QPoint(inner.topLeft()), 0
        shown = self._shown()
        for item in shown:
            is_last, hint = item is shown[-1], item.sizeHint()
            wanted = self._least if is_last else hint.width()
            if at.x() > inner.x() and at.x() + wanted > inner.x() + inner.width():
                at, high = QPoint(inner.x(), at.y() + high + gap), 0
            left = inner.x() + inner.width() - at.x()
            size = QSize(left if is_last else min(wanted, left), hint.height())
            if not is_tried:
                item.setGeometry(QRect(at, size))
            at.setX(at.x() + size.width() + gap)
            high = max(high, size.height())
        return at.y() + high - rect.y() + margins.bottom()
