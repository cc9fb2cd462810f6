"""A strip above the map: a row of small controls that Esc closes."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from argmap.ui.icons import icon
from argmap.ui.labels import hairline
from argmap.ui.overriding import override

_ICON = QSize(16, 16)
_RETURNS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Strip(QFrame):
    """A hidden row with a thin line below it; whoever fills it shows it."""

    left = Signal()
    """The focus goes back to the map."""

    def __init__(self, name: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.row = QHBoxLayout()
        self.row.setContentsMargins(8, 3, 6, 3)
        self.row.setSpacing(4)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addLayout(self.row)
        self.column.addWidget(hairline())
        self.hide()

    def escape(self) -> None:
        """Do what Esc means while the focus is in the strip."""
        self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.escape()
        elif event.key() in _RETURNS and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            super().keyPressEvent(event)


def strip_button(icon_name: str, words: str) -> QToolButton:
    """Make a button of a strip that is an icon with a tooltip."""
    button = QToolButton()
    button.setIcon(icon(icon_name))
    button.setIconSize(_ICON)
    button.setToolTip(words)
    button.setAccessibleName(words)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
