"""Times as reports tell them, against what they can mean on the day they were written."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.case.partial_times import can_be_one, stretch_of
from argmap.case.times_in_words import WEEKDAYS, day_in_words
from argmap.sources.told_times import anchor_day, read_times

WEDNESDAY = "2021-01-13"

ONE_READING = [
    ("Jan. 10, 2021 at 11:59 p.m. PST", "2021-01-10T23:59-08:00"),
    ("July 10, 2021 at 11:59 p.m. Pacific time", "2021-07-10T23:59-07:00"),
    ("10 January 2021", "2021-01-10"),
    ("January 10, 2021", "2021-01-10"),
    ("Jan. 10", "2021-01-10"),
    ("Nov. 17", "2020-11-17"),
    ("on November 17th last year", "2020-11-17"),
    ("last week", "2021-W01"),
    ("earlier this week", "2021-W02"),
    ("last month", "2020-12"),
    ("last year", "2020"),
    ("in November", "2020-11"),
    ("in 2018", "2018"),
    ("November 2020", "2020-11"),
    ("yesterday", "2021-01-12"),
    ("this morning", "2021-01-13 morning"),
    ("three days ago", "2021-01-10"),
    ("two months ago", "2020-11~"),
    ("last Wednesday", "2021-01-06"),
    ("this Friday", "2021-01-15"),
    ("Sunday, Jan. 10", "2021-01-10"),
    ("12/25/2020", "2020-12-25"),
    ("2021-01-11T08:00Z", "2021-01-11T08:00Z"),
    ("8 a.m. CET on January 11, 2021", "2021-01-11T08:00+01:00"),
    ("noon on January 11, 2021", "2021-01-11 noon"),
]

SEVERAL_READINGS = [
    ("10 Jan 2021, evening PST", ("2021-01-10 evening",)),
    ("Jan. 10 evening (Pacific time)", ("2021-01-10 evening",)),
    ("Sunday evening", ("2021-01-10 evening", "2021-01-17 evening")),
    ("8 a.m. GMT on Monday", ("2021-01-11T08:00Z", "2021-01-18T08:00Z")),
    ("0800 GMT Monday", ("2021-01-11T08:00Z", "2021-01-18T08:00Z")),
    ("late on Tuesday", ("2021-01-12 evening", "2021-01-19 evening")),
    ("last Monday", ("2021-01-11", "2021-01-04")),
    ("on Wednesday", ("2021-01-13", "2021-01-06")),
    ("3/4/2021", ("2021-03-04", "2021-04-03")),
    ("yesterday night", ("2021-01-12 evening", "2021-01-13 night")),
    ("midnight on January 10, 2021", ("2021-01-11T00:00", "2021-01-10T00:00")),
]

NO_READING = [
    ("early in the day", "which day"),
    ("8 a.m. GMT", "which day"),
    ("for several weeks", "how long"),
    ("over a number of weeks", "how long"),
    ("Feb. 30, 2021", "no such day"),
    ("13 p.m. on January 10, 2021", "no such hour"),
    ("Monday, Jan. 10", "is a Sunday, not a Monday"),
]


@pytest.mark.parametrize(("words", "when"), ONE_READING)
def test_words_that_can_mean_one_time_are_read_as_it(words, when):
    (told,) = read_times(words, WEDNESDAY)
    assert [one.when for one in told.readings] == [when]
    assert told.readings[0].how


@pytest.mark.parametrize(("words", "times"), SEVERAL_READINGS)
def test_words_that_can_mean_several_times_have_each_of_them(words, times):
    (told,) = read_times(words, WEDNESDAY)
    assert tuple(one.when for one in told.readings) == times
    assert len({one.how for one in told.readings}) == len(times)


@pytest.mark.parametrize(("words", "why"), NO_READING)
def test_words_that_do_not_say_enough_have_no_time_and_it_is_said_why(words, why):
    (told,) = read_times(words, WEDNESDAY)
    assert told.readings == ()
    assert why in told.why


@pytest.mark.parametrize(
    "words", ["he sat. It may 10 times", "a week in court", "24 hours notice", "no time", ""]
)
def test_words_that_tell_no_time_are_not_read_as_one(words):
    assert read_times(words, WEDNESDAY) == ()


def test_the_next_weeks_are_counted_from_the_day_told_before_them():
    text = "began reporting on November 17th last year. Over the next seven weeks, it reported"
    first, second = read_times(text, WEDNESDAY)
    assert first.readings[0].when == "2020-11-17"
    assert [(one.when, one.until) for one in second.readings] == [("2020-11-17", "2021-01-05~")]


def test_the_next_weeks_are_counted_from_the_words_before_a_quote_or_from_its_source():
    lead, words = "reporting on November 17th last year. ", "Over the next seven weeks, it reported"
    for before, starts in (("", [WEDNESDAY]), (lead, ["2020-11-17", WEDNESDAY])):
        (told,) = read_times(words, WEDNESDAY, before)
        assert [one.when for one in told.readings] == starts


def test_every_time_of_a_sentence_is_read_where_it_stands():
    text = "shut down on Friday. On Saturday, the app was first; late Monday it was gone."
    told = read_times(text, WEDNESDAY)
    assert [one.words for one in told] == ["Friday", "Saturday", "late Monday"]
    assert all(text[one.start : one.end] == one.words for one in told)


@pytest.mark.parametrize("anchor", ["", "2021", "2021-01", "no date at all"])
def test_what_is_told_by_the_day_of_a_source_has_no_time_without_that_day(anchor):
    for words in ("Sunday evening", "Jan. 10", "last week", "over the next seven weeks"):
        (told,) = read_times(words, anchor)
        assert told.readings == ()
        assert "no date" in told.why
    assert read_times("Jan. 10, 2021", anchor)[0].readings[0].when == "2021-01-10"


@pytest.mark.parametrize(
    "date", ["2021-01-13", "January 13, 2021", "13 January 2021", "2021-01-13T09:00Z"]
)
def test_the_date_of_a_source_is_read_as_it_is_written(date):
    assert anchor_day(date) == dt.date(2021, 1, 13)


def test_both_tellings_of_the_suspension_can_be_one_moment():
    here = read_times("Sunday evening", "2021-01-11")[0].readings[0].when
    there = read_times("8 a.m. GMT on Monday", "2021-01-11")[0].readings[0].when
    assert can_be_one(here, there)


DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31))


@given(DAYS, DAYS)
def test_a_day_written_out_is_that_day_whenever_it_was_written(day, anchor):
    (told,) = read_times(f"on {day_in_words(day)},", anchor.isoformat())
    assert [one.when for one in told.readings] == [day.isoformat()]


@given(DAYS, st.sampled_from(WEEKDAYS))
def test_a_weekday_is_never_more_than_a_week_away_nor_another_weekday(anchor, weekday):
    (told,) = read_times(f"on {weekday}", anchor.isoformat())
    for reading in told.readings:
        day = dt.date.fromisoformat(reading.when)
        assert WEEKDAYS[day.weekday()] == weekday
        assert abs((day - anchor).days) <= 7


@given(
    st.lists(
        st.sampled_from(
            [
                "Monday",
                "last",
                "next",
                "night",
                "at",
                "on",
                "8 a.m.",
                "GMT",
                "Feb. 29",
                "midnight",
                "12/31/9999",
                "week",
                "1/1/0001",
                "ago",
                "900",
                "years",
                "the past",
                "several",
                "months",
                ",",
                ".",
                "early",
                "2021",
                "this",
                "tomorrow",
                "Dec. 31",
            ]
        )
    ).map(" ".join),
    st.sampled_from(["", "2021-01-13", "0001-01-01", "9999-12-31", "2020-02-29"]),
)
def test_whatever_stands_together_readings_are_times_and_silence_is_explained(text, anchor):
    for told in read_times(text, anchor):
        assert bool(told.readings) != bool(told.why)
        for reading in told.readings:
            stretch_of(reading.when)
            if reading.until:
                stretch_of(reading.until)


def test_what_goes_on_as_a_name_is_no_zone_behind_a_time():
    [told] = read_times("at 8 a.m. Eastern Airlines flew", "2021-01-11")
    assert told.words == "8 a.m."
    [told] = read_times("at 8 a.m. Eastern on Monday", "2021-01-11")
    assert told.words == "8 a.m. Eastern on Monday"


def test_late_on_an_evening_is_one_time_and_the_part_before_another_day_another():
    assert [one.words for one in read_times("late on Sunday evening", "2021-01-11")] == [
        "late on Sunday evening"
    ]
    assert [one.words for one in read_times("Sunday evening, early Monday", "2021-01-11")] == [
        "Sunday evening",
        "early Monday",
    ]
