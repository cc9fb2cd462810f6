"""What a side asks where it examines the other: of what was said, once, and naming it."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from practised import POLICY, Practice

from argmap.case.evidence import Cite, Quote, Source
from argmap.case.ids import keyed_id
from argmap.case.terms import Side, Signal, Status
from argmap.debate.known_formats import load_formats
from argmap.debate.moves import MoveKind, moves_of
from argmap.debate.opponent import Level, next_move
from argmap.debate.practising import Floor, plan_move
from argmap.debate.practising import Practice as Practised

CX = "cx-1ac"
WORDS = "They said so."
NUMBERS = count()


def is_sound(quote):
    return "ALTERED" not in quote.exact


def practised(made):
    return Practised(made.map, made.round, made.format, is_sound)


def enter(made, speech, side, move):
    floor = Floor(made.round.id, speech, side)
    done = plan_move(made.map, floor, move, new_id=lambda: keyed_id(f"put {next(NUMBERS)}"))
    for change in done.changes:
        made._keep(change.after, change.after.id)
    return done.changes[-1].after


def asked_in(made, level=Level.MERCILESS, *, speech=CX, side="negative"):
    """All that a side asks in a period, in its order, as words."""
    found = []
    while chosen := next_move(practised(made).turn(speech, side), level, 1):
        assert chosen.move.kind is MoveKind.ASK
        found.append(enter(made, speech, side, chosen.move).words)
        assert len(found) < 50
    return found


def cite(made, name, words=WORDS, **fields):
    source = Source(keyed_id(f"source of {name}"), title=f"Paper on {name}")
    quote = Quote(keyed_id(f"quote of {name}"), source.id, 0, len(words), words)
    for record in (source, quote, Cite(keyed_id(f"cite of {name}"), quote.id, **fields)):
        made._keep(record, record.id)


@pytest.fixture
def made():
    """A plan stands on two premises together, one of which rests on a reason of its own."""
    made = Practice(POLICY)
    for name in ("plan", "harm", "cure", "study"):
        made.claim(name)
    made.claim("cost", Side.RESPONDENT)
    made.step("harm", "cure", on="plan", name="why")
    made.records["why"] = replace(made.records["why"], scheme="rule")
    made.step("study", on="harm", name="shown")
    made.step("cost", on="plan", attacks=True)
    made.say("1ac", "plan")
    made.say("1ac", "harm")
    return made


def test_a_reason_of_which_half_was_said_is_asked_about_by_what_was_said(made):
    moves = moves_of(practised(made).turn(CX))
    assert moves
    assert {one.argument for one in moves} == {keyed_id("why")}
    words = enter(made, CX, "negative", moves[0]).words
    assert words.endswith("(“harm”)")
    assert "cure" not in words


def test_once_the_questions_of_reasons_are_asked_bare_claims_are_asked_for_their_support(made):
    found = asked_in(made)
    assert "What supports “plan”?" in found
    assert "What supports “harm”?" in found
    assert "Where does it say so: “plan”?" not in found
    assert len(set(found)) == len(found)
    of_reasons = [one.endswith("(“harm”)") for one in found]
    assert of_reasons == sorted(of_reasons, reverse=True)


def test_a_claim_with_nothing_behind_it_is_asked_for_where_it_stands(made):
    made.say("1ac", "cure")
    found = asked_in(made)
    assert "Where does it say so: “cure”?" in found


def test_a_quote_that_does_not_stand_in_its_source_is_asked_about_with_the_source(made):
    cite(made, "harm", "ALTERED", claim=keyed_id("harm"))
    assert "Where in “Paper on harm” does it say so: “harm”?" in asked_in(made)


def test_a_source_that_speaks_against_a_claim_is_asked_about(made):
    cite(made, "harm", claim=keyed_id("harm"), signal=Signal.BUT_SEE)
    assert "Where in “Paper on harm” does it say so: “harm”?" in asked_in(made)


def test_a_sound_quote_is_not_asked_about(made):
    cite(made, "harm", claim=keyed_id("harm"))
    assert not [one for one in asked_in(made) if "“Paper on harm”" in one]


def test_what_was_said_with_its_reason_or_is_admitted_is_not_asked_for_support(made):
    made.say("1ac", "study")
    made.records["study"] = replace(made.records["study"], status=Status.ADMITTED)
    found = asked_in(made)
    assert "What supports “harm”?" not in found
    assert "What supports “study”?" not in found


def test_the_open_questions_on_the_step_of_a_bare_claim_name_that_claim_and_not_its_reason(made):
    made.records["shown"] = replace(made.records["shown"], scheme="rule")
    asked = [one for one in asked_in(made) if one.endswith("(“harm”)")]
    steps = {one.argument for one in moves_of(practised(made).turn("cx-2ac"))}
    assert not steps
    assert len(asked) > 3
    assert not [one for one in asked if "study" in one]


def test_a_claim_of_the_side_s_own_that_was_conceded_is_not_asked_about(made):
    made.say("1ac", "cost")
    assert not [one for one in asked_in(made) if "cost" in one]


def test_in_a_crossfire_a_side_asks_and_argues_nothing():
    made = Practice(load_formats()["public-forum"])
    first, _, crossfire, *_ = [one.id for one in made.format.speeches]
    side, other = (one.id for one in made.format.sides)
    made.claim("harm")
    made.say(first, "harm", by=side)
    found = asked_in(made, speech=crossfire, side=other)
    assert sorted(found) == ["What supports “harm”?", "Where does it say so: “harm”?"]


def test_who_is_examined_has_no_moves(made):
    assert moves_of(practised(made).turn("cx-1nc", "negative")) == []


@given(st.integers(0, 2**32), st.sampled_from(Level))
def test_whatever_was_said_questions_are_never_repeated_name_what_was_said_and_end(seed, level):
    random = Random(seed)
    made = Practice(POLICY)
    names = [f"c{number}" for number in range(8)]
    for name in names:
        made.claim(name, random.choice([Side.MOVANT, Side.MOVANT, Side.RESPONDENT]))
        if random.random() < 0.4:
            cite(made, name, random.choice([WORDS, "ALTERED"]), claim=keyed_id(name))
    for number in range(8):
        on, *premises = sorted(random.sample(names, random.choice([2, 3])))
        made.step(*premises, on=on, attacks=random.random() < 0.3, name=f"s{number}")
        scheme = random.choice(["", "rule", "precedent"])
        made.records[f"s{number}"] = replace(made.records[f"s{number}"], scheme=scheme)
    said = random.sample(names, 4)
    for name in said:
        made.say("1ac", name)
    theirs = {keyed_id(one) for one in said} - {
        one.id for one in made.map.claims.values() if one.side is Side.RESPONDENT
    }
    keys = []
    while chosen := next_move(practised(made).turn(CX), level, 1):
        move = chosen.move
        assert (move.kind, move.claims) == (MoveKind.ASK, ())
        keys.append((move.asked or move.of_claim).key)
        if move.named is not None:
            assert move.named in theirs
            assert made.map.flow_entries[move.answers[0]].claim == move.named
        entry = enter(made, CX, "negative", move)
        assert (entry.claim, entry.by) == (None, "negative")
    assert len(keys) == len(set(keys))


def test_a_reason_that_was_all_said_is_asked_about_as_a_whole(made):
    made.say("1ac", "cure")
    moves = moves_of(practised(made).turn(CX))
    assert {one.argument for one in moves} == {keyed_id("why")}
    assert {one.named for one in moves} == {None}


def test_a_side_asks_nothing_of_its_own_reasons(made):
    made.claim("weather", Side.NEUTRAL)
    made.claim("storm", Side.RESPONDENT)
    made.step("storm", "weather", on="plan", attacks=True, name="own")
    made.records["own"] = replace(made.records["own"], scheme="rule")
    made.say("1ac", "weather")
    asked_in(made)
    assert f'"{keyed_id("own")}"' not in "".join(
        one.extra for one in made.map.flow_entries.values()
    )
