"""Statements in the same words about something else: another town, another day, another firm.

Reports of routine events are worded alike. A garble changes one thing; where two
things that tell events apart are others, nobody garbled anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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
    return is_alike and not named


def in_doubt(difference: Difference) -> Difference:
    """Tell a difference of statements that may be of two events."""
    return difference._replace(told=f"{difference.told}{IN_DOUBT}")


def _others(one: Sequence[Word], other: Sequence[Word]) -> int:
    """Count the names of each that stand against another name of the other."""
    return min(len(_alone(one, other)), len(_alone(other, one)))


def _alone(words: Sequence[Word], others: Sequence[Word]) -> set[str]:
    """Return the names that the others have not, not even nearly."""
    rivals = {word.key for word in others if word.name}
    names = {word.key for word in words if word.name} - rivals
    return {name for name in names if not any(look_alike(name, rival) for rival in rivals)}
