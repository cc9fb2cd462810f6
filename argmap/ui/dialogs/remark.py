"""A remark on a text that is about to be imported; a click or the focus shows its place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from argmap.ui.labels import plain_label
from argmap.ui.overriding import override
from argmap.ui.warning_row import remark_row

_RING = (
    "Remark { border: 1px solid transparent; border-radius: 4px; }"
    "Remark:focus { border-color: palette(highlight); }"
)


class Remark(QFrame):
    """A remark in words; `start` and `end` are its place in the text, where it has one."""

    asked = Signal(object)
    """The remark, whose place is to be shown."""

    def __init__(self, words: str, start: int = 0, end: int = 0) -> None:
        super().__init__()
        self.start, self.end = start, end
        self.setAccessibleName(words)
        self.setStyleSheet(_RING)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 2, 4, 2)
        column.addWidget(remark_row(plain_label(words)))
        if self.has_place:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setToolTip("Show it in the text")

    @property
    def has_place(self) -> bool:
        """Whether there is a place in the text to show."""
        return self.end > self.start

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.asked.emit(self)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if self.has_place:
            self.asked.emit(self)
