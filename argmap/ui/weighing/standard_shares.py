"""What the ranges come to under every standard, as a small table."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.drawing.fonts import sans_font
from argmap.law.many import VERDICTS
from argmap.law.motion import Motion
from argmap.law.sensitivity import Shares, shares_by_standard
from argmap.law.standard import Standard
from argmap.ui.labels import plain_label
from argmap.ui.weighing.asked import Asked
from argmap.ui.weighing.labels import note_label
from argmap.ui.weighing.plain_table import Cell, PlainTable
from argmap.ui.weighing.sensitivity_words import percent

_HOW = (
    "The same samples, weighed by every test: where the shares differ, it is the test that makes "
    "the difference. Only the shares of the test here are of this motion; the others compare."
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
        self.table.take_columns("Standard", "Whose test", *names, alike_from=2)
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
            rows = [_cells(one, self.found[one.id], asked.motion) for one in standards]
            self.table.show_cells(rows)
        else:
            self.found = {}
        self.setVisible(bool(self.found))


def _cells(standard: Standard, shares: Shares, motion: Motion) -> tuple[Cell, ...]:
    figures = (
        Cell(percent(shares.of(verdict)) if shares.of(verdict) else "–") for verdict in VERDICTS
    )
    return (Cell(standard.name, standard.court), _whose(standard, motion), *figures)


def _whose(standard: Standard, motion: Motion) -> Cell:
    """Say whether a test is the one of this motion, another, or one for another remedy."""
    if not standard.fits(motion.posture):
        tip = f"The test for {standard.remedy.name}"
        return Cell("not the test here", tip, "triangle-alert", QPalette.ColorRole.BrightText)
    if standard.id != motion.standard.id:
        return Cell("for comparison", standard.court)
    return Cell("the test here", f"{standard.court}: the test of this case", "check")
