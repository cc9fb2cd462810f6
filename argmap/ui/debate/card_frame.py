"""A card below a sheet: what it tells, scrolled where it is long, above a row of keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout

from argmap.ui.told_area import ToldArea

_SIDE, _ABOVE, _BELOW = 16, 8, 8
_LINE = 12
"""Less than a line is out of sight: nothing is to be scrolled."""


class CardFrame(QFrame):
    """Is laid out by `fill`, once its parts are made."""

    def fill(self, told: QVBoxLayout, keys: QLayout) -> None:
        """Put what is told above the keys; only what is told is scrolled."""
        self._area = area = ToldArea()
        told.setSpacing(4)
        area.rows.setContentsMargins(_SIDE, _ABOVE, _SIDE, _ABOVE)
        area.rows.addLayout(told)
        area.rows.addStretch()
        area.setAccessibleName("What the card tells")
        area.verticalScrollBar().rangeChanged.connect(self._on_range)
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

    @Slot(int, int)
    def _on_range(self, _first: int, last: int) -> None:
        """Let the keyboard come to what is to be scrolled, and pass by what is not."""
        policy = Qt.FocusPolicy
        self._area.setFocusPolicy(policy.TabFocus if last > _LINE else policy.NoFocus)
