"""What is said is joined by the map where it knows what that answers, else as it was chosen."""

from __future__ import annotations

import pytest
from practised import POLICY, Practice

from argmap.case.terms import Side
from argmap.debate.aiming import answered_by_map, joined_by_map
from argmap.debate.joins import BENCH


@pytest.fixture
def made():
    made = Practice(POLICY)
    made.claim("harm")
    made.claim("cure")
    made.claim("money", Side.RESPONDENT)
    made.claim("weather", Side.RESPONDENT)
    made.step("money", on="harm", attacks=True)
    made.say("1ac", "harm")
    made.say("1ac", "cure")
    return made


def joined(made, claim, chosen=None, speech="1nc"):
    where = made.format, made.format.speech(speech)
    chosen = made.records[chosen].id if chosen else None
    found = joined_by_map(made.map, made.flow, where, made.records[claim].id, chosen)
    return [name for name, one in made.records.items() if one.id in found]


def test_what_the_map_has_a_claim_answer_wins_over_the_point_that_was_chosen(made):
    assert joined(made, "money", "cure in 1ac") == ["harm in 1ac"]
    assert joined(made, "money") == ["harm in 1ac"]
    assert joined(made, "money", "harm in 1ac") == []


def test_where_the_map_has_it_answer_nothing_the_choice_stands(made):
    assert joined(made, "weather", "cure in 1ac") == []


def test_a_claim_of_the_other_side_answers_itself_by_conceding_it(made):
    assert joined(made, "cure", "harm in 1ac") == ["cure in 1ac"]


def test_an_answer_to_a_question_is_joined_to_that(made):
    made.say("1nc", "Is it not money?", by=BENCH, name="bench")
    made.say("cx-1ac", "Why?", name="asked")
    assert joined(made, "money", "bench") == []
    assert joined(made, "money", "asked") == []


def test_of_a_point_that_was_said_again_the_last_time_before_counts(made):
    made.say("2ac", "harm")
    assert joined(made, "money", "cure in 1ac", "2nc") == ["harm in 2ac"]
    assert joined(made, "money", "cure in 1ac", "1nc") == ["harm in 1ac"]


def test_where_questions_are_asked_the_map_joins_nothing_instead(made):
    assert joined(made, "money", "cure in 1ac", "cx-1ac") == []


def test_what_was_crossed_out_or_is_one_s_own_is_not_answered(made):
    made.say("1nc", "harm", name="own", by="negative")
    made.records.pop("harm in 1ac")
    made.say("1ac", "harm", name="struck", crossed_out=True)
    assert joined(made, "money", "cure in 1ac", "2nc") == []


def test_what_it_tells_is_what_the_flow_joins(made):
    made.say("1nc", "money", name="said")
    joins = [one.earlier for one in made.flow.joins if one.later == made.records["said"].id]
    assert joins == [made.records["harm in 1ac"].id]


def test_what_a_claim_answers_is_told_without_what_it_concedes(made):
    made.step("weather", on="cure", attacks=True)
    where = made.format, made.format.speech("1nc")
    told = {
        name: answered_by_map(made.map, made.flow, where, made.records[name].id)
        for name in ("weather", "cure")
    }
    assert told == {"weather": [made.records["cure in 1ac"].id], "cure": []}
