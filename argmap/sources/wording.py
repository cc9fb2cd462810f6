"""What the comparison of reports knows of English: read from `resources/wording/`."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from typing import Any, TypeAlias

from argmap.resources import resource

_SUFFIXES = (("ing", 6), ("ed", 5), ("er", 7), ("or", 7), ("al", 7), ("ly", 6))
"""Endings and how long a word must be to lose one."""
_KEY = 6
"""Letters of a stem that tell words apart: *suspended* and *suspension* agree on six."""
_SHORT = 3
_NEGATIONS = frozenset(("un", "in", "im", "ir", "il", "dis", "non", "non-"))

Phrases: TypeAlias = tuple[tuple[str, ...], ...]
"""Expressions, each as its words."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a contrast: its name, and the phrases that put a report on it."""

    told: str
    phrases: Phrases


@dataclass(frozen=True, slots=True)
class Contrast:
    """Expressions of which a report of one event can use one side only.

    Where `near` names words, a sentence without one of them is not meant.
    """

    kind: str
    sides: tuple[Side, ...]
    near: frozenset[str]


@dataclass(frozen=True, slots=True)
class Wording:
    """Closed classes of words, lower case, and the contrasts."""

    function: frozenset[str]
    reporting: frozenset[str]
    negating: frozenset[str]
    hedging: frozenset[str]
    same: Mapping[str, str]
    pronouns: Mapping[str, str]
    numbers: Mapping[str, int]
    scales: Mapping[str, int]
    vague: frozenset[str]
    times: Mapping[str, str]
    units: frozenset[str]
    measures: Mapping[str, str]
    zones: frozenset[str]
    halves: Mapping[str, str]
    contrasts: tuple[Contrast, ...]
    directions: tuple[tuple[Phrases, Phrases], ...]
    opposites: Mapping[str, frozenset[str]]

    def are_opposite(self, one: str, other: str) -> bool:
        """Say whether two stems are antonyms, or one is the other with *un-*, *in-* or *dis-*."""
        return other in self.opposites.get(one, ()) or _is_negated(one, other)


@cache
def english() -> Wording:
    """Read what is known of English wording, once."""
    file = resource("wording", "wording.toml")
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    closed, numbers, times = data["closed"], data["numbers"], data["times"]
    return Wording(
        function=_words(closed["function"]),
        reporting=_words(closed["reporting"]),
        negating=_words(closed["negating"]),
        hedging=_words(closed["hedging"]),
        same={word: group.split()[0] for group in data["same"]["groups"] for word in group.split()},
        pronouns={word: who for who, words in data["pronouns"].items() for word in words.split()},
        numbers=_values(numbers["exact"]),
        scales=_values(numbers["scale"]),
        vague=_words(numbers["vague"]),
        times={
            form: sort
            for sort in ("days", "months", "parts", "relative")
            for word in times[sort].split()
            for form in (word, stem(word))
        },
        units=frozenset(stem(word) for word in times["units"].split()),
        measures=_measures(f"{times['units']} {numbers['measures']}", numbers["irregular"]),
        zones=_words(times["zones"]),
        halves={form: forms.split()[0] for forms in times["halves"] for form in forms.split()},
        contrasts=tuple(_contrast(row) for row in data["contrast"]),
        directions=tuple(
            (_phrases(one), _phrases(other)) for one, other in data["directions"]["sides"]
        ),
        opposites=_opposites(data["opposites"]["pairs"]),
    )


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return a word, lower case, without the endings that inflect or derive it."""
    word = word.removesuffix("'s")
    if len(word) > _SHORT + 1 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = _singular(word)
    for ending, least in _SUFFIXES:
        if len(word) >= least and word.endswith(ending):
            word = _undoubled(word[: -len(ending)])
            break
    return word[:-1] if len(word) > _SHORT and word.endswith("e") else word


def key_of(stemmed: str) -> str:
    """Return the first letters of a stem, on which a verb and its noun mostly agree."""
    return stemmed[:_KEY]


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("ches", "shes", "sses", "xes")) else word[:-1]


def _undoubled(word: str) -> str:
    doubled = len(word) > _SHORT and word[-1] == word[-2] and word[-1] not in "lsaeiou"
    return word[:-1] if doubled else word


def _is_negated(one: str, other: str) -> bool:
    short, long = (one, other) if len(one) < len(other) else (other, one)
    return len(short) > _SHORT and long.endswith(short) and long[: -len(short)] in _NEGATIONS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _measures(listed: str, irregular: str) -> dict[str, str]:
    """Return what is counted by, in the plural too, by what it is in the singular."""
    forms = {form: word for word in listed.split() for form in (word, f"{word}s")}
    others = irregular.split()
    return forms | dict(zip(others[::2], others[1::2], strict=True))


def _values(text: str) -> dict[str, int]:
    words = text.split()
    return {word: int(value) for word, value in zip(words[::2], words[1::2], strict=True)}


def _contrast(row: Mapping[str, Any]) -> Contrast:
    sides = tuple(
        Side(row[name]["told"], _phrases(row[name]["words"]))
        for name in ("one", "other", "third")
        if name in row
    )
    return Contrast(row["kind"], sides, frozenset(row.get("near", ())))


def _phrases(texts: Iterable[str]) -> Phrases:
    return tuple(tuple(text.split()) for text in texts)


def _opposites(more: str) -> dict[str, frozenset[str]]:
    text = resource("wording", "opposites.txt").read_text(encoding="utf-8")
    words = [
        word for line in text.splitlines() if not line.startswith("#") for word in line.split()
    ]
    words += more.split()
    pairs: defaultdict[str, set[str]] = defaultdict(set)
    for ones, others in zip(map(_stems, words[::2]), map(_stems, words[1::2]), strict=True):
        for one, other in product(ones, others):
            pairs[one].add(other)
            pairs[other].add(one)
    return {word: frozenset(others) for word, others in pairs.items()}


def _stems(word: str) -> set[str]:
    """Return the stem of a word, and of its past where that has another: *denied*, *agreed*."""
    if word.endswith("y"):
        return {stem(word), stem(f"{word[:-1]}ied")}
    return {stem(word), stem(f"{word}d")} if word.endswith("ee") else {stem(word)}
