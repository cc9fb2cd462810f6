from __future__ import annotations

import pytest
from drafts import TEXT, Draft

from argmap.case.errors import RuleError
from argmap.case.plan_removals import plan_removal
from argmap.case.plan_weighing import plan_finding, plan_harm, plan_harm_removal

SCALE = ("none", "possible", "likely", "certain")


@pytest.fixture
def draft():
    return Draft()


def find(draft, level, **fields):
    return draft.do(
        plan_finding(draft.map, "irreparable", level, scale=SCALE, new_id=draft.new_id, **fields)
    )


def test_a_finding_replaces_what_the_same_reader_found_and_keeps_the_reason(draft):
    assert find(draft, "possible", why="Only claimed.").label == "Find irreparable possible"
    find(draft, "likely")
    (finding,) = draft.map.findings.values()
    assert (finding.level, finding.why, finding.by) == ("likely", "Only claimed.", "me")
    assert not find(draft, "likely")
    assert find(draft, "likely", why="Shown.").label == "Say why irreparable is found so"


def test_readers_and_causes_are_kept_apart(draft):
    cause = draft.claim("cause")
    find(draft, "possible")
    find(draft, "likely", by="court")
    find(draft, "none", claim=cause)
    assert len(draft.map.findings) == 3
    assert [finding.level for finding in draft.map.findings_on(cause)] == ["none"]


def test_a_level_off_the_scale_is_refused_with_the_levels_there_are(draft):
    with pytest.raises(RuleError, match=r"“sharply” is not a level.*none, possible, likely"):
        find(draft, "sharply")


def test_a_range_goes_up_the_scale_and_is_one_finding(draft):
    assert find(draft, "none", level_high="likely").label == "Find irreparable none to likely"
    find(draft, "none", level_high="likely", why="Contested.")
    (finding,) = draft.map.findings.values()
    assert (finding.level, finding.level_high, finding.why) == ("none", "likely", "Contested.")
    find(draft, "likely", level_high="likely")
    (finding,) = draft.map.findings.values()
    assert (finding.level, finding.level_high) == ("likely", "")
    with pytest.raises(RuleError, match="A range goes up"):
        find(draft, "likely", level_high="none")
    with pytest.raises(RuleError, match="“sharply” is not a level"):
        find(draft, "none", level_high="sharply")


def test_a_finding_can_be_taken_away_with_its_cites(draft):
    find(draft, "possible")
    draft.quote(draft.source(), "Parler", next(iter(draft.map.findings)))
    find(draft, None)
    assert not draft.map.findings
    assert not draft.map.quotes
    assert not find(draft, None)


def test_a_finding_about_a_claim_that_is_gone_is_refused(draft):
    cause = draft.claim("cause")
    draft.do(plan_removal(draft.map, cause))
    with pytest.raises(RuleError, match="claim is no longer"):
        find(draft, "possible", claim=cause)


def test_harms_stand_in_the_order_they_were_added_and_go_with_their_quotes(draft):
    for text in ("ruin", "offline"):
        draft.do(plan_harm(draft.map, text, new_id=draft.new_id))
    ruin, offline = draft.map.ranked_harms()
    assert [ruin.text, offline.text] == ["ruin", "offline"]
    draft.quote(draft.source(), TEXT[:6], ruin.id)
    draft.do(plan_harm_removal(draft.map, ruin.id))
    assert list(draft.map.harms) == [offline.id]
    assert not draft.map.quotes
    with pytest.raises(RuleError, match="harm is no longer"):
        plan_harm_removal(draft.map, ruin.id)


def test_a_harm_names_claims_that_exist(draft):
    gone = draft.claim("gone")
    draft.do(plan_removal(draft.map, gone))
    with pytest.raises(RuleError, match="claim is no longer"):
        plan_harm(draft.map, "ruin", claims=(gone,), new_id=draft.new_id)
