from __future__ import annotations

from itertools import islice

import pytest
from drafts import Draft

from argmap.case.plan_answers import plan_new_answer
from argmap.case.plan_claims import plan_amendment
from argmap.case.plan_questions import plan_asking, plan_own_question, plan_reply
from argmap.case.questions import Question
from argmap.case.terms import QuestionKind, QuestionState, Side
from argmap.reasoning.critical_questions import (
    Mover,
    QuestionStands,
    attacks_on_step,
    critical_questions,
    likely_attacks,
    mover_side,
    question_words,
    side_of_step,
    steps_by_nearness,
)
from argmap.reasoning.schemes import questions_by_scheme

VALID, EXCEPTION = "rule/valid", "rule/exception"


class Asked(Draft):
    """A root of the movant with one reason by the scheme of a rule."""

    def __init__(self):
        super().__init__()
        self.root = self.claim("Root.", side=Side.MOVANT)
        self.premise = self.reason(self.root, "The rule says so.", scheme="rule")

    @property
    def questions(self):
        return {one.asks or one.text: one for one in self.listed(self.premise)}

    def listed(self, claim):
        return critical_questions(self.map, self.step(claim))

    def ask(self, asks, kind):
        step = self.step(self.premise).id
        self.do(plan_asking(self.map, step, asks, kind, new_id=self.new_id))

    def reply(self, asks, state, claim=None):
        step = self.step(self.premise).id
        self.do(plan_reply(self.map, step, asks, state, new_id=self.new_id, claim=claim))


@pytest.fixture
def draft():
    return Asked()


def test_a_scheme_opens_its_questions_in_the_order_of_the_data(draft):
    asked = [(one.asks, one.text, one.kind) for one in draft.listed(draft.premise)]
    assert asked == [(one.id, one.text, one.kind) for one in questions_by_scheme()["rule"]]
    assert {one.stands for one in draft.questions.values()} == {QuestionStands.UNTOUCHED}
    assert not draft.map.questions


def test_a_step_without_a_scheme_or_of_a_scheme_of_ones_own_is_asked_nothing(draft):
    for scheme in ("", "my own"):
        assert draft.listed(draft.reason(draft.root, "Plain.", scheme=scheme)) == []


@pytest.mark.parametrize(
    ("asks", "kind", "mover", "side"),
    [
        (VALID, QuestionKind.ASSUMPTION, Mover.PROPONENT, Side.MOVANT),
        (EXCEPTION, QuestionKind.EXCEPTION, Mover.ASKER, Side.RESPONDENT),
    ],
)
def test_the_kind_says_who_must_move_once_it_is_asked(draft, asks, kind, mover, side):
    assert draft.questions[asks].mover is Mover.ASKER
    draft.ask(asks, kind)
    question = draft.questions[asks]
    assert (question.stands, question.mover) == (QuestionStands.ASKED, mover)
    assert mover_side(draft.map, question) is side


@pytest.mark.parametrize("state", [QuestionState.ANSWERED, QuestionState.CONCEDED])
def test_nobody_must_move_on_what_is_answered_or_conceded(draft, state):
    draft.reply(VALID, state)
    question = draft.questions[VALID]
    assert (question.mover, mover_side(draft.map, question)) == (Mover.NOBODY, None)
    assert question.stands.value == state.value
    assert not question.is_unanswered


def test_a_question_that_is_asked_has_a_record_and_one_that_is_withdrawn_has_none(draft):
    draft.ask(VALID, QuestionKind.ASSUMPTION)
    (record,) = draft.map.questions.values()
    assert (record.asks, record.state, record.kind) == (
        VALID,
        QuestionState.OPEN,
        QuestionKind.ASSUMPTION,
    )
    draft.reply(VALID, QuestionState.OPEN)
    assert not draft.map.questions
    draft.undo_all()


def test_asking_again_changes_what_was_answered(draft):
    draft.reply(VALID, QuestionState.ANSWERED, draft.claim("It is in force."))
    assert draft.questions[VALID].claim is not None
    draft.ask(VALID, QuestionKind.ASSUMPTION)
    assert draft.questions[VALID].stands is QuestionStands.ASKED
    assert draft.questions[VALID].claim is None


def test_a_new_claim_that_answers_joins_the_step_in_one_edit(draft):
    step = draft.step(draft.premise).id

    def reply(case_map, claim):
        state = QuestionState.ANSWERED
        return plan_reply(case_map, step, VALID, state, new_id=draft.new_id, claim=claim)

    draft.do(plan_new_answer(draft.map, step, "It is in force.", reply, new_id=draft.new_id))
    answer = draft.questions[VALID].claim
    assert draft.map.claims[answer].text == "It is in force."
    premises = draft.map.premises_of(step)
    assert [one.claim for one in premises] == [draft.premise, answer]
    assert [one.role for one in premises] == ["", "answer"]
    assert draft.map.claims[answer].side is Side.MOVANT
    draft.map.apply(draft.done.pop().inverse())
    assert answer not in draft.map.claims
    assert draft.questions[VALID].stands is QuestionStands.UNTOUCHED


def test_what_another_scheme_asked_stays_to_be_seen(draft):
    draft.ask(VALID, QuestionKind.ASSUMPTION)
    step = draft.step(draft.premise)
    draft.do(plan_amendment(draft.map, step, scheme="sign"))
    last = draft.listed(draft.premise)[-1]
    assert (last.asks, last.text, last.is_left_over) == (
        VALID,
        "Is the rule valid and in force?",
        True,
    )
    assert len(draft.listed(draft.premise)) == len(questions_by_scheme()["sign"]) + 1


def test_own_questions_come_last_in_their_own_words(draft):
    step, kind = draft.step(draft.premise).id, QuestionKind.EXCEPTION
    draft.do(plan_own_question(draft.map, step, "Who says so?", kind, new_id=draft.new_id))
    last = draft.listed(draft.premise)[-1]
    assert (last.asks, last.text, last.kind, last.stands) == (
        "",
        "Who says so?",
        kind,
        QuestionStands.ASKED,
    )


def test_a_question_of_a_list_that_is_not_known_is_told_by_its_id(draft):
    record = Question("0" * 32, draft.step(draft.premise).id, asks="other-explanations")
    assert question_words(record) == "other-explanations"


def test_a_step_is_whose_its_premises_are_else_as_it_bears_on_its_target(draft):
    def side(claim):
        return side_of_step(draft.map, draft.step(claim))

    neutral = draft.objection(draft.root, "Law.", side=Side.NEUTRAL)
    assert side(draft.premise) is Side.MOVANT
    assert side(neutral) is Side.RESPONDENT
    undercut = draft.undercut(neutral, "Not so.")
    draft.do(plan_amendment(draft.map, draft.map.claims[undercut], side=Side.NEUTRAL))
    assert side(undercut) is Side.MOVANT


def test_the_likely_attacks_on_a_side_are_those_nearest_to_the_root_first(draft):
    low = draft.reason(draft.premise, "Low.", scheme="sign")
    draft.objection(draft.root, "But.", scheme="cause")
    draft.reply(VALID, QuestionState.ANSWERED)
    asked = [one.asks for one in likely_attacks(draft.map, Side.MOVANT)]
    high = [one.id for one in questions_by_scheme()["rule"] if one.id != VALID]
    assert asked == high + [one.id for one in questions_by_scheme()["sign"]]
    against = {one.asks.partition("/")[0] for one in likely_attacks(draft.map, Side.RESPONDENT)}
    assert against == {"cause"}
    only = likely_attacks(draft.map, Side.MOVANT, [draft.premise])
    assert {one.argument for one in only} == {draft.step(low).id}


def test_both_sides_can_ask_about_a_step_that_is_nobodys(draft):
    root = draft.claim("Open.", side=Side.NEUTRAL)
    step = draft.step(draft.reason(root, "Law.", side=Side.NEUTRAL, scheme="rule"))
    for side in (Side.MOVANT, Side.RESPONDENT):
        assert list(attacks_on_step(draft.map, step, side)) == critical_questions(draft.map, step)


def test_every_step_is_walked_once_even_in_a_ring_and_undercuts_too(draft):
    undercut = draft.undercut(draft.premise, "Not here.")
    steps = [one.id for one in steps_by_nearness(draft.map, [draft.root])]
    assert steps == [draft.step(draft.premise).id, draft.step(undercut).id]


def test_the_first_attacks_of_a_large_map_are_found_without_walking_it(draft):
    for number in range(300):
        draft.reason(draft.root, f"Reason {number}.", scheme="rule")
    walked = []
    arguments_on = draft.map.arguments_on
    draft.map.arguments_on = lambda one: walked.append(one) or arguments_on(one)
    assert len(list(islice(likely_attacks(draft.map, Side.MOVANT, [draft.root]), 8))) == 8
    assert walked == [draft.root]
