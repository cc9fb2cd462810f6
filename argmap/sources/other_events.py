"""Statements in the same words about something else: another town, another day, another firm.

Reports of routine events are worded alike. A garble changes one thing; where two
things that tell events apart are others, nobody garbled anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from argmap.sources.clock_zones import names_in
from argmap.sources.differences import Difference
from argmap.sources.names import look_alike
from argmap.sources.report_words import Word
from argmap.sources.same_words import SameWords

_TELLING = frozenset(("number", "time", "polarity", "direction", "legal term", "order in time"))
_WHICH = frozenset(("number", "time"))
_SEVERAL = 2
_ALIKE = 85.0
"""How like two such statements are that somebody has to look at them, 0 to 100."""
IN_DOUBT = "; they tell two events, or one is garbled"
"""What is said of it."""
_TITLES = frozenset(("mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "lady", "lord"))
"""A title tells a person from another, and not an event from another."""
_WHERE = frozenset(("in", "at", "near"))
_SHARED = 3
"""How many words that carry sense they have in common then."""


def is_of_another_event(same: SameWords, kinds: Iterable[str]) -> bool:
    """Say whether two statements that differ in these kinds are likely of two events.

    They are where two names are others, or one name and a thing told of it, or
    both the number and the day.
    """
    told = _TELLING.intersection(kinds)
    # A sentence that runs on may hold a name of the other by chance, its stretch may leave one out.
    whole = _others(same.match.one.words, same.match.other.words)
    apart = max(whole, _others(same.one, same.other))
    return apart >= _SEVERAL or (apart == 1 and bool(told)) or told >= _WHICH


def may_be_of_one(same: SameWords) -> bool:
    """Say whether statements that seem to be of two events are nearly the same words all over.

    Then number and day alone say that the events are two, and a garble may have changed both.
    """
    match = same.match
    named = _others(match.one.words, match.other.words) or _others(same.one, same.other)
    is_alike = same.score >= _ALIKE and len(match.one.keys & match.other.keys) >= _SHARED
    return is_alike and (not named or _differ_in_amount_and_place(same))


def _differ_in_amount_and_place(same: SameWords) -> bool:
    """Say whether, word by word, only a number and the name of a place are others."""
    one, other = same.match.one.words, same.match.other.words
    if len(one) != len(other):
        return False
    apart = [rank for rank, pair in enumerate(zip(one, other, strict=True)) if _is_other(*pair)]
    numbers = [rank for rank in apart if one[rank].number and other[rank].number]
    places = [rank for rank in apart if _is_place(one, rank) and _is_place(other, rank)]
    return len(apart) == _SEVERAL and len(numbers) == len(places) == 1


def _is_other(one: Word, other: Word) -> bool:
    return one.key != other.key


def _is_place(words: Sequence[Word], rank: int) -> bool:
    return rank > 0 and words[rank].name and words[rank - 1].form in _WHERE


def in_doubt(difference: Difference) -> Difference:
    """Tell a difference of statements that may be of two events."""
    return difference._replace(told=f"{difference.told}{IN_DOUBT}")


def _others(one: Sequence[Word], other: Sequence[Word]) -> int:
    """Count the names of each that stand against another name of the other."""
    ones, others = names_in(one), names_in(other)
    return min(len(_alone(ones, others)), len(_alone(others, ones)))


def _alone(names: Sequence[Word], others: Sequence[Word]) -> set[str]:
    """Return the names that the others have not, not even nearly."""
    rivals = {word.key for word in others}
    own = {word.key for word in names if word.form not in _TITLES} - rivals
    return {name for name in own if not any(look_alike(name, rival) for rival in rivals)}
