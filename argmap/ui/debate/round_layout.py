"""Where everything stands on the page of a round."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from argmap.ui.debate.clock_strip import ClockStrip
from argmap.ui.debate.entry_card import EntryCard
from argmap.ui.labels import hairline

_LOW = 460
"""On a lower page a sheet would have room for hardly a line."""


class RoundParts(NamedTuple):
    """The parts of the page: ways out, clock, sheet, what the bench asks, what is said next."""

    back: QPushButton
    result: QPushButton
    clock: ClockStrip
    table: QWidget
    asked: QWidget
    bench: QWidget
    bar: QWidget
    speak: QPushButton
    card: EntryCard


class RoundLayout:
    """Where the parts of the page of a round stand, the flow sheet in the middle."""

    def __init__(self, page: QWidget, parts: RoundParts) -> None:
        self._parts = parts
        self._is_low = False
        self._top, self._column = QHBoxLayout(), QVBoxLayout(page)
        self._top.setContentsMargins(16, 6, 16, 0)
        for part in (parts.back, parts.result):
            part.setFlat(True)
        self._top.addWidget(parts.back)
        self._top.addStretch()
        self._top.addWidget(parts.result)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._top)
        self._column.addWidget(parts.clock)
        self.below = QWidget(page)
        """What holds all that is below the clock."""
        self._column.addWidget(self.below, 1)
        self._lay_out_below()

    def fit(self, high: int) -> None:
        """Leave more of a page that is so low to its sheet: the clock stands on the first line."""
        is_low = high < _LOW
        if is_low is self._is_low:
            return
        self._is_low, clock = is_low, self._parts.clock
        if is_low:
            self._column.removeWidget(clock)
            self._top.insertWidget(1, clock, 1)
        else:
            self._top.removeWidget(clock)
            self._column.insertWidget(1, clock)
        clock.set_low(is_low=is_low)
        self._parts.card.set_low(is_low=is_low)

    def _lay_out_below(self) -> None:
        parts = self._parts
        asked = QHBoxLayout(parts.asked)
        asked.setContentsMargins(16, 6, 16, 0)
        asked.addWidget(parts.bench, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 16, 8)
        foot.setSpacing(0)
        foot.addWidget(parts.bar, 1)
        foot.addWidget(parts.speak, alignment=Qt.AlignmentFlag.AlignBottom)
        sheet = QVBoxLayout(self.below)
        sheet.setContentsMargins(0, 0, 0, 0)
        sheet.setSpacing(0)
        sheet.addWidget(hairline())
        sheet.addWidget(parts.table, 1)
        sheet.addWidget(hairline())
        sheet.addWidget(parts.asked)
        sheet.addLayout(foot)
        sheet.addWidget(parts.card)
