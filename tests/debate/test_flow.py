from __future__ import annotations

from dataclasses import replace

import pytest
from practised import HEARING, POLICY, Practice

from argmap.case.rounds import FlowStatus
from argmap.case.terms import Side
from argmap.debate.flow import KnownFlow, flow_of
from argmap.debate.joins import BENCH, JoinKind
from argmap.debate.known_formats import load_formats
from argmap.debate.round_state import RoundState
from argmap.debate.sheet import KnownCells, cells_of


@pytest.fixture
def hearing():
    """The movant says that there is harm; the respondent has an objection and an undercut."""
    made = Practice()
    made.claim("harm")
    made.claim("loss")
    made.claim("money", Side.RESPONDENT)
    made.claim("guess", Side.RESPONDENT)
    made.claim("trust")
    made.step("loss", on="harm", name="why")
    made.step("money", on="harm", attacks=True)
    made.step("guess", on="why")
    made.step("trust", on="money", attacks=True)
    return made


def test_what_was_just_said_is_new(hearing):
    hearing.say("opening", "harm")
    assert hearing.statuses() == {"harm in opening": "new"}


def test_an_objection_of_the_map_answers_by_itself(hearing):
    hearing.say("opening", "harm")
    hearing.say("answer", "money")
    assert hearing.statuses() == {"harm in opening": "answered", "money in answer": "new"}
    (join,) = hearing.stands("harm in opening").joined
    assert (join.kind, join.by_map) == (JoinKind.ANSWERS, True)


def test_an_undercut_answers_the_reason_and_what_it_was_given_for(hearing):
    hearing.say("opening", "harm")
    hearing.say("opening", "loss")
    hearing.say("answer", "guess")
    assert hearing.statuses() == {
        "harm in opening": "answered",
        "loss in opening": "answered",
        "guess in answer": "new",
    }


def test_a_claim_of_which_the_map_says_nothing_answers_nothing(hearing):
    hearing.claim("weather", Side.RESPONDENT)
    hearing.say("opening", "harm")
    hearing.say("answer", "weather")
    assert hearing.statuses()["harm in opening"] == "new"


def test_a_premise_used_for_its_contrary_does_not_answer(hearing):
    hearing.claim("calm", Side.RESPONDENT)
    hearing.step("calm", on="harm", attacks=True, negated=True)
    hearing.say("opening", "harm")
    hearing.say("answer", "calm")
    assert hearing.statuses()["harm in opening"] == "new"


def test_what_the_other_side_lets_go_is_dropped_once_its_speech_is_over(hearing):
    hearing.say("opening", "harm")
    hearing.say("opening", "loss")
    hearing.say("answer", "money")
    assert hearing.statuses()["loss in opening"] == "new"
    hearing.say("rebuttal", "trust")
    assert hearing.statuses() == {
        "harm in opening": "answered",
        "loss in opening": "dropped",
        "money in answer": "answered",
        "trust in rebuttal": "new",
    }
    assert [one.entry.speech for one in hearing.flow.dropped_by("respondent")] == ["opening"]
    assert hearing.flow.dropped_by("movant") == []


def test_a_speech_in_which_nothing_was_said_is_over_when_the_round_says_so():
    made = Practice(state=RoundState(over=("opening", "answer")).to_json())
    made.say("opening", "We lose everything.")
    assert made.statuses() == {"We lose everything. in opening": "dropped"}


def test_nobody_can_drop_what_is_said_last(hearing):
    hearing.say("rebuttal", "harm")
    assert hearing.flow.over == {"opening", "answer"}
    assert hearing.statuses() == {"harm in rebuttal": "new"}


def test_a_side_does_not_drop_its_own_points(hearing):
    hearing.say("answer", "money")
    hearing.say("rebuttal", "loss")
    assert hearing.statuses()["money in answer"] == "new"


def test_a_point_taken_up_again_is_extended_and_what_was_let_go_is_remembered(hearing):
    hearing.say("opening", "harm")
    hearing.say("answer", "guess")
    hearing.say("opening", "loss")
    hearing.say("rebuttal", "loss")
    stands = hearing.stands("loss in opening")
    assert stands.status is FlowStatus.EXTENDED
    assert stands.missed == ()
    hearing.records.pop("guess in answer")
    assert hearing.stands("loss in opening").missed == ("answer",)


def test_a_reason_given_later_carries_on_what_it_is_given_for(hearing):
    hearing.say("opening", "harm")
    hearing.say("rebuttal", "loss")
    assert hearing.statuses()["harm in opening"] == "extended"


def test_reasons_given_together_do_not_carry_one_another_on(hearing):
    hearing.say("opening", "harm")
    hearing.say("opening", "loss")
    assert set(hearing.statuses().values()) == {"new"}


def test_who_says_the_other_side_s_claim_concedes_it(hearing):
    hearing.say("opening", "harm")
    hearing.say("answer", "harm")
    assert hearing.statuses()["harm in opening"] == "conceded"


def test_an_answer_that_a_person_joined_counts_though_the_map_knows_nothing(hearing):
    hearing.say("opening", "It is urgent.", name="urgent")
    hearing.say("answer", "It waited a week.", "urgent")
    assert hearing.statuses()["urgent"] == "answered"
    (join,) = hearing.stands("urgent").joined
    assert not join.by_map


def test_what_is_crossed_out_answers_nothing_and_stands_for_nothing(hearing):
    hearing.say("opening", "harm")
    hearing.say("answer", "money", crossed_out=True)
    hearing.say("rebuttal", "loss")
    assert hearing.statuses() == {
        "harm in opening": "extended",
        "money in answer": "",
        "loss in rebuttal": "new",
    }


def test_the_word_of_a_person_overrules_and_is_told_apart(hearing):
    hearing.say("opening", "harm", status=FlowStatus.DROPPED)
    stands = hearing.stands("harm in opening")
    assert (stands.status, stands.follows) == (FlowStatus.DROPPED, FlowStatus.NEW)
    assert stands.is_overruled
    hearing.say("opening", "loss", status=FlowStatus.NEW)
    assert not hearing.stands("loss in opening").is_overruled


def test_the_map_joins_the_last_time_a_claim_was_said():
    made = Practice(POLICY)
    made.claim("harm")
    made.claim("money", Side.RESPONDENT)
    made.step("money", on="harm", attacks=True)
    made.say("1ac", "harm")
    made.say("2ac", "harm")
    made.say("2nc", "money")
    assert made.statuses() == {
        "harm in 1ac": "extended",
        "harm in 2ac": "answered",
        "money in 2nc": "new",
    }
    assert made.stands("harm in 1ac").missed == ("1nc",)


def test_nothing_has_to_be_answered_in_a_cross_examination():
    made = Practice(POLICY)
    made.say("1ac", "a plan")
    made.say("cx-1nc", "a question", by="affirmative")
    assert made.stands("a plan in 1ac").missed == ("1nc",)
    made.records.pop("a question in cx-1nc")
    made.say("cx-1ac", "a question")
    assert made.statuses()["a plan in 1ac"] == "new"


def test_a_question_of_the_bench_is_dropped_if_the_speech_ends_without_a_word_on_it(hearing):
    hearing.say("opening", "harm")
    hearing.say("opening", "Is it not money?", by=BENCH, name="asked")
    hearing.say("opening", "What of delay?", by=BENCH, name="let go")
    hearing.say("opening", "No: trust.", "asked", name="said")
    assert hearing.statuses() == {
        "harm in opening": "new",
        "asked": "answered",
        "let go": "new",
        "said": "new",
    }
    hearing.say("answer", "money")
    assert hearing.statuses()["let go"] == "dropped"
    assert hearing.flow.dropped_by("respondent") == []
    assert [one.entry.id for one in hearing.flow.dropped_by("movant")] == [
        hearing.records["let go"].id
    ]


def test_a_point_that_only_the_bench_asks_about_is_answered_by_nobody(hearing):
    hearing.say("opening", "harm")
    hearing.say("opening", "What is there for that?", "harm in opening", by=BENCH, name="asked")
    assert hearing.statuses()["harm in opening"] == "new"
    hearing.say("answer", "Of something else.", name="other")
    hearing.say("rebuttal", "The affidavit.", "asked", name="said")
    assert hearing.statuses()["harm in opening"] == "dropped"
    assert hearing.statuses()["asked"] == "answered"


def test_entries_of_speeches_that_the_format_has_no_more_are_kept_apart(hearing):
    hearing.say("surrebuttal", "harm")
    flow = hearing.flow
    assert [one.speech for one in flow.strays] == ["surrebuttal"]
    assert flow.standings == {}


def test_a_claim_that_is_gone_from_the_map_is_an_entry_of_words(hearing):
    hearing.say("opening", "harm", name="said")
    hearing.say("answer", "money")
    for name in [one for one in hearing.records if "money" in one and one != "money in answer"]:
        del hearing.records[name]
    assert hearing.statuses() == {"said": "new", "money in answer": "new"}


def places(made):
    names = {record.id: name for name, record in made.records.items()}
    return {
        names[one.entry].split(" in ")[0]: (one.row, one.column)
        for one in cells_of(made.flow, made.format)
    }


def test_an_answer_stands_on_the_row_of_what_it_answers(hearing):
    hearing.say("opening", "harm")
    hearing.say("answer", "money")
    hearing.say("rebuttal", "trust")
    assert places(hearing) == {"harm": (0, 0), "money": (0, 1), "trust": (0, 2)}


def test_several_answers_stand_below_one_another_and_the_next_line_below_all(hearing):
    hearing.say("opening", "harm")
    hearing.say("opening", "trust")
    hearing.say("answer", "money")
    hearing.say("answer", "guess", "harm in opening")
    hearing.say("rebuttal", "loss", "guess in answer")
    assert places(hearing) == {
        "harm": (0, 0),
        "money": (0, 1),
        "guess": (1, 1),
        "loss": (1, 2),
        "trust": (2, 0),
    }


def test_a_line_that_skips_a_speech_is_not_crossed_by_another():
    made = Practice(POLICY)
    made.say("1ac", "plan", name="plan")
    made.say("2ac", "again", "plan", name="again")
    made.say("1nc", "cost", "plan", name="cost")
    found = places(made)
    assert found["plan"] == (0, 0)
    assert found["cost"][0] != found["again"][0]


def test_no_two_entries_share_a_cell_and_every_entry_has_one():
    made = Practice(POLICY)
    names = []
    speeches = [one.id for one in POLICY.speeches if not one.is_questioning]
    for number in range(60):
        answered = [names[number // 2]] if number % 3 else []
        names.append(f"n{number}")
        made.say(
            speeches[number * len(speeches) // 60], f"words {number}", *answered, name=names[-1]
        )
    cells = cells_of(made.flow, POLICY)
    assert len({(one.row, one.column) for one in cells}) == len(cells) == 60


def test_the_order_of_the_columns_is_that_of_the_format():
    assert [one.id for one in HEARING.speeches] == ["opening", "answer", "rebuttal"]


def test_what_a_person_says_was_dropped_the_other_side_let_go_and_the_contrary_nobody(hearing):
    hearing.say("opening", "harm", name="dropped", status=FlowStatus.DROPPED)
    hearing.say("opening", "loss", name="kept", status=FlowStatus.ANSWERED)
    hearing.say("answer", "guess")
    hearing.say("rebuttal", "trust")
    flow = hearing.flow
    (let_go,) = flow.dropped_by("respondent")
    assert let_go.entry.id == hearing.records["dropped"].id
    assert flow.standings[hearing.records["kept"].id].missed == ()
    assert flow.standings[let_go.entry.id].is_overruled


def test_an_answer_to_a_point_that_was_said_again_answers_it_where_it_was_first_said():
    made = Practice(POLICY)
    made.claim("turn", Side.RESPONDENT)
    made.claim("no turn")
    made.step("no turn", on="turn", attacks=True)
    made.say("1ac", "no words")
    made.say("1nc", "turn")
    made.say("2nc", "turn")
    made.say("1ar", "no turn")
    made.say("2nr", "some words")
    first = made.stands("turn in 1nc")
    assert (first.status, first.missed) == (FlowStatus.EXTENDED, ("2ac",))
    assert made.stands("turn in 2nc").status is FlowStatus.ANSWERED
    assert [one.entry.speech for one in made.flow.dropped_by("affirmative")] == ["1nc"]


def test_what_was_conceded_once_stays_conceded_whatever_is_said_later(hearing):
    hearing.say("opening", "harm")
    hearing.say("answer", "harm")
    hearing.say("rebuttal", "harm")
    assert hearing.statuses()["harm in opening"] == "conceded"


@pytest.fixture
def policy():
    """The affirmative has a harm; the negative has an objection to it, which can be answered."""
    made = Practice(POLICY)
    made.claim("harm")
    made.claim("money", Side.RESPONDENT)
    made.claim("trust")
    made.step("money", on="harm", attacks=True)
    made.step("trust", on="money", attacks=True)
    made.say("1ac", "harm")
    return made


def test_a_question_answers_no_argument_by_hand_or_by_the_map(policy):
    policy.say("cx-1ac", "Which court held that?", "harm in 1ac", name="asked")
    policy.say("cx-1ac", "money", name="hinted")
    assert policy.statuses() == {"harm in 1ac": "new", "asked": "new", "hinted": "new"}
    kinds = {one.kind for one in policy.stands("harm in 1ac").joined}
    assert kinds == {JoinKind.SPEAKS_TO}
    policy.say("1nc", "another matter")
    policy.say("2ac", "trust")
    assert policy.stands("harm in 1ac").status is FlowStatus.DROPPED
    assert [one.entry.id for one in policy.flow.dropped_by("negative")] == [
        policy.records["harm in 1ac"].id
    ]


def test_nobody_drops_what_is_said_in_a_period_of_questions(policy):
    policy.say("cx-1ac", "Which court held that?", name="asked")
    policy.say("cx-1ac", "Yes.", by="affirmative", name="told")
    policy.say("1nc", "another matter")
    policy.say("2ac", "a last word")
    for name in ("asked", "told"):
        assert (policy.stands(name).status, policy.stands(name).missed) == (FlowStatus.NEW, ())
        assert not policy.stands(name).is_argument


def test_an_answer_in_a_period_of_questions_answers_its_question_alone(policy):
    policy.say("cx-1ac", "Is it so?", "harm in 1ac", name="asked")
    policy.say("cx-1ac", "It is.", "asked", by="affirmative", name="told")
    policy.say("cx-1ac", "Why?", "told", name="again")
    assert policy.stands("asked").status is FlowStatus.ANSWERED
    assert policy.stands("told").status is FlowStatus.NEW


def test_a_concession_where_one_is_asked_binds_and_who_asks_concedes_nothing(policy):
    policy.say("cx-1ac", "harm", name="put to them")
    assert policy.stands("harm in 1ac").status is FlowStatus.NEW
    policy.say("1nc", "money")
    policy.say("cx-1nc", "harm", by="negative", name="conceded")
    assert policy.stands("harm in 1ac").status is FlowStatus.CONCEDED
    assert not policy.stands("conceded").is_argument


def test_what_was_said_in_questions_is_carried_on_by_the_speech_that_uses_it(policy):
    policy.say("cx-1ac", "money", name="hinted")
    policy.say("1nc", "money", name="argued")
    assert policy.stands("hinted").status is FlowStatus.EXTENDED
    assert policy.stands("argued").status is FlowStatus.NEW
    assert policy.stands("harm in 1ac").status is FlowStatus.ANSWERED


def test_a_point_said_again_where_one_is_asked_is_answered_where_it_was_argued(policy):
    policy.say("cx-1ac", "harm", by="affirmative", name="again")
    policy.say("1nc", "money", name="by the map")
    answer = policy.records["by the map"].id
    (join,) = [one for one in policy.flow.joins if one.later == answer]
    assert join.earlier == policy.records["harm in 1ac"].id
    assert policy.stands("harm in 1ac").status is FlowStatus.ANSWERED
    policy.records.pop("by the map")
    policy.say("1nc", "That is not so.", "again")
    policy.say("2ac", "a word")
    stands = policy.stands("harm in 1ac")
    assert (stands.status, stands.missed) == (FlowStatus.ANSWERED, ())


def test_a_reply_in_a_crossfire_answers_no_argument_that_was_said_again_in_it():
    made = Practice(load_formats()["public-forum"])
    first, _, crossfire, *_ = [one.id for one in made.format.speeches]
    side, other = (one.id for one in made.format.sides)
    made.claim("harm")
    made.say(first, "harm", by=side, name="argued")
    made.say(crossfire, "harm", by=side, name="again")
    made.say(crossfire, "That is not so.", "again", by=other)
    assert made.stands("again").status is FlowStatus.ANSWERED
    assert made.stands("argued").status is FlowStatus.DROPPED


def test_entries_of_a_file_that_answer_each_other_stand_on_the_sheet(policy):
    """No edit makes such a ring, but a file might."""
    policy.say("cx-1ac", "Why?", name="why")
    policy.say("cx-1ac", "Because.", "why", by="affirmative", name="because")
    policy.say("cx-1ac", "And why that?", "because", name="more")
    asked, said = policy.records["why"], policy.records["because"]
    policy.records["why"] = replace(asked, answers=(said.id,))
    cells = cells_of(policy.flow, POLICY)
    assert sorted(one.entry for one in cells) == sorted(policy.flow.standings)
    assert len({(one.row, one.column) for one in cells}) == len(cells)
    known = KnownCells()
    assert cells_of(policy.flow, POLICY, known) == cells
    policy.say("cx-1ac", "No more.", name="last")
    assert cells_of(policy.flow, POLICY, known) == cells_of(policy.flow, POLICY)


def test_an_answer_that_is_moved_to_a_later_speech_is_missed_where_it_was(policy):
    policy.say("1nc", "money")
    policy.say("2ar", "The last word.")
    known = KnownFlow()
    before = flow_of(policy.map, policy.round, POLICY, known)
    harm = policy.records["harm in 1ac"].id
    assert before.standings[harm].missed == ()
    policy.records["money in 1nc"] = replace(policy.records["money in 1nc"], speech="2nc")
    after = flow_of(policy.map, policy.round, POLICY, known)
    assert (after.over, after.joins) == (before.over, before.joins)
    assert after.standings[harm].missed == ("1nc",)
    assert after == policy.flow


def test_an_answer_to_what_was_carried_on_twice_meets_the_point_that_was_made_first(policy):
    for speech in ("1nc", "2nc", "1nr"):
        policy.say(speech, "money")
    policy.say("2ar", "The last word.")
    known = KnownFlow()
    first = policy.records["money in 1nc"].id
    before = flow_of(policy.map, policy.round, POLICY, known)
    assert before.standings[first].missed == ("2ac", "1ar")
    policy.say("1ar", "trust")
    after = flow_of(policy.map, policy.round, POLICY, known)
    assert after.over == before.over
    assert after.standings[first].missed == ("2ac",)
    assert after == policy.flow
