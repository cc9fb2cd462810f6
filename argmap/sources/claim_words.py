"""The words of a claim that tell something, as passages are looked for by them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from math import log
from typing import NamedTuple

from argmap.sources.marking import WORD, Names, stems_of
from argmap.sources.stop_words import STOP_WORDS
from argmap.workspace.word_index import Term, WordIndex, WordQuery

_MOST_WORDS = 100
_SOUGHT = 16
_LEAST = 3
_COMMON = 0.5
"""What a word weighs that stands everywhere."""
_DONE = 1.5
_DOING = re.compile(r"[a-z]{2,}(?:ed|ing)")
_TITLE = re.compile(r"(?<!\w)[A-Z]\w*(?:\s+[A-Z]\w*)+")
_RANKED = 5_000
"""The index ranks so many stretches, or a word's, before the search takes too long."""


class ClaimWord(NamedTuple):
    """A word of a claim, the names it goes by, and in how many stretches one of them stands."""

    word: str
    names: tuple[str, ...]
    stems: tuple[str, ...]
    stretches: int
    weight: float


def claim_words(
    index: WordIndex, claim: str, aliases: Iterable[Sequence[str]] = ()
) -> list[ClaimWord]:
    """Return the words of a claim without the common ones, each form once.

    `aliases` are groups of names for one thing. The rarer a word, the more it
    weighs; one that no source has weighs as much as one that a single one has.
    What is done weighs more than what it is done with, and the words of a title,
    as “Customer Service Agreement”, weigh together as one.
    """
    found: dict[tuple[str, ...], ClaimWord] = {}
    titles = _words_of_titles(claim)
    for word, names in _names(claim, aliases):
        stems = tuple(map(" ".join, stems_of(index, names)))
        stretches = min(sum(index.counts(names)), index.size)
        rarity = _COMMON + max(0.0, log((index.size + 1) / (max(stretches, 1) + 1)))
        weight = rarity * (_DONE if _DOING.fullmatch(word) else 1) / titles.get(word, 1)
        if any(stems):
            found.setdefault(stems, ClaimWord(word, names, stems, stretches, weight))
    return list(found.values())


def query_for(words: Iterable[ClaimWord]) -> WordQuery:
    """Return a query for the rarest words: passages that have them are looked through for all."""
    terms: list[Term] = []
    ranked = 0
    known = sorted((word for word in words if word.stretches), key=lambda word: word.stretches)
    for number, word in enumerate(known[:_SOUGHT]):
        ranked += word.stretches
        if number >= _LEAST and ranked > _RANKED:
            break
        terms += map(Term, word.names)
    return WordQuery((tuple(terms),))


def names_of(words: Iterable[ClaimWord]) -> Names:
    """Return which word is meant by what stands in a text."""
    return {tuple(stem.split()): word.word for word in words for stem in word.stems if stem}


def _words_of_titles(claim: str) -> dict[str, int]:
    """Return the words of titles inside a claim, each with how many the title has.

    The first word has its capital anyway, and a claim in capitals throughout has no titles.
    """
    words = WORD.findall(claim)
    told = [word for word in words if word.casefold() not in STOP_WORDS]
    if all(word[:1].isupper() for word in told):
        return {}
    runs = _TITLE.finditer(claim, len(words[0]) if words else 0)
    return {word: len(run) for one in runs for run in [WORD.findall(one[0])] for word in run}


def _names(claim: str, aliases: Iterable[Sequence[str]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Walk the names and the words in a claim, with the names that each goes by."""
    for group in aliases:
        names = tuple(name for name in group if name.strip())
        among = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
        pattern = re.compile(rf"(?<!\w)(?:{among})(?!\w)", re.IGNORECASE)
        named = pattern.search(claim) if names else None
        if named:
            yield named.group(), names
            claim = pattern.sub(" ", claim)
    for word in WORD.findall(claim)[:_MOST_WORDS]:
        if word.casefold() not in STOP_WORDS and (len(word) > 1 or word.isdecimal()):
            yield word, (word,)
