"""The clock of a round after a step of it was taken back: what was done is, and never the time."""

from __future__ import annotations

from typing import NamedTuple

from argmap.debate.clock import RoundClock
from argmap.debate.round_state import RoundState


class Steps(NamedTuple):
    """What was kept of a round before an undo or a redo, and what is kept now.

    `is_word` tells that it is about whether time counts, of which a clock had asked.
    """

    before: RoundState
    now: RoundState
    is_word: bool

    def are_told(self, clock: RoundClock) -> bool:
        """Tell whether they say what is to be asked; else what the clock asks is left open."""
        return self.is_word or self.now.asked > clock.asked


def keep_time(clock: RoundClock, before: RoundClock, steps: Steps) -> float:
    """Let a clock that was taken back go on with the time that has gone by on the one `before`.

    Where a question is open again, or is answered again, its time is as it was kept, and what
    went by since still counts. A question that was open on another slot is answered as a turn to
    the next speech answers it: returns the seconds that were counted so.
    """
    is_elsewhere = clock.slot != before.slot
    counted = before.asked if is_elsewhere else 0.0
    if is_elsewhere:
        before.answer(count=True)
    are_told = steps.are_told(before)
    for slot, used in before.used.items():
        was = clock.used.get(slot, 0.0)
        if slot == clock.slot and are_told:
            clock.used[slot] = was + max(0.0, used - steps.before.used.get(slot, 0.0))
        else:
            clock.used[slot] = max(used, was)
    asked_since = max(0.0, before.asked - steps.before.asked)
    clock.asked = steps.now.asked + asked_since if are_told else before.asked
    return counted
