"""A row whose parts go on in the next line where there is no room for all of them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from argmap.ui.overriding import override

_GAP = 4


class FlowRow(QWidget):
    """Gives each part the size that it asks for; Tab goes through them in their order."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self._parts: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for part in parts:
            self.add(part)

    def add(self, part: QWidget) -> None:
        """Put one more part at the end."""
        part.setParent(self)
        self._parts.append(part)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for _, place in self._places(width)), default=0)

    @override
    def sizeHint(self) -> QSize:
        widths = [part.sizeHint().width() for part in self._shown()]
        whole = sum(widths) + _GAP * max(len(widths) - 1, 0)
        return QSize(whole, self.heightForWidth(whole))

    @override
    def minimumSizeHint(self) -> QSize:
        hints = [part.minimumSizeHint() for part in self._shown()]
        widest = max((hint.width() for hint in hints), default=0)
        return QSize(widest, max((hint.height() for hint in hints), default=0))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a part came, went or says something else
            self._arrange()
            self.updateGeometry()
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def _arrange(self) -> None:
        for part, place in self._places(self.width()):
            part.setGeometry(place)

    def _places(self, width: int) -> Iterator[tuple[QWidget, QRect]]:
        """Yield where each part stands in so much room, in the middle of its line."""
        top = 0
        for line in self._lines(width):
            high, left = max(size.height() for _, size in line), 0
            for part, size in line:
                yield part, QRect(QPoint(left, top + (high - size.height()) // 2), size)
                left += size.width() + _GAP
            top += high + _GAP

    def _lines(self, width: int) -> list[list[tuple[QWidget, QSize]]]:
        lines: list[list[tuple[QWidget, QSize]]] = []
        left = 0
        for part in self._shown():
            hint = part.sizeHint()
            wide = min(hint.width(), max(width, part.minimumSizeHint().width()))
            if not lines or left + wide > width:
                lines.append([])
                left = 0
            lines[-1].append((part, QSize(wide, hint.height())))
            left += wide + _GAP
        return lines
