from __future__ import annotations

from labelled_worlds import World

from argmap.case.places import Under
from argmap.case.terms import Side, Stance
from argmap.reasoning.linter import structural_faults


def kinds(world):
    return [fault.kind for fault in structural_faults(world.map, world.labels())]


def test_a_map_with_everything_answered_and_cited_has_no_fault():
    world = World()
    root = world.claim("Keep the lights on.")
    reason = world.reason(root, "It was promised.")
    objection = world.objection(root, "It costs too much.")
    answer = world.objection(objection, "It costs little.")
    source = world.source()
    for one, words in (
        (reason, "Parler is down"),
        (objection, "back to work"),
        (answer, "It will"),
    ):
        world.quote(source, words, target=one)
    faults = list(structural_faults(world.map, world.labels()))
    assert [fault.message for fault in faults] == [
        "“It costs little.” attacks “It costs too much.”, and nothing answers it."
    ]


def test_the_same_words_but_for_case_and_marks_are_told_once():
    world = World()
    for words in ("It was promised.", "IT WAS, PROMISED", "It was", ""):
        world.given(world.claim(words))
    assert kinds(world) == ["duplicate claims"]


def test_a_reused_claim_that_helps_the_same_root_twice_is_no_fault():
    world = World()
    root = world.claim("Root.")
    reason = world.given(world.reason(root, "Reason."))
    other = world.given(world.reason(root, "Other reason."))
    world.reuse(reason, Under(other, Stance.PRO))
    assert "counted on both sides" not in kinds(world)
    objection = world.given(world.objection(root, "Objection."))
    world.reuse(reason, Under(objection, Stance.PRO))
    assert kinds(world).count("counted on both sides") == 1


def test_an_answer_to_an_attack_by_the_same_claim_helps_on_both_ways():
    world = World()
    root = world.claim("Root.")
    reason = world.given(world.reason(root, "Reason."))
    objection = world.given(world.objection(root, "Objection."))
    world.reuse(reason, Under(objection, Stance.CON))
    assert "counted on both sides" not in kinds(world)


def test_a_quote_for_claims_of_one_side_is_no_fault():
    world = World()
    source = world.source()
    for words in ("One.", "Two."):
        world.quote(source, "Parler is down", target=world.claim(words, side=Side.MOVANT))
    assert kinds(world) == []
