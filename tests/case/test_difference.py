from __future__ import annotations

from drafts import Draft, same_map

from argmap.case.case_map import CaseMap
from argmap.case.difference import difference
from argmap.case.plan_claims import plan_reword
from argmap.case.plan_removals import plan_removal


def test_the_difference_of_two_maps_turns_one_into_the_other():
    draft = Draft(title="Parler v. AWS")
    root = draft.claim("root")
    reason = draft.reason(root, "reason")
    draft.undercut(reason, "undercut")
    draft.objection(root, "objection")
    draft.quote(draft.source(), "Parler", reason)
    other = CaseMap(list(draft.map.records()))
    other.apply(plan_reword(other, root, "reworded"))
    other.apply(plan_removal(other, reason))
    new = Draft(title="Another").map
    for after in (other, new):
        change_set = difference(draft.map, after, "Elsewhere")
        assert change_set.label == "Elsewhere"
        draft.map.apply(change_set)
        assert same_map(draft.map, after)
        assert not difference(draft.map, after, "Elsewhere")
