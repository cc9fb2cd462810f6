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
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
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


class Join(NamedTuple):
    """What the entry `later` does to the entry `earlier`; `by_map` where nobody said so by hand."""

    later: FlowEntryId
    earlier: FlowEntryId
    kind: JoinKind
    by_map: bool = False


class Said(NamedTuple):
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


@dataclass(slots=True)
class KnownJoins:
    """What is kept from the joins of one flow for the next; it holds until a claim or step changes.

    `said` and `by_later` are by entry: what was said, and what it joined. `bearings` is what
    claims bear on, and `borne` what bears on them, by claim.
    """

    said: Mapping[FlowEntryId, Said] = field(default_factory=dict)
    by_later: dict[FlowEntryId, tuple[Join, ...]] = field(default_factory=dict)
    bearings: dict[ClaimId, tuple[tuple[ClaimId, bool], ...]] = field(default_factory=dict)
    borne: defaultdict[ClaimId, set[ClaimId]] = field(default_factory=lambda: defaultdict(set))

    def bears_on(self, case_map: CaseMap, claim: ClaimId) -> tuple[tuple[ClaimId, bool], ...]:
        """Return what a claim bears on, found out once."""
        found = self.bearings.get(claim)
        if found is None:
            found = self.bearings[claim] = tuple(bears_on(case_map, claim))
            for target, _ in found:
                self.borne[target].add(claim)
        return found


class Joins(NamedTuple):
    """The joins of a flow by the later entry of each, in the order in which it was said.

    `otherwise` are the entries that were said otherwise than was known, or not at all, and
    `met` those on which these had joins or have them, or on which another has other joins.
    """

    by_later: dict[FlowEntryId, tuple[Join, ...]]
    otherwise: set[FlowEntryId]
    met: set[FlowEntryId]


def joins_of(case_map: CaseMap, said: Mapping[FlowEntryId, Said], known: KnownJoins) -> Joins:
    """Join what was said, in the order in which it was said.

    An entry that was crossed out joins nothing. What a person has joined stands; of a claim that
    was said more than once, the map joins the last time it was said by that side, in a speech
    where it was said in one. Joins are found anew only of what was said otherwise than is
    `known`, of what that is joined to, and of what bears on the same claims.
    """
    otherwise = _otherwise(said, known.said)
    stale = _stale(case_map, said, known, otherwise)
    new = _found_anew(case_map, said, known, stale) if stale else {}
    old = known.by_later
    by_later = {one: new[one] if one in new else old[one] for one in said}
    met: set[FlowEntryId] = set()
    for entry in {*new, *otherwise}:
        before, now = old.get(entry, ()), new.get(entry, ())
        if entry in otherwise or before != now:
            met.update([join.earlier for join in (*before, *now)])
    known.said, known.by_later = said, by_later
    return Joins(by_later, otherwise, met)


def _otherwise(
    said: Mapping[FlowEntryId, Said], known: Mapping[FlowEntryId, Said]
) -> set[FlowEntryId]:
    """Return the entries that were said otherwise than is known, or are gone."""
    found = {entry for entry, one in said.items() if known.get(entry) is not one}
    return found | (known.keys() - said.keys())


def _stale(
    case_map: CaseMap,
    said: Mapping[FlowEntryId, Said],
    known: KnownJoins,
    otherwise: Collection[FlowEntryId],
) -> Collection[FlowEntryId]:
    """Return the entries of which the joins may be others than is known."""
    if not known.said:
        return said
    stale = set(otherwise)
    claims: set[ClaimId] = set()
    for entry in otherwise:
        stale.update(one.id for one in case_map.entries_answering(entry))
        versions = (said.get(entry), known.said.get(entry))
        claims |= {one.entry.claim for one in versions if one and one.entry.claim}
    for claim in claims.union(*(known.borne.get(one, ()) for one in claims)):
        stale.update(one.id for one in case_map.entries_with(claim))
    return stale


def _found_anew(
    case_map: CaseMap,
    said: Mapping[FlowEntryId, Said],
    known: KnownJoins,
    stale: Collection[FlowEntryId],
) -> dict[FlowEntryId, tuple[Join, ...]]:
    """Return the joins of some entries: each is joined to what was said before its speech.

    What is asked in one period of questions is joined to what was asked before in it, too.
    """
    joining = _Joining(case_map, said, {}, known)
    needed = _looked_up(joining, stale) if known.said else None
    found: dict[FlowEntryId, tuple[Join, ...]] = {}
    at_once: list[Said] = []
    place = -1
    for entry, one in said.items():
        if one.place != place or one.is_questioning:
            _take(joining.last, at_once)
            at_once, place = [], one.place
        if entry in stale:
            found[entry] = () if one.entry.crossed_out else tuple(_joins(joining, one))
        if needed is None or one.entry.claim in needed:
            at_once.append(one)
    return found


def _looked_up(joining: _Joining, stale: Iterable[FlowEntryId]) -> set[ClaimId]:
    """Return the claims of which the joins of some entries depend on who said them."""
    entries = (joining.said[one].entry for one in stale if one in joining.said)
    claims = {one.claim for one in entries if one.claim}
    return claims.union(*({target for target, _ in joining.bears_on(one)} for one in claims))


def _take(last: dict[ClaimId, dict[str, Said]], at_once: Iterable[Said]) -> None:
    """Note entries as the last that said their claims, unless a speech has said them before."""
    for one in at_once:
        entry = one.entry
        if entry.claim is None or entry.crossed_out:
            continue
        by_side = last.get(entry.claim)
        if by_side is None:
            last[entry.claim] = {one.side: one}
        elif not one.is_questioning or one.side not in by_side or by_side[one.side].is_questioning:
            by_side[one.side] = one


class _Joining(NamedTuple):
    """What entries are joined by: the map, what was said, and the last that said each claim."""

    case_map: CaseMap
    said: Mapping[FlowEntryId, Said]
    last: dict[ClaimId, dict[str, Said]]
    known: KnownJoins

    def bears_on(self, claim: ClaimId) -> tuple[tuple[ClaimId, bool], ...]:
        """Return what a claim bears on."""
        return self.known.bears_on(self.case_map, claim)


def _joins(joining: _Joining, one: Said) -> Iterator[Join]:
    joined = set()
    for earlier in one.entry.answers:
        other = joining.said.get(earlier)
        if other is not None and _is_before(other, one):
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


def _is_before(other: Said, one: Said) -> bool:
    """Tell whether an entry can be joined to another: one of its own speech only by a side."""
    is_said = other.place < one.place or (other.place == one.place and other.side != one.side)
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
