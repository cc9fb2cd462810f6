"""Marks of two reports that cannot both hold of one event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from argmap.sources.contrasts import Mark
from argmap.sources.dated_acts import dated_actor
from argmap.sources.same_statements import Match
from argmap.sources.seen_beside import Views

_CLOSE = 3
"""So many words around two marks in common, a name in their sentences too: one matter."""
_CLOSER = 4
"""So many without a name in common."""
_SENTENCE = 5
"""Or so many in the whole of their sentences, one of them around the marks."""
_ORDER = 3


class Contradiction(NamedTuple):
    """Two marks on different sides of one topic; `doubted` where they may be of two events."""

    match: Match
    one: Mark
    other: Mark
    doubted: bool = False

    @property
    def marks(self) -> tuple[Mark, Mark]:
        """The two marks."""
        return self.one, self.other


def contradictions(
    matches: Iterable[Match], sure: frozenset[Match] | set[Match], views: Views
) -> Iterator[Contradiction]:
    """Walk the marks that contradict each other; those in `sure` matches need less in common."""
    for match in matches:
        ones, others = views.marks(match.one), views.marks(match.other)
        for one in ones:
            for other in others:
                if not _are_opposed(one, other) or _says_both(one, other, ones, others):
                    continue
                if match in sure or _is_one_matter(match, one, other):
                    yield Contradiction(match, one, other)


def _are_opposed(one: Mark, other: Mark) -> bool:
    same = (one.kind, one.topic) == (other.kind, other.topic)
    shared = one.anchors & other.anchors
    if not same or one.side == other.side or not shared:
        return False
    return one.kind != "time" or not any(_are_of_two(one, other, key) for key in shared)


def _are_of_two(one: Mark, other: Mark, key: str) -> bool:
    """Say whether what is dated is done by one in the one sentence and by another in the other.

    Two names may be one firm's; where a sentence has both they are two.
    """
    first, second = dated_actor(one, key), dated_actor(other, key)
    if not first or not second or first == second:
        return False
    return second in one.sentence.names or first in other.sentence.names


def _says_both(one: Mark, other: Mark, ones: list[Mark], others: list[Mark]) -> bool:
    """Say whether a sentence has what the other says too: then it speaks of more than one."""
    return any((mark.topic, mark.side) == (other.topic, other.side) for mark in ones) or any(
        (mark.topic, mark.side) == (one.topic, one.side) for mark in others
    )


def _is_one_matter(match: Match, one: Mark, other: Mark) -> bool:
    about = one.about & other.about
    names = match.one.names & match.other.names
    things = about - names
    if one.kind == "order in time":
        # Much happens before or after one event: only the event itself is told apart.
        return len(things) >= _ORDER
    if not names:
        named = one.about & match.one.names, other.about & match.other.names
        return len(about) >= _CLOSER and not all(named)
    return bool(things) and (len(about) >= _CLOSE or len(match.keys) >= _SENTENCE)
