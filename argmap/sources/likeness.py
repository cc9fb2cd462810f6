"""Which texts are nearly the same: another print of one report, a page saved twice."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from argmap.case.case_map import CaseMap
from argmap.case.evidence import Document, Source

NEARLY = 0.9
"""From this share of the same words on, two texts are copies of one."""

_RUN = 5
_WORTH = 0.35
"""From this share of the same runs on the words themselves are laid side by side.

Where one word in ten is another, 0.9 to the fifth, 59 %, of the runs are the same.
"""
_LONGEST = 8_000
"""Words of texts that are: it takes time that grows with the square."""
_LENGTHS = 0.5
_AT_ONCE = 20_000
"""Runs made without a pause: one call for all would keep every other thread waiting."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class NearCopy:
    """A source whose text is nearly another, and the share of the shorter's words both have."""

    source: Source
    share: float


def near_copies(
    document: Document, case_map: CaseMap, text_of: Callable[[Source], Document | None]
) -> list[NearCopy]:
    """List the sources of a case that are nearly a document, the most alike first.

    Reads the text of every source that is at least half as long and at most
    twice as long as the document.
    """
    words = words_in(document.text)
    likely = (
        one for one in case_map.ranked_sources() if may_be_copies(one.length, len(document.text))
    )
    texts = ((source, text_of(source)) for source in likely)
    found = (
        NearCopy(source, share_of(words, words_in(other.text)))
        for source, other in texts
        if other is not None and other.hash != document.hash
    )
    return sorted((one for one in found if one.share >= NEARLY), key=lambda one: -one.share)


class TextWords(NamedTuple):
    """The words of a text, and its runs of five: numbers that mean something here only."""

    words: tuple[int, ...] = ()
    runs: frozenset[int] = frozenset()


def words_in(text: str) -> TextWords:
    """Return the words of a text, whatever signs and capitals they are written with."""
    words = tuple(map(hash, _WORD.findall(text.casefold())))
    if len(words) <= _RUN:
        return TextWords(words, frozenset({hash(words)}) if words else frozenset())
    runs: set[int] = set()
    for start in range(0, len(words) - _RUN + 1, _AT_ONCE):
        part = words[start : start + _AT_ONCE + _RUN - 1]
        runs.update(map(hash, zip(*_shifted(part), strict=False)))
    return TextWords(words, frozenset(runs))


def share_of(one: TextWords, other: TextWords) -> float:
    """Return which share of the shorter text's words stand in the other in their order, 0 to 1.

    Texts that have few runs of words in common, or are too long to be laid side by side, are
    judged by their runs: that says less than the words would, never more.
    """
    smaller = min(len(one.runs), len(other.runs))
    runs = len(one.runs & other.runs) / smaller if smaller else 0.0
    if runs < _WORTH or runs == 1 or max(len(one.words), len(other.words)) > _LONGEST:
        return runs
    return LCSseq.similarity(one.words, other.words) / min(len(one.words), len(other.words))


def share_in_words(share: float) -> str:
    """Say how many of the shorter text's words stand in both: all only where all do."""
    return "all" if share >= 1 else f"{int(100 * share)}%"


def may_be_copies(length: int, other: int) -> bool:
    """Tell by the lengths of two texts whether it is worth comparing them."""
    return min(length, other) >= _LENGTHS * max(length, other)


def _shifted(words: tuple[int, ...]) -> Iterable[Iterable[int]]:
    return [islice(words, start, None) for start in range(_RUN)]
