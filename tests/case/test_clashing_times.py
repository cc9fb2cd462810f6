"""Times told of one event that cannot be one."""

import pytest
from drafts import Draft

from argmap.case.clashing_times import all_clashing_times, clash_in_words, clashing_times
from argmap.case.plan_chronology import plan_event
from argmap.case.plan_evidence import plan_cite


@pytest.fixture
def draft():
    return Draft()


def event_of(draft, *told, **fields):
    """Add an event, and a source for each time told of it."""
    planned = plan_event(draft.map, "The site goes down", new_id=draft.new_id, **fields)
    draft.do(planned)
    event = planned.changes[-1].after.id
    for number, when in enumerate(told, start=1):
        source = draft.source(f"Text {number}", title=f"Report {number}")
        draft.do(plan_cite(draft.map, source, event, new_id=draft.new_id, when=when))
    return event


def test_sunday_evening_and_monday_morning_in_greenwich_are_one_moment(draft):
    event = event_of(draft, "2021-01-10 evening", "2021", when="2021-01-11T08:00Z")
    assert clashing_times(draft.map, event) == []


def test_two_sources_that_cannot_both_be_right_are_named_with_their_times(draft):
    event = event_of(draft, "2021-01-10", "", "2021-01-12")
    (clash,) = clashing_times(draft.map, event)
    assert clash_in_words(draft.map, clash) == (
        "“Report 1” tells 10 January 2021, but “Report 3” tells 12 January 2021: both cannot hold."
    )


def test_a_source_that_cannot_be_squared_with_the_event_is_told(draft):
    event = event_of(draft, "2021-02", when="2021-01-11")
    (clash,) = clashing_times(draft.map, event)
    assert clash.one is None
    assert clash_in_words(draft.map, clash) == (
        "“Report 1” tells February 2021, but the chronology has 11 January 2021: both cannot hold."
    )


def test_sources_may_tell_different_moments_of_what_lasts_but_none_outside_it(draft):
    told = ("2020-11-17", "2021-01-02", "2021-01-06", "2020")
    event = event_of(draft, *told, when="2020-11-17", until="2021-01-05")
    (clash,) = clashing_times(draft.map, event)
    assert clash.other.when == "2021-01-06"
    assert "17 November 2020 to 5 January 2021" in clash_in_words(draft.map, clash)


def test_the_clashes_of_a_case_come_in_the_order_of_its_events(draft):
    first = event_of(draft, "2020", "2021")
    event_of(draft, "2020", "2020-03")
    third = event_of(draft, "2019", when="2018")
    assert [one.event.id for one in all_clashing_times(draft.map)] == [first, third]
