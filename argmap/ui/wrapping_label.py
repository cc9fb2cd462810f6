"""A label that wraps, and knows how high it is in each width that a layout has asked about."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QWidget

from argmap.ui.overriding import override

_MOST_WIDTHS = 48
"""So many are kept: while a panel is being made wider, each width is asked about once."""


class WrappingLabel(QLabel):
    """Breaks its words into lines once for each width.

    Layouts inside layouts ask again and again, in the same few widths, and Qt would shape all the
    words each time.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._heights: dict[tuple[int, int], int] = {}

    @override
    def heightForWidth(self, width: int) -> int:
        asked = (width, self.minimumHeight())
        height = self._heights.get(asked)
        if height is None:
            if len(self._heights) > _MOST_WIDTHS:
                self._heights.clear()
            height = self._heights[asked] = super().heightForWidth(width)
        return height

    @override
    def changeEvent(self, event: QEvent) -> None:
        self._heights.clear()  # its font, its dress or what is around its words
        super().changeEvent(event)

    @override
    def setText(self, text: str) -> None:
        self._heights.clear()
        super().setText(text)

    @override
    def setWordWrap(self, on: bool) -> None:
        self._heights.clear()
        super().setWordWrap(on)

    @override
    def setIndent(self, indent: int) -> None:
        self._heights.clear()
        super().setIndent(indent)
