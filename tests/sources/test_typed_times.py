"""Times typed into a field."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.case.partial_times import PARTS_OF_DAY
from argmap.case.times_in_words import time_in_words
from argmap.sources.typed_times import typed_times


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
    assert [one.when for one in typed_times(f" {value} ")] == [value]


@pytest.mark.parametrize(
    ("words", "times"),
    [
        ("10 Jan 2021, evening PST", ["2021-01-10 evening"]),
        ("Sunday evening", ["2021-01-10 evening", "2021-01-17 evening"]),
        ("around Jan. 10", ["2021-01-10~"]),
        ("week of Jan. 6", ["2021-W01"]),
        ("tomorrow week", []),
        ("Monday or Tuesday", []),
        ("", []),
        ("2021-13", []),
    ],
)
def test_words_are_read_as_far_as_they_are_one_time(words, times):
    assert [one.when for one in typed_times(words, "2021-01-11")] == times
