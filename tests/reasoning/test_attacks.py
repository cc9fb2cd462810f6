from __future__ import annotations

from random import Random

import pytest
from drafts import Draft

from argmap.case.claims import Argument, Premise
from argmap.case.plan_claims import plan_stance
from argmap.case.terms import Stance
from argmap.reasoning.attacks import (
    claims_marked_by,
    has_unanswered_attack,
    unanswered_attacks,
)
from argmap.reasoning.filtering import Facet, FilterIndex, Trait


@pytest.fixture
def draft():
    return Draft()


def attackers(draft, claim):
    return [
        draft.map.claims[premise.claim].text
        for attack in unanswered_attacks(draft.map, claim)
        for premise in draft.map.premises_of(attack.id)
    ]


def test_a_claim_that_nobody_attacks_has_nothing_to_answer(draft):
    root = draft.claim("root")
    draft.reason(root, "reason")
    assert not has_unanswered_attack(draft.map, root)


def test_an_objection_is_unanswered_until_something_objects_to_it(draft):
    root = draft.claim("root")
    objection = draft.objection(root, "objection")
    draft.reason(objection, "a reason is no answer")
    assert attackers(draft, root) == ["objection"]
    draft.objection(objection, "answer")
    assert attackers(draft, root) == []
    assert attackers(draft, objection) == ["answer"]


def test_an_undercut_of_the_objection_answers_it(draft):
    root = draft.claim("root")
    objection = draft.objection(root, "objection")
    draft.undercut(objection, "beside the point")
    assert not has_unanswered_attack(draft.map, root)


def test_an_undercut_of_a_reason_attacks_the_claim_it_is_for_not_the_reason(draft):
    root = draft.claim("root")
    reason = draft.reason(root, "reason")
    undercut = draft.undercut(reason, "undercut")
    assert attackers(draft, root) == ["undercut"]
    assert not has_unanswered_attack(draft.map, reason)
    draft.undercut(undercut, "undercut in turn")
    assert not has_unanswered_attack(draft.map, root)


def test_an_undercut_of_an_attack_is_marked_on_the_attack(draft):
    root = draft.claim("root")
    objection = draft.objection(root, "objection")
    undercut = draft.undercut(objection, "beside the point")
    assert attackers(draft, objection) == ["beside the point"]
    draft.undercut(undercut, "undercut in turn")
    assert attackers(draft, objection) == []
    assert attackers(draft, undercut) == ["undercut in turn"]


@pytest.mark.parametrize("seed", range(10))
def test_every_attack_that_the_filter_finds_is_marked_on_some_claim(draft, seed):
    random = Random(seed)
    made = [draft.claim("root")]
    for number in range(25):
        add = random.choice([draft.reason, draft.objection, draft.undercut])
        known = made[1:] if add == draft.undercut else made
        if known:
            made.append(add(random.choice(known), f"claim {number}"))
    wanted = FilterIndex(draft.map).matching({Trait(Facet.UNANSWERED)})
    marked = {attack for claim in draft.map.claims for attack in attackers(draft, claim)}
    assert marked == {draft.map.claims[claim].text for claim in wanted}


def test_one_premise_denied_answers_a_joint_objection(draft):
    root = draft.claim("root")
    first = draft.objection(root, "first")
    second = draft.beside(first, "second")
    assert has_unanswered_attack(draft.map, root)
    draft.objection(second, "answer")
    assert not has_unanswered_attack(draft.map, root)


def test_every_mark_that_an_edit_changes_is_among_those_it_names(draft):
    root = draft.claim("root")
    reason = draft.reason(root, "reason")
    objection = draft.objection(root, "objection")
    undercut = draft.undercut(reason, "undercut")
    edits = [
        lambda: draft.objection(objection, "answer"),
        lambda: draft.undercut(undercut, "undercut in turn"),
        lambda: draft.objection(reason, "denial"),
        lambda: draft.undercut(objection, "beside the point"),
        lambda: draft.undercut(draft.undercut(objection, "once"), "twice"),
        lambda: draft.do(plan_stance(draft.map, draft.step(reason).id, Stance.CON)),
        lambda: draft.objection(draft.beside(objection, "joined"), "answer to it"),
    ]
    for edit in edits:
        before = {one: has_unanswered_attack(draft.map, one) for one in draft.map.claims}
        known = len(draft.done)
        edit()
        named = set()
        for change_set in draft.done[known:]:
            for change in change_set.changes:
                assert change.after is not None
                named |= claims_marked_by(draft.map, change.after)
        changed = {one for one in before if before[one] != has_unanswered_attack(draft.map, one)}
        assert changed <= named


def test_only_steps_and_premises_bear_on_the_mark(draft):
    root = draft.claim("root")
    assert claims_marked_by(draft.map, draft.map.claims[root]) == set()
    gone = Argument("a" * 32, target_argument="b" * 32, stance=Stance.CON)
    assert claims_marked_by(draft.map, Premise("c" * 32, gone.id, root)) == {root}
