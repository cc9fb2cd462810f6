"""What was said in a round to a critical question is kept on the map, where somebody wants it."""

from __future__ import annotations

import pytest
from practised import Practice

from argmap.case.errors import RuleError
from argmap.case.ids import keyed_id
from argmap.case.questions import Question
from argmap.case.terms import QuestionKind, QuestionState, Side
from argmap.debate.asking import kept_question
from argmap.debate.recorded_answers import answered_question, is_recorded, plan_recorded_answer
from argmap.debate.round_map import Asked


def new_id():
    return keyed_id("new question")


@pytest.fixture
def made():
    made = Practice()
    made.claim("order")
    made.claim("harm")
    made.claim("oath")
    made.claim("money", Side.RESPONDENT)
    made.step("harm", on="order", name="why")
    made.say("opening", "harm")
    return made


def ask(made, asks="", text=""):
    asked = Asked(made.records["why"].id, asks, text, QuestionKind.ASSUMPTION)
    made.say("answer", text or "Is it so?", name="question", extra=kept_question(asked))
    return asked


def recorded(made, name):
    case_map = made.map
    case_map.apply(plan_recorded_answer(case_map, made.flow, made.records[name].id, new_id=new_id))
    return case_map


def test_a_claim_that_answers_a_question_of_the_scheme_answers_it_on_the_map(made):
    asked = ask(made, asks="rule.in-force")
    made.say("rebuttal", "oath", "question", name="reply")
    for name in ("question", "reply"):
        case_map = recorded(made, name)
        (record,) = case_map.questions_of(made.records["why"].id)
        assert (record.asks, record.state) == ("rule.in-force", QuestionState.ANSWERED)
        assert record.claim == made.records["oath"].id
        assert is_recorded(case_map, asked, record.claim, "")
    assert not is_recorded(made.map, asked, made.records["oath"].id, "")


def test_words_that_are_no_claim_go_into_the_note_of_the_answer_behind_what_is_there(made):
    asked = ask(made, asks="rule.in-force")
    before = Question(keyed_id("q"), made.records["why"].id, asks="rule.in-force", note="Before.")
    made._keep(before, "q")
    made.say("rebuttal", "It is.", "question", name="reply")
    case_map = recorded(made, "reply")
    (record,) = case_map.questions_of(made.records["why"].id)
    assert (record.id, record.claim, record.note) == (before.id, None, "Before.\nIt is.")
    assert is_recorded(case_map, asked, None, "It is.")


def test_a_question_of_words_of_its_own_is_made_or_answered(made):
    ask(made, text="Who saw it?")
    made.say("rebuttal", "oath", "question", name="reply")
    (record,) = recorded(made, "reply").questions_of(made.records["why"].id)
    assert (record.text, record.claim) == ("Who saw it?", made.records["oath"].id)
    before = Question(keyed_id("q"), made.records["why"].id, text="Who saw it?")
    made._keep(before, "q")
    (record,) = recorded(made, "reply").questions_of(made.records["why"].id)
    assert (record.id, record.state) == (before.id, QuestionState.ANSWERED)


def test_where_nobody_asked_or_answered_or_the_step_has_gone_nothing_is_recorded(made):
    harm = made.records["harm in opening"].id
    assert answered_question(made.map, made.flow, harm) is None
    with pytest.raises(RuleError, match="Nobody has answered"):
        plan_recorded_answer(made.map, made.flow, harm, new_id=new_id)
    ask(made, asks="rule.in-force")
    question = made.records["question"].id
    assert answered_question(made.map, made.flow, question) is None
    made.say("rebuttal", "oath", "question", name="reply")
    assert answered_question(made.map, made.flow, question) is not None
    flow = made.flow
    for name in [one for one in made.records if one == "why" or " in why" in one]:
        del made.records[name]
    assert answered_question(made.map, flow, question) is None
