"""What is kept of the clock of a round: by the case when it stops, by a book while it runs."""

from __future__ import annotations

from argmap.case.ids import RoundId
from argmap.case.plan_rounds import plan_round_change
from argmap.case.rounds import Round
from argmap.debate.clock import Now, RoundClock
from argmap.debate.round_state import RoundState, read_state
from argmap.ui.bridge import Bridge
from argmap.ui.debate.round_book import RoundBook

_NOTED_S = 10.0
"""How many seconds a clock runs at most before what it counted is noted again."""


class KeptTime:
    """Keeps how the clock of one round stands, and knows what the case has of it."""

    def __init__(self, bridge: Bridge, book: RoundBook) -> None:
        self._bridge, self._book = bridge, book
        self._round: RoundId | None = None
        self.text = ""
        """The state that the case keeps."""
        self._noted_at = 0.0

    @property
    def state(self) -> RoundState:
        """The state that the case keeps, as it is read."""
        return read_state(self.text)

    def take(self, held: Round) -> RoundState:
        """Turn to a round; return how it stands, with what its clock counted since it was kept."""
        self._round, self.text = held.id, held.state
        return read_state(self._book.read(held.id, held.state) or held.state)

    def has(self, clock: RoundClock) -> bool:
        """Tell whether the case has the time that a clock counted when it was read last."""
        used = {slot: round(used, 2) for slot, used in clock.used.items() if used}
        return (dict(self.state.used), self.state.asked) == (used, round(clock.asked, 2))

    def is_due(self, now: Now) -> bool:
        """Tell whether a clock has run so long that it is to be noted again."""
        return now.steady - self._noted_at >= _NOTED_S

    def keep(self, state: RoundState, now: Now, label: str, *, apart: bool = False) -> None:
        """Let the case keep a state, as one step with those that follow it, or `apart`.

        Apart is what may be taken back by itself: a turn to another speech, and a word on time.
        """
        round_id, text = self._round, state.to_json()
        if round_id is None or round_id not in self._bridge.case_map.rounds:
            return
        if self._bridge.read_only:
            return
        if text == self.text:
            self._book.forget(round_id)
            return
        before, self.text = self.text, text
        fields = {"state": text, "typing": "" if apart else f"clock {round_id}", "label": label}
        if self._bridge.edit(plan_round_change, round_id, **fields) is None:
            self.text = before
            self.note(state, now)
        else:
            self._book.forget(round_id)

    def note(self, state: RoundState, now: Now) -> None:
        """Keep a state beside the case, where it makes no step."""
        assert self._round is not None
        self._noted_at = now.steady
        self._book.write(self._round, self.text, state.to_json())
