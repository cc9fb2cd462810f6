"""Quoted words on a label: in the serif, with a hanging bar, as everywhere somebody is quoted."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from argmap.drawing.fonts import serif_font
from argmap.ui.first_paint import keep_plain
from argmap.ui.overriding import override

_BAR = 3
_INDENT = 12


class QuoteLabel(QLabel):
    """Shows quoted words, never read as markup; `size` is that of the letters, in pixels."""

    def __init__(self, words: str, bar: QColor, size: int, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        keep_plain(self)
        self.setWordWrap(True)
        self.setFont(serif_font(size))
        self.setContentsMargins(_INDENT, 0, 0, 0)
        self._bar = bar

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, 0, _BAR, self.height(), self._bar)
        painter.end()
