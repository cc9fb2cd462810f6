"""Whether two passages tell another day or time: a word for one, or the other half of the day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.sources.own_words import Pair
from argmap.sources.report_words import Word, number_of
from argmap.sources.same_words import SameWords
from argmap.sources.wording import english


def times_apart(same: SameWords, pair: Pair) -> Iterator[tuple[Sequence[Word], Sequence[Word]]]:
    """Walk the words for times of two passages where a change makes another of them."""
    times = english().times
    ones = [word for word in pair.one if word.content and word.stem in times]
    others = [word for word in pair.other if word.content and word.stem in times]
    for one in ones:
        for other in others:
            if times[one.stem] == times[other.stem] and one.stem != other.stem:
                yield (one,), (other,)
    yield from _halves_apart(same, pair)


def _halves_apart(same: SameWords, pair: Pair) -> Iterator[tuple[Sequence[Word], Sequence[Word]]]:
    """Walk hours in the other half of the day; those of other numbers are told by these."""
    halves = english().halves
    ones, others = _hours(same.one, pair.block.one), _hours(same.other, pair.block.other)
    for one, other in zip(ones, others, strict=False):
        is_one_hour = number_of(one[0].form) == number_of(other[0].form)
        if is_one_hour and halves[one[1].form] != halves[other[1].form]:
            yield one, other


def _hours(words: Sequence[Word], ranks: tuple[int, int]) -> list[tuple[Word, Word]]:
    """List the hours of a passage whose half of the day is among the words at some ranks."""
    return [
        (words[rank - 1], words[rank])
        for rank in range(max(1, ranks[0]), ranks[1])
        if words[rank].form in english().halves and words[rank - 1].number
    ]
