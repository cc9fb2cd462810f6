"""A card below a sheet: what it tells, scrolled where it is long, above a row of keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

_SIDE, _ABOVE, _BELOW = 16, 8, 8


class CardFrame(QFrame):
    """Is laid out by `fill`, once its parts are made."""

    def fill(self, told: QVBoxLayout, keys: QHBoxLayout) -> None:
        """Put what is told above the keys; only what is told is scrolled."""
        body = QWidget()
        body.setLayout(told)
        told.setContentsMargins(_SIDE, _ABOVE, _SIDE, _ABOVE)
        told.setSpacing(4)
        told.addStretch()
        self._area = area = QScrollArea()
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        keys.setContentsMargins(_SIDE, 0, _SIDE, _BELOW)
        keys.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(area, 1)
        column.addLayout(keys)

    def scroll_to_top(self) -> None:
        """Show what is told from its first line: another thing is told now."""
        self._area.verticalScrollBar().setValue(0)
