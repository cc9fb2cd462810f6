"""Where everything stands on the page of a round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from argmap.ui.labels import hairline

if TYPE_CHECKING:
    from argmap.ui.debate.round_page import RoundPage


def lay_out(page: RoundPage) -> None:
    """Put the parts of the page of a round into their places, the flow sheet in the middle."""
    top = QHBoxLayout()
    top.setContentsMargins(16, 6, 16, 0)
    for part in (page.back, page.result):
        part.setFlat(True)
    top.addWidget(page.back)
    top.addStretch()
    top.addWidget(page.result)
    asked = QHBoxLayout(page.asked)
    asked.setContentsMargins(16, 6, 16, 0)
    asked.addWidget(page.bench, 1)
    foot = QHBoxLayout()
    foot.setContentsMargins(0, 0, 16, 8)
    foot.setSpacing(0)
    foot.addWidget(page.bar, 1)
    foot.addWidget(page.speak, alignment=Qt.AlignmentFlag.AlignBottom)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(top)
    column.addWidget(page.clock)
    column.addWidget(hairline())
    column.addWidget(page.table, 1)
    column.addWidget(hairline())
    column.addWidget(page.asked)
    column.addLayout(foot)
    column.addWidget(page.card)
