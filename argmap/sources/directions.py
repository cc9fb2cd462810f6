"""Words of direction that one report has the other way round: *more* for *less*, *to* for *from*.

Most of them carry so little sense by themselves that two statements that
differ in one of them alone are alike in everything else that is compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from argmap.sources.report_words import Word
from argmap.sources.same_words import SameWords
from argmap.sources.word_alignment import Block
from argmap.sources.wording import english

_SLOT = 3
"""More words than this between equal ones are another turn of phrase."""


class Turned(NamedTuple):
    """The words of direction of two passages that stand in one place and say the opposite."""

    one: tuple[Word, ...]
    other: tuple[Word, ...]


def turned_words(same: SameWords, block: Block) -> Iterator[Turned]:
    """Walk the opposite words of direction in one place of two passages.

    A passage that has the words of the other elsewhere only says it in another
    order; and *from cutting* is not turned round by *to cut*.
    """
    slot, rival = same.one[slice(*block.one)], same.other[slice(*block.other)]
    if max(len(slot), len(rival)) > _SLOT or not (_may_turn(slot) and _may_turn(rival)):
        return
    if not _go_on_alike(same, block):
        return
    for side, opposite in english().directions:
        for here, there in ((side, opposite), (opposite, side)):
            found, against = _phrase_in(slot, here), _phrase_in(rival, there)
            if not found or not against:
                continue
            if _has_more(same.one, same.other, found) and _has_more(same.other, same.one, against):
                yield Turned(found, against)
                return


def _may_turn(words: Sequence[Word]) -> bool:
    return not _openings().isdisjoint(_forms(words))


@cache
def _openings() -> frozenset[str]:
    """Gather the words that a phrase of direction begins with."""
    sides = (side for pair in english().directions for side in pair)
    return frozenset(phrase[0] for side in sides for phrase in side)


def _go_on_alike(same: SameWords, block: Block) -> bool:
    following = same.one[block.one[1] :][:1], same.other[block.other[1] :][:1]
    return _forms(following[0]) == _forms(following[1])


def _phrase_in(words: Sequence[Word], phrases: Sequence[tuple[str, ...]]) -> tuple[Word, ...]:
    """Return the words of a phrase among some, the rest of which carry no sense; else none."""
    forms = _forms(words)
    for phrase in phrases:
        for first in range(len(words) - len(phrase) + 1):
            past = first + len(phrase)
            rest = (*words[:first], *words[past:])
            if forms[first:past] == phrase and not any(word.content for word in rest):
                return tuple(words[first:past])
    return ()


def _has_more(one: Sequence[Word], other: Sequence[Word], phrase: Sequence[Word]) -> bool:
    wanted = _forms(phrase)
    return _count(one, wanted) > _count(other, wanted)


def _count(words: Sequence[Word], wanted: tuple[str, ...]) -> int:
    forms = _forms(words)
    return sum(forms[at : at + len(wanted)] == wanted for at in range(len(forms)))


def _forms(words: Sequence[Word]) -> tuple[str, ...]:
    return tuple([word.form for word in words])
