"""The drills of the open case: made beside the window, asked in sittings, kept when graded."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial

from fsrs import Card
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from argmap.case.case_map import CaseMap
from argmap.case.errors import StoreError
from argmap.case.ids import QuoteId
from argmap.case.records import Record
from argmap.case.terms import Side
from argmap.debate.clock import Now, Reading, RoundClock
from argmap.debate.drills import Drill, DrillKind, drills_of
from argmap.debate.schedule import Grade, Review, Schedule
from argmap.debate.sitting import Followed, Sitting
from argmap.law.standard import StandardSet
from argmap.ui.aside import Aside
from argmap.ui.debate.drill_book import DrillBook
from argmap.ui.debate.round_time import SIGHT_MS, machine_now
from argmap.ui.errand import Errand
from argmap.ui.panel_parts import PanelParts

_SLOT = "drill"


def local_now() -> dt.datetime:
    """Return the time of the machine with its zone, which tells where a day begins."""
    return dt.datetime.now().astimezone()


class HeldDrills(QObject):
    """Makes drills when they are looked at, and carries out a sitting."""

    made = Signal()
    """The drills of the case as it is now, or the schedule, are there."""
    turned = Signal(object)
    """Another drill is on, or the one that is on was edited, as `Followed` tells; or none is."""
    taken_back = Signal(object)
    """The drill that was graded last is on again, to be graded anew: its `Graded` of before."""
    told = Signal(object)
    """The `Reading` of the clock of the drill that is on."""

    def __init__(self, parts: PanelParts, book: DrillBook, parent: QObject) -> None:
        super().__init__(parent)
        self.now: Callable[[], Now] = machine_now
        self.local: Callable[[], dt.datetime] = local_now
        self.drills: list[Drill] | None = None
        """Every drill of the case; None until they are made."""
        self.schedule = Schedule()
        self.sitting: Sitting | None = None
        self._parts, self._book = parts, book
        self._clock = RoundClock({})
        self._is_answered = False
        """Whether what is right is shown: reading that takes none of the time of the answer."""
        self._last: tuple[Review, Card | None] | None = None
        """The answer that was graded last in the sitting, and the card of its drill before."""
        self._is_looked_at = False
        self._is_stale = True
        """Whether the case was edited since the drills were made."""
        self._aside = Aside("drills", self)
        self._aside.answered.connect(self._on_made)
        self._sight = QTimer(self, interval=SIGHT_MS)
        self._sight.timeout.connect(self.read)
        bridge = parts.bridge
        bridge.closing.connect(self.forget)
        bridge.opened.connect(self._on_opened)
        bridge.changed.connect(self.make_again)
        parts.states.changed.connect(self._on_checked)

    def look(self) -> None:
        """Have the drills there: somebody looks at them; the clock of one that is on goes on."""
        self._is_looked_at = True
        self._read_book()
        if self._is_stale:
            self.make_again()
        if self.sitting is not None and self.sitting.on is not None and not self._is_answered:
            self._start_clock()

    def look_away(self) -> None:
        """Make none while nobody looks; the clock of one that is on waits."""
        self._is_looked_at = False
        self._clock.stop(self.now())
        self._sight.stop()

    @Slot()
    def make_again(self) -> None:
        """Make the drills of the case as it is now, if somebody looks at them."""
        bridge, states = self._parts.bridge, self._parts.states
        self._is_stale = True
        if not self._is_looked_at or not bridge.is_open or states.is_checking:
            return  # what is checked last asks again
        case_map = bridge.case_map
        quotes = case_map.quotes.values()
        sound = frozenset(one.id for one in quotes if states.check_of(one).sound)
        side = Side(self._parts.settings.drilled_side)
        self._is_stale = False
        records = tuple(case_map.records())
        self._aside.do(partial(_make, records, self._parts.law(), sound, side))

    def begin(self, kinds: frozenset[DrillKind], minutes: int) -> bool:
        """Begin a sitting with what is due and new of some kinds; False where nothing is."""
        chosen = self.session(kinds, minutes)
        self.sitting, self._last = Sitting(chosen) if chosen else None, None
        self._turn()
        return bool(chosen)

    def session(self, kinds: frozenset[DrillKind], minutes: int) -> list[Drill]:
        """Choose the drills of so many minutes."""
        drills = [one for one in self.drills or () if one.kind in kinds]
        return self.schedule.session(drills, self.local(), minutes * 60.0)

    def grade(self, grade: Grade) -> None:
        """Keep how the drill that is on was answered, and turn to the next."""
        sitting = self.sitting
        if sitting is None or sitting.on is None:
            return
        seconds, key, now = self._clock.read(self.now()).used, sitting.on.key, self.local()
        case = self._parts.bridge.case_map.case.id
        before = self.schedule.cards.get(key)
        try:
            self.schedule = self._book.review(case, key, grade, now, seconds)
        except StoreError as error:
            self.schedule.review(key, grade, now, seconds)
            self._parts.bridge.failed.emit(error)
        self._last = self.schedule.reviews[-1], before
        sitting.grade(grade, seconds)
        self._turn()

    @property
    def can_take_back(self) -> bool:
        """Whether the grade that was given last can be taken back."""
        return self._last is not None and self.sitting is not None

    def take_back(self) -> None:
        """Take back the grade that was given last: its drill is graded anew."""
        sitting, last = self.sitting, self._last
        if sitting is None or last is None:
            return
        try:
            case = self._parts.bridge.case_map.case.id
            self.schedule = self._book.take_back(case, *last)
        except StoreError as error:
            self._parts.bridge.failed.emit(error)
            return
        self._last = None
        graded = sitting.take_back()
        followed = sitting.follow(self.drills or ())
        self._turn(followed)
        if graded is None or followed is Followed.GONE:
            return  # the case was edited, and its drill is in it no more
        self._clock.used[_SLOT] = graded.seconds
        self.taken_back.emit(graded)
        self.stop_clock()

    def stop_clock(self) -> None:
        """Count no more of the drill that is on: it was answered, and what is right is shown."""
        self._is_answered = True
        self._clock.stop(self.now())
        self._sight.stop()
        self.read()

    def leave(self) -> None:
        """End the sitting; what was graded is kept."""
        if self.sitting is not None:
            self.sitting.waiting.clear()
        self._last = None
        self._turn()

    @Slot()
    def forget(self) -> None:
        """Let go of the drills of a case that is closed."""
        self._aside.drop()
        self._sight.stop()
        self._is_stale = True
        self.drills, self.sitting, self.schedule, self._last = None, None, Schedule(), None

    @Slot()
    def read(self) -> None:
        """Read the clock of the drill that is on, and tell it."""
        self.told.emit(self._clock.read(self.now()))

    @property
    def reading(self) -> Reading:
        """What the clock says."""
        return self._clock.read(self.now())

    def _turn(self, followed: Followed = Followed.AS_BEFORE) -> None:
        """Begin the drill that is on, with a clock of its own."""
        drill = self.sitting.on if self.sitting else None
        self._clock = RoundClock({_SLOT: float(drill.seconds)} if drill else {})
        self._sight.stop()
        if drill is not None:
            self._clock.go_to(_SLOT, self.now())
            self._start_clock()
        self.turned.emit(followed)
        self.read()

    def _start_clock(self) -> None:
        self._is_answered = False
        self._clock.start(self.now())
        self._sight.start()

    def _read_book(self) -> None:
        bridge = self._parts.bridge
        if not bridge.is_open:
            return
        try:
            self.schedule = self._book.read(bridge.case_map.case.id)
        except StoreError as error:
            bridge.failed.emit(error)

    @Slot()
    def _on_opened(self) -> None:
        self.forget()
        self._turn()
        if self._is_looked_at:
            self.look()

    @Slot()
    def _on_checked(self) -> None:
        if self._is_stale:
            self.make_again()

    @Slot(object)
    def _on_made(self, drills: list[Drill]) -> None:
        self.drills = drills
        if self.sitting is not None:
            followed = self.sitting.follow(drills)
            if followed is Followed.GONE:
                self._turn(followed)
            elif followed is Followed.CHANGED:
                self._start_clock()  # it is asked as it is now
                self.turned.emit(followed)
        self.made.emit()


def _make(
    records: tuple[Record, ...],
    law: StandardSet,
    sound: frozenset[QuoteId],
    side: Side,
    _errand: Errand,
) -> list[Drill]:
    """Make the drills of a case, in a thread."""
    return drills_of(CaseMap(records), law, side=side, is_sound=lambda quote: quote.id in sound)
