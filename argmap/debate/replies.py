"""What argmap's side says to a question: a claim of the map, or words where it has none."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.ids import ClaimId, NewId
from argmap.case.plan_rounds import plan_flow_entry
from argmap.case.rounds import FlowEntry
from argmap.debate.practising import Floor


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer to a question: a claim of the map, or words where it has none."""

    claim: ClaimId | None
    words: str = ""


def plan_reply_entry(
    case_map: CaseMap, floor: Floor, question: FlowEntry, reply: Reply, *, new_id: NewId
) -> ChangeSet:
    """Plan to enter an answer to a question that was asked in the same speech."""
    return plan_flow_entry(
        case_map,
        floor.round,
        floor.speech,
        new_id=new_id,
        claim=reply.claim,
        words=reply.words,
        by=floor.side,
        answers=(question.id,),
    )
