"""A warning, or a mere remark: always an icon and words; only a warning in its colour."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from argmap.ui.icons import icon
from argmap.ui.overriding import override

_SIZE = 16
_REMARK = "info"


class _Mark(QWidget):
    """An icon before words, drawn anew in whatever look the window wears."""

    def __init__(self, name: str, role: QPalette.ColorRole, size: int) -> None:
        super().__init__()
        self._icon = icon(name, role)
        self.setFixedSize(size, size)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._icon.paint(painter, self.rect())
        painter.end()


class WarningMark(_Mark):
    """The icon of a warning."""

    def __init__(self, *, size: int = _SIZE) -> None:
        super().__init__("triangle-alert", QPalette.ColorRole.BrightText, size)


class RemarkMark(_Mark):
    """The icon of a remark: nothing is wrong."""

    def __init__(self, name: str = _REMARK, *, size: int = _SIZE) -> None:
        super().__init__(name, QPalette.ColorRole.PlaceholderText, size)


def warning_row(label: QLabel, *, size: int = _SIZE) -> QWidget:
    """Put the mark, so large, before a label, and the label into the colour of warnings."""
    label.setProperty("tone", "warning")
    return _row(WarningMark(size=size), label)


def remark_row(label: QLabel, name: str = _REMARK, *, size: int = _SIZE) -> QWidget:
    """Put the icon of a remark, or another one, so large, before a label."""
    return _row(RemarkMark(name, size=size), label)


def _row(mark: QWidget, label: QLabel) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(6)
    layout.addWidget(mark, alignment=QtCore.Qt.AlignmentFlag.AlignTop)
    layout.addWidget(label, 1)
    return row
