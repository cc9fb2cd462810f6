"""Partial times in plain words."""

import pytest

from argmap.case.times_in_words import span_in_words, time_in_words, time_read_back


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("", ""),
        ("2021", "2021"),
        ("2021~", "about 2021"),
        ("2021-01", "January 2021"),
        ("2021-W01", "the week of 4 January 2021"),
        ("2020-W53", "the week of 28 December 2020"),
        ("2021-01-10", "10 January 2021"),
        ("2021-01-10~", "about 10 January 2021"),
        ("2021-01-10 evening", "10 January 2021, evening"),
        ("2021-01-10T23:59", "10 January 2021, 23:59"),
        ("2021-01-11T08:00Z", "11 January 2021, 08:00 UTC"),
        ("2021-01-10T23:59-08:00", "10 January 2021, 23:59 UTC\u22128"),
        ("2021-01-11T13:30+05:30", "11 January 2021, 13:30 UTC+5:30"),
    ],
)
def test_a_partial_time_is_said_as_people_write_it(value, words):
    assert time_in_words(value) == words


def test_a_time_of_day_without_a_zone_says_by_which_clocks():
    assert time_read_back("2021-01-10 evening") == "10 January 2021, evening, clocks on the spot"
    assert time_read_back("2021-01-11T08:00Z") == "11 January 2021, 08:00 UTC"
    assert time_read_back("2021-01-10") == "10 January 2021"


def test_what_lasts_is_said_from_when_until_when():
    words = "17 November 2020 to about 5 January 2021"
    assert span_in_words("2020-11-17", "2021-01-05~") == words
