"""Which party a name belongs to, by the caption and the names that mean the same."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from argmap.case.caption import Case
from argmap.case.terms import SpokenFor

_WORD = re.compile(r"[^\W_]+")


def spoken_for(case: Case, speaker: str) -> SpokenFor:
    """Tell for which party a speaker speaks, where the name itself says so.

    It does where it holds the whole name of one party, or another name of that
    party in the case's aliases, and none of the other's: “AWS spokesperson”.
    """
    words = _words(speaker)
    movant = _names_in(words, _names_of(case.movant, case.aliases))
    respondent = _names_in(words, _names_of(case.respondent, case.aliases))
    if movant == respondent:
        return SpokenFor.UNSAID
    return SpokenFor.MOVANT if movant else SpokenFor.RESPONDENT


@lru_cache(maxsize=16)
def _names_of(party: str, aliases: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    names = {_words(party)}
    for entry in aliases:
        joined = {_words(name) for name in entry.split("=")}
        if joined & names:
            names |= joined
    return tuple(sorted(name for name in names if name))


def _names_in(words: tuple[str, ...], names: Iterable[tuple[str, ...]]) -> bool:
    return any(
        words[start : start + len(name)] == name
        for name in names
        for start in range(len(words) - len(name) + 1)
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in _WORD.findall(text))
