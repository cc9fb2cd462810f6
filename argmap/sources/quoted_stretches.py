"""Two stretches that are given as one speaker's words, set against each other word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.sources.aligning import likeness
from argmap.sources.passages import Span
from argmap.sources.report_words import Word
from argmap.sources.same_words import CANDIDATE
from argmap.sources.word_alignment import Block, Change, blocks_of
from argmap.sources.wording import english

_LEAST = 3
"""Fewer words in common are a turn of phrase; where one thing only differs, one less."""
_ENDS = 3
"""More words than this that differ at an end are quoted by one only."""


class StretchWords(NamedTuple):
    """The words of a stretch as they are written, and those just before and after it."""

    words: Sequence[Word]
    before: Sequence[Word]
    after: Sequence[Word]


class Rewording(NamedTuple):
    """What two stretches have in common, as spans of their sources, and the words that differ.

    Of two words that differ one is empty where only one of the stretches has any.
    """

    one: Span
    other: Span
    differing: tuple[tuple[str, str], ...]


def reworded(one: StretchWords, other: StretchWords) -> Rewording | None:
    """Tell what differs in two stretches; None where nothing does, or they are not one statement.

    Capitals, quotation marks and punctuation do not count.
    """
    blocks = _core(one, other)
    differing = tuple(_differing(one.words, other.words, blocks))
    if not differing or not _is_one_statement(one.words, other.words, blocks):
        return None
    return Rewording(_around(one.words, blocks, 0), _around(other.words, blocks, 1), differing)


def _core(one: StretchWords, other: StretchWords) -> list[Block]:
    """Leave out what stands at the ends because the quotes begin and end at other words."""
    core = blocks_of(one.words, other.words)
    for at in (0, -1):
        if core and _is_beside(one, other, core[at], at):
            del core[at]
    return core


def _is_beside(one: StretchWords, other: StretchWords, block: Block, at: int) -> bool:
    if block.change is Change.EQUAL:
        return False
    first, second = one.words[slice(*block.one)], other.words[slice(*block.other)]
    if max(len(first), len(second)) > _ENDS or not _carries_sense([*first, *second]):
        return True
    if first and second:
        return False
    alone, rival = (first, other) if first else (second, one)
    size = len(alone)
    goes_on = rival.after[:size] if at else rival.before[-size:]
    return _said(goes_on) == _said(alone)


def _carries_sense(words: Sequence[Word]) -> bool:
    return any(word.form not in english().function for word in words)


def _is_one_statement(one: Sequence[Word], other: Sequence[Word], blocks: Sequence[Block]) -> bool:
    equal = [block for block in blocks if block.change is Change.EQUAL]
    shared = {word.key for block in equal for word in one[slice(*block.one)]}
    ones, others = _kept(one, blocks, 0), _kept(other, blocks, 1)
    alike = likeness(_said(ones), _said(others)) >= CANDIDATE
    is_one_thing = len(blocks) - len(equal) == 1
    return alike and len(shared - english().function) >= _LEAST - is_one_thing


def _kept(words: Sequence[Word], blocks: Sequence[Block], side: int) -> Sequence[Word]:
    ranks = [(block.one, block.other)[side] for block in blocks]
    return words[ranks[0][0] : ranks[-1][1]] if ranks else ()


def _around(words: Sequence[Word], blocks: Sequence[Block], side: int) -> Span:
    kept = _kept(words, blocks, side)
    return Span(kept[0].start, kept[-1].end)


def _said(words: Sequence[Word]) -> str:
    return " ".join(word.key for word in words)


def _differing(
    one: Sequence[Word], other: Sequence[Word], blocks: Sequence[Block]
) -> Iterator[tuple[str, str]]:
    for block in blocks:
        if block.change is not Change.EQUAL:
            sides = one[slice(*block.one)], other[slice(*block.other)]
            first, second = (" ".join(word.form for word in words) for words in sides)
            yield first, second
