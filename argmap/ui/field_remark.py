"""What is said about a field under it."""

from __future__ import annotations

from PySide6.QtCore import QSize
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
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.setWordWrap(True)

    # A form would make room for the label's own idea of a shape, where that is higher.

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height())
