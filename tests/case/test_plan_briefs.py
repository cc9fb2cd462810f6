from __future__ import annotations

from dataclasses import replace

import pytest
from drafts import Draft, same_map

from argmap.case.briefs import Brief, PointForm
from argmap.case.case_map import CaseMap
from argmap.case.errors import RuleError
from argmap.case.ids import BriefId, ClaimId, keyed_id
from argmap.case.plan_briefs import plan_brief, plan_brief_change, plan_brief_removal
from argmap.case.plan_merging import plan_merge
from argmap.case.plan_removals import plan_removal
from argmap.case.terms import Side


@pytest.fixture
def draft():
    draft = Draft()
    for text in ("Contract.", "Antitrust.", "Interference."):
        draft.claim(text)
    return draft


def add_brief(draft, **fields):
    planned = plan_brief(draft.map, "memorandum", new_id=draft.new_id, **fields)
    draft.do(planned)
    return planned.changes[-1].after


def test_a_brief_is_put_last_changed_and_removed_and_undone(draft):
    before = CaseMap(draft.map.records())
    first, second = add_brief(draft), add_brief(draft, side=Side.MOVANT)
    assert draft.map.ranked_briefs() == [first, second]
    draft.do(plan_brief_change(draft.map, first.id, form=PointForm.CREAC, limit="lcr-7"))
    assert draft.map.briefs[first.id] == replace(first, form=PointForm.CREAC, limit="lcr-7")
    assert not plan_brief_change(draft.map, first.id, limit="lcr-7")
    draft.do(plan_brief_removal(draft.map, second.id))
    assert draft.map.briefs.keys() == {first.id}
    for done in reversed(draft.done[-4:]):
        draft.map.apply(done.inverse())
    assert same_map(draft.map, before)


def test_a_brief_makes_points_that_are_there_each_once(draft):
    contract, antitrust, _ = draft.map.claims
    for gone in ("claims", "left_out"):
        with pytest.raises(RuleError, match="no longer in the case"):
            add_brief(draft, **{gone: (ClaimId(keyed_id("gone")),)})
    with pytest.raises(RuleError, match="left out of it"):
        add_brief(draft, claims=(contract, antitrust), left_out=(antitrust,))
    brief = add_brief(draft, claims=(antitrust, contract))
    with pytest.raises(RuleError, match="left out of it"):
        plan_brief_change(draft.map, brief.id, left_out=(contract,))


def test_a_brief_is_of_a_kind():
    with pytest.raises(RuleError, match="of a kind"):
        Brief(BriefId(keyed_id("brief")), "")


def test_a_point_that_goes_from_the_map_goes_from_the_brief_and_undo_brings_it_back(draft):
    contract, antitrust, interference = draft.map.claims
    brief = add_brief(draft, claims=(antitrust, contract), left_out=(interference,))
    for gone in (contract, interference):
        draft.do(plan_removal(draft.map, gone))
    left = draft.map.briefs[brief.id]
    assert (left.claims, left.left_out) == ((antitrust,), ())
    for _ in range(2):
        draft.map.apply(draft.done.pop().inverse())
    assert draft.map.briefs[brief.id] == brief


def test_a_point_that_another_takes_in_is_made_by_it_once(draft):
    contract, antitrust, interference = draft.map.claims
    brief = add_brief(draft, claims=(antitrust,), left_out=(interference,))
    draft.do(plan_merge(draft.map, [contract, antitrust, interference]))
    merged = draft.map.briefs[brief.id]
    assert (merged.claims, merged.left_out) == ((contract,), ())


def test_a_brief_that_is_gone_is_a_sentence(draft):
    gone = BriefId(keyed_id("gone"))
    for planned in (plan_brief_change, plan_brief_removal):
        with pytest.raises(RuleError, match="no longer in the case"):
            planned(draft.map, gone)
