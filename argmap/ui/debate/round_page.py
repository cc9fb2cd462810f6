"""The page of the round that is on: its clock, its flow sheet, and what is said next."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from argmap.case.ids import FlowEntryId
from argmap.debate.bells import Bell
from argmap.debate.recorded_answers import is_unrecorded
from argmap.ui.bridge import Bridge
from argmap.ui.debate.clock_strip import ClockStrip
from argmap.ui.debate.entry_bar import EntryBar
from argmap.ui.debate.entry_card import EntryCard
from argmap.ui.debate.entry_edits import EntryEdits
from argmap.ui.debate.flow_folds import FlowFolds
from argmap.ui.debate.flow_model import FlowModel
from argmap.ui.debate.flow_table import FlowTable
from argmap.ui.debate.held_round import HeldRound
from argmap.ui.debate.round_aim import RoundAim
from argmap.ui.debate.round_layout import RoundLayout, RoundParts
from argmap.ui.debate.round_saying import RoundSaying
from argmap.ui.debate.turn_words import (
    ASK_FIRST,
    NO_MORE,
    NOT_ITS_TURN,
    OVER,
    pools_of,
    slot_title,
    why_silent,
)
from argmap.ui.keys import with_key
from argmap.ui.labels import plain_label
from argmap.ui.overriding import override
from argmap.ui.selection import Picked, Selection
from argmap.ui.theme import Theme


class RoundPage(QWidget):
    """Shows the round that is on and carries out what is said in it."""

    back_wanted = Signal()
    result_wanted = Signal()

    def __init__(self, bridge: Bridge, selection: Selection, theme: Theme, held: HeldRound) -> None:
        super().__init__()
        self._bridge, self._selection, self.held = bridge, selection, held
        self._is_picking = False
        self.clock = ClockStrip()
        self.model = FlowModel(self)
        self.table = FlowTable(self.model, theme)
        self.bar = EntryBar(bridge)
        self.bar.plays, self.bar.asks = held.plays, self._asks
        self.aim = RoundAim(bridge, held, self.bar)
        self._saying = RoundSaying(bridge, held, self.bar, self.aim)
        self.card = EntryCard(theme)
        self.bench = plain_label()
        self.speak = QPushButton("Let argmap speak")
        self.speak.setToolTip(with_key("argmap makes its next move", "let_argmap_speak"))
        self.back, self.result = QPushButton("All rounds"), QPushButton("Result")
        self.asked = QWidget()
        self._edits = EntryEdits(held, bridge, self.table, self.card)
        self.folds = FlowFolds(self.table, held.book, self)
        parts = self.back, self.result, self.clock, self.table, self.asked, self.bench
        self._layout = RoundLayout(self, RoundParts(*parts, self.bar, self.speak, self.card))
        self._connect()

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self.table.rows.theme = theme
        self.card.theme = theme
        self.clock.fit()
        self.table.viewport().update()
        self._show_card()

    def refresh(self) -> None:
        """Show the round as it stands."""
        held, case_map = self.held, self._bridge.case_map
        if not held.is_on:
            return
        chosen = self.table.entry
        self.model.show_flow(case_map, held.flow, held.format)
        self.folds.apply()
        if chosen is not None and chosen != self.table.entry:
            self.table.go_to(chosen)  # what is crossed out stands on a line of its own
        self._show_turn()
        self._show_card()

    @Slot(bool)
    def show_clock_large(self, is_large: bool) -> None:  # noqa: FBT001 -- the signal's own
        """Let the clock fill the page, for a room to read, or show the sheet below it again."""
        self.clock.set_large(is_large=is_large)
        self._layout.below.setVisible(not is_large)
        self.landing.setFocus()

    @property
    def landing(self) -> QWidget:
        """Where one goes on: the line, or what lets argmap speak, or the sheet."""
        if self.clock.large.isChecked():
            return self.clock.start
        if self.bar.line.isEnabled():
            return self.bar.line
        return self.speak if self.held.argmap_may_speak else self.table

    @Slot()
    def let_argmap_speak(self) -> None:
        """Have argmap make its next move, and show it."""
        done = self.held.let_speak()
        if done is None:
            waits = ASK_FIRST if self.held.asks else NOT_ITS_TURN
            self._bridge.said.emit(OVER if self.held.speech is None else waits)
        elif not done:
            self._bridge.said.emit(NO_MORE)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._layout.fit(event.size().height())

    def _asks(self) -> bool:
        return self.held.asks

    def _connect(self) -> None:
        held, time = self.held, self.held.time
        held.entered.connect(self._on_entered)
        time.turned.connect(self._on_turned)
        time.told.connect(self.clock.show_reading)
        time.rang.connect(self._on_rang)
        self.clock.toggled.connect(time.toggle)
        self.clock.next_wanted.connect(time.next_speech)
        self.clock.pool_wanted.connect(self._on_pool)
        self.clock.counted.connect(self._on_counted)
        self.clock.large_wanted.connect(self.show_clock_large)
        self.back.clicked.connect(self.back_wanted)
        self.result.clicked.connect(self.result_wanted)
        self.speak.clicked.connect(self.let_argmap_speak)
        self.bar.is_finding.connect(self._on_finding)
        self.bar.considered.connect(self.aim.consider)
        self.bar.concedes = self.aim.concedes
        self.bar.alone_wanted.connect(self._on_alone)
        self.bar.left.connect(self._on_left)
        self.table.picked.connect(self._on_picked)
        self.table.note_wanted.connect(self.card.note.setFocus)
        self.card.fold_wanted.connect(self.folds.toggle)
        self.card.left.connect(self.table.setFocus)
        self.card.status_wanted.connect(self.table.ask_status)
        for one in (self.table, self.card):
            one.answer_wanted.connect(self._on_answer)
        self._selection.changed.connect(self._on_selection)

    @Slot()
    def _on_turned(self) -> None:
        """Go on where one speaks: on the sheet letters are keys."""
        focus = QApplication.focusWidget()
        if focus is not None and (focus is self.table or self.card.isAncestorOf(focus)):
            self.landing.setFocus()

    def _show_turn(self) -> None:
        """Show whose speech it is, the pools, and whether there is something to answer."""
        held = self.held
        speech, side = held.speech, held.side
        self.clock.show_slot(slot_title(held), pools_of(held), is_over=speech is None)
        had_focus = self.bar.line.hasFocus() or self.speak.hasFocus()
        self.speak.setVisible(bool(speech) and held.argmap_may_speak)
        self.speak.setText("Let argmap answer" if held.asks else "Let argmap speak")
        self.speak.setDefault(not side)
        self.bar.allow(why_silent(held, self._bridge.read_only))
        if had_focus and not (self.bar.line if side else self.speak).hasFocus():
            self.landing.setFocus()
        question = held.question()
        self.asked.setVisible(question is not None)
        if question is not None:
            self.bench.setText(f"The bench asks: {question.words}")
        self.aim.keep(question.id if question else None)
        self.aim.show()

    def _show_card(self) -> None:
        if self.held.is_on:
            standing = self.model.standing_of(self.table.entry)
            case_map, held = self._bridge.case_map, self.held
            self.card.show_entry(case_map, standing, held.format, held.is_sound)
            waits = is_unrecorded(case_map, held.flow, self.table.entry)
            self.card.offer_record(offered=waits)

    @Slot()
    def _on_alone(self) -> None:
        self.aim.at(None)
        self.landing.setFocus()

    @Slot(object)
    def _on_entered(self, entry: FlowEntryId) -> None:
        """Show what was just said; what is said next begins anew, or answers it."""
        self.folds.show(entry)
        self.table.go_to(entry)
        question = self.held.question()
        waits = question.id if question and not self.aim.is_anothers(entry) else entry
        self.aim.at(waits)
        self._show_card()

    @Slot(object)
    def _on_picked(self, entry: FlowEntryId | None) -> None:
        self.aim.at(entry)
        self._show_card()
        record = self._bridge.case_map.flow_entries.get(entry) if entry else None
        if record is not None and record.claim in self._bridge.case_map.claims:
            self._is_picking = True
            self._selection.pick_claim(record.claim)
            self._is_picking = False

    @Slot(object)
    def _on_selection(self, picked: Picked) -> None:
        if self.held.is_on and not self._is_picking:
            self.bar.offer_claim(self._bridge.case_map, picked.claim)

    @Slot()
    def _on_answer(self) -> None:
        if not self.aim.is_anothers(self.table.entry):
            self._bridge.said.emit("That is your own: choose what the other side said.")
            return
        self.aim.at(self.table.entry)
        self.bar.line.setFocus()

    @Slot(bool)
    def _on_finding(self, is_finding: bool) -> None:  # noqa: FBT001 -- the signal's own
        """Leave the room of the card to the claims found, so that the sheet stays in sight."""
        self.card.setVisible(not is_finding and self.table.entry is not None)

    @Slot()
    def _on_left(self) -> None:
        self.aim.at(None)
        self.table.setFocus()

    @Slot(object)
    def _on_pool(self, slot: str) -> None:
        self.held.time.go_to(slot)

    @Slot(bool)
    def _on_counted(self, count: bool) -> None:  # noqa: FBT001 -- the signal's own
        self.held.time.answer(count=count)

    @Slot(object)
    def _on_rang(self, bell: Bell) -> None:
        self.clock.ring(bell)
        if self.clock.sound.isChecked():
            QApplication.beep()
