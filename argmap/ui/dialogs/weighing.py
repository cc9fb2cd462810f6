"""What the weighing is and is not, on one sheet, and what of its law was checked."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from argmap.drawing.fonts import sans_font
from argmap.law.standard import StandardSet
from argmap.law.what_was_checked import NO, PARTLY, YES, Checked, what_was_checked
from argmap.ui.dialogs.sheet import Sheet
from argmap.ui.icon_label import IconLabel
from argmap.ui.labels import SMALL, heading, plain_label
from argmap.ui.weighing_help import KINDS, load_weighing_help

TITLE = "What the weighing is and is not"
STATES = {
    YES: ("circle-check", "Checked"),
    PARTLY: ("circle-dot", "Checked in part"),
    NO: ("circle-dashed", "Not checked"),
}
"""The icon and the words of each state."""
_MEANS = (
    "Checked means that the line was compared with a text of its source, mostly as quoted "
    "elsewhere. What was not checked may be right; nobody has looked."
)


def show_weighing(parent: QWidget, known: StandardSet) -> None:
    """Show what the weighing is and is not."""
    sheet = Sheet(TITLE, weighing_page(known), "Close", parent)
    sheet.take_size(680, 660)
    sheet.ask()


def weighing_page(known: StandardSet) -> QWidget:
    """Make the page: what is law, what a model, what this is not, and what was checked."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    column.addLayout(_parts())
    column.addSpacing(6)
    column.addWidget(heading("What was checked, and what was not"))
    column.addWidget(plain_label(_MEANS))
    for group, rows in groupby(what_was_checked(known), lambda one: one.group):
        column.addWidget(heading(group))
        column.addLayout(_checked(list(rows)))
    column.addStretch(1)
    return page


def _parts() -> QGridLayout:
    grid = _grid()
    for row, part in enumerate(load_weighing_help()):
        icon, word = KINDS[part.kind]
        _put(grid, row, icon, word, part.title, part.text)
    return grid


def _checked(rows: list[Checked]) -> QGridLayout:
    grid = _grid()
    for row, one in enumerate(rows):
        icon, word = STATES[one.state]
        _put(grid, row, icon, word, one.name, one.said)
    return grid


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(8)
    grid.setColumnMinimumWidth(1, 104)
    grid.setColumnStretch(2, 1)
    return grid


def _put(grid: QGridLayout, row: int, *said: str) -> None:
    """Put in an icon, its word, a name and what is said of it."""
    icon, word, name, text = said
    top = Qt.AlignmentFlag.AlignTop
    grid.addWidget(IconLabel(icon, word), row, 0, top)
    state = plain_label(word, muted=True)
    title = plain_label(name)
    title.setFont(sans_font(semibold=True))
    words = plain_label(text)
    for label in (state, words):
        label.setFont(sans_font(SMALL))
    grid.addWidget(state, row, 1, top)
    both = QVBoxLayout()
    both.setSpacing(1)
    both.addWidget(title)
    both.addWidget(words)
    grid.addLayout(both, row, 2)
