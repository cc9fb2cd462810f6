"""How each entry of a flow sheet stands, and on which line of argument.

All of it follows from the entries, the map, and which speeches are over; nothing is kept but
what a person says against it. An entry that the other side leaves unanswered in a speech of its
own is dropped there, as debaters and their judges count it. What is said in a period of questions
is no argument, so nobody drops it, and it stands on the flow once a speech uses it; a concession
in it binds (see `joins`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from operator import attrgetter
from types import MappingProxyType

from argmap.case.case_map import CaseMap
from argmap.case.ids import FlowEntryId
from argmap.case.rounds import FlowEntry, FlowStatus, Round
from argmap.debate.answering import AnsweringSpeeches
from argmap.debate.formats import DebateFormat, SpeechKind
from argmap.debate.joined_entries import Joins, KnownJoins, in_order_of, joins_of
from argmap.debate.joins import Join, Said
from argmap.debate.round_state import read_state
from argmap.debate.standing import Points, Standing, joined_by, stale_in, standing_of


@dataclass(frozen=True, slots=True)
class Flow:
    """The flow sheet of a round: how every entry stands, in the order in which it was said.

    `sides` tell whose each speech is; `by_later` are the joins by the entry that joins; `strays`
    were said in speeches that the format no longer has.
    """

    standings: dict[FlowEntryId, Standing]
    joins: tuple[Join, ...]
    over: frozenset[str]
    sides: dict[str, str]
    by_later: Mapping[FlowEntryId, tuple[Join, ...]]
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

    `entries` are those of the flow. `joined` and `standings` are by entry, and were so where the
    format had the speeches that it has, of which those were `over`.
    """

    joins: KnownJoins = field(default_factory=KnownJoins)
    debate_format: DebateFormat | None = None
    entries: Sequence[FlowEntry] = ()
    over: frozenset[str] = frozenset()
    joined: Mapping[FlowEntryId, Sequence[Join]] = field(default_factory=dict)
    standings: dict[FlowEntryId, Standing] = field(default_factory=dict)


def flow_of(
    case_map: CaseMap, held: Round, debate_format: DebateFormat, known: KnownFlow | None = None
) -> Flow:
    """Tell how a round stands, in time linear in its entries and their steps on the map.

    What stands as it is `known` to have stood is the same object.
    """
    known = KnownFlow() if known is None else known
    if debate_format is not known.debate_format:
        known.debate_format = debate_format
        known.joins.said, known.joins.by_later = {}, {}
    entries = case_map.entries_of(held.id)
    said, otherwise = _said_since(entries, debate_format, known)
    over = speeches_over(said, debate_format, read_state(held.state).over)
    joins = joins_of(case_map, said, known.joins, otherwise)
    standings = _standings(said, joins, AnsweringSpeeches(debate_format, over), known)
    sides = {one.id: one.side for one in debate_format.speeches}
    are_all_said = len(said) == len(entries)
    strays = () if are_all_said else tuple(one for one in entries if one.id not in said)
    flat = tuple(chain.from_iterable(joins.by_later.values()))
    return Flow(standings, flat, over, sides, joins.by_later, strays)


def _standings(
    said: Mapping[FlowEntryId, Said],
    joins: Joins,
    answering: AnsweringSpeeches,
    known: KnownFlow,
) -> dict[FlowEntryId, Standing]:
    """Tell how each entry stands; of those that may stand otherwise than is known, anew."""
    joined, before = joined_by(joins, known.joined), known.standings
    points, is_other = Points(said, joined), answering.over != known.over
    stale: Collection[FlowEntryId] = said if is_other or not before else stale_in(joins)
    new: dict[FlowEntryId, Standing] = {}
    for entry in stale:
        if entry in said:
            now, old = standing_of(said[entry], points, answering), before.get(entry)
            new[entry] = old if old == now else now
    found = in_order_of(said, before | new)
    known.over, known.joined, known.standings = answering.over, joined, found
    return found


def _said_since(
    entries: Sequence[FlowEntry], debate_format: DebateFormat, known: KnownFlow
) -> tuple[dict[FlowEntryId, Said], set[FlowEntryId] | None]:
    """Return what was said, and what of it was not known where all that is known is as it was.

    So a round goes on. None where something else may be otherwise, too.
    """
    old, before = known.entries, known.joins.said
    known.entries = entries
    if not before or entries[: len(old)] != old:
        return said_in(entries, debate_format, before), None
    new = said_in(entries[len(old) :], debate_format)
    said = {**before, **new}
    if any(one.place < _last_place(before) for one in new.values()):
        said = dict(sorted(said.items(), key=_place_of))
    return said, {*new}


def _place_of(item: tuple[FlowEntryId, Said]) -> int:
    return item[1].place


def said_in(
    entries: Sequence[FlowEntry],
    debate_format: DebateFormat,
    known: Mapping[FlowEntryId, Said] = MappingProxyType({}),
) -> dict[FlowEntryId, Said]:
    """Return entries in the order in which they were said, with whose each is.

    Those of entries that are `known`, of the same format, are the same objects.
    """
    speeches = {
        one.id: (place, one.side, one.is_questioning, one.kind is SpeechKind.CROSS_EXAMINATION)
        for place, one in enumerate(debate_format.speeches)
    }
    said = []
    for entry in entries:
        old = known.get(entry.id)
        if old is not None and old.entry is entry:
            said.append(old)
        elif entry.speech in speeches:
            place, whose, is_questioning, is_asked = speeches[entry.speech]
            side = entry.by or whose
            said.append(Said(entry, side, place, is_questioning, is_asked and side == whose))
    said.sort(key=attrgetter("place"))
    return {one.entry.id: one for one in said}


def speeches_over(
    said: dict[FlowEntryId, Said], debate_format: DebateFormat, told: Collection[str]
) -> frozenset[str]:
    """Return the speeches that are over: those told to be, and all before the last that began."""
    begun = {one.id for one in debate_format.speeches[: _last_place(said)]}
    return frozenset(begun | {one.id for one in debate_format.speeches if one.id in told})


def _last_place(said: dict[FlowEntryId, Said]) -> int:
    """Return the place of the last speech in which something was said; they are in its order."""
    return next((one.place for one in reversed(said.values())), 0)
