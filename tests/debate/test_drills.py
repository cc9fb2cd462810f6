from __future__ import annotations

from dataclasses import replace

import pytest
from example import example_map, standards
from practised import Practice

from argmap.case.caption import Case
from argmap.case.evidence import Cite, Quote, Source
from argmap.case.ids import keyed_id
from argmap.case.terms import Side
from argmap.debate.drills import DrillKind, drills_of


def drills(made, kind, side=Side.MOVANT, *, is_sound=lambda _quote: True):
    found = drills_of(made.map, standards(), side=side, is_sound=is_sound)
    return [one for one in found if one.kind is kind]


@pytest.fixture
def made():
    made = Practice()
    made.claim("harm")
    made.claim("loss")
    made.claim("money", Side.RESPONDENT)
    made.claim("trust")
    made.step("loss", on="harm", name="why")
    made.step("money", on="harm", attacks=True)
    made.step("trust", on="money", attacks=True)
    source = Source(keyed_id("s"), title="The Times")
    words = "We lost all."
    quote = Quote(keyed_id("q"), source.id, 0, len(words), words, speaker="Matze")
    cite = Cite(keyed_id("c"), quote.id, claim=keyed_id("loss"))
    for record in (source, quote, cite):
        made._keep(record, record.id)
    return made


def test_a_claim_of_the_other_side_is_rebutted_by_what_the_map_answers(made):
    (drill,) = drills(made, DrillKind.REBUTTAL)
    assert (drill.shown, drill.right) == ("money", ("trust",))
    assert drill.asked == "The respondent says this. What do you answer?"


def test_who_argues_both_sides_rebuts_both(made):
    shown = {one.shown: one.right for one in drills(made, DrillKind.REBUTTAL, Side.NEUTRAL)}
    assert shown == {"money": ("trust",), "harm": ("money",)}


def test_an_undercut_answers_the_reason_in_the_step(made):
    made.claim("guess", Side.RESPONDENT)
    made.step("guess", on="why")
    shown = {one.shown: one.right for one in drills(made, DrillKind.REBUTTAL, Side.RESPONDENT)}
    assert shown["loss"] == ("guess",)


def test_who_is_asked_for_a_quote_is_told_speaker_and_source(made):
    (drill,) = drills(made, DrillKind.SPEAKER)
    assert (drill.shown, drill.right) == ("We lost all.", ("Matze, in “The Times”",))


def test_words_are_asked_for_by_the_claim_they_back(made):
    (drill,) = drills(made, DrillKind.WORDS)
    assert (drill.shown, drill.exact) == ("loss", "We lost all.")
    assert drill.asked == "What does Matze in “The Times” say for this, word for word?"


def test_words_that_a_report_only_tells_are_nowhere_asked_for_as_the_speakers_own(made):
    told = replace(made.records[keyed_id("q")], attribution="paraphrase")
    made.records[keyed_id("q")] = told
    (words,), (speaker,) = drills(made, DrillKind.WORDS), drills(made, DrillKind.SPEAKER)
    assert words.asked == "What does “The Times”, telling of Matze, say for this, word for word?"
    assert speaker.asked == "Whose words does this report, and in which source does it stand?"
    made.records[keyed_id("q")] = replace(told, attribution="statement, quoted")
    assert drills(made, DrillKind.WORDS)[0].asked.startswith("What does Matze in “The Times” say")


def test_a_quote_with_a_caution_or_that_does_not_stand_is_not_learnt_by_heart(made):
    assert drills(made, DrillKind.WORDS, is_sound=lambda _quote: False) == []
    made.records[keyed_id("q")] = replace(made.records[keyed_id("q")], caution="Garbled.")
    assert drills(made, DrillKind.WORDS) == drills(made, DrillKind.SPEAKER) == []


def test_a_step_is_cross_examined_by_the_questions_of_its_scheme(made):
    assert drills(made, DrillKind.CROSS_EXAMINATION) == []
    made.records["why"] = replace(made.records["why"], scheme="rule")
    (drill,) = drills(made, DrillKind.CROSS_EXAMINATION)
    assert drill.shown == "“loss” so: “harm”"
    assert drill.right[0] == "Is the rule valid and in force? (not asked)"


def test_the_example_has_drills_of_every_kind_each_with_something_right_and_a_key_of_its_own():
    found = drills_of(example_map(), standards(), side=Side.MOVANT, is_sound=lambda _quote: True)
    assert {one.kind for one in found} == set(DrillKind)
    assert all(one.right and all(one.right) and one.asked and one.shown for one in found)
    assert len({one.key for one in found}) == len(found)
    assert all(one.seconds > 0 for one in found)


def test_the_test_of_the_case_and_what_its_posture_asks_are_drilled():
    made = Practice()
    made.records["case"] = Case(keyed_id("case"), standard="ca9", posture="tro-without-notice")
    found = drills(made, DrillKind.STANDARD)
    known = {one.name: one for one in found}
    assert len(known["ca9"].right) == 2
    assert known["ca9"].right[0].startswith("Winter: the case on the merits: likely; ")
    assert any("65(b)" in line for line in known["at tro-without-notice"].right)
