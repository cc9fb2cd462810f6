from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from labelled_worlds import World, edited, seeds

from argmap.case.places import Against, Under
from argmap.case.terms import Side, Stance, Status
from argmap.reasoning.burden import Move, burden_of, ways_to_turn
from argmap.reasoning.label import Label
from argmap.reasoning.labels import Labels
from argmap.reasoning.proof import ProofStandard


def ways(world, claim):
    labels = world.labels()
    return {(way.move, way.claim or way.argument) for way in ways_to_turn(world.map, labels, claim)}


def test_who_asserts_a_claim_that_is_not_in_loses_and_who_denies_one_that_is():
    world = World()
    root = world.claim("Restore hosting.", side=Side.MOVANT)
    assert burden_of(world.map, world.labels(), root).loses is Side.MOVANT
    world.given(world.reason(root, "Reason."))
    found = burden_of(world.map, world.labels(), root)
    assert (found.label, found.loses, found.persuades) == (
        Label.IN,
        Side.RESPONDENT,
        Side.MOVANT,
    )


def test_a_tie_is_lost_by_whom_the_claim_says_bears_persuasion():
    world = World()
    root = world.claim("Section 230 applies.", side=Side.RESPONDENT, burden="respondent")
    world.given(world.reason(root, "Reason."))
    world.given(world.objection(root, "Objection."))
    found = burden_of(world.map, world.labels(), root)
    assert (found.is_tie, found.persuades, found.loses) == (True, Side.RESPONDENT, Side.RESPONDENT)


def test_a_claim_that_is_in_by_one_reason_falls_by_an_attack_or_an_undercut_on_the_way():
    world = World()
    root = world.claim("Root.")
    reason = world.reason(root, "Reason.")
    ground = world.given(world.reason(reason, "Ground."))
    assert ways(world, root) == {
        (Move.ATTACK, root),
        (Move.UNDERCUT, world.step(reason).id),
        (Move.ATTACK, reason),
        (Move.UNDERCUT, world.step(ground).id),
    }


def test_a_claim_with_two_good_reasons_falls_only_by_an_attack_on_itself():
    world = World()
    root = world.claim("Root.")
    for text in ("Reason.", "Another."):
        world.given(world.reason(root, text))
    assert ways(world, root) == {(Move.ATTACK, root)}


def test_the_nearest_way_comes_first():
    world = World()
    root = world.claim("Root.")
    world.given(world.reason(world.reason(root, "Reason."), "Ground."))
    depths = [way.depth for way in ways_to_turn(world.map, world.labels(), root)]
    assert depths == sorted(depths)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seeds)
def test_every_way_turns_the_label_when_it_is_gone_and_leaves_the_labels_alone(turns):
    *_, (draft, _) = [(World(), None), *edited(turns, World())]
    if not draft.map.claims:
        return
    root = min(draft.map.claims)
    labels = Labels(draft.map, lambda _: True)
    before = {one: labels.of(one) for one in draft.map.claims}
    found = list(ways_to_turn(draft.map, labels, root, tried=60))
    assert {one: labels.of(one) for one in draft.map.claims} == before
    for way in found[:6]:
        place = (
            Against(way.argument)
            if way.argument
            else Under(way.claim, Stance.PRO if way.move is Move.SUPPORT else Stance.CON)
        )
        draft.claim("A new argument.", place, status=Status.ASSUMED)
        after = Labels(draft.map, lambda _: True).label(root)
        assert (after is Label.IN) != (before[root].label is Label.IN)
        draft.map.apply(draft.done.pop().inverse())


MET = {
    ProofStandard.PREPONDERANCE: {(0.5, 0.6), (0.1, 0.5)},
    ProofStandard.CLEAR_AND_CONVINCING: {(0.1, 0.5)},
    ProofStandard.BEYOND_REASONABLE_DOUBT: {(0.1, 0.5)},
    ProofStandard.DIALECTICAL: set(),
    ProofStandard.SCINTILLA: set(),
}


@pytest.mark.parametrize("standard", ProofStandard)
@pytest.mark.parametrize("weights", [(0.5, 0.5), (0.6, 0.5), (0.5, 0.6), (0.1, 0.5)])
def test_who_has_to_persuade_against_a_claim_loses_short_of_the_proof(standard, weights):
    world = World()
    root = world.claim("Root.", side=Side.MOVANT, burden="respondent", proof_standard=standard)
    world.weigh(world.given(world.reason(root, "Pro.")), weights[0])
    world.weigh(world.given(world.objection(root, "Con.")), weights[1])
    found = burden_of(world.map, world.labels(), root)
    met = weights in MET[standard]
    assert found.refutes
    assert found.loses is (Side.MOVANT if met else Side.RESPONDENT)


@pytest.mark.parametrize("standard", ProofStandard)
def test_an_objection_alone_is_enough_against_a_claim_that_is_not_given(standard):
    world = World()
    root = world.claim("Root.", side=Side.MOVANT, burden="respondent", proof_standard=standard)
    assert burden_of(world.map, world.labels(), root).loses is Side.RESPONDENT
    world.given(world.objection(root, "Con."))
    assert burden_of(world.map, world.labels(), root).loses is Side.MOVANT
    world.given(root)
    assert burden_of(world.map, world.labels(), root).loses is Side.RESPONDENT


def test_moves_turn_who_loses_and_not_only_the_label():
    world = World()
    root = world.claim("Root.", side=Side.MOVANT, burden="respondent")
    reason = world.given(world.reason(root, "Pro."))
    world.given(world.objection(root, "Con."))
    labels = world.labels()
    against = {
        (one.move, one.target) for one in ways_to_turn(world.map, labels, root, refutes=True)
    }
    assert (Move.UNDERCUT, world.step(reason).id) in against
    assert (Move.SUPPORT, root) not in against
