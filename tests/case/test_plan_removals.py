from __future__ import annotations

import pytest
from drafts import Draft

from argmap.case.claims import Argument, Claim
from argmap.case.errors import RuleError
from argmap.case.places import Beside, Under
from argmap.case.plan_evidence import plan_cite
from argmap.case.plan_removals import plan_removal, plan_use_removal
from argmap.case.plan_weighing import plan_finding, plan_harm
from argmap.case.terms import Stance


@pytest.fixture
def draft():
    return Draft()


def texts(draft):
    return sorted(claim.text for claim in draft.map.claims.values())


def test_a_claim_goes_with_everything_below_it(draft):
    root = draft.claim("root")
    reason = draft.reason(root, "reason")
    draft.beside(reason, "co-premise")
    below = draft.reason(reason, "below")
    draft.undercut(below, "undercut of what is below")
    draft.objection(root, "objection")
    draft.do(plan_removal(draft.map, reason))
    assert texts(draft) == ["co-premise", "objection", "root"]
    draft.do(plan_removal(draft.map, root))
    assert texts(draft) == []
    assert not draft.map.arguments
    assert not draft.map.premises


def test_the_label_counts_what_goes_along(draft):
    root = draft.claim("root")
    reason = draft.reason(root, "reason")
    draft.objection(reason, "objection")
    assert plan_removal(draft.map, draft.claim("alone")).label == "Delete “alone”"
    assert plan_removal(draft.map, reason).label == "Delete “reason” and 1 claim below it"
    draft.quote(draft.source(), "down", reason)
    quoted = plan_removal(draft.map, reason).label
    assert quoted == "Delete “reason”, 1 claim below it and 1 quote"
    assert plan_removal(draft.map, root).label == ("Delete “root”, 2 claims below it and 1 quote")


def test_undercuts_of_undercuts_go_with_the_step_they_attack(draft):
    root = draft.claim("root")
    reason = draft.reason(root, "reason")
    draft.undercut(draft.undercut(reason, "undercut"), "undercut of the undercut")
    draft.do(plan_removal(draft.map, reason))
    assert texts(draft) == ["root"]
    assert not draft.map.arguments


def test_leaves_go_first_and_parents_come_back_first(draft):
    root = draft.claim("root")
    draft.reason(draft.reason(root, "reason"), "leaf")
    removal = plan_removal(draft.map, root)
    gone = [change.before.text for change in removal.changes if isinstance(change.before, Claim)]
    assert gone == ["leaf", "reason", "root"]
    steps = [change.before for change in removal.changes if isinstance(change.before, Argument)]
    assert [draft.map.claims[step.target_claim].text for step in steps] == ["reason", "root"]
    assert removal.inverse().changes[0].after == draft.map.claims[root]


def test_what_is_used_elsewhere_stays(draft):
    first, second = draft.claim("first"), draft.claim("second")
    shared = draft.reason(first, "shared")
    draft.reason(shared, "below shared")
    draft.reuse(shared, Under(second, Stance.CON))
    draft.do(plan_removal(draft.map, first))
    assert texts(draft) == ["below shared", "second", "shared"]
    assert len(draft.map.uses_of(shared)) == 1


def test_a_claim_used_only_twice_below_the_same_root_goes_with_it(draft):
    root = draft.claim("root")
    first, second = draft.reason(root, "first"), draft.reason(root, "second")
    shared = draft.objection(first, "shared")
    draft.reuse(shared, Under(second, Stance.CON))
    draft.do(plan_removal(draft.map, root))
    assert texts(draft) == []


def test_removing_a_reused_claim_removes_all_its_uses(draft):
    first, second = draft.claim("first"), draft.claim("second")
    shared = draft.reason(first, "shared")
    draft.reuse(shared, Under(second))
    draft.do(plan_removal(draft.map, shared))
    assert texts(draft) == ["first", "second"]
    assert not draft.map.arguments


def test_removing_one_use_leaves_the_claim_and_its_other_use(draft):
    first, second = draft.claim("first"), draft.claim("second")
    shared = draft.reason(first, "shared")
    use = draft.reuse(shared, Under(second))
    removal = draft.do(plan_use_removal(draft.map, use.id))
    assert removal.label == "Delete a use of “shared”"
    assert draft.reasons(first) == ["shared"]
    assert draft.reasons(second) == []
    draft.do(plan_use_removal(draft.map, draft.use(shared).id))
    assert texts(draft) == ["first", "second"]


def test_claims_that_attack_each_other_are_removed_without_end(draft):
    first = draft.claim("first")
    second = draft.objection(first, "second")
    draft.reuse(first, Under(second, Stance.CON))
    draft.do(plan_removal(draft.map, first))
    assert texts(draft) == []


def test_a_frame_loses_a_premise_and_keeps_the_rest(draft):
    root = draft.claim("root")
    reason = draft.reason(root, "reason")
    shared = draft.claim("shared")
    draft.reuse(shared, Beside(draft.step(reason).id))
    draft.do(plan_removal(draft.map, reason))
    assert draft.reasons(root) == ["shared"]


def test_quotes_that_then_bear_on_nothing_go_and_others_stay(draft):
    root = draft.claim("root")
    reason = draft.reason(root, "reason")
    source = draft.source()
    draft.quote(source, "Parler is down", reason)
    shared = draft.quote(source, "Monday", reason)
    draft.do(plan_cite(draft.map, shared, root, new_id=draft.new_id))
    draft.do(plan_removal(draft.map, reason))
    assert [quote.exact for quote in draft.map.quotes.values()] == ["Monday"]
    assert len(draft.map.cites) == 1


def test_findings_about_a_removed_cause_go_and_harms_lose_the_claim(draft):
    root = draft.claim("root")
    cause = draft.reason(root, "cause")
    scale = ("weak", "likely")
    draft.do(
        plan_finding(draft.map, "merits", "weak", scale=scale, claim=cause, new_id=draft.new_id)
    )
    finding = next(iter(draft.map.findings))
    draft.quote(draft.source(), "Parler", finding)
    draft.do(plan_harm(draft.map, "ruin", claims=(cause, root), new_id=draft.new_id))
    removal = draft.do(plan_removal(draft.map, cause))
    assert not draft.map.findings
    assert not draft.map.cites
    assert not draft.map.quotes
    assert next(iter(draft.map.harms.values())).claims == (root,)
    draft.map.apply(removal.inverse())
    assert next(iter(draft.map.harms.values())).claims == (cause, root)


def test_what_is_gone_cannot_be_removed_again(draft):
    root = draft.claim("root")
    use = draft.use(draft.reason(root, "reason")).id
    draft.do(plan_removal(draft.map, root))
    with pytest.raises(RuleError, match="claim is no longer"):
        plan_removal(draft.map, root)
    with pytest.raises(RuleError, match="premise is no longer"):
        plan_use_removal(draft.map, use)


def test_a_chain_of_twenty_thousand_is_removed_in_one_step(draft):
    root = claim = draft.claim("root")
    for number in range(20_000):
        claim = draft.reason(claim, str(number))
    draft.do(plan_removal(draft.map, root))
    assert not draft.map.claims
