"""A label that wraps, and knows how high it is in each width that a layout has asked about."""

from __future__ import annotations

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
        self._measured: object = None
        self._heights: dict[int, int] = {}

    @override
    def heightForWidth(self, width: int) -> int:
        now = (
            *(self.text(), self.font(), self.wordWrap()),
            *(self.contentsMargins(), self.indent(), self.minimumHeight()),
        )
        if now != self._measured or len(self._heights) > _MOST_WIDTHS:
            self._measured = now
            self._heights.clear()
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = super().heightForWidth(width)
        return height
