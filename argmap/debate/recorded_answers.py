"""Keeping in the case what was said in a round to a critical question."""

from __future__ import annotations

from typing import Any

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.errors import RuleError
from argmap.case.ids import ClaimId, FlowEntryId, NewId
from argmap.case.plan_questions import plan_own_question, plan_own_reply, plan_reply
from argmap.case.questions import Question
from argmap.case.terms import QuestionState
from argmap.debate.asking import question_of
from argmap.debate.flow import Flow
from argmap.debate.joins import JoinKind
from argmap.debate.round_map import Asked


def answered_question(
    case_map: CaseMap, flow: Flow, entry: FlowEntryId
) -> tuple[Asked, FlowEntryId] | None:
    """Return the question that an entry asks or answers, with the entry that answered it last.

    None where it is no such question, nobody has answered it, or its step has gone from the map.
    """
    joins = flow.by_later.get(entry, ())
    asking = [entry, *(one.earlier for one in joins if one.kind is JoinKind.ANSWERS)]
    for standing in filter(None, map(flow.standings.get, asking)):
        asked = question_of(standing.entry)
        answers = [one.later for one in standing.joined if one.kind is JoinKind.ANSWERS]
        if asked is not None and answers and asked.argument in case_map.arguments:
            return asked, entry if entry in answers else answers[-1]
    return None


def is_unrecorded(case_map: CaseMap, flow: Flow, entry: FlowEntryId | None) -> bool:
    """Tell whether an entry answers a critical question, and the map does not know it yet."""
    found = answered_question(case_map, flow, entry) if entry else None
    if found is None:
        return False
    asked, answer = found
    said = case_map.flow_entries[answer]
    return not is_recorded(case_map, asked, said.claim, said.words)


def is_recorded(case_map: CaseMap, asked: Asked, claim: ClaimId | None, words: str) -> bool:
    """Tell whether the case has the answer to a question already."""
    record = _record(case_map, asked)
    if record is None or record.state is not QuestionState.ANSWERED:
        return False
    return record.claim == claim and (claim is not None or words in record.note)


def plan_recorded_answer(
    case_map: CaseMap, flow: Flow, entry: FlowEntryId, *, new_id: NewId
) -> ChangeSet:
    """Plan that a critical question is answered on the map as it was in a round.

    A claim answers it; words that are no claim go into its note, behind what is there. Raises
    `RuleError` where there is no such answer.
    """
    found = answered_question(case_map, flow, entry)
    if found is None:
        raise RuleError("Nobody has answered a critical question here.")
    asked, answer = found
    said = case_map.flow_entries[answer]
    claim = said.claim if said.claim in case_map.claims else None
    record = _record(case_map, asked)
    fields: dict[str, Any] = {"claim": claim}
    before = record.note if record else ""
    if claim is None and said.words not in before:
        fields["note"] = f"{before}\n{said.words}".strip()
    state = QuestionState.ANSWERED
    if asked.asks:
        return plan_reply(case_map, asked.argument, asked.asks, state, new_id=new_id, **fields)
    if record is not None:
        return plan_own_reply(case_map, record.id, state, **fields)
    where = asked.argument, asked.text, asked.kind
    return plan_own_question(case_map, *where, new_id=new_id, state=state, **fields)


def _record(case_map: CaseMap, asked: Asked) -> Question | None:
    """Return what the case has of a question, None where nobody has touched it."""
    records = case_map.questions_of(asked.argument)
    named = asked.asks or asked.text
    return next((one for one in records if (one.asks or one.text) == named), None)
