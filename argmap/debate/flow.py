"""How each entry of a flow sheet stands, and on which line of argument.

All of it follows from the entries, the map, and which speeches are over; nothing is kept but
what a person says against it. An entry that the other side leaves unanswered in a speech of its
own is dropped there, as debaters and their judges count it. What is said in a period of questions
is no argument, so nobody drops it, and it stands on the flow once a speech uses it; a concession
in it binds (see `joins`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from types import MappingProxyType
from typing import NamedTuple

from argmap.case.case_map import CaseMap
from argmap.case.ids import FlowEntryId
from argmap.case.rounds import FlowEntry, FlowStatus, Round
from argmap.debate.answering import AnsweringSpeeches
from argmap.debate.formats import DebateFormat, SpeechKind
from argmap.debate.joins import Join, JoinKind, KnownJoins, Said, joins_of
from argmap.debate.round_state import read_state

_CARRYING = (JoinKind.EXTENDS, JoinKind.SPEAKS_TO)
"""The kinds of what may say a point again: an answer to that is an answer to the point."""
_BY_JOIN = {
    JoinKind.ANSWERS: FlowStatus.ANSWERED,
    JoinKind.EXTENDS: FlowStatus.EXTENDED,
    JoinKind.CONCEDES: FlowStatus.CONCEDED,
}


@dataclass(frozen=True, slots=True)
class Standing:
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


@dataclass(frozen=True, slots=True)
class Flow:
    """The flow sheet of a round: how every entry stands, in the order in which it was said.

    `sides` tell whose each speech is; `strays` were said in speeches that the format no longer
    has.
    """

    standings: dict[FlowEntryId, Standing]
    joins: tuple[Join, ...]
    over: frozenset[str]
    sides: dict[str, str]
    strays: tuple[FlowEntry, ...] = ()

    def dropped_by(self, side: str) -> list[Standing]:
        """List what a side let go in a speech of its own, whoever took it up again later.

        The word of a person comes before what follows: what somebody says was dropped, the other
        sides of the round let go; what somebody says was not, nobody did.
        """
        return [one for one in self.standings.values() if self._is_let_go(one, side)]

    def _is_let_go(self, one: Standing, side: str) -> bool:
        if one.is_overruled:
            return one.status is FlowStatus.DROPPED and side != one.side
        return any(self.sides[speech] == side for speech in one.missed)


@dataclass(slots=True)
class KnownFlow:
    """What one flow leaves for the next; whoever keeps it forgets it as a claim or step changes.

    `said`, `joined` and `standings` are by entry, and were so where the format had the
    speeches that it has, of which those were `over`.
    """

    joins: KnownJoins = field(default_factory=KnownJoins)
    debate_format: DebateFormat | None = None
    over: frozenset[str] = frozenset()
    said: dict[FlowEntryId, Said] = field(default_factory=dict)
    joined: dict[FlowEntryId, list[Join]] = field(default_factory=dict)
    standings: dict[FlowEntryId, Standing] = field(default_factory=dict)


def flow_of(
    case_map: CaseMap, held: Round, debate_format: DebateFormat, known: KnownFlow | None = None
) -> Flow:
    """Tell how a round stands, in time linear in its entries and their steps on the map.

    What stands as it is `known` to have stood is the same object.
    """
    known = KnownFlow() if known is None else known
    if debate_format is not known.debate_format:
        known.debate_format, known.said = debate_format, {}
    entries = case_map.entries_of(held.id)
    said = said_in(entries, debate_format, known.said)
    over = speeches_over(said, debate_format, read_state(held.state).over)
    joins = joins_of(case_map, said, known.joins)
    standings = _standings(said, joins, AnsweringSpeeches(debate_format, over), known)
    sides = {one.id: one.side for one in debate_format.speeches}
    strays = tuple(one for one in entries if one.speech not in sides)
    return Flow(standings, tuple(joins), over, sides, strays)


def _standings(
    said: Sequence[Said], joins: Sequence[Join], answering: AnsweringSpeeches, known: KnownFlow
) -> dict[FlowEntryId, Standing]:
    joined: defaultdict[FlowEntryId, list[Join]] = defaultdict(list)
    for join in joins:
        joined[join.earlier].append(join)
    by_id = {one.entry.id: one for one in said}
    points, is_other = _Points(by_id, joined), answering.over != known.over
    stale: Collection[FlowEntryId] = by_id if is_other else _stale(by_id, joins, joined, known)
    found: dict[FlowEntryId, Standing] = {}
    for entry, one in by_id.items():
        before = known.standings.get(entry)
        if before is None or entry in stale:
            new = _standing(one, points, answering)
            found[entry] = before if before is not None and before == new else new
        else:
            found[entry] = before
    known.over, known.joined, known.standings, known.said = answering.over, joined, found, by_id
    return found


def _stale(
    said: Mapping[FlowEntryId, Said],
    joins: Sequence[Join],
    joined: Mapping[FlowEntryId, list[Join]],
    known: KnownFlow,
) -> set[FlowEntryId]:
    """Return what may stand otherwise than it is known to have stood.

    That is what was said anew, what that joins, what other things are joined to, and every point
    that one of these carries on.
    """
    anew = {entry for entry, one in said.items() if known.said.get(entry) is not one}
    stale = {one for one, mine in joined.items() if mine != known.joined.get(one)}
    stale |= known.joined.keys() - joined.keys()
    stale |= anew
    stale |= {join.earlier for join in joins if join.later in anew}
    carried = stale
    while carried:
        carrying = [one for one in joins if one.later in carried and one.kind in _CARRYING]
        carried = {one.earlier for one in carrying} - stale
        stale |= carried
    return stale


def said_in(
    entries: Sequence[FlowEntry],
    debate_format: DebateFormat,
    known: Mapping[FlowEntryId, Said] = MappingProxyType({}),
) -> list[Said]:
    """Return entries in the order in which they were said, with whose each is.

    Those of entries that are `known`, of the same format, are the same objects.
    """
    speeches = {one.id: (place, one) for place, one in enumerate(debate_format.speeches)}
    said = []
    for entry in entries:
        old = known.get(entry.id)
        if old is not None and old.entry is entry:
            said.append(old)
        elif entry.speech in speeches:
            place, speech = speeches[entry.speech]
            side = entry.by or speech.side
            is_asking = speech.kind is SpeechKind.CROSS_EXAMINATION and side == speech.side
            said.append(Said(entry, side, place, speech.is_questioning, is_asking))
    return sorted(said, key=attrgetter("place"))


def speeches_over(
    said: Sequence[Said], debate_format: DebateFormat, told: Collection[str]
) -> frozenset[str]:
    """Return the speeches that are over: those told to be, and all before the last that began."""
    last = max(map(attrgetter("place"), said), default=0)
    begun = {one.id for one in debate_format.speeches[:last]}
    return frozenset(begun | {one.id for one in debate_format.speeches if one.id in told})


class _Points(NamedTuple):
    """What was said, by entry, and what joined each of it later."""

    said: dict[FlowEntryId, Said]
    joined: Mapping[FlowEntryId, list[Join]]

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


def _standing(one: Said, points: _Points, answering: AnsweringSpeeches) -> Standing:
    where = one.is_questioning, one.is_asking
    if one.entry.crossed_out:
        return Standing(one.entry, one.side, FlowStatus.UNSAID, (), (), *where)
    joins = points.joined.get(one.entry.id, [])
    joined = tuple(sorted(joins, key=lambda join: points.said[join.later].place))
    met = points.met_at(one.entry.id) if joined else None
    until = len(answering.debate_format.speeches) if met is None else met
    missed = tuple(speech for place, speech in answering.after(one) if place < until)
    follows = _follows(joined, missed, is_met=met is not None)
    return Standing(one.entry, one.side, follows, joined, missed, *where)


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
