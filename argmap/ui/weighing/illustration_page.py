"""The inequality of Leubsdorf and Posner to play with: an illustration, no court's test."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from argmap.drawing.fonts import sans_font
from argmap.law.illustration import NOTE, Stakes
from argmap.ui.icon_label import IconLabel
from argmap.ui.labels import plain_label
from argmap.ui.overriding import override
from argmap.ui.theme import Theme
from argmap.ui.weighing.asked import Asked
from argmap.ui.weighing.chance_slider import ChanceSlider
from argmap.ui.weighing.labels import note_label

_BESIDE = 6
_MOST = 100_000_000
_HOW = (
    f"Say how much each mistake would cost, in any one unit and up to {_MOST:,}, counting only "
    "what money cannot make good; then move the chance that the movant wins. Hatched: the "
    "inequality favours denial. "
    "Solid: it favours the order. The chance is yours to guess: no label of the map is one."
)
_ROWS = (
    ("A wrong denial costs the movant", "… and others"),
    ("A wrong order costs the respondent", "… and others"),
)
_USUAL = 50


class _Amount(QSpinBox):
    """A harm, in whole units; a wheel that passes over it does not change it."""

    def __init__(self, name: str, value: int) -> None:
        super().__init__()
        self.setRange(0, _MOST)
        self.setValue(value)
        self.setAccessibleName(name)
        # The room that the style sheet leaves around the words is not left in a spin box.
        self.lineEdit().setTextMargins(_BESIDE, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class IllustrationPage(QWidget):
    """Shows at which chance of winning a wrong denial costs as much as a wrong order.

    Nothing of it is kept in the case, and nothing of it bears on the answer.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._case = ""
        self.amounts = [
            _Amount(f"{row[0]}{', others' if column else ''}", 0 if column else _USUAL)
            for row in _ROWS
            for column in range(2)
        ]
        self.chance = ChanceSlider(theme)
        self.chance.setValue(_USUAL)
        self.said = plain_label()
        self.note = plain_label(NOTE)
        for amount in self.amounts:
            amount.valueChanged.connect(self._on_changed)
        self.chance.valueChanged.connect(self._on_changed)
        self._lay_out()
        self._show()

    @property
    def stakes(self) -> Stakes:
        """What is at stake as it is set."""
        movant, others, respondent, further = (float(one.value()) for one in self.amounts)
        return Stakes(movant, respondent, others, further)

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self.chance.set_theme(theme)

    def refresh(self, asked: Asked | None) -> None:
        """Begin anew in another case; findings do not bear on it."""
        case = asked.case_map.case.id if asked else ""
        if case and self._case and case != self._case:
            for number, part in enumerate(self.amounts):
                part.setValue(0 if number % 2 else _USUAL)
            self.chance.setValue(_USUAL)
        self._case = case or self._case

    def _lay_out(self) -> None:
        title = plain_label("Which mistake costs more? (Leubsdorf and Posner)")
        title.setFont(sans_font(semibold=True))
        note = QHBoxLayout()
        note.setSpacing(8)
        note.addWidget(IconLabel("info", "Illustration"))
        note.addWidget(self.note, 1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(2, 1)
        for row, names in enumerate(_ROWS):
            for at, name in enumerate(names):
                grid.addWidget(plain_label(name), row, 2 * at)
                grid.addWidget(self.amounts[2 * row + at], row, 2 * at + 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(title)
        column.addLayout(note)
        column.addWidget(note_label(_HOW))
        column.addLayout(grid)
        column.addWidget(plain_label("Chance that the movant wins at trial"))
        column.addWidget(self.chance)
        column.addWidget(self.said)
        column.addStretch(1)

    @Slot()
    def _on_changed(self) -> None:
        self._show()

    def _show(self) -> None:
        stakes = self.stakes
        self.chance.mark(stakes.break_even)
        self.said.setText(said_of(stakes, self.chance.value()))


def said_of(stakes: Stakes, percent: int) -> str:
    """Say both sides of the inequality at a chance in per cent, and which it favours."""
    if stakes.break_even is None:
        return "Nothing is at stake yet: say what a mistake would cost."
    chance = percent / 100
    denial, grant = chance * stakes.of_denial, (1 - chance) * stakes.of_grant
    costs = (stakes.of_denial, denial, stakes.of_grant, grant)
    lost, denied, spent, granted = (f"{one:,.12g}" for one in costs)
    sides = (
        f"At {percent} %, a wrong denial weighs {chance:g} times {lost} = {denied}"
        f", a wrong order {1 - chance:g} times {spent} = {granted}"
    )
    if abs(denial - grant) < 1e-9:  # noqa: PLR2004 -- equal but for rounding
        return f"{sides}: both sides are equal."
    favoured = "the order" if stakes.favours_grant(chance) else "denial"
    return f"{sides}: the inequality favours {favoured}."
