"""What a side can do next in a round: say more of the map, ask a question, press what was dropped.

Moves come from the map, the open critical questions and the flow sheet, never from elsewhere.
Where what was said leaves none, a side goes on with what it has against what was not said yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument
from argmap.case.ids import ArgumentId, ClaimId, FlowEntryId
from argmap.case.rounds import FlowStatus
from argmap.case.terms import Side, Stance
from argmap.debate.asking import AskedOfClaim
from argmap.debate.examining import Examined, on_bare_claims, on_half_said
from argmap.debate.flow import Flow
from argmap.debate.foreseeing import foreseen
from argmap.debate.joins import BENCH
from argmap.debate.round_map import Asked, RoundMap
from argmap.debate.standing import Standing
from argmap.reasoning.critical_questions import critical_questions, side_of_step


class MoveKind(StrEnum):
    """What a move is."""

    SAY = "say"
    ASK = "ask"
    PRESS = "press"


class Move(NamedTuple):
    """One thing a side can do: say claims by a step, ask about one, or press a point.

    `claims` are what is said; `asked` the question, or `of_claim` where it is asked of a claim;
    `answers` the entries of the flow that it speaks to. `named` is the claim that a question on
    what was not all said names, None where it names its reason.
    """

    kind: MoveKind
    argument: ArgumentId | None = None
    claims: tuple[ClaimId, ...] = ()
    asked: Asked | None = None
    answers: tuple[FlowEntryId, ...] = ()
    of_claim: AskedOfClaim | None = None
    named: ClaimId | None = None

    @property
    def order(self) -> tuple[str, ...]:
        """What moves of equal worth are put in order by, the same in every run."""
        question = self.asked or self.of_claim
        asked = question.key if question else ()
        return (self.kind, self.argument or "", *self.claims, *asked, *self.answers)


@dataclass(frozen=True, slots=True)
class Turn:
    """A side's turn in a round: the flow so far, and the map of what was said.

    `side` is the side of the format, `plays` that of the case. `asked` are the keys of all
    questions asked before. `new_arguments` says whether a new line may be begun. A side that
    examines the other `asks_only`, and one that is examined `is_asked`: it has no moves.
    """

    flow: Flow
    said: RoundMap
    side: str
    plays: Side
    asked: frozenset[tuple[str, str]] = frozenset()
    new_arguments: bool = True
    asks_only: bool = False
    is_asked: bool = False

    @property
    def case_map(self) -> CaseMap:
        """The map of the case."""
        return self.said.case_map


def moves_of(turn: Turn) -> list[Move]:
    """List every move of a side, none of which it has made; empty where it has no more.

    What it made and a person has crossed out counts as not said, and is not said again.
    """
    if turn.is_asked:
        return []
    by_claim = _entries_by_claim(turn.flow)
    found = [*_questions(turn, by_claim)]
    if turn.asks_only:
        found += _examining(turn, by_claim, is_bare=not found)
    else:
        found += [*_sayings(turn, by_claim), *_pressings(turn)]
    found = _without_struck(turn, found)
    if not found and turn.new_arguments and not turn.asks_only:
        ahead = foreseen(turn.said, turn.plays)
        found = _without_struck(turn, [Move(MoveKind.SAY, *one) for one in ahead])
    unique = {one.order: one for one in found}
    return [unique[order] for order in sorted(unique)]


def _without_struck(turn: Turn, moves: list[Move]) -> list[Move]:
    """Leave out the moves whose entries were crossed out; what was asked is among `asked`."""
    standings = turn.flow.standings.values()
    struck = [one.entry for one in standings if one.entry.crossed_out and one.side == turn.side]
    if not struck:
        return moves
    claims = {entry.claim for entry in struck}
    pressed = {(entry.claim, answer) for entry in struck for answer in entry.answers}

    def is_struck(move: Move) -> bool:
        if move.kind is MoveKind.PRESS:
            claim = move.claims[0] if move.claims else None
            return any((claim, answer) in pressed for answer in move.answers)
        return not claims.isdisjoint(move.claims)

    return [one for one in moves if not is_struck(one)]


def _entries_by_claim(flow: Flow) -> dict[ClaimId, list[Standing]]:
    found: dict[ClaimId, list[Standing]] = {}
    for one in flow.standings.values():
        if one.entry.claim and one.is_argument:
            found.setdefault(one.entry.claim, []).append(one)
    return found


def _sayings(turn: Turn, by_claim: dict[ClaimId, list[Standing]]) -> Iterator[Move]:
    """Walk the steps of the map that bear on what was said, with claims of the side's own."""
    view, case_map = turn.said.view, turn.case_map
    said, made, steps = view.claims, view.arguments, case_map.arguments
    targets: tuple[ClaimId | ArgumentId, ...] = (*said, *made)
    for target in targets:
        for step_id in case_map.argument_ids_on(target):
            if step_id in made or not _is_to_be_said(turn, step := steps[step_id]):
                continue
            uses = case_map.premises_of(step.id)
            claims = tuple(dict.fromkeys(u.claim for u in uses if u.claim not in said))
            if claims and (turn.new_arguments or _speaks_to(turn, step, by_claim)):
                answers = _answered(turn, step, by_claim)
                yield Move(MoveKind.SAY, step.id, claims, answers=answers)


def _is_to_be_said(turn: Turn, step: Argument) -> bool:
    """Tell whether a step is the side's own, by claims that it may say."""
    case_map, view = turn.case_map, turn.said.view
    unsaid = [u for u in case_map.premises_of(step.id) if u.claim not in view.claims]
    mine = {turn.plays, Side.NEUTRAL}
    if any(use.negated or case_map.claims[use.claim].side not in mine for use in unsaid):
        return False
    return side_of_step(case_map, step) is turn.plays


def _speaks_to(turn: Turn, step: Argument, by_claim: dict[ClaimId, list[Standing]]) -> bool:
    """Tell whether a step answers the other side, or backs a point that it has answered."""
    if step.stance is Stance.CON:
        return bool(_answered(turn, step, by_claim))
    backed = by_claim.get(step.target_claim, []) if step.target_claim else []
    return any(one.follows is FlowStatus.ANSWERED for one in backed)


def _answered(
    turn: Turn, step: Argument, by_claim: dict[ClaimId, list[Standing]]
) -> tuple[FlowEntryId, ...]:
    """Return the other side's entries that a step speaks to, the last of each claim."""
    if step.stance is not Stance.CON:
        return ()
    targets: list[ClaimId] = [step.target_claim] if step.target_claim else []
    if step.target_argument:
        met = turn.case_map.arguments[step.target_argument]
        targets += [use.claim for use in turn.case_map.premises_of(met.id)]
        targets += [met.target_claim] if met.target_claim else []
    others = ([one for one in by_claim.get(t, ()) if one.side != turn.side] for t in targets)
    return tuple(dict.fromkeys(ones[-1].entry.id for ones in others if ones))


def _questions(turn: Turn, by_claim: dict[ClaimId, list[Standing]]) -> Iterator[Move]:
    """Walk the open questions on the other side's steps that nobody has asked in the round."""
    for step in turn.said.view.arguments.values():
        if side_of_step(turn.case_map, step) is not turn.plays.opposite:
            continue
        uses = turn.case_map.premises_of(step.id)
        said = [one for use in uses for one in by_claim.get(use.claim, ())]
        answers = tuple(dict.fromkeys(one.entry.id for one in said if one.side != turn.side))
        for question in critical_questions(turn.case_map, step):
            asked = Asked.of(question)
            if question.is_unanswered and asked.key not in turn.asked:
                yield Move(MoveKind.ASK, step.id, asked=asked, answers=answers)


def _examining(
    turn: Turn, by_claim: dict[ClaimId, list[Standing]], *, is_bare: bool
) -> Iterator[Move]:
    """Walk what can be asked of what was half said; where `is_bare` and that is nothing, of more.

    What is asked of bare claims is what any claim can be asked, so that it comes last.
    """
    entries = {
        claim: said[-1].entry.id
        for claim, ones in by_claim.items()
        if (said := [one for one in ones if one.side not in {turn.side, BENCH}])
        and claim in turn.case_map.claims
        and turn.case_map.claims[claim].side is not turn.plays
    }
    examined = Examined(turn.said, turn.plays, entries, turn.asked)
    found = on_half_said(examined) or (on_bare_claims(examined) if is_bare else [])
    for one in found:
        step = one.asked.argument if one.asked else None
        where = entries[one.named]
        yield Move(
            *(MoveKind.ASK, step), asked=one.asked, answers=(where,),
            of_claim=one.of_claim, named=one.named,
        )  # fmt: skip


def _pressings(turn: Turn) -> Iterator[Move]:
    """Walk the side's own points that the other side has dropped."""
    for one in turn.flow.standings.values():
        is_own = one.side == turn.side and not one.entry.crossed_out
        if is_own and one.follows is FlowStatus.DROPPED:
            claims = (one.entry.claim,) if one.entry.claim else ()
            yield Move(MoveKind.PRESS, claims=claims, answers=(one.entry.id,))
