"""Planning the answer to a critical question by a claim that is not on the map yet."""

from __future__ import annotations

from collections.abc import Callable

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.ids import ArgumentId, ClaimId, NewId
from argmap.case.places import Beside
from argmap.case.plan_claims import plan_claim
from argmap.case.plan_together import plan_together

PlanReply = Callable[[CaseMap, ClaimId], ChangeSet]
"""Plans that a claim answers the question."""

ROLE = "answer"
"""What a premise is that answers a critical question of its step."""


def plan_new_answer(
    case_map: CaseMap, argument: ArgumentId, text: str, reply: PlanReply, *, new_id: NewId
) -> ChangeSet:
    """Plan a new claim that answers a question about a step, as one edit.

    The claim joins the step as a co-premise: what has to be shown for a step is a premise of it
    (Gordon, Prakken and Walton, “The Carneades model”, Artificial Intelligence 171 (2007)).
    """
    claim = ClaimId(new_id())
    fields = {"id": claim, "premise_role": ROLE}
    return plan_together(
        case_map,
        "Answer a critical question",
        (
            lambda before: plan_claim(before, text, Beside(argument), new_id=new_id, **fields),
            lambda before: reply(before, claim),
        ),
    )
