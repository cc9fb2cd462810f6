"""The stretch of two sentences in which they say the same, aligned word by word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from argmap.sources.aligning import likeness
from argmap.sources.passages import Span
from argmap.sources.report_words import Word
from argmap.sources.same_statements import Match
from argmap.sources.word_alignment import Block, Change, blocks_of

SAME = 90.0
"""How like the words of two passages are, 0 to 100, to be one quotation."""
CANDIDATE = 65.0
"""How like they are to be, perhaps, one statement."""

_GAP = 0.45
"""What a word without a partner costs against the weight of those that have one."""
_FUNCTION_GAP = 0.15
_WEIGHT = 3.0
"""What an equal word that carries sense counts."""
_NAME = 1.5
"""What a name does, which most sentences on one matter have."""
_REACH = 5
"""How many words past the last equal one may still belong to the statement."""
_LEAST_WORDS = 3
_WHOLE = 0.9
_COVERED = 0.6


@dataclass(frozen=True, slots=True)
class SameWords:
    """What two sentences share: the words of each, aligned, and how like they are.

    `score` is 0 to 100. The ranks in `blocks` count from the first word of `one`
    and of `other`, which are stretches of the two sentences.
    """

    match: Match
    one: tuple[Word, ...]
    other: tuple[Word, ...]
    blocks: tuple[Block, ...]
    score: float

    @property
    def spans(self) -> tuple[Span, Span]:
        """Where the two stretches are in the texts of their reports."""
        return _span(self.one), _span(self.other)


def same_words(match: Match, texts: Sequence[str]) -> SameWords | None:
    """Align two sentences and cut out what they say alike; None where that is too little."""
    one, other = match.one.words, match.other.words
    blocks = blocks_of(one, other)
    core = _core(one, other, blocks)
    if core is None or not _covers(match, core):
        return None
    score = likeness(_said(one[slice(*core.one)]), _said(other[slice(*core.other)]))
    wide_one = _widened(texts[match.one.report], one, core.one)
    wide_other = _widened(texts[match.other.report], other, core.other)
    stretch, rival = one[slice(*wide_one)], other[slice(*wide_other)]
    if not _is_enough(match, stretch, rival):
        return None
    if len(stretch) + len(rival) < len(one) + len(other):
        blocks = blocks_of(stretch, rival)
    return SameWords(match, stretch, rival, tuple(blocks), score)


def _covers(match: Match, core: Block) -> bool:
    """Ask that quoted words, which are few, be most of what is quoted."""
    if not (match.one.fragment or match.other.fragment):
        return True
    one, other = (past - first for first, past in (core.one, core.other))
    return one >= _COVERED * len(match.one.words) or other >= _COVERED * len(match.other.words)


def _is_enough(match: Match, one: tuple[Word, ...], other: tuple[Word, ...]) -> bool:
    """Ask for three words that carry sense, fewer where it is a whole sentence or quoted.

    Quoted parts of sentences share a name with most of what is said: names do not count there.
    """
    fragment = match.one.fragment or match.other.fragment
    shared = {word.key for word in one if word.content} & {
        word.key for word in other if word.content and not (fragment and word.name)
    }
    return len(shared) >= _LEAST_WORDS - (match.part >= _WHOLE or fragment)


def _core(one: Sequence[Word], other: Sequence[Word], blocks: list[Block]) -> Block | None:
    """Find the run of blocks with the most weight of equal words over words without a partner."""
    best, best_gain = None, 0.0
    gain, start = 0.0, 0
    for rank, block in enumerate(blocks):
        gain += _gain(one, other, block)
        if gain <= 0:
            gain, start = 0.0, rank + 1
        elif block.change is Change.EQUAL and gain > best_gain:
            first = blocks[start]
            best_gain = gain
            best = Block(
                Change.EQUAL, (first.one[0], block.one[1]), (first.other[0], block.other[1])
            )
    return best


def _gain(one: Sequence[Word], other: Sequence[Word], block: Block) -> float:
    words = one[slice(*block.one)]
    if block.change is Change.EQUAL:
        return sum(map(_weight, words))
    alone = (*words, *other[slice(*block.other)])
    return -sum(_GAP if word.content else _FUNCTION_GAP for word in alone)


def _weight(word: Word) -> float:
    if not word.content:
        return _FUNCTION_GAP
    return _NAME if word.name else _WEIGHT


def _widened(text: str, words: Sequence[Word], core: tuple[int, int]) -> tuple[int, int]:
    """Take in the words up to the next punctuation: what differs often stands at the ends."""
    first, past = core
    while first > max(0, core[0] - _REACH) and _joined(text, words[first - 1], words[first]):
        first -= 1
    while past < min(len(words), core[1] + _REACH) and _joined(text, words[past - 1], words[past]):
        past += 1
    return first, past


def _joined(text: str, word: Word, following: Word) -> bool:
    return not text[word.end : following.start].strip(" \u00a0'’\"“”")


def _said(words: Sequence[Word]) -> str:
    return " ".join(word.form for word in words)


def _span(words: Sequence[Word]) -> Span:
    return Span(words[0].start, words[-1].end)
