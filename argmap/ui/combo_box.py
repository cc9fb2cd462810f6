"""A list to choose from, safe inside a page that scrolls."""

from __future__ import annotations

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

from argmap.ui.overriding import override


class ComboBox(QComboBox):
    """A list to choose from that a wheel passing over it does not change."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
