"""How an entry of a flow sheet stands, as it follows from what was said later.

An entry that the other side leaves unanswered in a speech of its own is dropped there, as debaters
and their judges count it. What is said in a period of questions is no argument, so nobody drops
it, and it stands on the flow once a speech uses it; a concession in it binds (see `joins`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from argmap.case.ids import FlowEntryId
from argmap.case.rounds import FlowEntry, FlowStatus
from argmap.debate.answering import AnsweringSpeeches
from argmap.debate.joined_entries import Joins
from argmap.debate.joins import Join, JoinKind, Said

_CARRYING = (JoinKind.EXTENDS, JoinKind.SPEAKS_TO)
"""The kinds of what may say a point again: an answer to that is an answer to the point."""
_BY_JOIN = {
    JoinKind.ANSWERS: FlowStatus.ANSWERED,
    JoinKind.EXTENDS: FlowStatus.EXTENDED,
    JoinKind.CONCEDES: FlowStatus.CONCEDED,
}


class Standing(NamedTuple):
    """How an entry stands: as it follows, unless a person overrules it.

    `joined` is what was said to it later, the last of it last; `missed` are the speeches, by
    their ids, in which the other side could have answered it and did not, up to an answer.
    `is_questioning` tells that it was said in a period of questions, `is_asking` by who asks.
    """

    entry: FlowEntry
    side: str
    follows: FlowStatus
    joined: tuple[Join, ...] = ()
    missed: tuple[str, ...] = ()
    is_questioning: bool = False
    is_asking: bool = False

    @property
    def status(self) -> FlowStatus:
        """How it stands, by the word of a person where there is one."""
        return self.entry.status or self.follows

    @property
    def is_overruled(self) -> bool:
        """Whether a person says something else than what follows."""
        return self.entry.status not in (FlowStatus.UNSAID, self.follows)

    @property
    def is_argument(self) -> bool:
        """Whether it counts on the flow: said in a speech, or conceded where questions are asked.

        The word of a person on how it stands makes it one too.
        """
        if self.entry.crossed_out:
            return False
        return not self.is_questioning or self.status is FlowStatus.CONCEDED or self.is_overruled


class Points(NamedTuple):
    """What was said, by entry, and what joined each of it later."""

    said: Mapping[FlowEntryId, Said]
    joined: Mapping[FlowEntryId, Sequence[Join]]

    def met_at(self, entry: FlowEntryId, *, in_speech: bool = False) -> int | None:
        """Return the place of the first speech in which a point was met, None where it was not.

        Who says a point again carries it on: an answer to that is an answer to it. Of what was
        said in questions only that is so which a speech says, `in_speech`.
        """
        found: list[int | None] = []
        for join in self.joined.get(entry, ()):
            later = self.said[join.later]
            if join.kind not in _CARRYING:
                is_reply = later.is_questioning and join.kind is JoinKind.ANSWERS
                found.append(None if in_speech and is_reply else later.place)
            elif self._is_same_point(join):
                found.append(self.met_at(join.later, in_speech=in_speech or later.is_questioning))
        return min((place for place in found if place is not None), default=None)

    def _is_same_point(self, join: Join) -> bool:
        earlier, later = self.said[join.earlier], self.said[join.later]
        if earlier.side != later.side:
            return False
        claim = later.entry.claim
        return not join.by_map or (claim is not None and claim == earlier.entry.claim)


def standing_of(one: Said, points: Points, answering: AnsweringSpeeches) -> Standing:
    """Tell how an entry stands by what joined it, and by the speeches that are over."""
    where = one.is_questioning, one.is_asking
    if one.entry.crossed_out:
        return Standing(one.entry, one.side, FlowStatus.UNSAID, (), (), *where)
    joined = points.joined.get(one.entry.id, ())
    if len(joined) > 1:
        joined = sorted(joined, key=lambda join: points.said[join.later].place)
    met = points.met_at(one.entry.id) if joined else None
    until = len(answering.debate_format.speeches) if met is None else met
    missed = tuple(speech for place, speech in answering.after(one) if place < until)
    follows = _follows(joined, missed, is_met=met is not None)
    return Standing(one.entry, one.side, follows, tuple(joined), missed, *where)


def _follows(joined: Sequence[Join], missed: tuple[str, ...], *, is_met: bool) -> FlowStatus:
    """Return how an entry stands by what was joined to it last; who concedes has conceded."""
    kinds = [join.kind for join in joined if join.kind is not JoinKind.SPEAKS_TO]
    if JoinKind.CONCEDES in kinds:
        return FlowStatus.CONCEDED
    if kinds:
        return _BY_JOIN[kinds[-1]]
    if is_met:
        return FlowStatus.ANSWERED
    return FlowStatus.DROPPED if missed else FlowStatus.NEW


def joined_by(
    joins: Joins, known: Mapping[FlowEntryId, Sequence[Join]]
) -> Mapping[FlowEntryId, Sequence[Join]]:
    """Return what joined each entry, in the order in which it was said.

    Of what is met by other joins than before it is put together anew, else it is as `known`.
    """
    met = joins.met
    if not met:
        return known
    found = {earlier: joined for earlier, joined in known.items() if earlier not in met}
    anew: defaultdict[FlowEntryId, list[Join]] = defaultdict(list)
    for join in chain.from_iterable(joins.by_later.values()):
        if join.earlier in met:
            anew[join.earlier].append(join)
    return found | anew


def stale_in(joins: Joins) -> set[FlowEntryId]:
    """Return what may stand otherwise than it is known to have stood.

    That is what was said otherwise, what that meets, and every point that one of these carries on.
    """
    stale = joins.otherwise | joins.met
    pending = [*stale]
    for entry in pending:  # which grows meanwhile
        for join in joins.by_later.get(entry, ()):
            if join.kind in _CARRYING and join.earlier not in stale:
                stale.add(join.earlier)
                pending.append(join.earlier)
    return stale
