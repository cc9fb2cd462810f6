from __future__ import annotations

from dataclasses import replace

import pytest
from example import example_map, example_text_of, standards
from practised import HEARING, POLICY, Practice

from argmap.case.case_map import CaseMap
from argmap.case.ids import keyed_id
from argmap.case.rounds import FlowEntry, FlowStatus, Round
from argmap.case.terms import COURT, QuestionKind, Side
from argmap.debate.asking import kept_question
from argmap.debate.flow import flow_of
from argmap.debate.known_formats import load_formats
from argmap.debate.practising import Practice as Practised
from argmap.debate.result import argued_map, pool_of, result_of, times_used, weigh_round
from argmap.debate.round_map import Asked
from argmap.debate.round_options import RoundOptions
from argmap.debate.round_state import RoundState
from argmap.law.case_labels import case_labels, labels_of
from argmap.reasoning.label import Label

EXAMPLE = example_map()


def always(_quote):
    return True


@pytest.fixture
def made():
    made = Practice()
    for name in ("order", "harm", "trust"):
        made.claim(name)
    made.claim("money", Side.RESPONDENT)
    made.step("harm", on="order")
    made.step("money", on="harm", attacks=True)
    made.step("trust", on="money", attacks=True)
    return made


def result(made):
    practice = Practised(made.map, made.round, made.format, always)
    return result_of(practice, labels_of(made.map, always))


def test_what_each_side_let_go_is_told(made):
    made.say("opening", "order")
    made.say("opening", "harm")
    made.say("answer", "money")
    made.say("rebuttal", "A word.")
    found = result(made)
    let_go = {side: [one.entry.claim for one in ones] for side, ones in found.dropped.items()}
    assert let_go == {"movant": [], "respondent": [keyed_id("order")]}


def test_the_movant_lets_go_what_its_rebuttal_passes_over(made):
    made.round = replace(made.round, state=RoundState(over=("rebuttal",)).to_json())
    made.say("opening", "harm")
    made.say("answer", "money")
    found = result(made)
    assert [one.entry.claim for one in found.dropped["movant"]] == [keyed_id("money")]
    assert found.dropped["respondent"] == ()


def test_entries_are_counted_by_how_they_stand_and_what_is_crossed_out_is_not(made):
    made.say("opening", "harm")
    made.say("opening", "order", status=FlowStatus.CONCEDED)
    made.say("opening", "trust", crossed_out=True)
    made.say("answer", "money")
    assert result(made).counts == {
        "movant": {FlowStatus.ANSWERED: 1, FlowStatus.CONCEDED: 1},
        "respondent": {FlowStatus.NEW: 1},
    }


def test_labels_of_what_was_said_stand_beside_those_of_the_map(made):
    made.records["harm"] = replace(made.records["harm"], status="admitted")
    made.say("opening", "harm")
    found = result(made)
    assert found.issue == keyed_id("order")
    assert (found.loses_in_round, found.loses_on_map) == (Side.RESPONDENT, Side.RESPONDENT)
    assert found.unsaid == 3
    made.records["money"] = replace(made.records["money"], status="admitted")
    guess = made.claim("guess", Side.RESPONDENT, status="admitted")
    made.step("guess", on="harm on order")
    assert guess
    (issue,) = result(made).apart
    assert (issue.claim, issue.in_round, issue.on_map) == (
        keyed_id("order"),
        Label.IN,
        Label.UNDECIDED,
    )
    assert result(made).loses_on_map is Side.MOVANT


def test_a_map_without_claims_has_a_result_too():
    found = result(Practice())
    assert (found.issue, found.apart, found.unsaid) == (None, (), 0)
    assert found.loses_in_round is Side.NEUTRAL


def test_times_are_told_slot_by_slot_with_what_was_reserved_and_pools_last():
    debate_format = load_formats()["lincoln-douglas"]
    state = RoundState(used={"ac": 380.0, pool_of("negative"): 30.0, "gone": 5.0})
    held = Round(keyed_id("r"), debate_format.id, state=state.to_json())
    times = times_used(held, debate_format)
    assert [one.slot for one in times[-3:]] == [
        pool_of("affirmative"),
        pool_of("negative"),
        "gone",
    ]
    assert (times[0].used, times[0].length, times[0].overtime) == (380, 360, 20)
    assert (times[-2].title, times[-2].used, times[-2].length) == (
        "Preparation: Negative",
        30,
        240,
    )


def test_a_rebuttal_for_which_nothing_was_kept_took_no_time():
    held = Round(keyed_id("r"), HEARING.id)
    assert [one.slot for one in times_used(held, HEARING)] == ["opening", "answer"]
    kept = replace(held, options=RoundOptions(reserved={"opening": 120}).to_json())
    assert [one.length for one in times_used(kept, HEARING)] == [780, 900, 120]


def example_round(*factors):
    """A round of the example in which claims on some factors were said."""
    held = Round(keyed_id("practice"), HEARING.id)
    claims = [one for one in EXAMPLE.claims.values() if one.factor and one.factor in factors]
    entries = [
        FlowEntry(keyed_id(f"e {one.id}"), held.id, "opening", claim=one.id) for one in claims
    ]
    case_map = CaseMap([*EXAMPLE.records(), held, *entries])
    return case_map, flow_of(case_map, held, HEARING), held


def test_findings_count_only_on_what_was_argued():
    case_map, flow, _ = example_round("irreparable")
    argued = argued_map(case_map, flow)
    found = {one.factor for one in argued.findings.values() if one.by == COURT}
    assert found == {"irreparable"}
    assert {one.factor for one in case_map.findings.values() if one.by == COURT} > found


def test_whoever_argues_a_reason_argues_what_it_is_for():
    case_map, _, held = example_round()
    harm = next(one for one in case_map.claims.values() if one.factor == "irreparable")
    (use, *_) = case_map.premises_of(case_map.arguments_on(harm.id)[0].id)
    entry = FlowEntry(keyed_id("below"), held.id, "opening", claim=use.claim)
    case_map = CaseMap([*case_map.records(), entry])
    argued = argued_map(case_map, flow_of(case_map, held, HEARING))
    found = {one.factor for one in argued.findings.values() if one.by == COURT}
    assert "irreparable" in found


def test_the_weighing_of_what_was_argued_stands_beside_that_of_the_whole_map():
    case_map, flow, _ = example_round()
    argued, whole = weigh_round(case_map, flow, standards(), COURT)
    assert argued.verdict.value == "open"
    assert whole.verdict.value == "denied"
    case_map, flow, _ = example_round("irreparable")
    assert weigh_round(case_map, flow, standards(), COURT)[0].verdict.value == "denied"


def test_the_result_of_the_example_s_round_is_made_with_its_quotes():
    case_map, _, held = example_round("irreparable", "merits")
    practice = Practised(case_map, held, HEARING, always)
    found = result_of(practice, case_labels(case_map, example_text_of))
    assert found.unsaid == len(EXAMPLE.claims) - len(practice.flow.standings)
    assert all(one.in_round is not one.on_map for one in found.apart)


def test_what_is_said_in_questions_alone_is_not_argued_unless_it_answers_a_critical_question():
    made = Practice(POLICY)
    made.claim("plan")
    made.claim("why")
    made.claim("trained")
    made.claim("cost", Side.RESPONDENT)
    made.step("why", on="plan", name="step")
    made.step("cost", on="plan", attacks=True)
    made.say("1ac", "plan")
    made.say("1ac", "why")
    made.say("cx-1ac", "cost", name="hinted")
    asked = Asked(keyed_id("step"), "own", "Is it so?", QuestionKind.ASSUMPTION)
    made.say("cx-1ac", "Is it so?", name="asked", extra=kept_question(asked))
    practice = Practised(made.map, made.round, made.format, always)
    assert keyed_id("cost") not in practice.said(Side.NEUTRAL).view.claims
    assert result(made).counts == {"affirmative": {FlowStatus.NEW: 2}, "negative": {}}
    assert result(made).unsaid == 1
    made.say("cx-1ac", "trained", "asked", by="affirmative")
    practice = Practised(made.map, made.round, made.format, always)
    assert keyed_id("trained") in practice.said(Side.NEUTRAL).view.claims
    made.say("1nc", "cost")
    practice = Practised(made.map, made.round, made.format, always)
    assert keyed_id("cost") in practice.said(Side.NEUTRAL).view.claims


@pytest.fixture
def four():
    """An order rests on two claims together, or on a third alone, and has evidence of its own."""
    made = Practice()
    made.claim("order", status="admitted")
    for name in ("harm", "merits", "waiver"):
        made.claim(name, status="admitted")
    made.claim("money", Side.RESPONDENT, status="admitted")
    made.step("harm", "merits", on="order", name="both")
    made.step("money", on="harm", attacks=True)
    return made


def test_who_bears_the_burden_does_not_win_by_the_silence_of_the_other_side(four):
    four.say("opening", "order")
    four.say("opening", "harm")
    four.say("answer", "A word.")
    found = result(four)
    assert found.loses_in_round is Side.MOVANT
    assert found.never_said == (keyed_id("merits"),)
    labels = {one.claim: one.in_round for one in found.apart}
    assert labels[keyed_id("order")] is Label.UNDECIDED


def test_who_has_argued_a_reason_to_its_end_wins_where_nobody_answers(four):
    four.say("opening", "harm")
    four.say("opening", "merits")
    found = result(four)
    assert (found.loses_in_round, found.never_said) == (Side.RESPONDENT, ())


def test_of_several_reasons_what_lacks_least_is_told_and_one_argued_is_enough(four):
    four.claim("late", status="admitted")
    four.step("waiver", "late", "money", on="order", name="all")
    four.say("opening", "waiver")
    four.say("opening", "late")
    assert result(four).never_said == (keyed_id("money"),)
    four.step("waiver", on="order", name="alone")
    assert (result(four).loses_in_round, result(four).never_said) == (Side.RESPONDENT, ())


def test_a_claim_at_issue_without_reasons_on_the_map_has_to_be_said():
    made = Practice()
    made.claim("order", status="admitted")
    assert (result(made).loses_in_round, result(made).never_said) == (
        Side.MOVANT,
        (keyed_id("order"),),
    )
    made.say("opening", "order")
    assert (result(made).loses_in_round, result(made).never_said) == (Side.RESPONDENT, ())


def test_who_has_to_show_the_contrary_loses_by_silence_as_the_labels_tell():
    made = Practice()
    made.claim("defence", Side.RESPONDENT, status="admitted", burden="movant")
    made.claim("why", Side.RESPONDENT)
    made.step("why", on="defence")
    assert (result(made).loses_in_round, result(made).never_said) == (Side.MOVANT, ())
    made.records["defence"] = replace(made.records["defence"], status="open")
    made.claim("fact", status="admitted")
    made.step("fact", on="defence", attacks=True)
    made.say("opening", "fact")
    assert (result(made).loses_in_round, result(made).never_said) == (Side.RESPONDENT, ())


def test_what_was_never_said_is_told_of_who_would_lose_by_an_answer_too(four):
    four.records["order"] = replace(four.records["order"], status="open")
    four.claim("late", Side.RESPONDENT, status="admitted")
    four.step("late", on="order", attacks=True)
    four.say("opening", "harm")
    four.say("answer", "late")
    found = result(four)
    assert (found.loses_in_round, found.never_said) == (Side.MOVANT, (keyed_id("merits"),))
    practice = Practised(four.map, four.round, four.format, always)
    assert practice.said(Side.NEUTRAL).label(keyed_id("order")) is Label.OUT
    labels = {one.claim: one.in_round for one in found.apart}
    assert labels[keyed_id("order")] is Label.OUT
