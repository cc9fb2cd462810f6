"""What was said in answer to what: the joins of a flow sheet.

Two entries are joined because somebody says so, or because the map does: its arguments tell
which claims attack, support or repeat which.

What is said in a period of questions is no argument until a speech uses it, as debaters and
their judges count it: it speaks to what was argued, and neither answers it nor carries it on. Two
things count all the same: who is asked and says a claim of the other side concedes it, and an
answer to a question answers that question.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
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


class Joining(NamedTuple):
    """What entries are joined by: the map, what was said, and the last that said each claim.

    `bearings` tells what a claim bears on.
    """

    case_map: CaseMap
    said: Mapping[FlowEntryId, Said]
    last: dict[ClaimId, dict[str, Said]]
    bearings: Callable[[ClaimId], Iterable[tuple[ClaimId, bool]]]


def joins_made_by(joining: Joining, one: Said) -> Iterator[Join]:
    """Walk what an entry is joined to: as a person says, and as the map does."""
    joined = set()
    for earlier in one.entry.answers:
        other = joining.said.get(earlier)
        if other is not None and _is_before(other, one):
            joined.add(earlier)
            yield Join(one.entry.id, earlier, _counted(_kind(one, other), one, other))
    for other, kind in _by_map(joining, one):
        if other.entry.id not in joined:
            joined.add(other.entry.id)
            yield Join(one.entry.id, other.entry.id, _counted(kind, one, other), by_map=True)


def _kind(one: Said, other: Said) -> JoinKind:
    """Return what an entry does to another that it is joined to by hand.

    A judge may answer a question, and argues on nobody's side.
    """
    if one.side == BENCH and not other.is_question:
        return JoinKind.SPEAKS_TO
    return JoinKind.EXTENDS if other.side == one.side else JoinKind.ANSWERS


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


def _by_map(joining: Joining, one: Said) -> Iterator[tuple[Said, JoinKind]]:
    claim, last = one.entry.claim, joining.last
    if claim is None or claim not in joining.case_map.claims or one.side == BENCH:
        return
    for other in last[claim].values() if claim in last else ():
        if other.side != BENCH:
            same = other.side == one.side
            yield other, JoinKind.EXTENDS if same else JoinKind.CONCEDES
    for target, is_attack in joining.bearings(claim):
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
