"""Events stand in the order of time by the clocks of the court that hears them."""

from __future__ import annotations

import datetime as dt

import pytest
from drafts import Draft
from example import example_map
from hypothesis import given
from hypothesis import strategies as st

from argmap.case.plan_chronology import plan_event
from argmap.law.event_order import court_clocks, in_order, zone_of_court
from argmap.sources.time_zones import offset_of

SEATTLE = "United States District Court for the Western District of Washington"
START = dt.datetime(2010, 1, 1, tzinfo=dt.UTC)
WINTER, SUMMER = dt.date(2021, 1, 11), dt.date(2021, 7, 11)


def case_in(court, *times):
    draft = Draft(court=court)
    for when in times:
        draft.do(plan_event(draft.map, when or "no time", when=when, new_id=draft.new_id))
    return draft.map


def order_in(court, *times):
    return [one.when for one in in_order(case_in(court, *times))]


def test_a_moment_stands_among_days_where_the_courts_clocks_showed_it():
    times = ("2021-01-10", "2021-01-11", "2021-01-11T07:59Z", "2021-01-11T08:00Z", "")
    assert order_in(SEATTLE, *times) == [
        "2021-01-10",
        "2021-01-11T07:59Z",
        "2021-01-11T08:00Z",
        "2021-01-11",
        "",
    ]
    assert order_in("Supreme Court of New York", *times) == [
        "2021-01-10",
        "2021-01-11",
        "2021-01-11T07:59Z",
        "2021-01-11T08:00Z",
        "",
    ]


def test_summer_time_is_kept():
    assert order_in(SEATTLE, "2021-07-11", "2021-07-11T07:30Z", "2021-07-11T06:30Z") == [
        "2021-07-11T06:30Z",
        "2021-07-11",
        "2021-07-11T07:30Z",
    ]


def test_without_a_court_the_clocks_that_most_events_name_are_taken():
    times = ("2021-01-11", "2021-01-11T01:00Z", "2021-01-12T09:00-08:00", "2021-01-13T09:00-08:00")
    assert order_in("", *times)[:2] == ["2021-01-11T01:00Z", "2021-01-11"]
    assert order_in("", *times[:2]) == ["2021-01-11", "2021-01-11T01:00Z"]


def test_parler_is_cut_off_before_the_day_on_which_it_is_offline():
    words = [one.text for one in in_order(example_map())]
    cut, offline = words.index("AWS cut Parler off"), words.index("Parler was offline")
    assert offline == cut + 1


@pytest.mark.parametrize(
    ("court", "winter", "summer"),
    [
        (SEATTLE, "-08:00", "-07:00"),
        ("W.D. Wash.", "-08:00", "-07:00"),
        ("United States District Court for the District of Columbia", "-05:00", "-04:00"),
        ("Court of Appeals of West Virginia", "-05:00", "-04:00"),
        ("E.D. Ark.", "-06:00", "-05:00"),
        ("D. Ariz.", "-07:00", "-07:00"),
        ("Supreme Court, Washington County, New York", "", ""),
        ("District of Kansas", "", ""),
        ("High Court of Justice", "", ""),
        ("", "", ""),
    ],
)
def test_clocks_of_courts(court, winter, summer):
    assert zone_of_court(court, WINTER) == winter
    assert zone_of_court(court, SUMMER) == summer


def test_every_zone_of_the_data_is_known_and_no_name_stands_in_two():
    names = [name for one in court_clocks() for name in one.names]
    assert len(names) == len(set(names)) > 100
    for one in court_clocks():
        assert offset_of(one.zone, WINTER)
        assert all(zone_of_court(name, WINTER) for name in one.names)


MOMENTS = st.integers(0, 60 * 24 * 4000).map(lambda one: START + dt.timedelta(minutes=one))


@given(st.lists(MOMENTS, max_size=8))
def test_moments_of_any_zones_stand_in_the_order_in_which_they_were(moments):
    times = []
    for at, moment in enumerate(moments):
        zone = ("Z", "+09:00", "-08:00", "+05:30")[at % 4]
        shown = moment + dt.datetime.fromisoformat(f"2000-01-01T00:00{zone}").utcoffset()
        times.append(f"{shown:%Y-%m-%dT%H:%M}{zone}")
    # Not by the court’s clocks: in the hour that they show twice, two moments are one.
    told = [dt.datetime.fromisoformat(one) for one in order_in("", *times)]
    assert told == sorted(told)
