"""What a speaker is warned of, and when: time left, points of information, and the end."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from argmap.case.counting import counted
from argmap.debate.clock import Reading
from argmap.debate.formats import DebateFormat, Speech


class BellKind(StrEnum):
    """What a bell tells."""

    POINTS_OPEN = "points open"
    POINTS_CLOSE = "points close"
    WARNING = "warning"
    END = "end"


@dataclass(frozen=True, slots=True)
class Bell:
    """A warning at `at` seconds of a slot; `words` are what it says."""

    at: int
    kind: BellKind
    words: str


def bells_of(debate_format: DebateFormat, speech: Speech, length: int) -> list[Bell]:
    """List the bells of a speech that lasts `length` seconds, the earliest first."""
    found = [Bell(length, BellKind.END, "Time")] if length else []
    found += _warnings(debate_format, length, "left")
    if speech.points:
        opening, closing = speech.points
        found.append(Bell(opening, BellKind.POINTS_OPEN, "Points of information are open"))
        found.append(Bell(closing, BellKind.POINTS_CLOSE, "Points of information are closed"))
    return sorted(found, key=lambda bell: (bell.at, bell.kind))


def bells_of_pool(debate_format: DebateFormat, length: int) -> list[Bell]:
    """List the bells of `length` seconds of preparation, the earliest first."""
    found = _warnings(debate_format, length, "of preparation left")
    end = [Bell(length, BellKind.END, "Preparation is used up")] if length else []
    return sorted([*found, *end], key=lambda bell: bell.at)


def bells_of_slot(debate_format: DebateFormat, slot: str, length: int) -> list[Bell]:
    """List the bells of what a clock counts: a speech by its id, else preparation."""
    speech = next((one for one in debate_format.speeches if one.id == slot), None)
    if speech is None:
        return bells_of_pool(debate_format, length)
    return bells_of(debate_format, speech, length)


def _warnings(debate_format: DebateFormat, length: int, told: str) -> list[Bell]:
    return [
        Bell(length - left, BellKind.WARNING, f"{time_words(left)} {told}")
        for left in debate_format.warnings
        if left < length
    ]


def passed(bells: list[Bell], before: float, after: float) -> list[Bell]:
    """Return the bells between two readings of what was used, in seconds."""
    return [bell for bell in bells if before < bell.at <= after]


def time_words(seconds: int) -> str:
    """Return a time in words, as in “2 minutes” or “1 minute 30 seconds”."""
    minutes, rest = divmod(seconds, 60)
    parts = [(minutes, "minute"), (rest, "second")]
    told = [counted(count, word) for count, word in parts if count]
    return " ".join(told) or "0 seconds"


def clock_words(seconds: float) -> str:
    """Return a time as a clock has it, to the second: “14:05”, or “1:02:00” from an hour on."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def left_words(seconds: float) -> str:
    """Return the time that is left as a clock has it; what has begun of a second is whole."""
    return clock_words(math.ceil(seconds - 1e-6))


def reading_words(reading: Reading) -> str:
    """Return what a clock shows: the time that is left, or behind its sign what is over."""
    if reading.left < 0:
        return f"+{clock_words(math.floor(reading.overtime))}"
    return left_words(reading.left)


def spoken_words(seconds: int) -> str:
    """Return a time as it is spoken of, as in 1 min 47 s."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes} min"
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
