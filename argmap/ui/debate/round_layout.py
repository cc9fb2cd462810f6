"""Where everything stands on the page of a round."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from argmap.ui.labels import hairline


class RoundParts(NamedTuple):
    """The parts of the page: ways out, clock, sheet, what the bench asks, what is said next."""

    back: QPushButton
    result: QPushButton
    clock: QWidget
    table: QWidget
    asked: QWidget
    bench: QWidget
    bar: QWidget
    speak: QPushButton
    card: QWidget


def lay_out(page: QWidget, parts: RoundParts) -> QWidget:
    """Put the parts of the page of a round into their places, the flow sheet in the middle.

    Returns what holds all that is below the clock.
    """
    top = QHBoxLayout()
    top.setContentsMargins(16, 6, 16, 0)
    for part in (parts.back, parts.result):
        part.setFlat(True)
    top.addWidget(parts.back)
    top.addStretch()
    top.addWidget(parts.result)
    asked = QHBoxLayout(parts.asked)
    asked.setContentsMargins(16, 6, 16, 0)
    asked.addWidget(parts.bench, 1)
    foot = QHBoxLayout()
    foot.setContentsMargins(0, 0, 16, 8)
    foot.setSpacing(0)
    foot.addWidget(parts.bar, 1)
    foot.addWidget(parts.speak, alignment=Qt.AlignmentFlag.AlignBottom)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(top)
    column.addWidget(parts.clock)
    below = QWidget(page)
    column.addWidget(below, 1)
    sheet = QVBoxLayout(below)
    sheet.setContentsMargins(0, 0, 0, 0)
    sheet.setSpacing(0)
    sheet.addWidget(hairline())
    sheet.addWidget(parts.table, 1)
    sheet.addWidget(hairline())
    sheet.addWidget(parts.asked)
    sheet.addLayout(foot)
    sheet.addWidget(parts.card)
    return below
