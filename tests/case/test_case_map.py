from __future__ import annotations

import pytest
from drafts import Draft, same_map

from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.places import Beside, Under
from argmap.case.plan_claims import plan_amendment
from argmap.case.plan_removals import plan_removal
from argmap.case.plan_weighing import plan_finding, plan_harm
from argmap.case.terms import ClaimRole, Stance
from argmap.case.tree import build_tree, children


@pytest.fixture
def draft():
    draft = Draft(title="Parler v. AWS")
    root = draft.claim("root")
    reason = draft.reason(root, "reason")
    draft.beside(reason, "co-premise")
    draft.undercut(reason, "undercut")
    objection = draft.objection(root, "objection")
    draft.reuse(reason, Under(objection, Stance.CON))
    draft.quote(draft.source(), "Parler", reason)
    draft.do(plan_harm(draft.map, "ruin", claims=(reason,), new_id=draft.new_id))
    draft.do(
        plan_finding(draft.map, "merits", "weak", scale=("weak",), claim=root, new_id=draft.new_id)
    )
    return draft


def test_a_map_made_at_once_equals_one_grown_edit_by_edit(draft):
    fresh = CaseMap(list(draft.map.records()))
    assert same_map(fresh, draft.map)
    assert fresh._index == draft.map._index
    assert fresh.case.title == "Parler v. AWS"


def test_taking_everything_back_leaves_no_index_behind(draft):
    draft.undo_all()
    assert all(not index for index in draft.map._index.values())
    assert draft.map.table(Claim) == {}


def test_harms_and_findings_are_found_from_their_claims(draft):
    root = draft.map.roots()[0]
    reason = draft.map.claims[draft.map.premises_of(draft.map.arguments_on(root.id)[0].id)[0].claim]
    assert draft.texts(draft.map.harms_of(reason.id)) == ["ruin"]
    assert [finding.level for finding in draft.map.findings_on(root.id)] == ["weak"]


def test_causes_of_action_are_found_by_their_role(draft):
    first, second = draft.claim("first"), draft.claim("second")
    for claim in (second, first):
        now = draft.map.claims[claim]
        draft.do(plan_amendment(draft.map, now, role=ClaimRole.CAUSE_OF_ACTION))
    assert [one.id for one in draft.map.claims_in_role(ClaimRole.CAUSE_OF_ACTION)] == [
        first,
        second,
    ]
    draft.do(plan_amendment(draft.map, draft.map.claims[first], role=ClaimRole.DEFENCE))
    assert [one.id for one in draft.map.claims_in_role(ClaimRole.CAUSE_OF_ACTION)] == [second]
    assert [one.id for one in draft.map.claims_in_role(ClaimRole.DEFENCE)] == [first]
    draft.do(plan_removal(draft.map, first))
    assert draft.map.claims_in_role(ClaimRole.DEFENCE) == []


def test_the_tree_shows_a_claim_in_full_once_and_then_refers_to_it(draft):
    tree = build_tree(draft.map)
    boxes = [(box.claim.text, box.is_reference, box.depth) for box in tree.boxes()]
    assert boxes == [
        ("root", False, 0),
        ("reason", False, 1),
        ("co-premise", False, 1),
        ("undercut", False, 1),
        ("objection", False, 1),
        ("reason", True, 2),
    ]
    (root,) = tree.roots
    assert root.parent is None
    assert all(child.parent is root for child in children(root))
    undercut = next(box for box in tree.boxes() if box.claim.text == "undercut")
    assert undercut.step.attacked is root.steps[0]


def test_a_ring_of_attacks_without_a_root_is_on_the_tree_too():
    draft = Draft()
    first = draft.claim("first")
    second = draft.objection(first, "second")
    draft.reuse(first, Under(second, Stance.CON))
    draft.claim("apart")
    tree = build_tree(draft.map)
    assert tree.roots[0].claim.text == "apart"
    assert set(tree.homes) == set(draft.map.claims)
    assert sum(1 for box in tree.boxes() if box.is_reference) == 1


def test_a_chain_of_twenty_thousand_is_read_as_a_tree():
    draft = Draft()
    claim = draft.claim("root")
    for number in range(20_000):
        claim = draft.reason(claim, str(number))
    assert max(box.depth for box in build_tree(draft.map).boxes()) == 20_000


def test_a_frame_of_references_keeps_its_order():
    draft = Draft()
    root = draft.claim("root")
    first = draft.reason(root, "first")
    second = draft.reason(root, "second")
    third = draft.reason(root, "third")
    draft.reuse(first, Beside(draft.step(third).id, 0))
    draft.reuse(second, Beside(draft.step(third).id, 1))
    step = build_tree(draft.map).roots[0].steps[2]
    assert [(box.claim.text, box.is_reference) for box in step.boxes] == [
        ("first", True),
        ("second", True),
        ("third", False),
    ]
