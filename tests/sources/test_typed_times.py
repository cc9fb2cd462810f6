"""Times typed into a field."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.case.partial_times import PARTS_OF_DAY, earliest, latest
from argmap.case.times_in_words import (
    short_time_in_words,
    span_in_words,
    time_in_words,
    time_read_back,
)
from argmap.sources.typed_times import day_to_count_from, typed_times, why_unread


@st.composite
def partial_times(draw):
    day = draw(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)))
    year, week, _ = day.isocalendar()
    part = draw(st.sampled_from(sorted(PARTS_OF_DAY)))
    clock = draw(st.times())
    zone = draw(st.sampled_from(("", "Z", "+01:00", "-08:00", "+05:30", "-12:00", "+14:00")))
    forms = [f"{day}"[:4], f"{day}"[:7], f"{year}-W{week:02}", f"{day}", f"{day} {part}"]
    forms.append(f"{day}T{clock:%H:%M}{zone}")
    return draw(st.sampled_from(forms)) + draw(st.sampled_from(("", "~")))


@given(partial_times())
def test_what_is_shown_of_a_time_is_read_as_that_time_when_typed(value):
    assert [one.when for one in typed_times(time_in_words(value))] == [value]
    assert [one.when for one in typed_times(short_time_in_words(value))] == [value]
    assert [one.when for one in typed_times(f" {value} ")] == [value]


@given(partial_times(), partial_times())
def test_what_is_shown_of_what_lasts_is_read_from_when_until_when(when, until):
    if earliest(when) > latest(until):
        when, until = until, when
    readings = typed_times(span_in_words(when, until))
    assert [(one.when, one.until) for one in readings] == [(when, until)]


@given(partial_times())
def test_a_time_read_back_with_its_clocks_is_read_as_that_time(value):
    assert [one.when for one in typed_times(time_read_back(value))] == [value]


@pytest.mark.parametrize(
    "words", ["17 November 2020 to 5 January 2021", "from Nov. 17, 2020 \u2013 2021-01-05"]
)
def test_two_times_that_a_word_joins_are_what_lasts(words):
    readings = typed_times(words)
    assert [(one.when, one.until) for one in readings] == [("2020-11-17", "2021-01-05")]
    assert typed_times("5 January 2021 to 17 November 2020") == ()


def test_the_next_weeks_are_counted_from_the_start_and_weekdays_from_the_anchor():
    (reading,) = typed_times("the next seven weeks", "2021-01-11", "2020-11-17")
    assert (reading.when, reading.until) == ("2020-11-17", "2021-01-05~")
    assert typed_times("yesterday", "2021-01-11", "2020-11-17")[0].when == "2021-01-10"
    assert day_to_count_from("2020-11-17 evening") == "2020-11-17"
    assert day_to_count_from("2020") == ""


def test_it_is_said_why_words_that_tell_a_time_have_no_reading():
    assert "how long" in why_unread("for several weeks", "2021-01-11")
    assert "no date to count from" in why_unread("the next seven weeks")
    assert why_unread("whenever") == ""
    assert why_unread("since the mob") == ""


@pytest.mark.parametrize("words", ["since November", "Until 10 January 2021", "till Monday"])
def test_a_word_that_no_time_can_hold_is_said_to_be_lost(words):
    assert typed_times(words, "2021-01-11") == ()
    assert why_unread(words, "2021-01-11").startswith(f"“{words.split()[0].lower()}” says that")


@pytest.mark.parametrize("words", ["1/10/21", "10.1.21"])
def test_a_day_with_a_short_year_is_said_to_be_ambiguous(words):
    assert typed_times(words, "2021-01-11") == ()
    assert "can be several days" in why_unread(words, "2021-01-11")


@pytest.mark.parametrize(
    ("words", "times"),
    [
        ("10 Jan 2021, evening PST", ["2021-01-10 evening"]),
        ("Sunday evening", ["2021-01-10 evening", "2021-01-17 evening"]),
        ("around Jan. 10", ["2021-01-10~"]),
        ("on or about January 9, 2021", ["2021-01-09~"]),
        ("In or around January 2021", ["2021-01~"]),
        ("week of Jan. 6", ["2021-W01"]),
        ("tomorrow week", []),
        ("early January 2021", ["2021-01-01"]),
        ("mid-January 2021", ["2021-01-11"]),
        ("late in February 2021", ["2021-02-21"]),
        ("late November", ["2020-11-21"]),
        ("late in November", ["2020-11-21"]),
        ("late Monday", ["2021-01-11 evening", "2021-01-04 evening"]),
        ("late on Tuesday", ["2021-01-05 evening", "2021-01-12 evening"]),
        ("late on Sunday evening", ["2021-01-10 evening", "2021-01-17 evening"]),
        ("late Jan. 10", ["2021-01-10 evening"]),
        ("late 2021-01-10", ["2021-01-10 evening"]),
        ("early 10 January 2021", ["2021-01-10 morning", "2021-01-10 night"]),
        ("2021-01-10 23:59 PST", ["2021-01-10T23:59-08:00"]),
        ("2021-01-10 11:59 p.m. PST", ["2021-01-10T23:59-08:00"]),
        ("12 a.m. Pacific Monday, January 11", ["2021-01-11T00:00-08:00"]),
        ("since November", []),
        ("until 2021-01-10", []),
        ("1/10/21", []),
        ("early Monday or late", []),
        ("Monday or Tuesday", []),
        ("", []),
        ("2021-13", []),
    ],
)
def test_words_are_read_as_far_as_they_are_one_time(words, times):
    assert [one.when for one in typed_times(words, "2021-01-11")] == times


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("early January 2021", "2021-01-10"),
        ("mid January 2021", "2021-01-20"),
        ("late February 2021", "2021-02-28"),
    ],
)
def test_a_part_of_a_month_is_ten_days_and_says_so(words, until):
    [reading] = typed_times(words)
    assert reading.until == until
    assert reading.how.startswith("taken as its ")
