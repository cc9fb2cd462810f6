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
    "heading",
    [
        "Protests of 6 January 2021",
        "# Protests of 6 January 2021",
        "Timeline: January 6, 2021 at the Capitol",
        "The storm of January 6, 2021",
    ],
)
def test_a_date_in_a_heading_is_offered_and_does_not_date_the_text(heading):
    guess = guess_source(f"{heading}\n\nA crowd came to the building. It left at night.\n")
    assert guess.title.value == heading.removeprefix("# ")
    assert not guess.date
    assert guess.told_date.value == "2021-01-06"
    assert guess.told_date.came_from == f"the heading “{guess.title.value}”"


@pytest.mark.parametrize(
    "line",
    [
        "Wednesday, January 6, 2021, 8:30 p.m.",
        "# 6 January 2021",
        "Published: January 6, 2021",
        "Jane Doe | Reuters | January 6, 2021",
        "WASHINGTON, January 6, 2021 – A crowd came",
    ],
)
def test_a_first_line_that_heads_nothing_dates_the_text(line):
    guess = guess_source(f"{line}\n\nA crowd came to the building. It left at night.\n")
    assert guess.date.value == "2021-01-06"


def test_the_line_below_a_heading_with_another_date_dates_the_text():
    text = "Protests of 6 January 2021\nJanuary 9, 2021\n\nA crowd came. It left at night.\n"
    assert guess_source(text).date.value == "2021-01-09"


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
