from __future__ import annotations

import pytest

from argmap.case.errors import RuleError
from argmap.debate.pace import (
    FASTEST,
    SLOWEST,
    USUAL,
    Pace,
    measured_pace,
    pace_from_json,
    pace_to_json,
    passage_to_read,
    words_in,
)


def test_words_are_counted_as_they_are_read():
    assert words_in("It is – as Smith (2019) says – done.") == 7
    assert words_in("") == 0
    assert words_in("…  —  .") == 0


def test_a_pace_says_how_long_words_take():
    assert Pace(120).seconds(60) == 30
    assert Pace(200).seconds(0) == 0


def test_a_paragraph_read_against_the_clock_gives_the_pace():
    words = words_in(passage_to_read())
    assert words > 120
    found = measured_pace(words, 60.0, "2026-11-22")
    assert (found.words_a_minute, found.measured) == (words, "2026-11-22")


@pytest.mark.parametrize("seconds", [0.0, 0.5, 4.9, 60 * 150 / FASTEST - 1, 60 * 150 / SLOWEST + 1])
def test_a_time_in_which_nobody_reads_is_refused_in_a_sentence(seconds):
    with pytest.raises(RuleError, match="nobody reads 150 words aloud"):
        measured_pace(150, seconds, "")


def test_a_pace_is_kept_as_text_and_read_again():
    kept = Pace(161.25, "2026-11-22")
    assert pace_from_json(pace_to_json(kept)) == kept


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nothing",
        "[]",
        "{}",
        '{"words_a_minute": true, "measured": ""}',
        '{"words_a_minute": "fast", "measured": ""}',
        '{"words_a_minute": NaN, "measured": ""}',
        '{"words_a_minute": 1e9, "measured": ""}',
        '{"words_a_minute": 0, "measured": ""}',
        '{"words_a_minute": 120, "measured": 3}',
        "[" * 100_000,
    ],
)
def test_what_is_no_pace_is_the_usual_one(text):
    assert pace_from_json(text) == USUAL
