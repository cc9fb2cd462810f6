"""The clock of a round: what has been used of each speech and of each side's preparation.

It reads two clocks, of the wall and a steady one, and is told the time by whoever asks it, so
that it runs no timer of its own. Where they disagree (the machine slept, or was set), or nothing
was read for long (it was busy, or the window was closed), the time is kept apart until somebody
says whether it counts.
"""

from __future__ import annotations

from dataclasses import dataclass, field

LONGEST_GAP = 2.0
"""How many seconds may go by between two readings, or between two clocks, without a question."""


@dataclass(frozen=True, slots=True)
class Now:
    """What both clocks of a machine say, in seconds; `steady` never runs back."""

    wall: float
    steady: float


@dataclass(frozen=True, slots=True)
class Reading:
    """What a clock shows of its slot, in seconds; `left` is below 0 in overtime.

    `asked` is the time of which nobody has said yet whether it counts.
    """

    used: float
    left: float
    asked: float
    is_running: bool

    @property
    def overtime(self) -> float:
        """How far over its time the slot is, 0 where it is not."""
        return max(0.0, -self.left)


@dataclass(slots=True)
class RoundClock:
    """The time of a round, slot by slot: a speech by its id, or a pool of preparation.

    `lengths` are the seconds of each slot. `used` is what was counted; `asked` what is to be
    asked about. `slot` is the one that is on, empty before the first.
    """

    lengths: dict[str, float]
    used: dict[str, float] = field(default_factory=dict)
    asked: float = 0.0
    slot: str = ""
    _read: Now | None = None

    @property
    def is_running(self) -> bool:
        """Whether time is counted now."""
        return self._read is not None

    def go_to(self, slot: str, now: Now) -> None:
        """Turn to another slot, stopped; raise `KeyError` where the round has none of that name.

        Time of which nobody has said whether it counts is counted: it was the last slot's.
        """
        if slot not in self.lengths:
            raise KeyError(slot)
        self.stop(now)
        self.answer(count=True)
        self.slot = slot

    def start(self, now: Now) -> None:
        """Start to count, or go on; nothing where no slot is on."""
        if self.slot and self._read is None:
            self._read = now

    def stop(self, now: Now) -> None:
        """Stop counting; what went by since the last reading is counted first."""
        self.read(now)
        self._read = None

    def read(self, now: Now) -> Reading:
        """Count what went by since the last reading, and tell how the slot stands.

        Each reading counts from the one before, by the steady clock, so that nothing is lost
        between them, however late they come.
        """
        if self._read is not None:
            counted, asked = _gone_by(self._read, now)
            self.used[self.slot] = self.used.get(self.slot, 0.0) + counted
            self.asked += asked
            self._read = now
        used = self.used.get(self.slot, 0.0)
        left = self.lengths.get(self.slot, 0.0) - used
        return Reading(used, left, self.asked, self.is_running)

    def answer(self, *, count: bool) -> None:
        """Say whether the time that was asked about counts for the slot that is on."""
        if count and self.asked:
            self.used[self.slot] = self.used.get(self.slot, 0.0) + self.asked
        self.asked = 0.0


def _gone_by(before: Now, now: Now) -> tuple[float, float]:
    """Return the seconds between two readings: those that count, and those to ask about.

    A steady clock stands still while some machines sleep; then the wall clock alone knows. A
    wall clock that was set back has nothing to ask about.
    """
    steady = max(0.0, now.steady - before.steady)
    ahead = (now.wall - before.wall) - steady
    if steady > LONGEST_GAP:
        return 0.0, steady + (ahead if ahead > LONGEST_GAP else 0.0)
    return steady, ahead if ahead > LONGEST_GAP else 0.0
