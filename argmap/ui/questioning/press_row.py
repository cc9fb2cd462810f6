"""A row that is pressed: by a click, by Return or by the space bar; the arrows go row by row."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget

from argmap.ui.overriding import override

_PRESSING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class PressRow(QFrame):
    """Takes the focus and shows it; tells when it is pressed or the user goes to the next row."""

    pressed = Signal()
    """It was clicked, or a key did the same."""
    stepped = Signal(object)
    """An arrow leads by so many rows, up or down."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pressable", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # or the release would go to what lies below

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            inside = self.rect().contains(event.position().toPoint())
            if inside:
                self.pressed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _PRESSING and not event.isAutoRepeat():
            self.pressed.emit()
        elif key in _STEPS:
            self.stepped.emit(_STEPS[key])
        else:
            super().keyPressEvent(event)
