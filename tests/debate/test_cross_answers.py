"""What argmap answers where it is asked: of the map, of its own, and what is not there it says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from practised import POLICY, Practice

from argmap.case.evidence import Cite, Quote, Source
from argmap.case.ids import keyed_id
from argmap.case.questions import Question
from argmap.case.terms import QuestionState, Side
from argmap.debate.cross_answers import answer_in_questions, question_to_answer
from argmap.debate.known_formats import load_formats
from argmap.debate.practising import Floor
from argmap.debate.practising import Practice as Practised
from argmap.debate.replies import Reply, plan_reply_entry
from argmap.reasoning.schemes import questions_by_scheme

CX = "cx-1nc"
NOTHING = Reply(None, "I have nothing in the map for that.")
NO_MORE = Reply(None, "I have nothing more in the map for that.")


def is_sound(quote):
    return "ALTERED" not in quote.exact


@pytest.fixture
def made():
    """The negative has said that there is a cost, for which it has a figure and a quote."""
    made = Practice(POLICY)
    made.claim("plan")
    made.claim("cost", Side.RESPONDENT)
    made.claim("figure", Side.RESPONDENT)
    made.claim("other", Side.RESPONDENT)
    made.claim("mine")
    made.step("cost", on="plan", attacks=True)
    made.step("figure", on="cost", name="shown")
    made.step("other", on="plan", attacks=True)
    made.say("1ac", "plan")
    made.say("1nc", "cost")
    return made


def quote(made, name, words="It costs a lot.", **fields):
    source = Source(keyed_id(f"source of {name}"), title="The Budget")
    one = Quote(keyed_id(f"quote of {name}"), source.id, 0, len(words), words, **fields)
    for record in (source, one, Cite(keyed_id(f"cite of {name}"), one.id, claim=keyed_id(name))):
        made._keep(record, record.id)


def turn(made):
    return Practised(made.map, made.round, made.format, is_sound).turn(CX, "negative")


def waits(made, speech=CX, side="negative"):
    return question_to_answer(made.flow, made.format.speech(speech), side)


def answer(made):
    """Answer what is asked, and enter the answer."""
    asked = waits(made)
    reply = answer_in_questions(turn(made), asked)
    floor = Floor(made.round.id, CX, "negative")
    new_id = f"answer {len(made.records)}"
    done = plan_reply_entry(made.map, floor, asked, reply, new_id=lambda: keyed_id(new_id))
    for change in done.changes:
        made._keep(change.after, change.after.id)
    return reply


def test_the_support_of_the_claim_asked_about_is_the_answer(made):
    made.say(CX, "Why is that?", "cost in 1nc", name="asked")
    assert answer(made) == Reply(keyed_id("figure"))
    assert made.stands("asked").status == "answered"
    assert waits(made) is None


def test_a_claim_can_be_asked_about_by_itself(made):
    made.say(CX, "cost", name="asked")
    assert answer(made) == Reply(keyed_id("figure"))


def test_the_words_of_a_source_answer_where_it_is_said_with_who_says_it(made):
    quote(made, "cost", speaker="The Treasury")
    made.say(CX, "Where does it say so?", "cost in 1nc")
    assert answer(made) == Reply(None, "The Treasury, in “The Budget”: “It costs a lot.”")


@pytest.mark.parametrize("fields", [{"words": "ALTERED"}, {"caution": "Careful."}])
def test_a_quote_that_does_not_stand_or_carries_a_caution_is_no_answer(made, fields):
    made.records.pop("shown")
    made.records.pop("figure in shown")
    quote(made, "cost", **fields)
    made.say(CX, "Where does it say so?", "cost in 1nc")
    assert answer(made) == NOTHING


def test_the_same_is_not_answered_twice(made):
    quote(made, "cost")
    made.say(CX, "Why?", "cost in 1nc")
    assert answer(made) == Reply(keyed_id("figure"))
    made.say(CX, "Why else?", "cost in 1nc")
    assert answer(made) == Reply(None, "“The Budget”: “It costs a lot.”")
    made.say(CX, "And?", "cost in 1nc")
    assert answer(made) == NO_MORE


@pytest.mark.parametrize("joined", [(), ("plan in 1ac",)])
def test_what_is_about_nothing_of_its_own_it_has_nothing_for(made, joined):
    made.say(CX, "What is the weather?", *joined)
    assert answer(made) == NOTHING


def test_it_never_argues_in_answer(made):
    made.claim("fact", Side.NEUTRAL)
    made.step("fact", on="mine")
    made.say(CX, "mine", name="asked")
    assert answer(made) == NOTHING
    assert keyed_id("other") not in [one.entry.claim for one in made.flow.standings.values()]


def recorded(made, **fields):
    """Let the step have a critical question with an answer on the map; return its words."""
    asked = questions_by_scheme()["rule"][0]
    made.records["shown"] = replace(made.records["shown"], scheme="rule")
    made._keep(
        Question(keyed_id("recorded"), keyed_id("shown"), asked.id, "", asked.kind, **fields), "q"
    )
    return asked.text


def test_a_critical_question_is_answered_as_the_map_records_it(made):
    fields = {"state": QuestionState.ANSWERED, "claim": keyed_id("other")}
    words = recorded(made, **fields)
    made.say(CX, words.upper().rstrip("?"), "cost in 1nc")
    assert answer(made) == Reply(keyed_id("other"))


def test_the_note_of_an_answer_is_said_word_for_word(made):
    words = recorded(made, state=QuestionState.ANSWERED, note="She wrote the standard work.")
    made.say(CX, words, "cost in 1nc")
    assert answer(made) == Reply(None, "She wrote the standard work.")


def test_a_conceded_question_is_told_to_be_and_an_open_one_has_no_answer(made):
    words = recorded(made, state=QuestionState.CONCEDED)
    made.say(CX, words, "cost in 1nc")
    assert answer(made) == Reply(None, "That is conceded on the map.")
    made.records.pop("q")
    made.say(CX, words, "cost in 1nc", name="again")
    assert answer(made) == NOTHING


def test_what_was_asked_first_is_answered_first_and_nothing_that_was_crossed_out(made):
    made.say(CX, "Never mind.", name="struck", crossed_out=True)
    made.say(CX, "First?", name="first")
    made.say(CX, "Second?", name="second")
    assert waits(made).id == made.records["first"].id
    made.say(CX, "I was not asked.", by="negative")
    assert waits(made, side="affirmative") is None
    assert waits(made, "1nc") is None


def test_in_a_crossfire_an_answer_to_a_side_is_no_question_to_it():
    made = Practice(load_formats()["public-forum"])
    side, other = (one.id for one in made.format.sides)
    crossfire = next(one.id for one in made.format.speeches if one.is_questioning)
    made.say(crossfire, "Why?", by=side, name="asked")
    made.say(crossfire, "Because.", "asked", by=other)
    assert waits(made, crossfire, side) is None
    made.say(crossfire, "And why do you?", by=other, name="back")
    assert waits(made, crossfire, side).id == made.records["back"].id
