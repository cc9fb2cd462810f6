"""Conflicting times are problems of the case like any other."""

from drafts import Draft

from argmap.case.plan_chronology import plan_event
from argmap.case.plan_claims import plan_amendment
from argmap.case.plan_evidence import plan_cite
from argmap.sources.check_report import evidence_report
from argmap.sources.checking import check_evidence


def draft_of_two_times(when):
    draft = Draft()
    draft.do(plan_event(draft.map, "The site goes down", new_id=draft.new_id, when="2021-01-11"))
    event = next(iter(draft.map.events))
    source = draft.source()
    quote = draft.quote(source, "Monday afternoon", target=event)
    (cite,) = draft.map.cites_of(quote)
    draft.do(plan_amendment(draft.map, cite, when=when))
    draft.do(plan_cite(draft.map, source, event, new_id=draft.new_id))
    return draft, event, quote


def check(draft):
    checked = check_evidence(draft.map, lambda _: None)
    return [one for one in evidence_report(checked)["problems"] if one["kind"].endswith("times")]


def test_times_that_cannot_be_one_are_a_warning_about_event_and_quote():
    draft, event, quote = draft_of_two_times("2021-01-09 afternoon")
    (problem,) = check(draft)
    assert problem["kind"] == "conflicting times"
    assert problem["severity"] == "warning"
    assert problem["where"] == [{"kind": "event", "id": event}, {"kind": "quote", "id": quote}]
    assert "9 January 2021, afternoon" in problem["message"]
    assert "The site goes down" in problem["message"]


def test_times_that_can_be_one_are_no_problem():
    draft, _, _ = draft_of_two_times("2021-01-11 afternoon")
    assert check(draft) == []
