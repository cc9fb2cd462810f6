from __future__ import annotations

import pytest
from drafts import Draft

from argmap.case.errors import RuleError
from argmap.case.plan_claims import plan_amendment
from argmap.case.source_dates import plain_date, require_date


@pytest.mark.parametrize(
    "date",
    ["", "2021", "2021-01", "2021-01-10", "Jan. 10, 2021", "10 January 2021", "2019-2020", "n.d."],
)
def test_dates_whole_or_in_part_and_words_of_a_citation_are_taken(date):
    require_date(date)


@pytest.mark.parametrize(
    "date",
    [
        "2021-13-45",
        "2021-02-30",
        "2021-1-5",
        "3/4/2021",
        "20210110",
        "Feb. 30, 2021",
        "31 June 2021",
    ],
)
def test_an_impossible_or_ambiguous_date_is_refused_with_a_sentence(date):
    with pytest.raises(RuleError, match="is not a date") as refused:
        require_date(date)
    assert "2021-01-10" in str(refused.value)


@pytest.mark.parametrize("field", ["date", "accessed"])
def test_no_edit_gives_a_source_an_impossible_date(field):
    draft = Draft()
    source = draft.map.sources[draft.source()]
    with pytest.raises(RuleError, match="2021-13-45"):
        plan_amendment(draft.map, source, **{field: "2021-13-45"})


def test_no_source_comes_in_with_an_impossible_date():
    with pytest.raises(RuleError, match="2021-13-45"):
        Draft().source(date="2021-13-45")


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Jan. 11, 2021", "2021-01-11"),
        (" 11th January 2021 ", "2021-01-11"),
        ("2021-01-11", "2021-01-11"),
        ("Jan. 11, 2021, updated at noon", "Jan. 11, 2021, updated at noon"),
        ("31 June 2021", "31 June 2021"),
        ("", ""),
    ],
)
def test_a_day_that_is_spelled_out_is_one_in_figures_unless_it_says_more(written, plain):
    assert plain_date(written) == plain
