"""The clock of the round that is on: read while it runs, and kept so that none of it is lost."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from argmap.case.changes import ChangeSet
from argmap.case.ids import RoundId
from argmap.case.rounds import Round
from argmap.debate.bells import bells_of_slot, passed
from argmap.debate.clock import Now, Reading, RoundClock
from argmap.debate.formats import DebateFormat, Speech
from argmap.debate.result import slot_lengths
from argmap.debate.round_state import clock_of, read_state, state_of
from argmap.debate.taken_back import Steps, keep_time
from argmap.ui.bridge import Bridge
from argmap.ui.debate.kept_time import KeptTime
from argmap.ui.debate.round_book import RoundBook
from argmap.ui.debate.time_words import counted_words

SIGHT_MS = 200
"""How often a clock is read that somebody sees."""
_KEPT = "Keep the time"
_STOP, _TURN = "Stop the clock", "Turn to the next speech"
_TO_SLOT, _SAID = "Turn the clock to something else", "Say whether time counts"


def machine_now() -> Now:
    """Read both clocks of the machine."""
    return Now(time.time(), time.monotonic())


class RoundTime(QObject):
    """Starts, stops and turns the clock; a timer only has it read."""

    told = Signal(object)
    """The `Reading` of the clock, whenever it is read."""
    rang = Signal(object)
    """A `Bell` that was passed."""
    turned = Signal()
    """Another slot is on, or another speech."""

    def __init__(self, bridge: Bridge, book: RoundBook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now: Callable[[], Now] = machine_now
        self.clock = RoundClock({})
        self.over: tuple[str, ...] = ()
        """The speeches that are over."""
        self._bridge, self._book = bridge, book
        self._round: RoundId | None = None
        self._format: DebateFormat | None = None
        self._kept = KeptTime(bridge, book)
        self.told_counted = ""
        """What the last turn said of time that it counted unasked; empty where it did not."""
        self._said_later = ""
        self.sight = QTimer(self, interval=SIGHT_MS)
        self.sight.timeout.connect(self.read)
        bridge.changed.connect(self._on_changed)

    @property
    def speech(self) -> Speech | None:
        """The speech that is on: the first that is not over and has time; None after the last."""
        for one in self._format.speeches if self._format else ():
            if one.id not in self.over and self.clock.lengths.get(one.id):
                return one
        return None

    def take(self, held: Round, debate_format: DebateFormat) -> None:
        """Go on with a round: what its clock counted since the case was kept is taken too."""
        self.leave()
        self._round, self._format = held.id, debate_format
        state = self._kept.take(held)
        self.over = state.over
        now = self.now()
        self.clock = clock_of(state, slot_lengths(held, debate_format), now)
        if not self.clock.slot and self.speech:
            self.clock.go_to(self.speech.id, now)
        self.turned.emit()
        self.read()

    @Slot()
    def leave(self) -> None:
        """Turn away from the round; what a running clock has counted is kept."""
        if self._round is None:
            return
        if self.clock.is_running:
            self.clock.stop(self.now())
            self.keep(_STOP)
        self.sight.stop()
        self._round = self._format = None

    def put_down(self) -> None:
        """Leave the round as the window ends: the time since is asked about later."""
        if self._round is not None and self.clock.is_running:
            self._note(self.now())
        self.sight.stop()
        self._round = self._format = None

    @Slot()
    def toggle(self) -> None:
        """Start the clock, or stop it."""
        if self._round is None or not self.clock.slot:
            return
        now = self.now()
        if self.clock.is_running:
            self.clock.stop(now)
            self.sight.stop()
            self.keep(_STOP)
        else:
            self.clock.start(now)
            self._note(now)
            self.sight.start()
        self.read()

    def go_to(self, slot: str) -> None:
        """Turn to another slot, stopped: a pool of preparation, or back to the speech."""
        self.clock.stop(self.now())
        counted = self.clock.asked
        self.clock.go_to(slot, self.now())
        self.sight.stop()
        self.keep(_TO_SLOT)
        self.turned.emit()
        self.read()
        self._tell_counted(counted)

    @Slot()
    def next_speech(self) -> None:
        """End the speech that is on, and turn to the next; after the last, the round is over."""
        speech = self.speech
        if speech is None:
            return
        self.clock.stop(self.now())
        self.sight.stop()
        self._keep_used()
        counted = self.clock.asked
        self.clock.answer(count=True)
        self.over = (*self.over, speech.id)
        if self.speech is not None:
            self.clock.go_to(self.speech.id, self.now())
        self.keep(_TURN, apart=True)
        self.turned.emit()
        self.read()
        self._tell_counted(counted)

    def keep_running(self) -> None:
        """Let the case keep what a running clock has counted until now; it runs on."""
        if self.clock.is_running:
            self.read()
            self.keep(_KEPT)

    def answer(self, *, count: bool) -> None:
        """Say whether the time that was asked about counts, in a step that undo takes back."""
        self._keep_used()
        self.clock.answer(count=count)
        self.keep(_SAID, apart=True)
        self.read()

    @Slot()
    def read(self) -> None:
        """Read the clock, tell it, and ring what was passed."""
        if self._round is None:
            return
        now, before = self.now(), self.clock.used.get(self.clock.slot, 0.0)
        reading = self.clock.read(now)
        if reading.is_running and self._kept.is_due(now):
            self._note(now)
        self._ring(before, reading)
        self.told.emit(reading)

    def keep(self, label: str, *, apart: bool = False) -> None:
        """Let the case keep the state, as one step with those that follow it, or `apart`."""
        now = self.now()
        self._kept.keep(state_of(self.clock, self.over, now), now, label, apart=apart)

    def _keep_used(self) -> None:
        """Keep, as a step of its own, the time that was used and is asked about until now."""
        if not self._kept.has(self.clock):
            self.keep(_KEPT if self.clock.is_running else _STOP)

    def _tell_counted(self, seconds: float) -> None:
        self.told_counted = counted_words(seconds)
        if self.told_counted:
            self._bridge.said.emit(self.told_counted)

    def _note(self, now: Now) -> None:
        """Keep the state beside the case, where it makes no step."""
        self._kept.note(state_of(self.clock, self.over, now), now)

    def _ring(self, before: float, reading: Reading) -> None:
        length = self.clock.lengths.get(self.clock.slot)
        if length is None or self._format is None or not reading.is_running:
            return
        bells = bells_of_slot(self._format, self.clock.slot, int(length))
        for bell in passed(bells, before, reading.used):
            self.rang.emit(bell)

    @Slot(object)
    def _on_changed(self, change_set: ChangeSet) -> None:
        """Follow an undo, or another window, that has left the round otherwise."""
        if self._round is None or not any(
            one.record.id == self._round for one in change_set.changes
        ):
            return
        held, debate_format = self._bridge.case_map.rounds.get(self._round), self._format
        if held is not None and debate_format is not None and held.state != self._kept.text:
            was_running = self.clock.is_running
            self.clock.stop(self.now())
            is_word, before = change_set.label == _SAID, self.clock
            steps = Steps(self._kept.state, read_state(held.state), is_word)
            self._round = None
            self._book.forget(held.id)
            self.take(held, debate_format)
            runs_on = was_running and self.clock.slot == before.slot
            self._go_on(keep_time(self.clock, before, steps), runs_on=runs_on)

    def _go_on(self, counted: float, *, runs_on: bool) -> None:
        """Go on after an undo, and say what it counted of another speech."""
        now = self.now()
        if runs_on:
            self.clock.start(now)
            self.sight.start()
        self._note(now)
        self.read()
        self._said_later = counted_words(counted, is_elsewhere=True)
        if self._said_later:
            QTimer.singleShot(0, self._say_later)  # after what the undo itself says

    @Slot()
    def _say_later(self) -> None:
        self._bridge.said.emit(self._said_later)
