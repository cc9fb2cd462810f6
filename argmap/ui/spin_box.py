"""A field of a number, whose words keep clear of its border."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QSpinBox, QWidget

_CLEAR = 7


class SpinBox(QSpinBox):
    """A number with steps; a stylesheet's padding leaves the words of Qt's own at its border."""

    def __init__(self, parent: QWidget | None = None, **properties: Any) -> None:
        super().__init__(parent, **properties)
        self.lineEdit().setTextMargins(_CLEAR, 0, 0, 0)
