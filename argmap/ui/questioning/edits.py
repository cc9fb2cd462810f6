"""The edits of critical questions, whether a scheme asks them or the user."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.ids import ArgumentId, ClaimId, NewId
from argmap.case.plan_answers import plan_new_answer
from argmap.case.plan_questions import (
    plan_asking,
    plan_own_question,
    plan_own_reply,
    plan_question_removal,
    plan_reply,
)
from argmap.case.terms import QuestionKind, QuestionState
from argmap.reasoning.critical_questions import CriticalQuestion
from argmap.ui.bridge import Bridge

Answer = Callable[[ClaimId], None]
AskClaim = Callable[[str, Answer], None]
"""Asks for a claim, in these words, and calls the answer's taker with its id."""


class QuestionEdits:
    """Carries out what the user says of a critical question."""

    def __init__(self, bridge: Bridge) -> None:
        self.bridge = bridge
        self.ask_claim: AskClaim | None = None
        """How the user is asked for a claim; None where nobody can ask yet."""

    def ask(self, question: CriticalQuestion) -> None:
        """Ask the question; an answer that it had is taken back."""
        self.bridge.edit(plan_asked, question, new_id=self.bridge.new_id)

    def withdraw(self, question: CriticalQuestion) -> None:
        """Ask it no more; the user's own goes."""
        self.bridge.edit(plan_withdrawal, question, new_id=self.bridge.new_id)

    def concede(self, question: CriticalQuestion) -> None:
        """Concede the question."""
        self._reply(question, QuestionState.CONCEDED, None)

    def answer(self, question: CriticalQuestion, claim: ClaimId | None = None) -> None:
        """Answer the question by a claim, or in its note."""
        self._reply(question, QuestionState.ANSWERED, claim)

    def answer_newly(self, question: CriticalQuestion, text: str) -> None:
        """Answer the question by a new claim, which joins the step."""
        new_id = self.bridge.new_id

        def reply(case_map: CaseMap, claim: ClaimId) -> ChangeSet:
            return plan_standing(case_map, question, QuestionState.ANSWERED, claim, new_id=new_id)

        step = question.argument
        if self.bridge.edit(plan_new_answer, step, text, reply, new_id=new_id):
            self.bridge.said.emit("Answered by a new claim, which joined the step as a co-premise.")

    def choose_answer(self, question: CriticalQuestion) -> None:
        """Ask which claim answers the question."""

        def take(claim: ClaimId) -> None:
            self.answer(question, claim)

        if self.ask_claim is not None:
            self.ask_claim(f"Which claim answers: {question.text}", take)

    def turn(self, question: CriticalQuestion, kind: QuestionKind) -> None:
        """Turn a question of the user's own into the other kind."""
        record = question.record
        if record is not None:
            self.bridge.edit(plan_own_reply, record.id, record.state, record.claim, kind=kind)

    def note(self, question: CriticalQuestion, text: str) -> None:
        """Write the note of a question that the case has."""
        record = question.record
        if record is not None and record.note != text:
            self.bridge.edit(plan_note, question, text)

    def add(self, argument: ArgumentId, text: str) -> None:
        """Ask a question of the user's own."""
        kind, new_id = QuestionKind.ASSUMPTION, self.bridge.new_id
        self.bridge.edit(plan_own_question, argument, text, kind, new_id=new_id)

    def _reply(
        self, question: CriticalQuestion, state: QuestionState, claim: ClaimId | None
    ) -> None:
        self.bridge.edit(plan_standing, question, state, claim, new_id=self.bridge.new_id)


def plan_standing(
    case_map: CaseMap,
    question: CriticalQuestion,
    state: QuestionState,
    claim: ClaimId | None = None,
    *,
    new_id: NewId,
) -> ChangeSet:
    """Plan that a question is answered or conceded."""
    if not question.asks and question.record is not None:
        return plan_own_reply(case_map, question.record.id, state, claim)
    return plan_reply(
        case_map,
        question.argument,
        question.asks,
        state,
        new_id=new_id,
        claim=claim,
        kind=question.kind,
    )


def plan_asked(case_map: CaseMap, question: CriticalQuestion, *, new_id: NewId) -> ChangeSet:
    """Plan that a question is asked, and open."""
    if not question.asks and question.record is not None:
        return plan_own_reply(case_map, question.record.id, QuestionState.OPEN)
    return plan_asking(case_map, question.argument, question.asks, question.kind, new_id=new_id)


def plan_withdrawal(case_map: CaseMap, question: CriticalQuestion, *, new_id: NewId) -> ChangeSet:
    """Plan that a question is asked no more: what the case has of it goes, its note too."""
    if not question.asks and question.record is not None:
        return plan_question_removal(case_map, question.record.id)
    done = plan_reply(
        case_map,
        question.argument,
        question.asks,
        QuestionState.OPEN,
        new_id=new_id,
        note="",
        extra="",
    )
    return replace(done, label="Withdraw a critical question")


def plan_note(case_map: CaseMap, question: CriticalQuestion, text: str) -> ChangeSet:
    """Plan another note for a question that the case has."""
    assert question.record is not None
    record = question.record
    done = plan_own_reply(case_map, record.id, record.state, record.claim, note=text)
    return replace(done, label="Note on a critical question")
