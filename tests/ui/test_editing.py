from __future__ import annotations

import pytest

from argmap.case.places import Against, Under
from argmap.case.plan_claims import plan_reuse
from argmap.case.terms import Stance
from argmap.ui.selection import Picked


@pytest.fixture
def wanted(editing):
    seen = []
    editing.edit_wanted.connect(seen.append)
    return seen


def target_of(bridge, claim):
    (use,) = bridge.case_map.uses_of(claim)
    return bridge.case_map.arguments[use.argument]


def test_a_new_claim_is_empty_picked_and_asks_for_its_editor(bridge, selection, editing, wanted):
    editing.add_claim()
    (claim,) = bridge.case_map.claims.values()
    assert claim.text == ""
    assert selection.picked == Picked(claim=claim.id)
    assert wanted == [claim.id]


def test_a_reason_bears_on_the_claim_that_was_picked(bridge, selection, editing, wanted):
    editing.add_claim()
    root = selection.picked.claim
    editing.add_reason()
    reason = selection.picked
    argument = target_of(bridge, reason.claim)
    assert (argument.target_claim, argument.stance) == (root, Stance.PRO)
    assert reason.premise == bridge.case_map.uses_of(reason.claim)[0].id
    assert wanted == [root, reason.claim]


def test_an_objection_a_co_premise_and_an_undercut_go_where_they_say(bridge, selection, editing):
    editing.add_claim()
    root = selection.picked.claim
    editing.add_objection()
    objection = selection.picked
    argument = target_of(bridge, objection.claim)
    assert (argument.target_claim, argument.stance) == (root, Stance.CON)
    editing.add_co_premise()
    assert target_of(bridge, selection.picked.claim) is argument
    selection.pick_claim(objection.claim, objection.premise)
    editing.add_undercut()
    assert target_of(bridge, selection.picked.claim).target_argument == argument.id


def test_a_sibling_follows_the_picked_claim_with_its_stance(bridge, selection, editing):
    editing.add_claim()
    root = selection.picked.claim
    editing.add_reason()
    first = selection.picked
    editing.add_objection()
    selection.pick_claim(root)
    editing.add_objection()
    selection.pick_claim(first.claim, first.premise)
    editing.add_sibling()
    stances = [argument.stance for argument in bridge.case_map.arguments_on(root)]
    assert stances == [Stance.PRO, Stance.PRO, Stance.CON]


def test_a_sibling_of_a_root_is_a_root_and_of_an_undercut_an_undercut(bridge, selection, editing):
    editing.add_claim()
    editing.add_sibling()
    assert len(bridge.case_map.roots()) == 2
    editing.add_reason()
    attacked = target_of(bridge, selection.picked.claim).id
    editing.add_undercut()
    editing.add_sibling()
    assert target_of(bridge, selection.picked.claim).target_argument == attacked


def test_enter_in_an_empty_case_adds_the_first_claim(bridge, editing):
    editing.add_sibling()
    assert len(bridge.case_map.claims) == 1


def test_removal_takes_what_is_below_and_picks_the_next_sibling(bridge, selection, editing):
    editing.add_claim()
    root = selection.picked.claim
    editing.add_reason()
    doomed = selection.picked
    editing.add_reason()
    selection.pick_claim(root)
    editing.add_reason()
    heir = selection.picked
    selection.pick_claim(doomed.claim, doomed.premise)
    editing.remove()
    assert set(bridge.case_map.claims) == {root, heir.claim}
    assert selection.picked == heir
    editing.remove()
    assert selection.picked.claim == root
    editing.remove()
    assert selection.picked == Picked()


def test_removal_of_one_use_keeps_a_claim_that_is_used_elsewhere(bridge, selection, editing):
    editing.add_claim()
    root = selection.picked.claim
    editing.add_reason()
    reused = selection.picked.claim
    editing.add_claim()
    other = selection.picked.claim
    bridge.edit(plan_reuse, reused, Under(other), new_id=bridge.new_id)
    first, second = bridge.case_map.uses_of(reused)
    selection.pick_claim(reused, second.id)
    editing.remove()
    assert bridge.case_map.uses_of(reused) == [first]
    assert {root, reused, other} == set(bridge.case_map.claims)


def test_moves_among_siblings_and_detaching(bridge, selection, editing):
    editing.add_claim()
    root = selection.picked.claim
    editing.add_reason()
    elder = selection.picked.claim
    editing.add_sibling()
    younger = selection.picked.claim
    editing.move_up()
    order = [bridge.case_map.premises_of(a.id)[0].claim for a in bridge.case_map.arguments_on(root)]
    assert order == [younger, elder]
    editing.move_down()
    order = [bridge.case_map.premises_of(a.id)[0].claim for a in bridge.case_map.arguments_on(root)]
    assert order == [elder, younger]
    editing.detach()
    assert {claim.id for claim in bridge.case_map.roots()} == {root, younger}
    assert selection.picked == Picked(claim=younger)


def test_a_sibling_before_goes_before_and_bears_alike(bridge, selection, editing):
    editing.add_claim()
    root = selection.picked.claim
    editing.add_objection()
    first = selection.picked.claim
    editing.add_sibling_before()
    before = selection.picked.claim
    steps = bridge.case_map.arguments_on(root)
    assert [target_of(bridge, one).id for one in (before, first)] == [one.id for one in steps]
    assert steps[0].stance is Stance.CON


def test_several_claims_are_removed_at_once_and_what_is_left_is_picked(bridge, selection, editing):
    editing.add_claim()
    root = selection.picked
    editing.add_reason()
    first = selection.picked
    editing.add_sibling()
    second = selection.picked
    selection.pick_claims([*first.uses, *second.uses])
    editing.remove()
    assert set(bridge.case_map.claims) == {root.claim}
    assert selection.picked == root
    bridge.undo()
    assert len(bridge.case_map.claims) == 3


def test_several_claims_are_detached_at_once(bridge, selection, editing):
    editing.add_claim()
    editing.add_reason()
    first = selection.picked
    editing.add_sibling()
    selection.pick_claims([*first.uses, *selection.picked.uses])
    editing.detach()
    assert len(bridge.case_map.roots()) == 3
    assert len(selection.picked.uses) == 2


def test_a_move_picks_the_claim_where_it_went_and_a_refused_one_moves_nothing(
    bridge, selection, editing, failures
):
    editing.add_claim()
    root = selection.picked.claim
    editing.add_reason()
    reason = selection.picked
    editing.add_claim()
    mover = selection.picked.claim
    assert editing.move(mover, None, Against(target_of(bridge, reason.claim).id))
    assert selection.picked == Picked(claim=mover, premise=bridge.case_map.uses_of(mover)[0].id)
    before = set(bridge.case_map.records())
    assert not editing.move(root, None, Under(reason.claim))
    assert set(bridge.case_map.records()) == before
    assert len(failures) == 1


def test_a_new_harm_is_picked(bridge, selection, editing):
    editing.add_harm()
    assert selection.picked.harm in bridge.case_map.harms


def test_nothing_is_added_to_nothing(bridge, editing):
    for act in (editing.add_reason, editing.add_co_premise, editing.remove, editing.detach):
        act()
    assert not bridge.case_map.claims
