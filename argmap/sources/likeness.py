"""Which texts are nearly the same: another print of one report, a page saved twice."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice

from argmap.case.case_map import CaseMap
from argmap.case.evidence import Document, Source

NEARLY = 0.9
"""From this share of the same runs of words on, two texts are copies of one."""

_RUN = 5
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
    runs = runs_of(document.text)
    likely = (
        one for one in case_map.ranked_sources() if may_be_copies(one.length, len(document.text))
    )
    texts = ((source, text_of(source)) for source in likely)
    found = (
        NearCopy(source, share_of(runs, runs_of(other.text)))
        for source, other in texts
        if other is not None and other.hash != document.hash
    )
    return sorted((one for one in found if one.share >= NEARLY), key=lambda one: -one.share)


def runs_of(text: str) -> frozenset[int]:
    """Return the runs of five words that a text has, as numbers that mean something here only."""
    words = _WORD.findall(text.casefold())
    if len(words) <= _RUN:
        return frozenset({hash(tuple(words))}) if words else frozenset()
    runs: set[int] = set()
    for start in range(0, len(words) - _RUN + 1, _AT_ONCE):
        part = words[start : start + _AT_ONCE + _RUN - 1]
        runs.update(map(hash, zip(*_shifted(part), strict=False)))
    return frozenset(runs)


def share_of(one: frozenset[int], other: frozenset[int]) -> float:
    """Return which share of the smaller of two sets of runs is in the other, 0 to 1."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def may_be_copies(length: int, other: int) -> bool:
    """Tell by the lengths of two texts whether it is worth comparing them."""
    return min(length, other) >= _LENGTHS * max(length, other)


def _shifted(words: list[str]) -> Iterable[Iterable[str]]:
    return [islice(words, start, None) for start in range(_RUN)]
