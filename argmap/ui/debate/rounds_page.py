"""What stands in the Debate tab before a round is on: what it is for, the form, the rounds."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from argmap.case.case_map import CaseMap
from argmap.case.counting import counted
from argmap.case.ids import ClaimId
from argmap.case.rounds import Round
from argmap.debate.known_formats import format_of
from argmap.debate.result import speeches_left
from argmap.ui.debate.begin_form import BeginForm
from argmap.ui.labels import heading, plain_label
from argmap.ui.overriding import override

TEACHING = (
    "Practise the hearing or the debate. argmap keeps the clock and the flow sheet, on which every"
    " answer is joined to what it answers; it takes the other side, and argues back with the"
    " claims and quotes of your map; in a hearing it is the bench too. At the end it shows what"
    " was dropped, and what your words alone add up to."
)
DRILLS = (
    "Learn the case by heart, a few minutes a day: rebuttals, cross-examination, who said what and"
    " in which words, what has to be shown."
)
SPEECHES = (
    "Make cards of your quotes, put a speech together of cards and claims, and see how long it"
    " takes at your own pace."
)
_WIDEST = 640
_HIGHEST = 96
_ID, _IS_OVER = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class RoundsPage(QScrollArea):
    """The form that begins a round, and below it the rounds to go on with."""

    go_on_wanted = Signal(object)
    """The id of the round to go on with."""
    removal_wanted = Signal(object)
    """The id of the round to delete."""
    drills_wanted = Signal()
    speeches_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.form = BeginForm()
        self.rounds = _Rounds()
        self.rounds.setAccessibleName("Rounds of this case")
        self.go_on = QPushButton("Go on with the round")
        self.delete = QPushButton("Delete the round")
        self.drill = QPushButton("Drill for a few minutes…")
        self.speeches = QPushButton("Cards and speeches…")
        self.speeches.clicked.connect(self.speeches_wanted)
        self._kept = QWidget()
        self._lay_out()
        self.go_on.clicked.connect(self._on_go_on)
        self.drill.clicked.connect(self.drills_wanted)
        self.rounds.itemActivated.connect(self._on_go_on)
        self.rounds.currentItemChanged.connect(self._on_picked)
        self.delete.clicked.connect(self._on_delete)
        self.rounds.delete_wanted.connect(self._on_delete)

    @property
    def landing(self) -> QWidget:
        """The list of rounds, or where the first is begun."""
        return self.rounds if self.rounds.count() else self.form.format

    def show_case(self, case_map: CaseMap, picked: ClaimId | None, *, can_edit: bool) -> None:
        """Show the rounds of a case, and what a new one can be about."""
        row = self.rounds.currentRow()
        self.rounds.clear()
        numbered = [*enumerate(case_map.ranked_rounds(), 1)]
        for number, held in reversed(numbered):
            item = QListWidgetItem(round_words(case_map, held, number))
            item.setData(_ID, held.id)
            found = format_of(held.format)
            item.setData(_IS_OVER, found is None or not speeches_left(held, found))
            self.rounds.addItem(item)
        self.rounds.setCurrentRow(max(0, min(row, self.rounds.count() - 1)))
        self._kept.setVisible(bool(self.rounds.count()))
        self.form.show_claims(case_map, picked)
        self.form.button.setEnabled(can_edit)
        self.delete.setEnabled(can_edit)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.go_on)
        row.addWidget(self.delete)
        row.addStretch()
        kept = QVBoxLayout(self._kept)
        kept.setContentsMargins(0, 0, 0, 0)
        kept.addWidget(heading("Rounds of this case"))
        kept.addWidget(self.rounds)
        kept.addLayout(row)
        body = QWidget()
        body.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(16)
        for part in (self._kept, plain_label(TEACHING), heading("Begin a round"), self.form):
            column.addWidget(part)
        column.addWidget(heading("Drills"))
        column.addWidget(plain_label(DRILLS))
        column.addWidget(self.drill, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(heading("Cards and speeches"))
        column.addWidget(plain_label(SPEECHES))
        column.addWidget(self.speeches, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        holder = QWidget()
        middle = QHBoxLayout(holder)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addWidget(body, 1)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(holder)
        self.rounds.setWordWrap(True)
        self.rounds.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rounds.setMaximumHeight(_HIGHEST)

    @Slot()
    def _on_picked(self) -> None:
        is_over = self.rounds.currentIndex().data(_IS_OVER)
        self.go_on.setText("Show the round" if is_over else "Go on with the round")

    @Slot()
    def _on_go_on(self) -> None:
        item = self.rounds.currentItem()
        if item is not None:
            self.go_on_wanted.emit(item.data(_ID))

    @Slot()
    def _on_delete(self) -> None:
        item = self.rounds.currentItem()
        if item is not None:
            self.removal_wanted.emit(item.data(_ID))


class _Rounds(QListWidget):
    delete_wanted = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentItem() is not None:
            self.itemActivated.emit(self.currentItem())
        else:
            super().keyPressEvent(event)


def round_words(case_map: CaseMap, held: Round, number: int) -> str:
    """Return what a list says of a round: its name, its format, who plays, how far it has come.

    `number` is its place among the rounds of the case, from 1: papers call it so.
    """
    found = format_of(held.format)
    told = [held.title.strip() or f"Round {number}"]
    told.append(found.name if found else f"The format “{held.format}” is not here")
    if held.started:
        told.append(f"begun {held.started}")
    if found is not None:
        played = [one.title for one in found.sides if one.id in held.sides]
        told.append("you play every side" if len(played) > 1 else f"you play {''.join(played)}")
        left = speeches_left(held, found)
        told.append(f"next: {left[0].title}" if left else "over")
    told.append(counted(len(case_map.entries_of(held.id)), "entry").replace("entrys", "entries"))
    return " · ".join(told)
