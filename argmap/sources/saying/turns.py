"""Whose turn it is at a place of a transcript: “THE COURT:”, “MS. DORAN:” at the head of lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

_NAME = r"[A-Z][\w'’-]*\.?(?: [A-Z][\w'’-]*\.?){0,2}"
_TURN = re.compile(
    r"(?m)^[ \t]*(?:\d{1,2}[ \t]+)?(?:(?P<who>"
    r"(?i:the (?:court(?: reporter)?|witness|(?:deputy |courtroom )?clerk|bailiff|interpreter))"
    rf"|(?i:(?:mr|ms|mrs|mx|dr)\.) {_NAME}|(?i:(?:chief )?(?:judge|justice)) {_NAME})"
    r"(?: \([^()\n]{1,40}\))?:|(?P<asked>[QA])[.:]?[ \t]{1,8}(?=\S))"
)
_LEAST = 2
"""So many who speak at least make a text a transcript."""
_BENCH = re.compile(r"the court$|(?:chief )?(?:judge|justice) ", re.IGNORECASE)


class Turn(NamedTuple):
    """Where somebody begins to speak in a transcript; no name for a question or its answer."""

    start: int
    who: str

    @property
    def is_bench(self) -> bool:
        """Whether a judge speaks."""
        return bool(_BENCH.match(self.who))


def turn_at(text: str, start: int) -> Turn | None:
    """Return whose turn it is at a place; None where the text is no transcript, or before it."""
    turns = _turns(text)
    at = bisect_right(turns, start, key=_start)
    return turns[at - 1] if at else None


@lru_cache(maxsize=256)
def _turns(text: str) -> tuple[Turn, ...]:
    found = tuple(Turn(match.start(), match["who"] or "") for match in _TURN.finditer(text))
    named = {one.who.casefold() for one in found if one.who}
    return found if len(named) >= _LEAST else ()


def _start(one: Turn) -> int:
    return one.start
