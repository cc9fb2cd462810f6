"""What the ranges come to under every standard, as a small table."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.drawing.fonts import sans_font
from argmap.law.many import VERDICTS
from argmap.law.sensitivity import Shares, shares_by_standard
from argmap.law.standard import Standard
from argmap.ui.labels import plain_label
from argmap.ui.weighing.asked import Asked
from argmap.ui.weighing.labels import note_label
from argmap.ui.weighing.plain_table import Cell, PlainTable
from argmap.ui.weighing.sensitivity_words import percent

_HOW = (
    "The same samples, weighed by every test: where the shares differ, it is the test that makes "
    "the difference. The test of this case is marked."
)


class StandardShares(QWidget):
    """Lists the shares of denied, open and permitted under each standard; hidden without ranges."""

    def __init__(self) -> None:
        super().__init__()
        self.found: Mapping[str, Shares] = {}
        """What the ranges came to last under each standard."""
        title = plain_label("What the ranges come to under every test")
        title.setFont(sans_font(semibold=True))
        self.table = PlainTable("What the ranges come to under every test")
        names = (verdict.value.capitalize() for verdict in VERDICTS)
        self.table.take_columns("Standard", *names, are_alike=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (title, note_label(_HOW), self.table):
            column.addWidget(part)
        self.hide()

    def show_asked(self, asked: Asked) -> None:
        """Weigh the samples of a motion under every standard, where it has a range."""
        if asked.has_range:
            standards = asked.known.standards.values()
            self.found = shares_by_standard(asked.motion, standards)
            own = asked.motion.standard.id
            rows = [_cells(one, self.found[one.id], is_own=one.id == own) for one in standards]
            self.table.show_cells(rows)
        else:
            self.found = {}
        self.setVisible(bool(self.found))


def _cells(standard: Standard, shares: Shares, *, is_own: bool) -> tuple[Cell, ...]:
    tip = f"{standard.court}: the test of this case" if is_own else standard.court
    figures = (
        Cell(percent(shares.of(verdict)) if shares.of(verdict) else "–") for verdict in VERDICTS
    )
    return (Cell(standard.name, tip, "check" if is_own else ""), *figures)
