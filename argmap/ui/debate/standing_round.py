"""The round that is on: how it stands, kept in step with the case."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from argmap.case.changes import ChangeSet
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.evidence import Quote
from argmap.case.ids import RoundId
from argmap.case.questions import Question
from argmap.case.rounds import FlowEntry, Round
from argmap.case.terms import Side
from argmap.debate.flow import Flow, KnownFlow
from argmap.debate.formats import DebateFormat, Speech, SpeechKind
from argmap.debate.known_formats import format_of
from argmap.debate.practising import Practice
from argmap.debate.round_options import RoundOptions, read_options
from argmap.debate.whose_turn import side_of_argmap, side_of_user, waiting_question
from argmap.law.answer import Answer
from argmap.reasoning.labels import Labels
from argmap.sources.origins import AreCopies, no_copies
from argmap.ui.bridge import Bridge
from argmap.ui.debate.round_book import RoundBook
from argmap.ui.debate.round_time import RoundTime

_SEEN = (FlowEntry, Round, Claim, Argument, Premise, Question)
"""The records whose change can change how a round stands."""


class StandingRound(QObject):
    """Keeps one round in step with the case."""

    changed = Signal()
    """The round stands otherwise, or another one is on."""

    def __init__(
        self, bridge: Bridge, is_sound: Callable[[Quote], bool], book: RoundBook, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._bridge, self.is_sound = bridge, is_sound
        self.book = book
        """What is kept of rounds beside the settings."""
        self.time = RoundTime(bridge, book, self)
        self.labels: Callable[[], Labels | None] = lambda: None
        """The labels of the whole map, None while they are being made."""
        self.answer: Callable[[], Answer | None] = lambda: None
        """What the standard of the case says, for the questions of the bench."""
        self.are_copies: AreCopies = no_copies
        """Tells which sources are of one origin."""
        self._round: RoundId | None = None
        self._format: DebateFormat | None = None
        self._flow: Flow | None = None
        self._known = KnownFlow()
        bridge.changed.connect(self._on_changed)
        self.time.turned.connect(self._on_turned)

    @property
    def is_on(self) -> bool:
        """Whether a round is on that is still in the case."""
        return self._round in self._bridge.case_map.rounds and self._format is not None

    @property
    def record(self) -> Round:
        """The round as the case keeps it."""
        assert self._round is not None
        return self._bridge.case_map.rounds[self._round]

    @property
    def format(self) -> DebateFormat:
        """The format of the round."""
        assert self._format is not None
        return self._format

    @property
    def options(self) -> RoundOptions:
        """What was chosen for the round."""
        return read_options(self.record.options)

    @property
    def practice(self) -> Practice:
        """The round as whoever's turn it is sees it."""
        case_map = self._bridge.case_map
        known = (self.is_sound, self._known, self.are_copies)
        return Practice(case_map, self.record, self.format, *known)

    @property
    def flow(self) -> Flow:
        """How every entry stands; found out once for each change."""
        if self._flow is None:
            self._flow = self.practice.flow
        return self._flow

    @property
    def speech(self) -> Speech | None:
        """The speech that is on; None once the round is over."""
        return self.time.speech

    @property
    def side(self) -> str:
        """The side for which its user speaks now; empty where argmap has the floor."""
        return side_of_user(self.record, self.speech)

    def plays(self) -> Side:
        """Return the side of the case for which its user speaks now."""
        return self.format.side(self.side).stands_for if self.side else Side.NEUTRAL

    @property
    def asks(self) -> bool:
        """Whether its user asks the other side now, and is asked nothing."""
        speech = self.speech
        is_period = speech is not None and speech.kind is SpeechKind.CROSS_EXAMINATION
        return is_period and speech is not None and speech.side == self.side

    def begin(self, round_id: RoundId) -> bool:
        """Turn to a round of the case; False where its format is nowhere any more."""
        held = self._bridge.case_map.rounds[round_id]
        found = format_of(held.format)
        if found is None:
            return False
        self._round, self._format, self._flow = round_id, found, None
        self._known = KnownFlow()
        self.time.take(held, found)
        return True

    def leave(self) -> None:
        """Turn away from the round; its clock is stopped and kept."""
        self.time.leave()
        self._round = self._format = self._flow = None

    def put_down(self) -> None:
        """Turn away as the case is closed; a running clock is asked about later."""
        self.time.put_down()
        self._round = self._format = self._flow = None

    @property
    def argmap_may_speak(self) -> bool:
        """Whether argmap plays a side that may speak in the speech that is on."""
        return bool(side_of_argmap(self.record, self.format, self.speech))

    def question(self) -> FlowEntry | None:
        """Return the question of the bench that waits for an answer in the speech that is on."""
        return waiting_question(self.flow, self.speech)

    @Slot()
    def _on_turned(self) -> None:
        self._flow = None
        self.changed.emit()

    @Slot(object)
    def _on_changed(self, change_set: ChangeSet) -> None:
        kinds = {type(one.record) for one in change_set.changes}
        if kinds & {Claim, Argument, Premise}:
            self._known = KnownFlow()
        if self._round is not None and not kinds.isdisjoint(_SEEN):
            self._flow = None
            self.changed.emit()
