from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.case.errors import RuleError
from argmap.case.partial_times import (
    PARTS_OF_DAY,
    can_be_one,
    earliest,
    first_day_of,
    latest,
    order_of_time,
    require_time,
    stretch_of,
)

ZONES = ("", "Z", "+01:00", "-08:00", "+05:30", "-12:00", "+14:00")


@st.composite
def partial_times(draw):
    moment = draw(st.datetimes(dt.datetime(1, 1, 1), dt.datetime(9999, 12, 31)))  # noqa: DTZ001
    form = draw(st.sampled_from(("year", "month", "week", "day", "part", "minute")))
    day = f"{moment.year:04}-{moment.month:02}-{moment.day:02}"
    words = {
        "year": day[:4],
        "month": day[:7],
        "week": "{:04}-W{:02}".format(*moment.isocalendar()[:2]),
        "day": day,
        "part": f"{day} {draw(st.sampled_from(sorted(PARTS_OF_DAY)))}",
        "minute": f"{day}T{moment:%H:%M}{draw(st.sampled_from(ZONES))}",
    }[form]
    return words + draw(st.sampled_from(("", "~")))


def at(words):
    return dt.datetime.fromisoformat(words)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2021", "2021-01-01", "2021-12-31T23:59:59.999999"),
        ("2020-02", "2020-02-01", "2020-02-29T23:59:59.999999"),
        ("2020-12", "2020-12-01", "2020-12-31T23:59:59.999999"),
        ("2021-01-10", "2021-01-10", "2021-01-10T23:59:59.999999"),
        ("2021-01-10 evening", "2021-01-10T17:00", "2021-01-10T23:59:59.999999"),
        ("2021-01-10T23:59", "2021-01-10T23:59", "2021-01-10T23:59:59.999999"),
        ("2021-01-10T23:59-08:00", "2021-01-11T07:59", "2021-01-11T07:59:59.999999"),
        ("2021-01-11T08:00Z", "2021-01-11T08:00", "2021-01-11T08:00:59.999999"),
        ("2021-01-10~", "2021-01-09", "2021-01-11T23:59:59.999999"),
    ],
)
def test_a_partial_time_is_the_stretch_of_what_it_can_mean(words, first, last):
    stretch = stretch_of(words)
    assert (stretch.first, stretch.last) == (at(first), at(last))


@pytest.mark.parametrize(
    "words",
    [
        "yesterday",
        "2021-13",
        "2021-02-30",
        "2021-01-10 supper",
        "2021-01-10T24:00",
        "2021-01-10T23:59+15:00",
        "2021-01-10T23:59+01:60",
        "10.1.2021",
        "2021-1-1",
        " 2021",
        "0000",
        "\uff12\uff10\uff12\uff11",
        "9" * 10_000,
    ],
)
def test_what_is_no_time_is_refused_with_a_sentence(words):
    with pytest.raises(RuleError, match="not a time") as refusal:
        require_time(words)
    assert "2021-01-10 evening" in refusal.value.hint


def test_no_time_is_no_fault():
    require_time("")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        # One shutdown told by clocks in Seattle and in London: 08:00 GMT is midnight there.
        ("2021-01-10 evening", "2021-01-11T08:00Z", True),
        ("2021-01-11T00:00-08:00", "2021-01-11T08:00Z", True),
        ("2021-01-11T00:02-08:00", "2021-01-11T08:00Z", False),
        ("2021-01-10 evening", "2021-01-13T08:00Z", False),
        ("2021-01-10", "2021-01-11", False),
        ("2021-01-10~", "2021-01-11", True),
        ("2021-01", "2021-01-31 night", True),
        ("2020", "2021-01", False),
    ],
)
def test_two_reports_can_mean_one_moment_where_some_clock_allows_it(one, other, same):
    assert can_be_one(one, other) is can_be_one(other, one) is same


@given(partial_times())
def test_a_time_can_be_itself_and_lies_between_its_ends(words):
    try:
        stretch = stretch_of(words)
    except RuleError:
        assert words.startswith(("0001", "9999"))  # beyond the first or the last day there is
        return
    assert stretch.first < stretch.last
    assert can_be_one(words, words)
    assert earliest(words) <= stretch.first
    assert latest(words) >= stretch.last


def test_a_listing_goes_by_the_first_moment_and_ends_with_what_has_no_time():
    times = ["", "2021-01-11T08:00Z", "2021-01-10 evening", "2021", "2021-01-10"]
    assert sorted(times, key=order_of_time) == [
        "2021",
        "2021-01-10",
        "2021-01-10 evening",
        "2021-01-11T08:00Z",
        "",
    ]


def test_a_listing_goes_by_the_day_that_is_shown_and_within_it_by_the_moment():
    times = ["2021-01-10", "2021-01-09T18:07-08:00", "2021-01-09T23:00Z", "2021-01-10T02:07Z"]
    assert sorted(times, key=order_of_time) == [
        "2021-01-09T23:00Z",
        "2021-01-09T18:07-08:00",
        "2021-01-10",
        "2021-01-10T02:07Z",
    ]


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2021-01-09T18:07-08:00", "2021-01-09"),
        ("2021-01-10T02:00+09:00", "2021-01-10"),
        ("2021-01-09 evening", "2021-01-09"),
        ("2021-W01", "2021-01-04"),
    ],
)
def test_a_time_is_of_the_day_on_the_clocks_of_its_own_zone(value, day):
    assert first_day_of(value).isoformat() == day
