"""How to read a map, on one sheet: its signs, then the window's terms."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from argmap.drawing.fonts import sans_font
from argmap.ui.dialogs.sheet import Sheet
from argmap.ui.icon_label import IconLabel
from argmap.ui.labels import heading, plain_label
from argmap.ui.reading_help import load_reading_help

_ICON = 16


def show_reading(parent: QWidget) -> None:
    """Show how to read a map."""
    sheet = Sheet("How to read a map", reading_page(), "Close", parent)
    sheet.take_size(640, 620)
    sheet.ask()


def reading_page() -> QWidget:
    """Make the page of signs and terms."""
    known = load_reading_help()
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    column.addWidget(heading("What is drawn"))
    column.addLayout(_rows([(one.icon, one.name, one.means) for one in known.signs]))
    column.addWidget(heading("What the words mean"))
    column.addLayout(_rows([("", one.name, one.means) for one in known.terms]))
    column.addStretch(1)
    return page


def _rows(rows: list[tuple[str, str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(6)
    grid.setColumnMinimumWidth(0, _ICON)
    grid.setColumnStretch(1, 2)
    grid.setColumnStretch(2, 5)
    top = Qt.AlignmentFlag.AlignTop
    for number, (icon, name, means) in enumerate(rows):
        if icon:
            grid.addWidget(IconLabel(icon, name), number, 0, top)
        term = plain_label(name)
        term.setFont(sans_font(semibold=True))
        said = plain_label(means)
        for column, label in enumerate((term, said), 1):
            label.setAlignment(top)
            grid.addWidget(label, number, column)
    return grid
