from __future__ import annotations

import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.debate.schedule import Grade, Schedule
from argmap.debate.schedule_text import read_schedule, schedule_text

NOW = dt.datetime(2026, 3, 1, 20, 0, tzinfo=dt.timezone(dt.timedelta(hours=-8)))
DAY = dt.timedelta(days=1)


@given(
    st.lists(
        st.tuples(
            st.sampled_from("abc"),
            st.sampled_from(Grade),
            st.integers(0, 10**6),
            st.integers(0, 99),
        ),
        max_size=12,
    )
)
def test_what_is_kept_is_read_back_and_goes_on_alike(answers):
    schedule, at = Schedule(), NOW
    for key, grade, minutes, seconds in answers:
        at += dt.timedelta(minutes=minutes)
        schedule.review(key, grade, at, seconds)
    again = read_schedule(schedule_text(schedule))
    assert schedule_text(again) == schedule_text(schedule)
    assert again.reviews == schedule.reviews
    for one in (schedule, again):
        one.review("a", Grade.GOOD, at + DAY)
    assert again.due("a") == schedule.due("a")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"cards": [1], "reviews": {"a": 1}}'])
def test_what_is_no_schedule_begins_anew(text):
    assert read_schedule(text) == Schedule()


@pytest.mark.parametrize(
    "spoilt",
    [
        {"due": "tomorrow"},
        {"due": "2026-01-01T00:00:00"},
        {"last": None},
        {"state": 9},
        {"state": True},
        {"stability": -1},
        {"stability": float("nan")},
        {"stability": "1"},
        {"difficulty": 11},
        {"step": 7},
    ],
)
def test_a_card_that_is_spoilt_is_new_again_and_the_others_stay(spoilt):
    schedule = Schedule()
    for key in ("a", "b"):
        schedule.review(key, Grade.GOOD, NOW)
    kept = json.loads(schedule_text(schedule))
    kept["cards"]["a"] |= spoilt
    again = read_schedule(json.dumps(kept))
    assert list(again.cards) == ["b"]
    assert len(again.reviews) == 2


def test_a_review_that_is_spoilt_is_left_out():
    schedule = Schedule()
    schedule.review("a", Grade.GOOD, NOW)
    kept = json.loads(schedule_text(schedule))
    at = NOW.isoformat()
    kept["reviews"] += [
        ["a"],
        "b",
        ["a", "fine", at, 1],
        ["a", "good", "x", 1],
        ["a", "good", at, -1],
    ]
    assert len(read_schedule(json.dumps(kept)).reviews) == 1
