"""Entering what is new on the flow: words that become a claim of the map in the same step."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.ids import ClaimId, FlowEntryId, NewId
from argmap.case.places import Alone, Place, Under
from argmap.case.plan_claims import plan_claim
from argmap.case.plan_rounds import plan_flow_entry
from argmap.case.plan_together import plan_together
from argmap.case.terms import Side, Stance
from argmap.debate.joins import BENCH
from argmap.debate.practising import Floor


@dataclass(frozen=True, slots=True)
class NewlySaid:
    """Words that are no claim yet, the side of the case that says them, and what they answer."""

    words: str
    side: Side = Side.NEUTRAL
    answers: tuple[FlowEntryId, ...] = ()


def plan_new_claim_entry(
    case_map: CaseMap,
    floor: Floor,
    said: NewlySaid,
    *,
    new_id: NewId,
) -> ChangeSet:
    """Plan a claim that is new on the map and said in a round, as one step.

    It attacks the claim that it answers, supports the claim that a question of the bench is put
    to, and stands alone where it answers none.
    """
    claim = ClaimId(new_id())
    place = place_of_answer(case_map, said.answers)
    fields = {"id": claim, "side": said.side}
    entry = {"claim": claim, "answers": said.answers, "by": floor.side}
    return plan_together(
        case_map,
        "Say a new claim",
        (
            lambda before: plan_claim(before, said.words, place, new_id=new_id, **fields),
            lambda before: plan_flow_entry(
                before, floor.round, floor.speech, new_id=new_id, **entry
            ),
        ),
    )


def place_of_answer(case_map: CaseMap, answered: tuple[FlowEntryId, ...]) -> Place:
    """Return where on the map a new claim goes that answers entries."""
    for entry_id in answered:
        entry = case_map.flow_entries[entry_id]
        if entry.by == BENCH:
            asked = [case_map.flow_entries[one] for one in entry.answers]
            claims = [one.claim for one in asked if one.claim in case_map.claims]
            if claims and claims[0]:
                return Under(claims[0])
        elif entry.claim in case_map.claims and entry.claim:
            return Under(entry.claim, Stance.CON)
    return Alone()
