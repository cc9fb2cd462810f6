from __future__ import annotations

import re

import pytest

from argmap.case.ids import keyed_id
from argmap.sources.comparing import compare_reports
from argmap.sources.months import is_the_month
from argmap.sources.report_words import Report


def told(first, second):
    """All that is told of two reports, by the kind of the first difference."""
    reports = [Report(keyed_id("1"), first), Report(keyed_id("2"), second)]
    return {problem.kind: problem.message for problem in compare_reports(reports)}


def test_may_and_june_are_told_as_two_months_and_not_as_a_doubt():
    said = "The tenants met in May to choose a chair for the year."
    found = told(said, said.replace("May", "June"))
    assert set(found) == {"time"}
    assert "The first has “May”, the second “June”" in found["time"]


def test_the_verb_is_still_told_as_a_doubt():
    said = "Tenants may appeal to the board within a week."
    assert set(told(said, said.replace("may ", ""))) == {"certainty"}


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("They met in May.", True),
        ("He asked Theresa May about it.", False),
        ("He said that Mrs. May lost.", False),
        ("They met on 3 May.", True),
        ("May 3 was a Monday.", True),
        ("May 2021 was wet.", True),
        ("Since last May, rents rose.", True),
        ("By the time May came, rents rose.", True),
        ("IN MAY 2020", True),
        ("May I speak?", False),
        ("He left. May he rest.", False),
        ("What Tenants May Do", False),
        ("TENANTS MAY APPEAL", False),
    ],
)
def test_may_is_the_month_by_the_words_beside_it(text, month):
    assert is_the_month(re.search("May|MAY", text)) is month


def test_a_number_and_a_place_that_are_others_are_told_with_the_doubt():
    found = told("The firm lost 40 clients in Ohio.", "The firm lost 14 clients in Iowa.")
    (message,) = {*found.values()}
    for words in ("“40”", "“14”", "“Ohio”", "“Iowa”", "two events, or one is garbled"):
        assert words in message


def test_an_amount_a_month_and_a_title_that_are_others_are_told_with_the_doubt():
    first = "The tenant paid £400 on 3 May to Mrs Okafor."
    found = told(first, "The tenant paid £4,000 on 3 June to Mr Okafor.")
    (message,) = {*found.values()}
    for words in ("“400”", "“4,000”", "“May”", "“June”", "“Mrs”", "“Mr”"):
        assert words in message
