"""Planning edits on the critical questions of a step."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet, added, removed
from argmap.case.errors import RuleError
from argmap.case.ids import ArgumentId, ClaimId, NewId, QuestionId
from argmap.case.lookups import argument_of, claim_of, question_of
from argmap.case.questions import Question
from argmap.case.ranks import make_room
from argmap.case.terms import QuestionKind, QuestionState


def plan_reply(  # noqa: PLR0913 -- a question of a step, how it stands, and what answers it
    case_map: CaseMap,
    argument_id: ArgumentId,
    asks: str,
    state: QuestionState,
    *,
    new_id: NewId,
    claim: ClaimId | None = None,
    **fields: Any,
) -> ChangeSet:
    """Plan how a question of a step's scheme stands; `asks` is its id in the scheme's data.

    `claim` is the claim that answers it, None where it is answered in the note or not at
    all. A question that is open again and has no note needs no record.
    """
    if claim is not None:
        claim_of(case_map, claim)
    before, plain, room = _of_scheme(case_map, argument_id, asks, new_id)
    after = replace(plain, state=state, claim=claim, **fields)
    label = f"{_LABELS[state]} a critical question"
    if after.state is QuestionState.OPEN and not (after.note or after.extra):
        return ChangeSet(label, removed(before) if before else ())
    return _put(label, before, after, room)


def plan_asking(
    case_map: CaseMap,
    argument_id: ArgumentId,
    asks: str,
    kind: QuestionKind,
    *,
    new_id: NewId,
    **fields: Any,
) -> ChangeSet:
    """Plan that a question of a step's scheme is asked, and not answered yet.

    One that nobody has asked is open too, but holds nothing up: it has no record.
    """
    before, plain, room = _of_scheme(case_map, argument_id, asks, new_id)
    after = replace(plain, state=QuestionState.OPEN, claim=None, kind=kind, **fields)
    return _put("Ask a critical question", before, after, room)


def _of_scheme(
    case_map: CaseMap, argument_id: ArgumentId, asks: str, new_id: NewId
) -> tuple[Question | None, Question, tuple[Change, ...]]:
    """Return the record of a scheme's question, one to start from, and what makes room for it."""
    argument_of(case_map, argument_id)
    asked = case_map.questions_of(argument_id)
    for one in asked:
        if one.asks == asks:
            return one, one, ()
    rank, room = make_room(asked, None)
    return None, Question(QuestionId(new_id()), argument_id, asks=asks, rank=rank), tuple(room)


def _put(
    label: str, before: Question | None, after: Question, room: tuple[Change, ...]
) -> ChangeSet:
    if before is None:
        return ChangeSet(label, (*room, *added(after)))
    return ChangeSet(label, (Change(before, after),) if before != after else ())


def plan_own_question(
    case_map: CaseMap,
    argument_id: ArgumentId,
    text: str,
    kind: QuestionKind,
    *,
    new_id: NewId,
    **fields: Any,
) -> ChangeSet:
    """Plan a question of the user's own about a step, last in its list."""
    argument_of(case_map, argument_id)
    rank, room = make_room(case_map.questions_of(argument_id), None)
    question = Question(
        QuestionId(new_id()), argument_id, text=text, kind=kind, rank=rank, **fields
    )
    return ChangeSet("Ask a critical question", (*room, *added(question)))


def plan_own_reply(
    case_map: CaseMap,
    question_id: QuestionId,
    state: QuestionState,
    claim: ClaimId | None = None,
    **fields: Any,
) -> ChangeSet:
    """Plan how a question that has a record stands, or what else is said of it."""
    before = question_of(case_map, question_id)
    if claim is not None:
        claim_of(case_map, claim)
    after = replace(before, state=state, claim=claim, **fields)
    label = f"{_LABELS[state]} a critical question"
    return ChangeSet(label, (Change(before, after),) if before != after else ())


def plan_question_removal(case_map: CaseMap, question_id: QuestionId) -> ChangeSet:
    """Plan the removal of a question of the user's own.

    Raises `RuleError` for one of the scheme, which can only be open again.
    """
    question = question_of(case_map, question_id)
    if question.asks:
        raise RuleError("The scheme asks this question.", "Leave it open, or concede it.")
    return ChangeSet("Delete a critical question", removed(question))


_LABELS = {
    QuestionState.OPEN: "Reopen",
    QuestionState.ANSWERED: "Answer",
    QuestionState.CONCEDED: "Concede",
}
