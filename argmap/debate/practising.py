"""A round as it stands for a side whose turn it is, made from what the case keeps of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.ids import ClaimId, FlowEntryId, NewId, RoundId
from argmap.case.lookups import beginning_of, full_title_of
from argmap.case.plan_rounds import plan_flow_entry
from argmap.case.plan_together import plan_together
from argmap.case.quotation import in_quotes
from argmap.case.rounds import Round
from argmap.case.terms import Side
from argmap.debate.asked_entries import argued_in, questions_in
from argmap.debate.asking import (
    claim_question_of,
    kept_claim_question,
    kept_question,
    question_of,
)
from argmap.debate.flow import Flow, KnownFlow, flow_of
from argmap.debate.formats import DebateFormat, SpeechKind
from argmap.debate.joins import BENCH
from argmap.debate.moves import Move, MoveKind, Turn
from argmap.debate.round_map import Asked, RoundMap, Saying
from argmap.debate.round_options import issue_of
from argmap.law.standing import IsSound
from argmap.reasoning.schemes import questions_by_id
from argmap.sources.origins import AreCopies, no_copies


@dataclass(frozen=True, slots=True)
class Practice:
    """A round with its case and its format.

    `is_sound` tells which quotes stand, `are_copies` which sources are of one origin.
    """

    case_map: CaseMap
    held: Round
    format: DebateFormat
    is_sound: IsSound
    known: KnownFlow | None = field(default=None, repr=False, compare=False)
    """What is kept of the map from flow to flow; whoever keeps it forgets it as the map changes."""
    are_copies: AreCopies = no_copies

    @property
    def flow(self) -> Flow:
        """How the round stands now."""
        return flow_of(self.case_map, self.held, self.format, self.known)

    def said(self, plays: Side) -> RoundMap | None:
        """Return the map of what was said, with argmap on a side; None in a map without claims.

        What was crossed out was not said, and what was said in a period of questions is there
        where it counts as argued.
        """
        return self._said(plays, self.flow)

    def _said(self, plays: Side, flow: Flow) -> RoundMap | None:
        issue = issue_of(self.case_map, self.held)
        if issue is None:
            return None
        sayings = [
            *(Saying(side, tuple(said)) for side, said in self._claims_by_side(flow).items()),
            Saying(plays, asked=tuple(questions_in(self.case_map, flow))),
        ]
        return RoundMap(self.case_map, issue, plays, self.is_sound, self.are_copies, sayings)

    def turn(self, speech: str, side: str = "") -> Turn | None:
        """Return the turn of whose speech it is, or of a side in a crossfire; None without claims.

        Raises `KeyError` for a speech or a side that the format does not have.
        """
        slot = self.format.speech(speech)
        whose = side or slot.side
        plays = self.format.side(whose).stands_for
        flow = self.flow
        said = self._said(plays, flow)
        if said is None:
            return None
        asked = frozenset(_asked_in(flow))
        is_asked = slot.kind is SpeechKind.CROSS_EXAMINATION and whose != slot.side
        where = slot.new_arguments, slot.is_questioning, is_asked
        return Turn(flow, said, whose, plays, asked, *where)

    def _claims_by_side(self, flow: Flow) -> dict[Side, list[ClaimId]]:
        stands_for = {one.id: one.stands_for for one in self.format.sides}
        found: dict[Side, list[ClaimId]] = {}
        for one in argued_in(flow):
            if one.entry.claim and one.side != BENCH:
                side = stands_for.get(one.side, Side.NEUTRAL)
                found.setdefault(side, []).append(one.entry.claim)
        return found


def _asked_in(flow: Flow) -> Iterator[tuple[str, str]]:
    """Walk the keys of what was asked in a round, of steps and of claims, crossed out or not."""
    for one in flow.standings.values():
        asked = question_of(one.entry) or claim_question_of(one.entry)
        if asked is not None:
            yield asked.key


@dataclass(frozen=True, slots=True)
class Floor:
    """Who speaks, and where: a side in a speech of a round."""

    round: RoundId
    speech: str
    side: str


def plan_move(case_map: CaseMap, floor: Floor, move: Move, *, new_id: NewId) -> ChangeSet:
    """Plan to enter a move on the flow: an entry for each claim that it says, or its question."""
    where = floor.round, floor.speech
    fields: dict[str, Any] = {"answers": move.answers, "by": floor.side}
    if move.asked is not None:
        words = question_words_of(move.asked) + _about(case_map, move.asked, move.named)
        fields |= {"words": words, "extra": kept_question(move.asked)}
        return plan_flow_entry(case_map, *where, new_id=new_id, **fields)
    if move.of_claim is not None:
        fields |= {"words": move.of_claim.words, "extra": kept_claim_question(move.of_claim)}
        return plan_flow_entry(case_map, *where, new_id=new_id, **fields)
    if not move.claims:
        fields["words"] = _words_of(case_map, move.answers)
        return plan_flow_entry(case_map, *where, new_id=new_id, **fields)
    label = "Press a point" if move.kind is MoveKind.PRESS else "Say on the flow"
    plans = [_Entering(floor, claim, new_id, fields) for claim in move.claims]
    return plan_together(case_map, label, plans)


def question_words_of(asked: Asked) -> str:
    """Return the words of a question that was asked."""
    known = questions_by_id().get(asked.asks)
    return known.text if known else asked.text or asked.asks


def _about(case_map: CaseMap, asked: Asked, named: ClaimId | None) -> str:
    """Name the reason that a question is asked about: most schemes ask the same of many.

    Of a reason that was not all said the claim that was is `named`.
    """
    claims = [named] if named else [use.claim for use in case_map.premises_of(asked.argument)]
    titles = (full_title_of(case_map.claims[one]) for one in claims[:1])
    return "".join(f" ({in_quotes(beginning_of(title))})" for title in titles)


def _words_of(case_map: CaseMap, entries: tuple[FlowEntryId, ...]) -> str:
    return next((case_map.flow_entries[one].words for one in entries), "")


class _Entering:
    """Enters one claim of a move."""

    def __init__(self, floor: Floor, claim: ClaimId, new_id: NewId, fields: dict[str, Any]) -> None:
        self._floor = floor
        self._claim = claim
        self._new_id = new_id
        self._fields = fields

    def __call__(self, case_map: CaseMap) -> ChangeSet:
        where = self._floor.round, self._floor.speech
        return plan_flow_entry(
            case_map, *where, new_id=self._new_id, claim=self._claim, **self._fields
        )
