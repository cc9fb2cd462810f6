from __future__ import annotations

import pytest

from argmap.case.claims import Claim
from argmap.case.places import Against, Alone, Under
from argmap.case.plan_claims import plan_claim
from argmap.case.terms import Side, Stance, Status
from argmap.ui.altering import Altering
from argmap.ui.picking import Picking
from argmap.ui.selection import Use


@pytest.fixture
def altering(bridge, selection, editing):
    return Altering(bridge, selection, editing)


@pytest.fixture
def make(bridge):
    def add(text, place=None):
        done = bridge.edit(plan_claim, text, place or Alone(), new_id=bridge.new_id)
        return next(c.after.id for c in done.changes if isinstance(c.after, Claim))

    return add


@pytest.fixture
def tree(make):
    root = make("Root")
    return {
        "root": root,
        "pro": make("Pro.", Under(root)),
        "con": make("Con.", Under(root, Stance.CON)),
    }


@pytest.fixture
def pick(bridge, selection, tree):
    def several(*names):
        uses = []
        for name in names:
            known = bridge.case_map.uses_of(tree[name])
            uses.append(Use(tree[name], known[0].id if known else None))
        selection.pick_claims(uses)

    return several


def step(bridge, claim):
    return bridge.case_map.arguments[bridge.case_map.uses_of(claim)[0].argument]


def test_the_leading_step_is_turned_and_the_others_with_it(bridge, altering, tree, pick):
    pick("con", "pro")
    altering.turn()
    assert {step(bridge, tree[one]).stance for one in ("pro", "con")} == {Stance.PRO}
    altering.turn()
    assert {step(bridge, tree[one]).stance for one in ("pro", "con")} == {Stance.CON}
    bridge.undo()
    bridge.undo()
    assert step(bridge, tree["con"]).stance is Stance.CON
    assert step(bridge, tree["pro"]).stance is Stance.PRO


def test_reasons_and_objections_are_made_at_once(bridge, altering, tree, pick):
    pick("pro", "con")
    altering.make_objection()
    assert step(bridge, tree["pro"]).stance is Stance.CON
    altering.make_reason()
    assert step(bridge, tree["con"]).stance is Stance.PRO


def test_an_undercut_is_not_turned(bridge, altering, make, tree, selection):
    undercut = make("Not so", Against(step(bridge, tree["pro"]).id))
    selection.pick_claim(undercut)
    label = bridge.undo_label
    altering.turn()
    assert step(bridge, undercut).stance is Stance.CON
    assert bridge.undo_label == label


def test_the_side_of_all_is_set_in_one_step(bridge, altering, tree, pick):
    pick("pro", "con", "root")
    for act, side in (
        (altering.side_movant, Side.MOVANT),
        (altering.side_respondent, Side.RESPONDENT),
        (altering.side_neutral, Side.NEUTRAL),
    ):
        act()
        assert {one.side for one in bridge.case_map.claims.values()} == {side}
    bridge.undo()
    assert {one.side for one in bridge.case_map.claims.values()} == {Side.RESPONDENT}


def test_sides_and_statuses_go_round(bridge, altering, tree, pick):
    pick("pro", "con")
    claims = bridge.case_map.claims
    first = claims[tree["pro"]].side
    seen = set()
    for _ in Side:
        altering.next_side()
        assert claims[tree["pro"]].side is claims[tree["con"]].side
        seen.add(claims[tree["pro"]].side)
    assert seen == set(Side)
    assert claims[tree["pro"]].side is first
    altering.next_status()
    assert {claims[tree[one]].status for one in ("pro", "con")} == {Status.ADMITTED}


def test_every_status_can_be_set(bridge, altering, tree, pick):
    pick("pro")
    for status in Status:
        getattr(altering, f"status_{status.value}")()
        assert bridge.case_map.claims[tree["pro"]].status is status


def test_strength_goes_by_tenths_and_stays_within_its_bounds(bridge, altering, tree, pick):
    pick("pro", "con")
    altering.stronger()
    assert [step(bridge, tree[one]).weight for one in ("pro", "con")] == [0.6, 0.6]
    for _ in range(9):
        altering.stronger()
    assert step(bridge, tree["pro"]).weight == 1.0
    for _ in range(12):
        altering.weaker()
    assert step(bridge, tree["pro"]).weight == 0.0
    altering.unweighed()
    assert step(bridge, tree["con"]).weight is None


def test_picked_claims_are_merged_in_reading_order(bridge, altering, selection, tree, pick):
    pick("con", "pro")
    altering.merge()
    assert bridge.case_map.claims[tree["pro"]].text == "Pro. Con."
    assert selection.picked.claim == tree["pro"]
    assert tree["con"] not in bridge.case_map.claims


def test_a_claim_picked_alone_is_merged_with_the_next(bridge, altering, tree, pick):
    pick("pro")
    altering.merge()
    assert bridge.case_map.claims[tree["pro"]].text == "Pro. Con."


def test_the_last_of_a_row_has_none_to_merge_with(bridge, altering, tree, pick, failures):
    pick("con")
    altering.merge()
    assert "only one claim" in failures[0].message


def test_nothing_picked_is_nothing_altered(bridge, altering, selection, tree):
    selection.pick_claim(None)
    before = list(bridge.case_map.records())
    for act in (
        *(altering.turn, altering.next_side, altering.next_status, altering.stronger),
        *(altering.merge, altering.side_movant, altering.make_reason),
    ):
        act()
    assert list(bridge.case_map.records()) == before


def test_all_claims_are_picked_and_the_one_picked_leads(bridge, selection, editing, tree, pick):
    pick("con")
    Picking(bridge, selection, editing).pick_all()
    assert [one.claim for one in selection.picked.uses] == [
        tree["con"],
        tree["root"],
        tree["pro"],
    ]
