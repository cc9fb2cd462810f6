"""What argmap answers the bench: of its own claims alone, and what is not there it says."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from practised import HEARING, Practice

from argmap.case.caption import Case
from argmap.case.evidence import Cite, Source
from argmap.case.ids import keyed_id
from argmap.case.terms import Side
from argmap.debate.bench import BenchTopic, bench_questions, plan_bench_question, topic_of
from argmap.debate.bench_answers import answer_to_bench
from argmap.debate.joins import BENCH
from argmap.debate.practising import Floor
from argmap.debate.practising import Practice as Practised
from argmap.debate.replies import Reply, plan_reply_entry
from argmap.debate.whose_turn import waiting_question


@pytest.fixture
def made():
    made = Practice()
    made.claim("order")
    made.claim("harm", factor="harm")
    made.step("harm", on="order")
    made.claim("money", Side.RESPONDENT, factor="harm")
    made.claim("cash", Side.RESPONDENT)
    made.step("money", on="harm", attacks=True)
    return made


def turn(made, *, sound=True):
    return Practised(made.map, made.round, HEARING, lambda _quote: sound).turn("answer")


def bench_key(key):
    return f'{{"bench": [{{"key": "{key}"}}]}}'


def asked(made, key, speech="answer"):
    """Enter a question of the bench by its key."""
    made.say(speech, "Why?", by=BENCH, name=key, extra=bench_key(key))
    return made.records[key]


def answered(made, key):
    question = asked(made, key)
    return answer_to_bench(turn(made), question)


def test_a_gate_is_answered_with_a_claim_of_the_side_on_its_factor(made):
    assert answered(made, "gate harm") == Reply(made.records["money"].id)


def test_what_was_not_said_yet_is_said_first(made):
    made.claim("rebuild", Side.RESPONDENT, factor="harm")
    made.say("answer", "money")
    assert answered(made, "gate harm") == Reply(made.records["rebuild"].id)


def test_a_gate_of_a_cause_is_answered_with_what_stands_below_it(made):
    key = f"gate merits {made.records['harm'].id}"
    assert answered(made, key) == Reply(made.records["money"].id)


def test_where_the_map_has_nothing_the_answer_says_so_and_is_no_claim(made):
    made.say("answer", "cash")
    for key in (
        f"leaf {made.records['cash'].id}",
        f"quote {keyed_id('none')}",
        f"authority {keyed_id('none')}",
        "gate unknown",
        f"gate merits {keyed_id('gone')}",
        f"leaf {keyed_id('gone')}",
    ):
        answer = answered(made, key)
        assert answer.claim is None
        assert answer.words


def test_an_authority_is_met_by_the_claim_that_cites_it(made):
    source = Source(keyed_id("s"), title="Binding", adverse_to=Side.RESPONDENT)
    made._keep(source, source.id)
    cite = Cite(keyed_id("c"), None, source=source.id, claim=made.records["cash"].id)
    made._keep(cite, cite.id)
    assert answered(made, f"authority {source.id}") == Reply(made.records["cash"].id)


def test_a_question_of_a_stranger_is_about_nothing(made):
    made.say("answer", "Why?", by=BENCH, name="odd", extra='{"bench": [{"key": 7}]}')
    assert topic_of(made.records["odd"]) == (BenchTopic.GATE, "", "")
    assert answer_to_bench(turn(made), made.records["odd"]).claim is None


def test_an_answer_is_entered_as_one_to_its_question_which_waits_no_more(made):
    made.records["case"] = Case(keyed_id("case"))
    made.say("answer", "cash")
    (question,) = bench_questions(turn(made), None)
    floor = Floor(made.round.id, "answer", "respondent")
    done = plan_bench_question(made.map, floor, question, new_id=lambda: keyed_id("asked"))
    entry = done.changes[0].after
    made._keep(entry, entry.id)
    speech = HEARING.speech("answer")
    assert waiting_question(made.flow, speech) == entry
    assert waiting_question(made.flow, HEARING.speech("opening")) is None
    assert waiting_question(made.flow, None) is None
    answer = answer_to_bench(turn(made), entry)
    done = plan_reply_entry(made.map, floor, entry, answer, new_id=lambda: keyed_id("answer"))
    said = done.changes[0].after
    assert (said.answers, said.words, said.claim) == ((entry.id,), answer.words, None)
    made._keep(replace(said, rank=1000.0), said.id)
    assert waiting_question(made.flow, speech) is None


def test_where_all_of_a_side_was_said_its_answer_repeats_no_claim(made):
    made.say("answer", "money")
    answer = answered(made, "gate harm")
    assert answer.claim is None
    assert answer.words.endswith("was said: we stand on “money”.")
    for name in ("rent", "fuel", "wages"):
        made.claim(name, Side.RESPONDENT, factor="harm")
        made.say("answer", name)
    again = answered(made, "gate harm").words
    assert again.endswith("was said: we stand on “money”, “rent” and 2 others.")


def test_a_leaf_with_nothing_below_it_is_named_in_the_answer(made):
    made.claim("rent", Side.RESPONDENT)
    made.say("answer", "cash")
    told = {answered(made, f"leaf {made.records[one].id}").words for one in ("cash", "rent")}
    assert len(told) == 2
    assert any("“cash”" in words for words in told)


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("speech", ["opening", "answer"])
def test_whatever_the_bench_asks_no_claim_is_said_twice_in_answer(made, seed, speech):
    random = Random(seed)
    names = ["order", "harm", "money", "cash"]
    side = {"opening": Side.MOVANT, "answer": Side.RESPONDENT}[speech]
    for number in range(6):
        name, on = f"more {number}", random.choice(names)
        made.claim(name, side, factor=random.choice(["harm", ""]))
        made.step(name, on=on, attacks=made.records[on].side is not side)
        names.append(name)
    said = []
    for number in range(12):
        about = random.choice(names)
        key = random.choice(["gate harm", f"leaf {made.records[about].id}"])
        made.say(speech, "Why?", by=BENCH, name=f"asked {number}", extra=bench_key(key))
        turn = Practised(made.map, made.round, HEARING, lambda _quote: True).turn(speech)
        answer = answer_to_bench(turn, made.records[f"asked {number}"])
        if answer.claim:
            said.append(answer.claim)
            name = next(one for one in names if made.records[one].id == answer.claim)
            made.say(speech, name)
    assert said
    assert len(said) == len(set(said))
