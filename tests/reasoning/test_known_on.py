"""What of a case was known on a day."""

import datetime as dt

import pytest
from drafts import Draft

from argmap.case.plan_chronology import plan_event
from argmap.case.plan_evidence import plan_cite
from argmap.case.plan_weighing import plan_finding, plan_harm
from argmap.reasoning.known_on import as_known_on

EVE, DAY, AFTER = dt.date(2021, 1, 10), dt.date(2021, 1, 11), dt.date(2021, 1, 12)


@pytest.fixture
def draft():
    return Draft()


def cited(draft, target, date):
    source = draft.source(f"Text of {date} for {target}", title=date or "Undated", date=date)
    draft.do(plan_cite(draft.map, source, target, new_id=draft.new_id))
    return source


def added(draft, planned):
    draft.do(planned)
    return planned.changes[-1].after.id


def test_only_cites_of_later_sources_do_not_count_and_undated_ones_are_told(draft):
    claim = draft.claim("The site is down.")
    early, late = cited(draft, claim, "2021-01-10"), cited(draft, claim, "2021-01-12")
    undated = cited(draft, claim, "")
    known = as_known_on(draft.map, DAY)
    assert known.later == {late}
    assert known.undated == {undated}
    assert [draft.map.cites[one].source for one in known.cites] == [late]
    assert known.claims == set()
    assert as_known_on(draft.map, EVE).later == {late}
    assert as_known_on(draft.map, AFTER).later == set()
    assert early not in known.later


def told_of(draft, source, text, when, told=""):
    event = added(draft, plan_event(draft.map, text, new_id=draft.new_id, when=when))
    draft.do(plan_cite(draft.map, source, event, new_id=draft.new_id, when=told))


def test_a_source_without_a_date_was_not_known_before_the_latest_day_it_tells_of(draft):
    claim = draft.claim("The site is down.")
    source = cited(draft, claim, "")
    told_of(draft, source, "The suit is brought", "2021-01-10")
    told_of(draft, source, "Amazon answers", "2021-01-13", "2021-01-12 evening")
    told_of(draft, source, "A hearing is scheduled", "2021-01-14")
    known = as_known_on(draft.map, DAY)
    assert known.later == {source}
    assert known.told == {source: AFTER}
    assert known.undated == set()
    assert known.claims == {claim}
    assert as_known_on(draft.map, AFTER).later == set()
    assert as_known_on(draft.map, AFTER).undated == {source}


def test_the_date_of_a_source_goes_before_what_it_tells_of(draft):
    source = cited(draft, draft.claim("The site is down."), "2021-01-10")
    told_of(draft, source, "Amazon answers", "2021-01-12")
    known = as_known_on(draft.map, DAY)
    assert (known.later, known.told) == (set(), {})


@pytest.mark.parametrize(
    ("date", "later"),
    [
        ("2021-01-11", False),
        ("2021-01-12", True),
        ("January 12, 2021", True),
        ("2021-01", False),
        ("2021-02", True),
        ("soon", False),
    ],
)
def test_a_date_counts_from_the_first_day_it_can_mean(draft, date, later):
    claim = draft.claim("The site is down.")
    source = cited(draft, claim, date)
    known = as_known_on(draft.map, DAY)
    assert known.later == ({source} if later else set())
    assert known.claims == ({claim} if later else set())


def test_a_claim_stands_on_its_reasons_and_an_uncited_one_is_not_named(draft):
    root = draft.claim("It is likely.")
    early, late = draft.reason(root, "Early"), draft.reason(root, "Late")
    bare = draft.reason(draft.claim("Another"), "Nobody cites this")
    below = draft.claim("Only what came later")
    deeper = draft.reason(below, "Later still")
    against = draft.objection(below, "An objection holds nothing up")
    cited(draft, early, "2021-01-10")
    cited(draft, late, "2021-01-12")
    cited(draft, root, "2021-01-12")
    cited(draft, deeper, "2021-01-13")
    cited(draft, against, "2021-01-10")
    known = as_known_on(draft.map, DAY)
    assert known.claims == {late, below, deeper}
    assert bare not in known.claims


def test_a_harm_rests_on_its_cites_and_on_the_claims_that_allege_it(draft):
    early, late = draft.claim("Early"), draft.claim("Late")
    cited(draft, early, "2021-01-10")
    cited(draft, late, "2021-01-12")
    held = added(draft, plan_harm(draft.map, "Held", new_id=draft.new_id, claims=(early, late)))
    bare = added(draft, plan_harm(draft.map, "Bare", new_id=draft.new_id, claims=(late,)))
    alone = added(draft, plan_harm(draft.map, "Never shown", new_id=draft.new_id))
    cited_late = added(draft, plan_harm(draft.map, "Cited late", new_id=draft.new_id))
    cited(draft, cited_late, "2021-01-12")
    known = as_known_on(draft.map, DAY)
    assert known.harms == {bare, cited_late}
    assert not {held, alone} & known.harms


def test_a_finding_rests_on_the_claims_about_its_factor_or_its_cause(draft):
    scale = ("weak", "strong")
    early = draft.claim("Early", factor="merits")
    cited(draft, early, "2021-01-10")
    late = draft.claim("Late", factor="irreparable")
    cited(draft, late, "2021-01-12")
    findings = {
        name: added(
            draft,
            plan_finding(
                draft.map, factor, "weak", scale=scale, by=name, claim=claim, new_id=draft.new_id
            ),
        )
        for name, factor, claim in (
            ("held", "merits", None),
            ("bare", "irreparable", None),
            ("cause", "merits", late),
            ("empty", "public", None),
        )
    }
    known = as_known_on(draft.map, DAY)
    assert known.findings == {findings["bare"], findings["cause"]}


def test_events_after_the_day_were_not_known(draft):
    for when in ("2021-01-11 evening", "2021-01-12", "2021-01", ""):
        draft.do(plan_event(draft.map, when, new_id=draft.new_id, when=when))
    known = as_known_on(draft.map, DAY)
    assert [draft.map.events[one].when for one in known.events] == ["2021-01-12"]


def test_an_event_is_of_the_day_on_the_clocks_of_its_zone(draft):
    told = added(
        draft,
        plan_event(draft.map, "AWS writes.", new_id=draft.new_id, when="2021-01-09T18:07-08:00"),
    )
    assert as_known_on(draft.map, dt.date(2021, 1, 9)).events == set()
    assert as_known_on(draft.map, dt.date(2021, 1, 8)).events == {told}


def test_the_court_had_found_nothing_before_it_decided():
    draft = Draft(decided="2021-01-12")
    for by in ("court", "me"):
        finding = plan_finding(
            draft.map, "public", "neutral", scale=("against", "neutral"), by=by, new_id=draft.new_id
        )
        draft.do(finding)
    [courts] = [one.id for one in draft.map.findings.values() if one.by == "court"]
    assert as_known_on(draft.map, DAY).findings == {courts}
    assert as_known_on(draft.map, DAY).decided == AFTER
    assert as_known_on(draft.map, AFTER).findings == set()
    assert as_known_on(draft.map, AFTER).decided is None


def test_a_case_whose_day_of_decision_is_not_known_keeps_what_the_court_found():
    draft = Draft()
    draft.do(
        plan_finding(
            draft.map, "public", "neutral", scale=("neutral",), by="court", new_id=draft.new_id
        )
    )
    assert as_known_on(draft.map, DAY).findings == set()
