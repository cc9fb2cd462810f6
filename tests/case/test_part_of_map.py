from __future__ import annotations

from drafts import TEXT, Draft

from argmap.case.part_of_map import part_of_map


def test_a_part_is_what_is_below_with_its_evidence_and_the_caption():
    draft = Draft(title="The case")
    root = draft.claim("root")
    reason = draft.reason(root, "reason")
    below = draft.undercut(draft.reason(reason, "below"), "undercut")
    draft.reason(root, "beside")
    source = draft.source(TEXT)
    draft.quote(source, TEXT.split(".")[0], below)
    part = part_of_map(draft.map, [reason])
    assert {one.text for one in part.claims.values()} == {"reason", "below", "undercut"}
    assert [one.text for one in part.roots()] == ["reason"]
    assert part.case == draft.map.case
    assert len(part.quotes) == len(part.cites) == len(part.sources) == 1


def test_the_tops_of_a_part_stand_in_the_order_in_which_the_map_reads():
    draft = Draft()
    first, second = draft.claim("first"), draft.claim("second")
    early = [draft.reason(first, f"early {number}") for number in range(3)]
    late = draft.reason(second, "late")
    part = part_of_map(draft.map, [late, early[2], early[0]])
    assert [one.text for one in part.roots()] == ["early 0", "early 2", "late"]


def test_a_claim_below_another_that_is_taken_is_taken_with_it():
    draft = Draft()
    root = draft.claim("root")
    below = draft.reason(draft.reason(root, "reason"), "below")
    part = part_of_map(draft.map, [below, root])
    assert [one.text for one in part.roots()] == ["root"]
    assert len(part.claims) == 3
