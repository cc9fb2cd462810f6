"""Two copies of one text beside each other, sentence by sentence: what is only in one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

from argmap.sources.aligning import likeness
from argmap.sources.passages import sentences_of

_LIKE = 60.0
"""From this likeness on, 0 to 100, two sentences are one that differs."""
_AHEAD = 12


class Likeness(StrEnum):
    """How a sentence of one copy stands to that of the other."""

    SAME = "same"
    DIFFERENT = "different"
    FIRST_ONLY = "first only"
    SECOND_ONLY = "second only"
    SKIPPED = "skipped"


class LinePair(NamedTuple):
    """A sentence of each copy, empty where one has none; of skipped ones, only how many."""

    likeness: Likeness
    first: str
    second: str
    skipped: int = 0


def line_pairs(first: str, second: str, *, around: int = 1) -> list[LinePair]:
    """Pair the sentences of two texts; of equal ones only those next to a difference are kept."""
    ones, others = _lines(first), _lines(second)
    pairs: list[LinePair] = []
    matcher = SequenceMatcher(None, ones, others)
    for kind, start, end, other_start, other_end in matcher.get_opcodes():
        left, right = ones[start:end], others[other_start:other_end]
        if kind == "equal":
            pairs += _same(left, around, is_first=start == 0, is_last=end == len(ones))
        else:
            pairs += _different(left, right)
    return pairs


def _lines(text: str) -> list[str]:
    return [" ".join(text[span.start : span.end].split()) for span in sentences_of(text)]


def _same(
    lines: Sequence[str], around: int, *, is_first: bool, is_last: bool
) -> Iterator[LinePair]:
    head = 0 if is_first else around
    tail = 0 if is_last else around
    skipped = len(lines) - head - tail
    if skipped <= 1:
        yield from (LinePair(Likeness.SAME, line, line) for line in lines)
        return
    yield from (LinePair(Likeness.SAME, line, line) for line in lines[:head])
    yield LinePair(Likeness.SKIPPED, "", "", skipped)
    yield from (LinePair(Likeness.SAME, line, line) for line in lines[len(lines) - tail :])


def _different(ones: Sequence[str], others: Sequence[str]) -> Iterator[LinePair]:
    """Pair each sentence with the next one that is like it; the rest stand alone."""
    rest = list(others)
    for one in ones:
        near = (rank for rank, other in enumerate(rest[:_AHEAD]) if likeness(one, other) >= _LIKE)
        rank = next(near, -1)
        if rank < 0:
            yield LinePair(Likeness.FIRST_ONLY, one, "")
            continue
        yield from (LinePair(Likeness.SECOND_ONLY, "", other) for other in rest[:rank])
        yield LinePair(Likeness.DIFFERENT, one, rest[rank])
        rest = rest[rank + 1 :]
    yield from (LinePair(Likeness.SECOND_ONLY, "", other) for other in rest)
