from __future__ import annotations

import pytest
from drafts import Draft, same_map

from argmap.case.appearances import Appearance, place_next_to, topmost
from argmap.case.case_map import CaseMap
from argmap.case.errors import RuleError
from argmap.case.places import Against, Alone, Beside, Under
from argmap.case.plan_rows import plan_moves, plan_reorders, plan_reuses
from argmap.case.plan_together import (
    plan_amendments,
    plan_removals,
    plan_stances,
    plan_together,
)
from argmap.case.terms import Side, Stance
from argmap.case.trial import TrialMap


@pytest.fixture
def draft():
    return Draft()


@pytest.fixture
def tree(draft):
    """Two roots; the first has two reasons, an objection, and something below the first."""
    root = draft.claim("Root")
    return {
        "root": root,
        "one": draft.reason(root, "One"),
        "two": draft.reason(root, "Two"),
        "con": draft.objection(root, "Con"),
        "other": draft.claim("Other"),
    }


def use(draft, claim):
    uses = draft.map.uses_of(claim)
    return Appearance(claim, uses[0].id if uses else None)


def uses(draft, tree, *names):
    return [use(draft, tree[name]) for name in names]


def undone_is_the_start(draft, change_set):
    start = CaseMap(draft.map.records())
    draft.map.apply(change_set)
    draft.map.apply(change_set.inverse())
    return same_map(start, draft.map)


def test_several_claims_move_as_one_step_in_their_order(draft, tree):
    movers = uses(draft, tree, "two", "one")
    done = draft.do(plan_moves(draft.map, movers, Under(tree["other"]), new_id=draft.new_id))
    assert draft.reasons(tree["other"]) == ["Two", "One"]
    assert done.label == "Move 2 claims"
    assert undone_is_the_start(draft, done.inverse())


def test_several_claims_move_to_a_position_of_a_row(draft, tree):
    for name in ("A", "B"):
        draft.reason(tree["other"], name)
    movers = uses(draft, tree, "one", "two")
    draft.do(plan_moves(draft.map, movers, Under(tree["other"], at=1), new_id=draft.new_id))
    assert draft.reasons(tree["other"]) == ["A", "One", "Two", "B"]


@pytest.mark.parametrize("at", [0, 1, 2, 3])
def test_claims_moved_within_their_own_row_keep_together(draft, tree, at):
    movers = uses(draft, tree, "one", "con")
    place = Under(tree["root"], at=at)
    draft.do(plan_moves(draft.map, movers, place, new_id=draft.new_id, keeps_stances=True))
    order = draft.reasons(tree["root"])
    assert order.index("Con") == order.index("One") + 1
    assert order == (["One", "Con", "Two"] if at < 2 else ["Two", "One", "Con"])


def test_claims_can_keep_how_they_bear_or_all_bear_alike(draft, tree):
    movers = uses(draft, tree, "one", "con")
    place = Under(tree["other"], Stance.CON)
    kept = plan_moves(draft.map, movers, place, new_id=draft.new_id, keeps_stances=True)
    draft.do(kept)
    stances = [one.stance for one in draft.map.arguments_on(tree["other"])]
    assert stances == [Stance.PRO, Stance.CON]
    draft.map.apply(kept.inverse())
    draft.do(plan_moves(draft.map, movers, place, new_id=draft.new_id))
    assert {one.stance for one in draft.map.arguments_on(tree["other"])} == {Stance.CON}


def test_what_stands_below_another_goes_along(draft, tree):
    below = draft.reason(tree["one"], "Below")
    movers = [use(draft, below), *uses(draft, tree, "one")]
    draft.do(plan_moves(draft.map, movers, Under(tree["other"]), new_id=draft.new_id))
    assert draft.reasons(tree["other"]) == ["One"]
    assert draft.reasons(tree["one"]) == ["Below"]


def test_one_refused_move_moves_nothing(draft, tree):
    movers = uses(draft, tree, "other", "root")
    with pytest.raises(RuleError, match="below itself"):
        plan_moves(draft.map, movers, Under(tree["one"]), new_id=draft.new_id)


def test_several_claims_become_co_premises_undercuts_and_roots(draft, tree):
    movers = uses(draft, tree, "one", "two")
    step = draft.step(tree["con"]).id
    draft.do(plan_moves(draft.map, movers, Beside(step), new_id=draft.new_id))
    assert [one.claim for one in draft.map.premises_of(step)] == [
        tree["con"],
        tree["one"],
        tree["two"],
    ]
    movers = uses(draft, tree, "one", "two")
    draft.do(plan_moves(draft.map, movers, Against(step), new_id=draft.new_id))
    assert len(draft.map.arguments_on(step)) == 2
    movers = uses(draft, tree, "one", "two")
    draft.do(plan_moves(draft.map, movers, Alone(1), new_id=draft.new_id))
    assert draft.texts(draft.map.roots()) == ["Root", "One", "Two", "Other"]


@pytest.mark.parametrize(
    ("names", "by", "order"),
    [
        (("two", "con"), -1, ["Two", "Con", "One"]),
        (("one", "two"), -1, ["One", "Two", "Con"]),
        (("one", "con"), -1, ["One", "Con", "Two"]),
        (("con", "one"), 1, ["Two", "One", "Con"]),
        (("two",), 1, ["One", "Con", "Two"]),
        (("root", "one"), 1, ["Two", "One", "Con"]),
    ],
)
def test_several_claims_step_along_their_rows_and_stay_together(draft, tree, names, by, order):
    draft.do(plan_reorders(draft.map, uses(draft, tree, *names), by))
    assert draft.reasons(tree["root"]) == order
    roots = ["Other", "Root"] if "root" in names else ["Root", "Other"]
    assert draft.texts(draft.map.roots()) == roots


def test_several_co_premises_step_along_their_frame(draft, tree):
    other = draft.beside(tree["one"], "With it")
    third = draft.beside(tree["one"], "And with it")
    movers = [use(draft, other), use(draft, third)]
    draft.do(plan_reorders(draft.map, movers, -1))
    row = draft.map.premises_of(draft.step(tree["one"]).id)
    assert [one.claim for one in row] == [other, third, tree["one"]]


def test_several_claims_are_used_again_in_one_step(draft, tree):
    done = plan_reuses(
        draft.map, uses(draft, tree, "one", "con"), Under(tree["other"]), new_id=draft.new_id
    )
    draft.do(done)
    assert draft.reasons(tree["other"]) == ["One", "Con"]
    assert len(draft.map.uses_of(tree["one"])) == 2


def test_several_claims_are_removed_in_one_step(draft, tree):
    below = draft.reason(tree["one"], "Below")
    doomed = [*uses(draft, tree, "one", "con"), use(draft, below)]
    done = plan_removals(draft.map, doomed)
    draft.do(done)
    assert draft.reasons(tree["root"]) == ["Two"]
    assert below not in draft.map.claims
    assert undone_is_the_start(draft, done.inverse())


def test_with_the_last_of_its_picked_uses_a_claim_is_gone(draft, tree):
    draft.reuse(tree["one"], Under(tree["other"]))
    first, second = draft.map.uses_of(tree["one"])
    doomed = [(tree["one"], first.id), (tree["one"], second.id)]
    draft.do(plan_removals(draft.map, doomed))
    assert tree["one"] not in draft.map.claims
    assert tree["root"] in draft.map.claims


def test_a_side_is_given_to_several_at_once(draft, tree):
    claims = [draft.map.claims[tree[name]] for name in ("one", "con")]
    done = draft.do(plan_amendments(draft.map, claims, side=Side.MOVANT))
    assert {draft.map.claims[one.id].side for one in claims} == {Side.MOVANT}
    assert done.label == "Change side of claims"


def test_several_steps_are_turned_and_undercuts_stay_what_they_are(draft, tree):
    undercut = draft.undercut(tree["one"], "Not so")
    steps = [draft.step(one).id for one in (tree["con"], undercut, tree["one"])]
    draft.do(plan_stances(draft.map, steps, Stance.PRO))
    assert draft.step(tree["con"]).stance is Stance.PRO
    assert draft.step(undercut).stance is Stance.CON


def test_the_topmost_are_found_through_steps_and_undercuts(draft, tree):
    undercut = draft.undercut(tree["one"], "Not so")
    deep = draft.reason(undercut, "Deep")
    picked = [use(draft, one) for one in (deep, tree["other"], tree["root"], deep)]
    assert [one.claim for one in topmost(draft.map, picked)] == [tree["other"], tree["root"]]


def test_a_ring_of_attacks_has_a_topmost_claim(draft, tree):
    draft.reuse(tree["one"], Under(draft.objection(tree["one"], "Against"), Stance.CON))
    second = draft.map.uses_of(tree["one"])[1]
    assert topmost(draft.map, [(tree["one"], second.id)])


@pytest.mark.parametrize(
    ("name", "before", "place"),
    [
        ("root", False, Alone(1)),
        ("root", True, Alone(0)),
        ("two", True, ("root", Stance.PRO, 1)),
        ("con", False, ("root", Stance.CON, 3)),
    ],
)
def test_the_place_next_to_a_claim(draft, tree, name, before, place):
    found = place_next_to(draft.map, use(draft, tree[name]), before=before)
    wanted = place if isinstance(place, Alone) else Under(tree[place[0]], *place[1:])
    assert found == wanted


def test_the_place_next_to_an_undercut_and_in_a_frame(draft, tree):
    undercut = draft.undercut(tree["one"], "Not so")
    step = draft.step(tree["one"]).id
    assert place_next_to(draft.map, use(draft, undercut)) == Against(step, 1)
    draft.beside(tree["one"], "And this")
    assert place_next_to(draft.map, use(draft, tree["one"]), joins=True) == Beside(step, 1)
    assert place_next_to(draft.map, use(draft, tree["one"])) == Under(tree["root"], Stance.PRO, 1)


def test_a_trial_shows_an_edit_that_was_not_made(draft, tree):
    trial = TrialMap(draft.map)
    before = CaseMap(draft.map.records())
    trial.apply(plan_removals(draft.map, uses(draft, tree, "one")))
    assert tree["one"] not in trial.claims
    assert tree["one"] not in set(trial.claims)
    assert len(trial.claims) == len(draft.map.claims) - 1
    assert draft.texts(trial.roots()) == ["Root", "Other"]
    assert [one.id for one in trial.arguments_on(tree["root"])] == [
        draft.step(tree["two"]).id,
        draft.step(tree["con"]).id,
    ]
    assert same_map(before, draft.map)
    with pytest.raises(KeyError):
        trial.claims[tree["one"]]


def test_a_record_that_ends_as_it_began_is_no_change(draft, tree):
    there = plan_amendments(draft.map, [draft.map.claims[tree["one"]]], note="A")
    done = plan_together(draft.map, "Nothing", [lambda _map: there, lambda _map: there.inverse()])
    assert not done
