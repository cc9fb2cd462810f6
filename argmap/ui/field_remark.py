"""What is said about a field under it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from argmap.ui.first_paint import keep_plain
from argmap.ui.overriding import override


class FieldRemark(QLabel):
    """Small quiet words that wrap, and are as high as they are at the width of the field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_plain(self)
        self.setProperty("tone", "muted")
        self.setProperty("rank", "small")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setWordWrap(True)

    def say(self, words: str) -> None:
        """Say something else."""
        self.setText(words)
        self.updateGeometry()

    # A form that is asked how high it is at a width takes room from its fields, and cuts them:
    # it asks for the height as it is.

    @override
    def hasHeightForWidth(self) -> bool:
        return False

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._needed())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _needed(self) -> int:
        return max(self.heightForWidth(self.width()), self.fontMetrics().height())
