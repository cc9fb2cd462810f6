from __future__ import annotations

from dataclasses import replace

import pytest
from example import example_map, standards
from practised import HEARING, Practice

from argmap.case.case_map import CaseMap
from argmap.case.evidence import Cite, Quote, Source
from argmap.case.ids import keyed_id
from argmap.case.terms import AuthorityWeight, Side, SourceKind, Status
from argmap.case.weighing import Finding
from argmap.debate.bench import (
    BenchTopic,
    bench_questions,
    is_bench_due,
    next_question,
    plan_bench_question,
)
from argmap.debate.joins import BENCH
from argmap.debate.practising import Floor
from argmap.debate.practising import Practice as Practised
from argmap.law.case_findings import weigh_case


@pytest.fixture
def made():
    made = Practice()
    made.claim("order")
    made.claim("harm")
    made.step("harm", on="order")
    made.claim("money", Side.RESPONDENT)
    return made


def turn(made, speech="opening", *, sound=True):
    return Practised(made.map, made.round, HEARING, lambda _quote: sound).turn(speech)


def asked(made, speech="opening", **fields):
    return bench_questions(turn(made, speech, **fields), None)


def keep(made, *records):
    for record in records:
        made._keep(record, record.id)


def test_a_leaf_that_rests_on_nothing_is_asked_about_and_a_claim_with_a_reason_is_not(made):
    made.say("opening", "order")
    made.say("opening", "harm")
    (question,) = asked(made)
    assert question.topic is BenchTopic.LEAF
    assert question.words == "What in the record is there for “harm”, counsel?"
    assert question.put_to == (made.records["harm in opening"].id,)


def test_what_is_admitted_is_not_asked_about(made):
    made.records["harm"] = replace(made.records["harm"], status=Status.ADMITTED)
    made.say("opening", "harm")
    assert asked(made) == []


def test_only_the_side_that_speaks_is_asked_about_what_it_said_the_last_first(made):
    made.claim("second")
    made.say("opening", "harm")
    made.say("opening", "second")
    made.say("answer", "money")
    assert [one.about.id for one in asked(made)] == [keyed_id("second"), keyed_id("harm")]
    assert [one.about.id for one in asked(made, "answer")] == [keyed_id("money")]


def test_what_was_crossed_out_is_not_asked_about(made):
    made.say("opening", "harm", crossed_out=True)
    assert asked(made) == []


def test_words_that_do_not_stand_in_their_source_are_asked_about_first(made):
    source = Source(keyed_id("s"), title="The Times")
    quote = Quote(keyed_id("q"), source.id, 0, 5, "Never")
    keep(made, source, quote, Cite(keyed_id("c"), quote.id, claim=keyed_id("harm")))
    made.claim("bare")
    made.say("opening", "bare")
    made.say("opening", "harm")
    found = asked(made, sound=False)
    assert [one.topic for one in found] == [BenchTopic.QUOTE, BenchTopic.LEAF]
    assert found[0].words == "You give us “Never” as the words of “The Times”. Are they its words?"
    assert [one.topic for one in asked(made)] == [BenchTopic.LEAF]


def test_binding_authority_against_a_side_is_put_to_it_unless_it_has_cited_it(made):
    binding = Source(
        keyed_id("winter"),
        SourceKind.CASE,
        title="Winter v. NRDC",
        weight=AuthorityWeight.BINDING,
        adverse_to=Side.MOVANT,
    )
    keep(made, binding, replace(binding, id=keyed_id("other"), weight=AuthorityWeight.PERSUASIVE))
    (question,) = asked(made)
    assert question.words.startswith("Winter v. NRDC binds this court and is against you")
    assert asked(made, "answer") == []
    keep(made, Cite(keyed_id("met"), source=binding.id, claim=keyed_id("harm")))
    made.say("opening", "harm")
    assert BenchTopic.AUTHORITY not in [one.topic for one in asked(made)]


def on_gates(by, speech, **levels):
    """What is asked on the findings of a reader, some of whose `levels` are others, by factor."""
    made, records = Practice(), []
    for one in example_map().records():
        is_other = isinstance(one, Finding) and one.by == by and one.factor in levels
        records.append(replace(one, level=levels[one.factor]) if is_other else one)
    case_map = CaseMap([*records, made.round])
    answer = weigh_case(case_map, standards(), None, by)
    turn = Practised(case_map, made.round, HEARING, lambda _quote: True).turn(speech)
    found = bench_questions(turn, answer)
    return [one.words for one in found if one.topic is BenchTopic.GATE]


UNMET = [
    ("The Winter route", "likely", "the case on the merits of “Sherman Act § 1”", "weak"),
    ("The Winter route", "likely", "the case on the merits of “Breach of contract”", "weak"),
    ("The Winter route", "likely", "the case on the merits of “Tortious interference”", "weak"),
    ("Every route", "likely", "irreparable harm", "possible"),
    ("The Winter route", "tips to the movant", "the balance of equities", "against"),
    ("Every route", "neutral", "the public interest", "against"),
]


def test_the_movant_is_asked_about_every_gate_that_is_not_met():
    assert on_gates("court", "opening") == [
        f"{who} needs “{needed}” on {subject}. "
        f"How do you get there from “{found}”, as found by the court?"
        for who, needed, subject, found in UNMET
    ]


def test_where_nobody_has_found_anything_the_question_names_no_finding():
    assert "Every route needs “likely” on irreparable harm. How do you get there?" in on_gates(
        "me", "opening"
    )


def test_the_question_says_whose_the_finding_is():
    asked = on_gates("articles", "opening")
    assert asked[3] == (
        "Every route needs “likely” on irreparable harm. "
        "How do you get there from “possible”, as found by the articles?"
    )
    (asked,) = on_gates("articles", "answer", irreparable="likely")
    assert asked.startswith("Irreparable harm is found as “likely” by the articles, which is ")


def test_the_respondent_is_asked_about_gates_that_are_met_and_no_others():
    assert on_gates("court", "answer") == []


def test_a_question_is_entered_where_it_interrupts_and_never_asked_twice(made):
    made.say("opening", "harm")
    (question,) = asked(made)
    floor = Floor(made.round.id, "opening", "movant")
    done = plan_bench_question(made.map, floor, question, new_id=lambda: keyed_id("asked"))
    (entry,) = [change.after for change in done.changes]
    assert (entry.by, entry.words, entry.answers) == (BENCH, question.words, question.put_to)
    keep(made, entry)
    assert asked(made) == []
    made.records[entry.id] = replace(entry, crossed_out=True)
    assert asked(made) == []


def test_the_bench_waits_for_an_answer_and_lets_counsel_speak_between():
    made = Practice()
    assert not is_bench_due(made.flow, "opening")
    made.say("opening", "one")
    assert not is_bench_due(made.flow, "opening")
    made.say("opening", "two")
    assert is_bench_due(made.flow, "opening")
    assert not is_bench_due(made.flow, "answer")
    made.say("opening", "Why?", by=BENCH, name="why")
    for word in ("three", "four"):
        made.say("opening", word)
    assert not is_bench_due(made.flow, "opening")
    made.say("opening", "because", "why")
    assert is_bench_due(made.flow, "opening")


def test_the_same_seed_asks_the_same_from_the_first_three(made):
    for number in range(6):
        made.claim(f"n{number}")
        made.say("opening", f"n{number}")
    questions = asked(made)
    picked = {next_question(questions, seed, 6).key for seed in range(60)}
    assert picked == {one.key for one in questions[:3]}
    assert next_question(questions, 7, 6) == next_question(questions, 7, 6)
    assert next_question([], 7, 6) is None
