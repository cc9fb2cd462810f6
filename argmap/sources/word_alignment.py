"""Two passages set side by side word by word: what is equal, changed, missing, added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from argmap.sources.passages import Span
from argmap.sources.report_words import Word


class Change(StrEnum):
    """What a run of words of one passage has become in the other."""

    EQUAL = "equal"
    CHANGED = "changed"
    MISSING = "missing"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class WordRun:
    """A run of words in two passages, with its span in the text of each.

    *Missing* words stand in the first passage only, *added* ones in the second;
    the span of the other is then empty, where the words would have stood.
    """

    change: Change
    one: Span
    other: Span

    def turned(self) -> WordRun:
        """Return the run as the second passage sees it."""
        change = _TURNED.get(self.change, self.change)
        return WordRun(change, self.other, self.one)


_TURNED = {Change.MISSING: Change.ADDED, Change.ADDED: Change.MISSING}


class Block(NamedTuple):
    """A run by the ranks of its words: first and past the last, in both passages."""

    change: Change
    one: tuple[int, int]
    other: tuple[int, int]


_CHANGES = {
    "equal": Change.EQUAL,
    "replace": Change.CHANGED,
    "delete": Change.MISSING,
    "insert": Change.ADDED,
}


def blocks_of(one: Sequence[Word], other: Sequence[Word]) -> list[Block]:
    """Align the words of two passages; forms of one word and names that are joined are equal."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 -- loaded when first needed

    codes = Levenshtein.opcodes([word.key for word in one], [word.key for word in other])
    blocks = [
        Block(_CHANGES[code.tag], (code.src_start, code.src_end), (code.dest_start, code.dest_end))
        for code in codes
    ]
    return _merged(blocks)


def word_runs(one: Sequence[Word], other: Sequence[Word]) -> list[WordRun]:
    """Align two passages as their readers see it, with offsets in code points of both texts.

    No word that both have in its place is part of a change beside it.
    """
    return [
        WordRun(block.change, _span(one, *block.one), _span(other, *block.other))
        for coarse in blocks_of(one, other)
        for block in _parted(coarse, one, other)
    ]


def _parted(block: Block, one: Sequence[Word], other: Sequence[Word]) -> list[Block]:
    """Part a change at the words that both of its sides have.

    The fewest edits may put “earlier posted” for “posted many” as well as keep “posted”.
    """
    if block.change is not Change.CHANGED:
        return [block]
    from rapidfuzz.distance import Indel  # noqa: PLC0415 -- loaded when first needed

    (first, past), (rival, rival_past) = block.one, block.other
    codes = Indel.opcodes(
        [word.key for word in one[first:past]], [word.key for word in other[rival:rival_past]]
    )
    return _merged(
        [
            Block(
                _CHANGES[code.tag],
                (first + code.src_start, first + code.src_end),
                (rival + code.dest_start, rival + code.dest_end),
            )
            for code in codes
        ]
    )


def _merged(blocks: list[Block]) -> list[Block]:
    """Make one change of those that follow each other without an equal word between."""
    merged: list[Block] = []
    for block in blocks:
        last = merged[-1] if merged else None
        if last is None or Change.EQUAL in (last.change, block.change):
            merged.append(block)
            continue
        one, other = (last.one[0], block.one[1]), (last.other[0], block.other[1])
        merged[-1] = Block(_joined(one, other), one, other)
    return merged


def _joined(one: tuple[int, int], other: tuple[int, int]) -> Change:
    if one[0] == one[1]:
        return Change.ADDED
    return Change.MISSING if other[0] == other[1] else Change.CHANGED


def _span(words: Sequence[Word], first: int, past: int) -> Span:
    if first < past:
        return Span(words[first].start, words[past - 1].end)
    place = words[first - 1].end if first else words[0].start if words else 0
    return Span(place, place)
