from __future__ import annotations

import pytest

from argmap.sources.date_lines import date_of_line
from argmap.sources.guessing import guess_source


@pytest.mark.parametrize(
    "line",
    [
        "3 May 2020",
        "Sunday, May 3, 2020, 8:30 a.m.",
        "Published on 3 May 2020.",
        "Last updated May 3, 2020 at 9 pm by the desk",
        "Jane Doe | Reuters | May 3, 2020 | 4 min read",
        "OAKLAND, May 3, 2020 (Reuters) — The landlord paid the rent to the tenant.",
        "Hearing of 3 May 2020",
    ],
)
def test_a_line_of_its_own_a_byline_and_a_dateline_date_the_text(line):
    assert date_of_line(line) == "2020-05-03"


@pytest.mark.parametrize(
    "line",
    [
        "The landlord paid the rent on 3 May 2020 to Mrs Okafor.",
        "On 3 May 2020 – a Sunday – the landlord paid the rent",
        "Landlord who paid rent on 3 May 2020 sues",
    ],
)
def test_a_date_in_a_story_does_not(line):
    assert date_of_line(line) == ""
    guess = guess_source(line)
    assert not guess.date
    assert guess.told_date.value == "2020-05-03"
