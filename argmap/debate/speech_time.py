"""How long a speech that is written out takes to read aloud, against the time that it has."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.case.case_map import CaseMap
from argmap.case.speeches import SpeechDocument
from argmap.debate.bells import clock_words
from argmap.debate.formats import DebateFormat
from argmap.debate.known_formats import format_of
from argmap.debate.pace import Pace
from argmap.debate.round_options import read_options


@dataclass(frozen=True, slots=True)
class SpeechTime:
    """How many words of a speech are read aloud, in how many seconds, of how many it may take.

    `allowed` is 0 where the speech is for none of a format.
    """

    words: int
    seconds: float
    allowed: int = 0

    @property
    def left(self) -> int:
        """Whole seconds that are left, less than 0 where it is too long."""
        return self.allowed - round(self.seconds)

    @property
    def told(self) -> str:
        """The time in words, as in “3:40 of 8:00, 4:20 left”."""
        taken = clock_words(self.seconds)
        if not self.allowed:
            return taken
        rest = f"{clock_words(abs(self.left))} {'left' if self.left >= 0 else 'too long'}"
        return f"{taken} of {clock_words(self.allowed)}, {rest if self.left else 'exactly'}"


def time_of(words: Iterable[int], pace: Pace, allowed: int = 0) -> SpeechTime:
    """Return the time of a speech, of the words read aloud in each of its parts."""
    total = sum(words)
    return SpeechTime(total, pace.seconds(total), allowed)


def format_for(document: SpeechDocument) -> DebateFormat | None:
    """Return the format that a speech is for; None where it is for none, or none is left of it."""
    return format_of(document.format) if document.format else None


def allowed_for(case_map: CaseMap, document: SpeechDocument) -> int:
    """Return how many seconds a speech may take: of its round, else of its format; 0 for none."""
    held = case_map.rounds.get(document.round) if document.round else None
    found = format_for(document)
    if found is None:
        return 0
    of_round = held is not None and held.format == found.id
    reserved = read_options(held.options).reserved if held and of_round else {}
    return found.lengths(reserved).get(document.speech, 0)
