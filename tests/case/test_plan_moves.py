from __future__ import annotations

import pytest
from drafts import Draft

from argmap.case.errors import RuleError
from argmap.case.places import Against, Alone, Beside, Under
from argmap.case.plan_moves import plan_detach, plan_move, plan_reorder
from argmap.case.terms import Stance
from argmap.case.tree import build_tree


@pytest.fixture
def draft():
    return Draft()


def move(draft, claim, place, *, root=False):
    premise = None if root else draft.use(claim).id
    return draft.do(plan_move(draft.map, claim, premise, place, new_id=draft.new_id))


def test_a_reason_moves_with_its_scheme_its_undercuts_and_what_is_below_it(draft):
    root, other = draft.claim("root"), draft.claim("other")
    reason = draft.claim("reason", Under(root), scheme="sign")
    undercut = draft.undercut(reason, "undercut")
    below = draft.reason(reason, "below")
    move(draft, reason, Under(other, Stance.CON))
    assert draft.reasons(root) == []
    assert draft.reasons(other) == ["reason"]
    step = draft.step(reason)
    assert (step.scheme, step.stance) == ("sign", Stance.CON)
    assert draft.reasons(step.id) == ["undercut"]
    assert draft.step(below).target_claim == reason
    assert draft.step(undercut).target_argument == step.id


def test_a_root_becomes_a_reason(draft):
    root, other = draft.claim("root"), draft.claim("other")
    move(draft, other, Under(root), root=True)
    assert draft.reasons(root) == ["other"]
    assert [claim.text for claim in draft.map.roots()] == ["root"]


def test_a_reason_becomes_an_undercut_and_comes_back(draft):
    root = draft.claim("root")
    first, second = draft.reason(root, "first"), draft.reason(root, "second")
    move(draft, second, Against(draft.step(first).id))
    assert draft.reasons(draft.step(first).id) == ["second"]
    move(draft, second, Under(root, Stance.PRO, 0))
    assert draft.reasons(root) == ["second", "first"]


def test_a_reason_becomes_a_co_premise_and_its_own_argument_goes(draft):
    root = draft.claim("root")
    first, second = draft.reason(root, "first"), draft.reason(root, "second")
    undercut = draft.undercut(second, "undercut")
    move(draft, second, Beside(draft.step(first).id))
    assert draft.texts(
        draft.map.claims[p.claim] for p in draft.map.premises_of(draft.step(first).id)
    ) == ["first", "second"]
    assert len(draft.map.arguments) == 1
    assert undercut in {claim.id for claim in draft.map.roots()}


def test_a_co_premise_leaves_its_frame_and_the_others_stay(draft):
    root = draft.claim("root")
    first = draft.reason(root, "first")
    second = draft.beside(first, "second")
    move(draft, second, Under(root))
    assert draft.reasons(root) == ["first", "second"]
    assert len(draft.map.arguments) == 2


def test_co_premises_change_places_inside_their_frame(draft):
    root = draft.claim("root")
    first = draft.reason(root, "first")
    second = draft.beside(first, "second")
    step = draft.step(first)
    move(draft, second, Beside(step.id, 0))
    assert [p.claim for p in draft.map.premises_of(step.id)] == [second, first]


def test_a_claim_detached_stands_alone_and_keeps_what_is_below(draft):
    root = draft.claim("root")
    reason = draft.reason(root, "reason")
    draft.reason(reason, "below")
    undercut = draft.undercut(reason, "undercut")
    deeper = draft.undercut(undercut, "undercut of the undercut")
    draft.do(plan_detach(draft.map, draft.use(reason).id))
    roots = {claim.id for claim in draft.map.roots()}
    assert roots == {root, reason, undercut, deeper}
    assert draft.reasons(reason) == ["below"]


def test_detaching_one_use_of_two_leaves_the_other(draft):
    first, second = draft.claim("first"), draft.claim("second")
    defence = draft.objection(first, "defence")
    use = draft.reuse(defence, Under(second, Stance.CON))
    draft.do(plan_detach(draft.map, use.id))
    assert [u.argument for u in draft.map.uses_of(defence)] == [draft.map.arguments_on(first)[0].id]
    assert draft.map.arguments_on(second) == []


def test_a_co_premise_detached_leaves_the_argument_standing(draft):
    reason = draft.reason(draft.claim("root"), "first")
    second = draft.beside(reason, "second")
    draft.do(plan_detach(draft.map, draft.use(second).id))
    assert len(draft.map.premises_of(draft.step(reason).id)) == 1


@pytest.mark.parametrize("stance", list(Stance))
def test_a_claim_cannot_be_moved_below_itself(draft, stance):
    root = draft.claim("root")
    reason = draft.reason(root, "reason")
    below = draft.reason(reason, "below")
    undercut = draft.undercut(reason, "undercut")
    for place in (
        Under(below, stance),
        Under(reason, stance),
        Beside(draft.step(below).id),
        Against(draft.step(reason).id),
        Against(draft.step(undercut).id),
        Beside(draft.step(undercut).id),
    ):
        with pytest.raises(RuleError, match="below itself"):
            plan_move(draft.map, reason, draft.use(reason).id, place, new_id=draft.new_id)


def test_a_move_that_would_make_a_claim_support_itself_is_refused(draft):
    root = draft.claim("root")
    reason = draft.reason(root, "reason")
    shared = draft.reason(reason, "shared")
    other = draft.claim("other")
    use = draft.reuse(shared, Under(other))
    # “other” is above “shared” by its second use only, so the walk below must find it.
    with pytest.raises(RuleError, match=r"below itself|support itself"):
        plan_move(draft.map, other, None, Under(shared), new_id=draft.new_id)
    assert draft.map.premises[use.id] == use


def test_retargeting_a_framed_argument_checks_all_its_premises(draft):
    top = draft.claim("top")
    middle = draft.reason(top, "middle")
    objection = draft.objection(middle, "objection")
    draft.reuse(top, Under(objection, Stance.CON))
    with pytest.raises(RuleError, match=r"below itself|support itself"):
        plan_move(draft.map, middle, draft.use(middle).id, Under(objection), new_id=draft.new_id)


@pytest.mark.parametrize(
    ("mover", "by", "expected"),
    [
        ("a", 1, ["b", "a", "c"]),
        ("c", -1, ["a", "c", "b"]),
        ("a", -1, ["a", "b", "c"]),
        ("c", 1, ["a", "b", "c"]),
    ],
)
def test_reasons_step_up_and_down_and_stop_at_the_end(draft, mover, by, expected):
    root = draft.claim("root")
    ids = {text: draft.reason(root, text) for text in "abc"}
    draft.do(plan_reorder(draft.map, ids[mover], draft.use(ids[mover]).id, by))
    assert draft.reasons(root) == expected


def test_roots_and_co_premises_step_among_their_own(draft):
    first, second = draft.claim("first"), draft.claim("second")
    assert draft.do(plan_reorder(draft.map, second, None, -1)).label == "Move up"
    assert [claim.id for claim in draft.map.roots()] == [second, first]
    reason = draft.reason(first, "a")
    other = draft.beside(reason, "b")
    draft.do(plan_reorder(draft.map, reason, draft.use(reason).id, 1))
    assert [p.claim for p in draft.map.premises_of(draft.step(reason).id)] == [other, reason]


def test_a_move_to_where_it_is_changes_nothing(draft):
    root, last = draft.claim("root"), draft.claim("last")
    assert not plan_move(draft.map, last, None, Alone(), new_id=draft.new_id)
    assert not plan_move(draft.map, root, None, Alone(0), new_id=draft.new_id)
    assert not plan_move(draft.map, root, None, Alone(1), new_id=draft.new_id)
    assert plan_move(draft.map, root, None, Alone(2), new_id=draft.new_id)


def test_a_reason_can_be_moved_to_a_place_among_its_siblings(draft):
    root = draft.claim("root")
    ids = {text: draft.reason(root, text) for text in "abc"}
    move(draft, ids["a"], Under(root, Stance.PRO, 2))
    assert draft.reasons(root) == ["b", "a", "c"]
    move(draft, ids["c"], Under(root, Stance.PRO, 0))
    assert draft.reasons(root) == ["c", "b", "a"]


def test_every_move_is_taken_back_by_its_inverse(draft):
    root = draft.claim("root")
    reason = draft.reason(root, "reason")
    draft.undercut(reason, "undercut")
    before = list(draft.map.records())
    for change_set in (
        plan_detach(draft.map, draft.use(reason).id),
        plan_move(
            draft.map, reason, draft.use(reason).id, Under(root, Stance.CON), new_id=draft.new_id
        ),
    ):
        draft.map.apply(change_set)
        draft.map.apply(change_set.inverse())
        assert list(draft.map.records()) == before


def test_nothing_on_the_map_is_out_of_the_trees_reach_after_a_move(draft):
    root = draft.claim("root")
    reason = draft.reason(root, "reason")
    deep = draft.reason(reason, "deep")
    move(draft, deep, Against(draft.step(reason).id))
    assert {box.claim.id for box in build_tree(draft.map).boxes()} == set(draft.map.claims)


def test_what_hangs_below_twice_is_walked_once(draft):
    mover = draft.claim("mover")
    left, right = draft.reason(mover, "left"), draft.reason(mover, "right")
    shared = draft.reason(left, "shared")
    draft.reuse(shared, Under(right))
    root = draft.claim("root")
    draft.do(plan_move(draft.map, mover, None, Under(root), new_id=draft.new_id))
    assert draft.reasons(root) == ["mover"]
