"""The form that begins a round: format, sides, the claim at issue, and how argmap argues."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId
from argmap.case.lookups import title_of
from argmap.debate.bells import time_words
from argmap.debate.formats import DebateFormat, Speech
from argmap.debate.known_formats import known_formats
from argmap.debate.opponent import Level
from argmap.debate.round_options import RoundOptions
from argmap.ui.combo_box import ComboBox
from argmap.ui.labels import plain_label
from argmap.ui.spin_box import SpinBox
from argmap.ui.warning_row import warning_row

_BOTH = "both"
_LEVELS = {
    Level.GENTLE: "gently",
    Level.FAIR: "fairly",
    Level.HARD: "hard",
    Level.MERCILESS: "without mercy: the move that hurts most, every time",
}
_MOST_SEEDS = 9999
_USUALLY_KEPT = 2
"""Minutes that are kept for rebuttal unless somebody says otherwise."""


_NOT_CHECKED = (
    "Compared with no text: see your court’s or your league’s rules before you rely on it."
)


class BeginForm(QWidget):
    """Asks for what a round begins with, and says `begun`."""

    begun = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.format, self.side, self.level, self.issue = (ComboBox() for _ in range(4))
        self.about = plain_label(muted=True)
        self.mistakes = plain_label()
        self._mistakes = warning_row(self.mistakes)
        self.reserved: dict[str, SpinBox] = {}
        """The minutes that are kept of speeches, by their ids, for later ones."""
        self.bench = QCheckBox("The bench asks questions")
        self.bench.setChecked(True)
        self.seed = SpinBox(minimum=0, maximum=_MOST_SEEDS)
        self.seed.setToolTip("With the same number argmap makes the same moves again")
        self.button = QPushButton("Begin the round")
        self.button.setDefault(True)
        self.button.clicked.connect(self.begun)
        self._lay_out()
        self._fill()
        self.format.currentIndexChanged.connect(self._on_format)
        self._on_format()

    @property
    def chosen(self) -> DebateFormat:
        """The format that is chosen."""
        return known_formats().formats[self.format.currentData()]

    @property
    def sides(self) -> tuple[str, ...]:
        """The sides of the format that people play."""
        side = self.side.currentData()
        return tuple(one.id for one in self.chosen.sides) if side == _BOTH else (side,)

    @property
    def options(self) -> RoundOptions:
        """What is chosen besides the format and the sides."""
        reserved = {key: box.value() * 60 for key, box in self.reserved.items()}
        return RoundOptions(
            self.issue.currentData() or "",
            Level(self.level.currentData()),
            self.seed.value(),
            self.bench.isChecked(),
            {key: one for key, one in reserved.items() if one},
        )

    def show_claims(self, case_map: CaseMap, picked: ClaimId | None) -> None:
        """Offer the top claims of the map, and the one that is picked, as the claim at issue."""
        before = self.issue.currentData()
        roots = [one.id for one in case_map.roots()]
        offered = dict.fromkeys([*roots, picked] if picked in case_map.claims else roots)
        self.issue.clear()
        self.issue.addItem("The first top claim of a side", "")
        for claim in offered:
            if claim is not None:
                self.issue.addItem(title_of(case_map.claims[claim]) or "Claim without words", claim)
        self.issue.setCurrentIndex(max(0, self.issue.findData(before)))

    def _lay_out(self) -> None:
        rows = QFormLayout()
        rows.setHorizontalSpacing(12)
        rows.setVerticalSpacing(8)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for name, part in (
            ("Format", self.format),
            ("You play", self.side),
            ("argmap argues", self.level),
            ("Claim at issue", self.issue),
            ("Seed of its moves", self.seed),
        ):
            part.setAccessibleName(name)
            rows.addRow(name, part)
            if part is self.format:
                rows.addRow(self.about)  # as wide as the form, whatever the names of rows take
        rows.addRow("", self.bench)
        rows.addRow("", self.button)
        self._rows = rows
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(rows)
        column.addWidget(self._mistakes)

    def _fill(self) -> None:
        known = known_formats()
        for one in known.formats.values():
            self.format.addItem(one.name, one.id)
        for level, words in _LEVELS.items():
            self.level.addItem(words, level.value)
        self.level.setCurrentIndex(self.level.findData(Level.FAIR.value))
        self.mistakes.setText("\n".join(str(one) for one in known.mistakes))
        self._mistakes.setVisible(bool(known.mistakes))

    @Slot()
    def _on_format(self) -> None:
        chosen = self.chosen
        self.about.setText(_told_of(chosen))
        self.side.clear()
        for one in chosen.sides:
            other = ", ".join(each.title for each in chosen.sides if each is not one)
            self.side.addItem(f"{one.title}; argmap plays {other}", one.id)
        self.side.addItem("Every side: argmap keeps the clock and the flow", _BOTH)
        self._ask_reserved([one for one in chosen.speeches if one.may_reserve])
        self._rows.setRowVisible(self.bench, chosen.bench)

    def _ask_reserved(self, speeches: list[Speech]) -> None:
        """Ask how much of each speech that allows it is kept for a later one."""
        for box in self.reserved.values():
            self._rows.removeRow(box)
        self.reserved = {}
        position: Any = self._rows.getWidgetPosition(self.seed)  # its stubs know no values of it
        for place, one in enumerate(speeches, position[0]):
            name = f"Kept of {one.short} for {self.chosen.speech(one.reserve_for).short}"
            box = SpinBox(self, suffix=" min", minimum=0, maximum=one.may_reserve // 60)
            box.setValue(min(_USUALLY_KEPT, box.maximum()))
            box.setAccessibleName(name)
            self._rows.insertRow(place, name, box)
            self.reserved[one.id] = box
        for part, following in pairwise([self.issue, *self.reserved.values(), self.seed]):
            self.setTabOrder(part, following)


def _told_of(chosen: DebateFormat) -> str:
    """Tell a format: its speeches, what else is to be known of it, and where it was looked up."""
    checked = f"Checked with {chosen.where}." if chosen.checked else _NOT_CHECKED
    told = (f"{chosen.about} {_speeches_of(chosen)}", checked, chosen.source, chosen.note)
    return "\n".join(dict.fromkeys(one.strip() for one in told if one.strip()))


def _speeches_of(chosen: DebateFormat) -> str:
    count = len(chosen.speeches)
    return f"{count} speeches, {time_words(chosen.total)} in all."
