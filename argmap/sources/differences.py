"""What differs in two passages that say the same: each difference in a sentence, none repaired."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from argmap.sources.amounts_apart import amounts_apart
from argmap.sources.changed_places import changed_places
from argmap.sources.clock_zones import are_one_zone, names_in, zones_behind_times
from argmap.sources.directions import turned_words
from argmap.sources.names import look_alike
from argmap.sources.own_words import Pair, is_quoted, told_of_wording
from argmap.sources.passages import Span
from argmap.sources.report_words import Word
from argmap.sources.same_words import SameWords
from argmap.sources.times_apart import times_apart
from argmap.sources.voices import exchanged_soundly, turned_deed
from argmap.sources.word_alignment import Block, Change
from argmap.sources.wording import english

_LEAST = 3
_SLOT = 3
"""A name stands for another where no more words than this changed there."""
_ALIKE = 80.0
_NEARLY = 0.6
"""How much of their weight two sentences share that differ in a name only."""
_SELF = ("self", "selves")


class Difference(NamedTuple):
    """A difference: its kind, what it says, and the words of the two reports.

    `told` has the words of the first report where it says {one}, of the second
    where it says {other}, and further words of the first (0) or the second (1) by the
    number of their place in `words`.
    """

    kind: str
    told: str
    one: Span
    other: Span
    words: tuple[tuple[int, tuple[Word, ...]], ...] = ()


def differences_of(same: SameWords) -> list[Difference]:
    """List what differs in two passages that say the same, the gravest kinds first."""
    pairs = [
        Pair(same.one[slice(*block.one)], same.other[slice(*block.other)], block)
        for block in same.blocks
        if block.change is not Change.EQUAL
    ]
    return [difference for rule in _RULES for difference in rule(same, pairs)]


def _polarity(same: SameWords, pairs: Sequence[Pair]) -> Iterator[Difference]:
    """Tell a negation or an antonym that only one passage has; two of them cancel out."""
    known = english()
    denials = [
        (pair, word)
        for pair in pairs
        for word in (*pair.one, *pair.other)
        if word.form in known.negating or word.form.endswith("n't")
        if not _is_beyond(same, pair)
    ]
    opposites = list(_opposites(pairs))
    if (len(denials) + len(opposites)) % 2 == 0:
        return
    if opposites:
        one, other = opposites[0]
        told = "“{one}” and “{other}” say the opposite"
        yield Difference("polarity", told, _span([one]), _span([other]))
        return
    pair, word = denials[0]
    which = "first" if word in pair.one else "second"
    told = f"only the {which} has “{word.form}”, and so denies what the other says"
    yield Difference("polarity", told, *_places(same, pair))


def _is_beyond(same: SameWords, pair: Pair) -> bool:
    """Say whether words only follow on what two sentences share, and that is a few words."""
    return pair.block == same.blocks[-1] and len(same.match.keys) < _LEAST


def _opposites(pairs: Sequence[Pair]) -> Iterator[tuple[Word, Word]]:
    known = english()
    for rank, pair in enumerate(pairs):
        rivals = [word for near in pairs[max(0, rank - 1) : rank + 2] for word in near.other]
        for one in pair.one:
            for other in rivals:
                if one.content and other.content and known.are_opposite(one.stem, other.stem):
                    yield one, other


def _directions(same: SameWords, pairs: Sequence[Pair]) -> Iterator[Difference]:
    """Tell a word of direction that has become its opposite in the same place."""
    if same.score < _ALIKE:
        return
    for pair in pairs:
        for turned in turned_words(same, pair.block):
            told = "“{one}” in the first is “{other}” in the second: the other way round"
            yield Difference("direction", told, _span(turned.one), _span(turned.other))


def _numbers(same: SameWords, pairs: Sequence[Pair]) -> Iterator[Difference]:
    """Tell a number, its scale or its unit that has become another in the same place."""
    for pair in pairs:
        if apart := amounts_apart(same, pair):
            one, other = map(_span, apart)
            yield Difference("number", "the first has “{one}”, the second “{other}”", one, other)


def _times(same: SameWords, pairs: Sequence[Pair]) -> Iterator[Difference]:
    """Tell a day, a month, a time of day or its half of the day that has become another."""
    told = "the first has “{one}”, the second “{other}”"
    for pair in pairs:
        for one, other in times_apart(same, pair):
            yield Difference("time", told, _span(one), _span(other))


def _zones(same: SameWords, pairs: Sequence[Pair]) -> Iterator[Difference]:
    """Tell that a time of day is one of another zone."""
    may_agree = "; the hours may agree" if any(_numbers(same, pairs)) else ""
    ones, others = zones_behind_times(same.one), zones_behind_times(same.other)
    for one, other in zip(ones, others, strict=False) if len(ones) == len(others) else ():
        if not are_one_zone(one, other):
            told = "the first tells the time of day by “{one}”, the second by “{other}”"
            yield Difference("time", told + may_agree, _span([one]), _span([other]))


def _pronouns(same: SameWords, pairs: Sequence[Pair]) -> Iterator[Difference]:
    """Tell a pronoun that stands for somebody else, where both quote or neither does."""
    if is_quoted(same.one) != is_quoted(same.other):
        return
    who = english().pronouns
    for pair in [*pairs, _reflexives(pairs)]:
        ones = [word for word in pair.one if word.form in who]
        others = [word for word in pair.other if word.form in who]
        for one, other in zip(ones, others, strict=False):
            if who[one.form] != who[other.form]:
                told = f"“{{one}}” stands for {who[one.form]}, “{{other}}” for {who[other.form]}"
                yield Difference("pronoun", told, _span([one]), _span([other]))


def _reflexives(pairs: Sequence[Pair]) -> Pair:
    """Gather the words in *-self*, which refer to the same wherever in the clause they stand."""
    ones = tuple(word for pair in pairs for word in pair.one if word.form.endswith(_SELF))
    others = tuple(word for pair in pairs for word in pair.other if word.form.endswith(_SELF))
    return Pair(ones, others, Block(Change.CHANGED, (0, 0), (0, 0)))


def _actors(same: SameWords, pairs: Sequence[Pair]) -> Iterator[Difference]:
    """Tell a name in the place of another, and names that have changed places."""
    first, second = names_in(same.one), names_in(same.other)
    moved = exchanged_soundly(same.match.one.words, same.match.other.words)
    for pair in pairs:
        ones = [word for word in pair.one if word in first and word.key not in moved]
        others = [word for word in pair.other if word in second and word.key not in moved]
        short = max(len(pair.one), len(pair.other)) <= _SLOT
        if ones and others and short and _are_others(ones, others):
            told = "the first has “{one}” where the second has “{other}”"
            yield Difference("actor", told, _span(ones), _span(others))
            return
    yield from _one_name_changed(same)


def _turned_round(same: SameWords, _: Sequence[Pair]) -> Iterator[Difference]:
    """Tell that who does something and to whom it is done have changed places."""
    if found := changed_places(same.one, same.other):
        told = "“{one}” comes first in one and last in the other: who did it is turned round"
        one, other = (_span([word]) for word in found)
        yield Difference("actor", told, one, other)
    elif deed := turned_deed(same.match.one.words, same.match.other.words):
        told = "“{one}” in the first is “{other}” in the second: who did it is turned round"
        yield Difference("actor", told, _span(deed.one), _span(deed.other))


def _are_others(ones: Sequence[Word], others: Sequence[Word]) -> bool:
    """Say whether no name is the other, nor nearly so: that is told as a name."""
    return not any(
        one.key == other.key or look_alike(one.key, other.key) for one in ones for other in others
    )


def _one_name_changed(same: SameWords) -> Iterator[Difference]:
    """Tell that two sentences have all names in common but one."""
    one, other = same.match.one, same.match.other
    ones, others = one.names - other.names, other.names - one.names
    if same.match.both >= _NEARLY and len(ones) == len(others) == 1:
        first = [word for word in names_in(one.words) if word.key in ones][:1]
        second = [word for word in names_in(other.words) if word.key in others][:1]
        if first and second and _are_others(first, second):
            told = "the first has “{one}” where the second has “{other}”"
            yield Difference("actor", told, _span(first), _span(second))


def _hedges(same: SameWords, _: Sequence[Pair]) -> Iterator[Difference]:
    """Tell what one reports as alleged or likely and the other as fact."""
    if same.score < _ALIKE or same.match.both < _NEARLY:
        return
    ones = [word for word in same.one if word.form in english().hedging]
    others = [word for word in same.other if word.form in english().hedging]
    if bool(ones) != bool(others):
        sure, word = ("second", ones[0]) if ones else ("first", others[0])
        told = f"“{word.form}” is missing in the {sure}, which tells it as certain"
        yield Difference("certainty", told, *same.spans)


def _wording(same: SameWords, pairs: Sequence[Pair]) -> Iterator[Difference]:
    """Tell words that stand in quotation marks and are other words elsewhere."""
    if wording := told_of_wording(same, pairs):
        yield Difference("reported differently", wording.told, *same.spans, wording.words)


def _places(same: SameWords, pair: Pair) -> tuple[Span, Span]:
    """Return where a pair stands, with the word beside it where one side has none."""
    return _beside(same.one, pair.block.one), _beside(same.other, pair.block.other)


def _beside(words: Sequence[Word], ranks: tuple[int, int]) -> Span:
    first, past = ranks
    if first == past:
        first, past = max(0, first - 1), min(len(words), past + 1)
    return _span(words[first:past])


def _span(words: Sequence[Word]) -> Span:
    return Span(words[0].start, words[-1].end)


_Rule = Callable[[SameWords, Sequence[Pair]], Iterator[Difference]]
_RULES: tuple[_Rule, ...] = (
    _polarity,
    _directions,
    _numbers,
    _times,
    _zones,
    _actors,
    _turned_round,
    _pronouns,
    _hedges,
    _wording,
)
