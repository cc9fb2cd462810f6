"""What was said in answer to what: the joins of a flow sheet.

Two entries are joined because somebody says so, or because the map does: its arguments tell
which claims attack, support or repeat which.

What is said in a period of questions is no argument until a speech uses it, as debaters and
their judges count it: it speaks to what was argued, and neither answers it nor carries it on. Two
things count all the same: who is asked and says a claim of the other side concedes it, and an
answer to a question answers that question.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId, FlowEntryId
from argmap.case.rounds import FlowEntry
from argmap.case.terms import Stance
from argmap.debate.asking import asks

BENCH = "bench"
"""Who speaks where a judge does, on no side."""


class JoinKind(StrEnum):
    """What a later entry does to an earlier one; who speaks to it changes nothing of it."""

    ANSWERS = "answers"
    EXTENDS = "extends"
    CONCEDES = "concedes"
    SPEAKS_TO = "speaks to"


@dataclass(frozen=True, slots=True)
class Join:
    """What the entry `later` does to the entry `earlier`; `by_map` where nobody said so by hand."""

    later: FlowEntryId
    earlier: FlowEntryId
    kind: JoinKind
    by_map: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """An entry, whose it is, and the place of its speech among those of the format, from 0.

    `is_questioning` tells that its speech is a period of questions, `is_asking` that its side
    asks there and is asked nothing.
    """

    entry: FlowEntry
    side: str
    place: int
    is_questioning: bool = False
    is_asking: bool = False

    @property
    def is_question(self) -> bool:
        """Whether it asks for an answer: where questions are asked, or by itself."""
        return self.is_questioning or self.side == BENCH or asks(self.entry)


_Group = tuple[list[Said], list[Join]]
"""What was said at once, and what that joined."""
_Known = tuple[Said | None, list[Join]]
"""What was said, and what it joined."""
_NONE: Mapping[FlowEntryId, _Known] = MappingProxyType({})
_UNKNOWN: _Known = (None, [])


@dataclass(slots=True)
class KnownJoins:
    """What is kept from one list of joins for the next; it holds until a claim or step changes.

    `bearings` is what claims bear on, by claim; `groups` are those of the last list, in order.
    """

    bearings: dict[ClaimId, tuple[tuple[ClaimId, bool], ...]] = field(default_factory=dict)
    groups: list[_Group] = field(default_factory=list)


def joins_of(
    case_map: CaseMap, said: Sequence[Said], known: KnownJoins | None = None
) -> list[Join]:
    """List every join of what was said, in the order in which it was said.

    An entry that was crossed out joins nothing. What a person has joined stands; of a claim that
    was said more than once, the map joins the last time it was said by that side, in a speech
    where it was said in one. A join depends on what was said until then: as far as that is
    `known`, its joins are the same objects.
    """
    known = KnownJoins() if known is None else known
    last: defaultdict[ClaimId, dict[str, Said]] = defaultdict(dict)
    joining = _Joining(case_map, {one.entry.id: one for one in said}, last, known.bearings)
    groups: list[_Group] = []
    before = iter(known.groups)
    is_known = True
    for place, group in _by_place(said):
        old, joins = next(before, ([], []))
        if is_known and old != group:
            is_known, joins = False, joining.joins(group, place, _by_later(old, joins))
        elif not is_known:
            joins = joining.joins(group, place)
        groups.append((group, joins))
        _take(last, group)
    known.groups = groups
    return [join for _, joins in groups for join in joins]


def _take(last: defaultdict[ClaimId, dict[str, Said]], group: Iterable[Said]) -> None:
    """Note entries as the last that said their claims, unless a speech has said them before."""
    for one in group:
        entry = one.entry
        if entry.claim is None or entry.crossed_out:
            continue
        by_side = last[entry.claim]
        if not one.is_questioning or one.side not in by_side or by_side[one.side].is_questioning:
            by_side[one.side] = one


def _by_place(said: Sequence[Said]) -> Iterator[tuple[int, list[Said]]]:
    """Go through what was said, speech by speech, the questions of one period one by one."""
    groups: defaultdict[int, list[Said]] = defaultdict(list)
    for one in said:
        groups[one.place].append(one)
    for place in sorted(groups):
        if groups[place][0].is_questioning:
            yield from ((place, [one]) for one in groups[place])
        else:
            yield place, groups[place]


class _Joining(NamedTuple):
    """What entries are joined by: the map, what was said, and the last that said each claim."""

    case_map: CaseMap
    by_id: dict[FlowEntryId, Said]
    last: defaultdict[ClaimId, dict[str, Said]]
    bearings: dict[ClaimId, tuple[tuple[ClaimId, bool], ...]]

    def joins(
        self, group: Iterable[Said], place: int, known: Mapping[FlowEntryId, _Known] = _NONE
    ) -> list[Join]:
        """List what the entries of a group join; of those `known`, all before it is the same."""
        found: list[Join] = []
        for one in group:
            before, joins = known.get(one.entry.id, _UNKNOWN)
            if before is one and self._answers_before(one, place):
                found += joins
            elif not one.entry.crossed_out:
                found += _joins(self, one, place)
        return found

    def _answers_before(self, one: Said, place: int) -> bool:
        """Tell whether all that an entry answers was said before its group."""
        answered = (self.by_id.get(earlier) for earlier in one.entry.answers)
        return all(other is not None and other.place < place for other in answered)

    def bears_on(self, claim: ClaimId) -> tuple[tuple[ClaimId, bool], ...]:
        """Return what a claim bears on, found out once."""
        found = self.bearings.get(claim)
        if found is None:
            found = self.bearings[claim] = tuple(bears_on(self.case_map, claim))
        return found


def _by_later(group: Iterable[Said], joins: Iterable[Join]) -> dict[FlowEntryId, _Known]:
    """Return by each entry of a group what it joins."""
    found: dict[FlowEntryId, _Known] = {one.entry.id: (one, []) for one in group}
    for join in joins:
        found[join.later][1].append(join)
    return found


def _joins(joining: _Joining, one: Said, place: int) -> Iterator[Join]:
    joined = set()
    for earlier in one.entry.answers:
        other = joining.by_id.get(earlier)
        if other is not None and _is_before(other, one, place):
            kind = JoinKind.EXTENDS if other.side == one.side else JoinKind.ANSWERS
            joined.add(earlier)
            yield Join(one.entry.id, earlier, _counted(kind, one, other))
    for other, kind in _by_map(joining, one):
        if other.entry.id not in joined:
            joined.add(other.entry.id)
            yield Join(one.entry.id, other.entry.id, _counted(kind, one, other), by_map=True)


def _counted(kind: JoinKind, later: Said, earlier: Said) -> JoinKind:
    """Return what a join counts as where something is said in a period of questions."""
    if not later.is_questioning:
        return kind
    is_reply = not later.is_asking and kind is JoinKind.ANSWERS and earlier.is_question
    is_conceding = not later.is_asking and kind is JoinKind.CONCEDES
    return kind if is_reply or is_conceding else JoinKind.SPEAKS_TO


def _is_before(other: Said, one: Said, place: int) -> bool:
    """Tell whether an entry can be joined to another: one of its own speech only by a side."""
    is_said = other.place < place or (other.place == place and other.side != one.side)
    return is_said and not other.entry.crossed_out


def _by_map(joining: _Joining, one: Said) -> Iterator[tuple[Said, JoinKind]]:
    claim, last = one.entry.claim, joining.last
    if claim is None or claim not in joining.case_map.claims or one.side == BENCH:
        return
    for other in last[claim].values() if claim in last else ():
        if other.side != BENCH:
            same = other.side == one.side
            yield other, JoinKind.EXTENDS if same else JoinKind.CONCEDES
    for target, is_attack in joining.bears_on(claim):
        for other in last[target].values() if target in last else ():
            if is_attack and other.side not in (one.side, BENCH):
                yield other, JoinKind.ANSWERS
            elif not is_attack and other.side == one.side:
                yield other, JoinKind.EXTENDS


def bears_on(case_map: CaseMap, claim: ClaimId) -> Iterable[tuple[ClaimId, bool]]:
    """Tell which claims a claim bears on by one step of the map, and whether it attacks them.

    An undercut attacks the premises of the step it is made on, and what that step supports. A
    premise that is used for its contrary is none that is said.
    """
    found: dict[ClaimId, bool] = {}
    for use in case_map.uses_of(claim):
        step = case_map.arguments[use.argument]
        if use.negated:
            continue
        if step.target_claim is not None:
            found.setdefault(step.target_claim, step.stance is Stance.CON)
        elif step.target_argument is not None:
            met = case_map.arguments[step.target_argument]
            for premise in case_map.premises_of(met.id):
                found.setdefault(premise.claim, True)
            if met.target_claim is not None and met.stance is Stance.PRO:
                found.setdefault(met.target_claim, True)
    found.pop(claim, None)
    return found.items()
