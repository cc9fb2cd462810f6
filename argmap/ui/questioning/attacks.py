"""The likely attacks below a root: what nobody has answered yet, the nearest first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument, Claim
from argmap.case.terms import Side
from argmap.reasoning.critical_questions import (
    CriticalQuestion,
    attacks_on_step,
    steps_by_nearness,
)
from argmap.ui.bridge import Bridge
from argmap.ui.flow_row import FlowRow
from argmap.ui.icon_label import IconLabel
from argmap.ui.labels import heading, plain_label
from argmap.ui.page_part import PagePart
from argmap.ui.questioning.coming_forward import bring_forward
from argmap.ui.questioning.press_row import PressRow
from argmap.ui.questioning.words import KINDS, STANDS, meaning_words, side_name, step_words
from argmap.ui.taking_away import take_away

_PAUSE_MS = 300
_AT_ONCE = 200
"""So many steps are walked before the window is asked what else there is to do."""
_MORE = 6
_NOTHING = "No critical question about these steps is unanswered."
_SIDES = (Side.MOVANT, Side.RESPONDENT)


class LikelyAttacks(PagePart):
    """Lists where one side or the other is likely to be attacked; hidden below other claims.

    It looks a while after an edit, a few hundred steps at a time, and no further than it shows.
    """

    question_wanted = Signal(object)
    """The `CriticalQuestion` that the user wants to see where its step is shown."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._root: Claim | None = None
        self._side = Side.MOVANT
        self._wanted = _MORE
        self._found: list[CriticalQuestion] = []
        self._steps: Iterator[Argument] = iter(())
        self._rows: list[AttackRow] = []
        self.walk = QTimer(self)
        """Runs while the steps are being looked through, and before, until edits have paused."""
        self.walk.timeout.connect(self._walk_on)
        self.sides: dict[Side, QToolButton] = {}
        self._head = FlowRow()
        for side in _SIDES:
            self._add_side(side)
        self._none = plain_label(muted=True)
        self._places = QVBoxLayout()
        self._places.setSpacing(2)
        self.more = QToolButton()
        self.more.setText("Show more")
        self.more.setAutoRaise(True)
        self.more.clicked.connect(self._on_more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(heading("Likely attacks"))
        column.addWidget(self._head)
        column.addWidget(self._none)
        column.addLayout(self._places)
        column.addWidget(self.more)
        bridge.closing.connect(self._on_closing)

    @property
    def rows(self) -> list[AttackRow]:
        """The rows in the order shown."""
        return list(self._rows)

    def show_root(self, claim: Claim, *, is_root: bool) -> None:
        """Show the likely attacks below a claim that bears on nothing; hide for any other."""
        case_map = self._bridge.case_map
        shown = is_root and bool(case_map.argument_ids_on(claim.id))
        self.setVisible(shown)
        if not shown:
            self._on_closing()
            return
        if self._root is None or self._root.id != claim.id:
            self._root = claim
            self._side = Side.RESPONDENT if claim.side is Side.RESPONDENT else Side.MOVANT
            self._begin(wanted=_MORE, at_once=True)
        else:
            self._root = claim
            self._begin(wanted=self._wanted, at_once=False)

    def _begin(self, *, wanted: int, at_once: bool) -> None:
        """Look anew, at once or after a pause."""
        assert self._root is not None
        self._wanted = wanted
        self._found = []
        self._steps = steps_by_nearness(self._bridge.case_map, [self._root.id])
        for side, button in self.sides.items():
            button.setChecked(side is self._side)
            button.setText(f"On the {side_name(self._bridge.case_map.case, side)}")
        self.walk.start(0 if at_once else _PAUSE_MS)

    @Slot()
    def _walk_on(self) -> None:
        self.walk.setInterval(0)
        case_map = self._bridge.case_map
        for _ in range(_AT_ONCE):
            step = next(self._steps, None)
            if step is None or len(self._found) > self._wanted:
                self.walk.stop()
                self._show()
                return
            self._found += attacks_on_step(case_map, step, self._side)

    def _show(self) -> None:
        case_map = self._bridge.case_map
        # A step may have gone since, while another page of the inspector is shown.
        there = (one for one in self._found if one.argument in case_map.arguments)
        shown = list(islice(there, self._wanted))
        for row in self._rows[len(shown) :]:
            take_away(self._places, row)
        del self._rows[len(shown) :]
        for place, question in enumerate(shown):
            if place == len(self._rows):
                self._rows.append(self._made())
            self._rows[place].show_question(case_map, question)
        self._none.setText("" if shown else _NOTHING)
        self._none.setVisible(not shown)
        self.more.setVisible(len(self._found) > self._wanted)

    def _made(self) -> AttackRow:
        row = AttackRow()
        row.pressed.connect(self._on_pressed)
        row.stepped.connect(self._on_stepped)
        self._places.addWidget(row)
        return row

    def _add_side(self, side: Side) -> None:
        button = QToolButton()
        button.setCheckable(True)
        button.setToolTip("Questions about the steps of this side, which the other side may ask")
        button.setProperty("side", side.value)
        button.clicked.connect(self._on_side)
        self.sides[side] = button
        self._head.add(button)

    @Slot()
    def _on_side(self) -> None:
        sender = self.sender()
        self._side = next(side for side, button in self.sides.items() if button is sender)
        self._begin(wanted=_MORE, at_once=True)

    @Slot()
    def _on_more(self) -> None:
        self._begin(wanted=self._wanted + _MORE, at_once=True)

    @Slot()
    def _on_pressed(self) -> None:
        row = self.sender()
        assert isinstance(row, AttackRow)
        self.question_wanted.emit(row.question)

    @Slot(object)
    def _on_stepped(self, by: int) -> None:
        row = self.sender()
        assert isinstance(row, AttackRow)
        at = self._rows.index(row) + by
        if 0 <= at < len(self._rows):
            bring_forward(self._rows[at])

    @Slot()
    def _on_closing(self) -> None:
        self.walk.stop()
        self._root = None
        self._steps = iter(())


class AttackRow(PressRow):
    """One likely attack: the question, and the step about which it may be asked."""

    def __init__(self) -> None:
        super().__init__()
        self.question: CriticalQuestion | None = None
        self._words = plain_label()
        self._about = plain_label(muted=True)
        self._about.setProperty("rank", "small")
        self._icon = IconLabel("swords", "")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._words)
        words.addWidget(self._about)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(8)
        row.addWidget(self._icon, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def show_question(self, case_map: CaseMap, question: CriticalQuestion) -> None:
        """Show a question as it stands."""
        self.question = question
        kind, stands = KINDS[question.kind], STANDS[question.stands]
        about = step_words(case_map, case_map.arguments[question.argument])
        self._words.setText(question.text)
        self._about.setText(f"{about} · {stands.word.lower()} · {kind.word}")
        self._icon.show_icon(stands.icon, stands.word, QPalette.ColorRole.PlaceholderText)
        self.setToolTip(meaning_words(question))
        self.setAccessibleName(f"{question.text} {self._about.text()}")
