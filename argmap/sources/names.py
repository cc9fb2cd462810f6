"""Names of one bearer in several spellings: those joined by the user, and those that look it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from argmap.sources.giving_up import KeepGoing, always, give_back, while_wanted
from argmap.sources.lexicons import Lexicon
from argmap.sources.passages import Span
from argmap.sources.report_words import Sentence
from argmap.sources.wording import stem

_LEAST = 5
"""Shorter names differ by a letter without being one: Iran and Iraq."""
_EDITS = 2
_SHARED = 3
"""Two sentences that share so many other words speak of one matter."""
_KEPT = 12


class NamePlace(NamedTuple):
    """Where a name stands: the rank of its report, and its span there."""

    report: int
    span: Span


@dataclass(frozen=True, slots=True)
class NamePair:
    """Two spellings that look like one name; `rare` is the one met less often.

    Each spelling is as the text has it, its places in the order of the reports.
    """

    rare: str
    usual: str
    rare_places: tuple[NamePlace, ...]
    usual_places: tuple[NamePlace, ...]


@dataclass
class _Use:
    """What is around a name, and where it stands."""

    written: str
    beside: set[str] = field(default_factory=set)
    sentences: list[frozenset[str]] = field(default_factory=list)
    places: list[NamePlace] = field(default_factory=list)
    within: bool = False


def joined_names(aliases: Iterable[Iterable[str]]) -> dict[str, str]:
    """Map each spelling, lower case, to the one its name is compared by.

    `aliases` are groups of spellings the user has joined.
    """
    joined: dict[str, str] = {}
    for group in aliases:
        words = [re.findall(r"[\w'&-]+", one.lower().replace("’", "'")) for one in group]
        for spelling in words[1:]:
            for word, one in zip(spelling, words[0], strict=False):
                if word != one:
                    joined[word] = joined.get(one, one)
    return joined


def name_pairs(
    sentences: Iterable[Sentence],
    texts: Sequence[str],
    lexicons: Sequence[Lexicon],
    keep_going: KeepGoing = always,
) -> list[NamePair]:
    """Find the names that differ by an edit or two and are met in the same surroundings."""
    uses: dict[str, _Use] = {}
    try:
        _gather(uses, sentences, texts)
        found = [
            _pair(uses[one], uses[other])
            for keys in _blocks(uses)
            for one, other in _near_spellings(keys, keep_going)
            if _differ_as_names(one, other)
            and _are_met_alike(uses[one], uses[other])
            and _are_names(uses[one], uses[other], lexicons)
        ]
    finally:
        give_back(uses)
    return sorted(found, key=lambda pair: (-len(pair.usual_places), pair.rare))


def _blocks(keys: Iterable[str]) -> Iterable[list[str]]:
    """Put the longer keys together that begin alike."""
    blocks: defaultdict[str, list[str]] = defaultdict(list)
    for key in keys:
        if len(key) >= _LEAST:
            blocks[key[0]].append(key)
    return blocks.values()


def _near_spellings(keys: Sequence[str], keep_going: KeepGoing) -> Iterator[tuple[str, str]]:
    """Walk the pairs of keys that differ by an edit or two, in their order."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 -- loaded when first needed
    from rapidfuzz.process import extract_iter  # noqa: PLC0415 -- as above

    for rank, one in enumerate(while_wanted(keys, keep_going), 1):
        rivals = keys[rank:]
        for other, _, _ in extract_iter(
            one, rivals, scorer=Levenshtein.distance, score_cutoff=_EDITS
        ):
            yield one, other


def _gather(uses: dict[str, _Use], sentences: Iterable[Sentence], texts: Sequence[str]) -> None:
    """Gather the uses of each name."""
    for sentence in sentences:
        carrying = [word for word in sentence.words if word.content]
        for rank, word in enumerate(carrying):
            if not word.name:
                continue
            end = word.end - (2 if word.form.endswith("'s") else 0)
            written = texts[sentence.report][word.start : end]
            use = uses.setdefault(word.key, _Use(written))
            near = carrying[max(0, rank - 1) : rank] + carrying[rank + 1 : rank + 2]
            use.beside.update(other.key for other in near)
            use.places.append(NamePlace(sentence.report, Span(word.start, end)))
            use.within = use.within or word is not sentence.words[0]
            if len(use.sentences) < _KEPT:
                use.sentences.append(sentence.keys)


@lru_cache(maxsize=65_536)
def look_alike(one: str, other: str) -> bool:
    """Say whether two names, lower case, differ by an edit or two that no ending explains."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 -- loaded when first needed

    if abs(len(one) - len(other)) > _EDITS:
        return False
    near = Levenshtein.distance(one, other, score_cutoff=_EDITS) <= _EDITS
    return near and _differ_as_names(one, other)


def _differ_as_names(one: str, other: str) -> bool:
    """Say whether two spellings differ in letters, and not by an ending."""
    if stem(one) == stem(other) or re.search(r"\d", one + other):
        return False
    return not (one.startswith(other) or other.startswith(one))


def _are_met_alike(one: _Use, other: _Use) -> bool:
    """Say whether a word stands beside both, or a sentence of each shares several."""
    if one.beside & other.beside:
        return True
    return any(len(keys & rival) >= _SHARED for keys in one.sentences for rival in other.sentences)


def _are_names(one: _Use, other: _Use, lexicons: Sequence[Lexicon]) -> bool:
    """Say whether a report has one and a report the other, and neither writes the other's small.

    What only ever begins a sentence is no sure name: one of the two must stand within.
    """
    if not (one.within or other.within):
        return False
    bare, rival = one.written.lower(), other.written.lower()
    ones = {place.report for place in one.places}
    others = {place.report for place in other.places}
    return any(rival not in lexicons[report].common for report in ones) and any(
        bare not in lexicons[report].common for report in others
    )


def _pair(one: _Use, other: _Use) -> NamePair:
    rare, usual = sorted((one, other), key=lambda use: len(use.places))
    return NamePair(rare.written, usual.written, tuple(rare.places), tuple(usual.places))
