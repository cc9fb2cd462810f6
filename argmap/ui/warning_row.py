"""A warning: always an icon and words, in the colour of warnings."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from argmap.ui.icons import icon
from argmap.ui.overriding import override

_SIZE = 16


class WarningMark(QWidget):
    """The icon of a warning, drawn anew in whatever look the window wears."""

    def __init__(self, parent: QWidget | None = None, *, size: int = _SIZE) -> None:
        super().__init__(parent)
        self._icon = icon("triangle-alert", QPalette.ColorRole.BrightText)
        self.setFixedSize(size, size)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._icon.paint(painter, self.rect())
        painter.end()


def warning_row(label: QLabel, *, size: int = _SIZE) -> QWidget:
    """Put the mark, so large, before a label, and the label into the colour of warnings."""
    label.setProperty("tone", "warning")
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(6)
    layout.addWidget(WarningMark(size=size), alignment=QtCore.Qt.AlignmentFlag.AlignTop)
    layout.addWidget(label, 1)
    return row
