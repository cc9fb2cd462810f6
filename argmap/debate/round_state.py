"""Where a round stands, kept as text with the round: its clock, and which speeches are over.

What is kept is written while the round goes on, so that a window that is closed in the middle
of a speech loses nothing: the time since is asked about when the round goes on.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from argmap.case.kept_extra import kept_in
from argmap.debate.clock import Now, RoundClock

_LONGEST = 1e12
"""More seconds than these are no time: no clock of the wall will say so many."""


@dataclass(frozen=True, slots=True)
class RoundState:
    """What is kept of a round: seconds used by slot, the slot that is on, speeches that are over.

    `asked` are seconds of which nobody has said whether they count; `running_at` is what the
    clock of the wall said at the last reading of a clock that ran, None of one that stood.
    """

    slot: str = ""
    used: Mapping[str, float] = field(default_factory=dict, hash=False)
    asked: float = 0.0
    over: tuple[str, ...] = ()
    running_at: float | None = None

    def to_json(self) -> str:
        """Return it as text, the same for the same state; times to the hundredth of a second."""
        kept = {
            "slot": self.slot,
            "used": {slot: round(seconds, 2) for slot, seconds in sorted(self.used.items())},
            "asked": round(self.asked, 2),
            "over": list(self.over),
            "running_at": self.running_at,
        }
        return json.dumps({name: value for name, value in kept.items() if value})


def read_state(text: str) -> RoundState:
    """Read what was kept, perhaps by a stranger; what is no time or no name is left out."""
    kept = kept_in(text)
    used = kept.get("used")
    used = used if isinstance(used, dict) else {}
    over = kept.get("over")
    running_at = kept.get("running_at")
    return RoundState(
        slot=kept["slot"] if isinstance(kept.get("slot"), str) else "",
        used={slot: float(one) for slot, one in used.items() if _is_time(one)},
        asked=float(kept["asked"]) if _is_time(kept.get("asked")) else 0.0,
        over=tuple(one for one in over if isinstance(one, str)) if isinstance(over, list) else (),
        running_at=float(running_at) if running_at and _is_time(running_at) else None,
    )


def state_of(clock: RoundClock, over: Iterable[str], now: Now) -> RoundState:
    """Return what is to be kept of a round at a reading of its clock."""
    clock.read(now)
    running_at = now.wall if clock.is_running else None
    return RoundState(clock.slot, dict(clock.used), clock.asked, tuple(over), running_at)


def clock_of(state: RoundState, lengths: Mapping[str, float], now: Now) -> RoundClock:
    """Return the clock of a round that goes on, stopped.

    Where it ran when it was kept, the time since then by the wall is to be asked about. A slot
    that the format no longer has is off, and what it used is kept.
    """
    slot = state.slot if state.slot in lengths else ""
    clock = RoundClock(dict(lengths), dict(state.used), state.asked if slot else 0.0, slot)
    if slot and state.running_at is not None:
        clock.asked += max(0.0, now.wall - state.running_at)
    return clock


def _is_time(value: object) -> bool:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return is_number and 0 <= value <= _LONGEST  # type: ignore[operator]
