"""How fast somebody reads aloud, measured once against the clock, and how long words take then."""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass
from functools import cache

from argmap.case.errors import RuleError
from argmap.resources import resource

SLOWEST, FASTEST = 40, 600
"""Words a minute: slower or faster nobody reads aloud; policy debaters come to some 400."""
_WORD = re.compile(r"\S*\w\S*")
_LEAST_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Pace:
    """How many words somebody reads aloud in a minute.

    `measured` is the day on which it was measured or set, empty where nobody did.
    """

    words_a_minute: float = 150.0
    measured: str = ""

    def seconds(self, words: int) -> float:
        """Return how long a number of words takes."""
        return 60.0 * words / self.words_a_minute


USUAL = Pace()
"""What is reckoned with until somebody has measured."""


def words_in(text: str) -> int:
    """Count the words of a text as they are read aloud: a dash by itself is none."""
    return sum(1 for _ in _WORD.finditer(text))


def measured_pace(words: int, seconds: float, day: str) -> Pace:
    """Return the pace at which words were read in a time.

    Raises `RuleError` for a time in which nobody reads them.
    """
    if seconds < _LEAST_SECONDS or not SLOWEST <= 60 * words / seconds <= FASTEST:
        raise RuleError(
            f"In {seconds:.0f} s nobody reads {words} words aloud.",
            "Start the clock with the first word, and stop it with the last.",
        )
    return Pace(60 * words / seconds, day)


@cache
def passage_to_read() -> str:
    """Return the paragraph that is read aloud to measure one's pace."""
    return resource("debate", "pace.txt").read_text("utf-8").strip()


def pace_to_json(pace: Pace) -> str:
    """Return a pace as it is kept beside the settings."""
    return json.dumps({"words_a_minute": pace.words_a_minute, "measured": pace.measured})


def pace_from_json(text: str) -> Pace:
    """Read what is kept of a pace; what is none is the usual one."""
    try:
        kept = json.loads(text)
        words, day = kept["words_a_minute"], kept["measured"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return USUAL
    if isinstance(words, bool) or not isinstance(words, int | float) or not isinstance(day, str):
        return USUAL
    return Pace(float(words), day) if math.isfinite(words) and _is_read(words) else USUAL


def _is_read(words_a_minute: float) -> bool:
    return SLOWEST <= words_a_minute <= FASTEST
