"""The zones behind times of day, in which two reports of one moment may differ."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from argmap.sources.report_words import Word, bare_of
from argmap.sources.time_zones import AMERICAN_ZONES, ZONE_WORDS

_HOURS = frozenset({"a.m", "p.m", "am", "pm", "noon", "midnight", "o'clock", "o’clock", "hours"})
_PARTS = frozenset({"standard", "daylight", "time"})
_NAMED = frozenset(ZONE_WORDS) | AMERICAN_ZONES
_LETTERS = 3
"""So long is the short name of a zone that says whether it is summer: EST, PDT."""


def zones_behind_times(words: Sequence[Word]) -> list[Word]:
    """Return the words that name the zone of a time of day: “8 a.m. Eastern”, “noon (EST)”."""
    return [
        word
        for before, word in pairwise(words)
        if (before.form in _HOURS or (before.number and ":" in before.form))
        and bare_of(word) in _NAMED
    ]


def names_in(words: Sequence[Word]) -> list[Word]:
    """Return the words that are names; the zone of a time of day is none."""
    names = [word for word in words if word.name]
    zones = zones_behind_times(words) if names else []
    return [word for word in names if word not in zones] if zones else names


def are_one_zone(one: Word, other: Word) -> bool:
    """Tell whether two words name one zone, be it summer or winter: Eastern, ET and EST."""
    return _family(one) == _family(other)


def _family(word: Word) -> str:
    form = bare_of(word)
    if form in AMERICAN_ZONES:
        return f"{form[0]}t"
    is_american = len(form) == _LETTERS and form[1] in "sd" and f"{form[0]}t" in _NAMED
    return f"{form[0]}t" if is_american else form
