"""Whole examples worked by hand: undercuts, circles, burdens, and ties at every standard.

What each comes to was written down from the definitions of Carneades before the program was
asked.
"""

from __future__ import annotations

import pytest
from labelled_worlds import World

from argmap.case.places import Against, Under
from argmap.case.terms import QuestionKind, QuestionState, Side, Stance
from argmap.reasoning.burden import burden_of
from argmap.reasoning.label import Label, LabelMark
from argmap.reasoning.proof import ProofStandard

IN, OUT, UNDECIDED = Label.IN, Label.OUT, Label.UNDECIDED


@pytest.fixture
def world():
    return World()


def put(world, claim, weight):
    world.given(claim)
    world.weigh(claim, weight)
    return claim


@pytest.mark.parametrize(
    ("standard", "label", "mark"),
    [
        (ProofStandard.SCINTILLA, IN, LabelMark.IN),
        (ProofStandard.PREPONDERANCE, UNDECIDED, LabelMark.TIE),
        (ProofStandard.CLEAR_AND_CONVINCING, UNDECIDED, LabelMark.TIE),
        (ProofStandard.BEYOND_REASONABLE_DOUBT, UNDECIDED, LabelMark.TIE),
        (ProofStandard.DIALECTICAL, UNDECIDED, LabelMark.TIE),
    ],
)
@pytest.mark.parametrize("weight", [0.3, 0.5, 0.9])
def test_a_tie_is_a_tie_at_every_weight_and_every_standard_but_a_scintilla(
    world, standard, label, mark, weight
):
    root = world.claim("Root.")
    world.amend(root, proof_standard=standard.value)
    put(world, world.reason(root, "Pro."), weight)
    put(world, world.objection(root, "Con."), weight)
    found = world.labels().of(root)
    assert (found.label, found.mark) == (label, mark)


def test_killing_in_self_defence(world):
    """Prakken and Sartor's case: the prosecution proves, the defence raises, doubt decides.

    Murder needs proof beyond reasonable doubt: killing and intent, together 0.8. Self-defence
    undercuts the step; a witness for it is undercut in turn as an enemy of the victim.
    """
    murder = world.claim("It was murder.")
    world.amend(murder, proof_standard="beyond reasonable doubt", side=Side.MOVANT)
    killed = put(world, world.reason(murder, "He killed."), 0.8)
    meant = world.beside(killed, "He meant to.")
    assert world.label(murder) is UNDECIDED  # intent is not shown
    world.given(meant)
    assert world.label(murder) is IN
    defence = world.claim("He was attacked.", Against(world.step(killed).id))
    assert world.label(murder) is IN  # nothing supports self-defence yet
    witness = world.given(world.reason(defence, "W. saw it."))
    assert world.label(murder) is UNDECIDED
    assert burden_of(world.map, world.labels(), murder).loses is Side.MOVANT
    world.given(world.undercut(witness, "W. is an enemy of the victim."))
    assert world.label(defence) is UNDECIDED
    assert world.label(murder) is IN
    assert burden_of(world.map, world.labels(), murder).loses is Side.RESPONDENT


def test_a_doubt_of_two_tenths_is_a_reasonable_one(world):
    root = world.claim("It was murder.")
    world.amend(root, proof_standard="beyond reasonable doubt")
    put(world, world.reason(root, "He killed."), 0.9)
    doubt = put(world, world.objection(root, "He was far away."), 0.1)
    assert world.label(root) is IN
    world.weigh(doubt, 0.2)
    assert world.label(root) is UNDECIDED
    world.amend(root, proof_standard="clear and convincing")
    assert world.label(root) is IN


def test_a_chain_of_undercuts_turns_with_each_link(world):
    root = world.claim("Root.")
    last = world.given(world.reason(root, "Reason."))
    for length in range(1, 7):
        last = world.given(world.undercut(last, f"Undercut {length}."))
        assert world.label(root) is (UNDECIDED if length % 2 else IN)


def test_two_steps_that_undercut_each_other_settle_nothing_until_one_falls(world):
    one, other = world.claim("One."), world.claim("Other.")
    first = world.given(world.reason(one, "For one."))
    second = world.given(world.reason(other, "For other."))
    world.reuse(one, Against(world.step(second).id))
    world.reuse(other, Against(world.step(first).id))
    labels = world.labels()
    assert labels.of(one).is_circular
    assert labels.of(other).is_circular
    world.given(world.undercut(first, "The step to one is broken."))
    assert (world.label(one), world.label(other)) == (UNDECIDED, IN)
    assert not world.labels().of(other).is_circular


def test_an_odd_circle_of_attacks_stays_open_and_one_outside_of_it_does_not(world):
    claims = [world.claim(f"Claim {number}.") for number in range(3)]
    for claim in claims:
        world.quote(world.source(), "Parler is down", target=claim)
    for number, claim in enumerate(claims):
        world.reuse(claim, Under(claims[number - 1], Stance.CON))
    assert {world.label(one) for one in claims} == {UNDECIDED}
    outside = world.claim("Outside.")
    put(world, world.reason(outside, "Pro."), 0.9)
    world.reuse(claims[0], Under(outside, Stance.CON))
    assert world.label(outside) is IN  # 0.9 is ahead whatever the circle comes to


def test_who_must_answer_a_question_decides_while_nobody_has(world):
    """An assumption asked falls on whoever argues, an exception on whoever asks."""
    root = world.claim("Root.")
    step = world.given(world.reason(root, "The rule applies."))
    answer = world.claim("It is in force.")
    world.ask(step, QuestionKind.EXCEPTION, QuestionState.OPEN)
    assert world.label(root) is IN
    world.ask(step, QuestionKind.ASSUMPTION, QuestionState.ANSWERED, answer)
    assert world.label(root) is UNDECIDED
    world.given(answer)
    assert world.label(root) is IN
    world.ask(step, QuestionKind.EXCEPTION, QuestionState.CONCEDED)
    assert world.label(root) is UNDECIDED


@pytest.mark.parametrize("persuades", [Side.MOVANT, Side.RESPONDENT])
def test_a_tie_goes_against_whoever_persuades_of_a_claim_that_is_nobodys(world, persuades):
    root = world.claim("Root.")
    world.amend(root, side=Side.NEUTRAL, burden=persuades.value)
    put(world, world.reason(root, "Pro."), 0.5)
    put(world, world.objection(root, "Con."), 0.5)
    found = burden_of(world.map, world.labels(), root)
    assert found.is_tie
    assert (found.persuades, found.loses) == (persuades, persuades)
