from __future__ import annotations

import pytest

from argmap.case.ids import keyed_id
from argmap.sources.comparing import compare_reports
from argmap.sources.report_words import Report


def kinds(first, second):
    reports = [Report(keyed_id("one"), first, "One"), Report(keyed_id("two"), second, "Two")]
    return {problem.kind for problem in compare_reports(reports)}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Captain John Harlow accused the council of neglect.",
         "The council accused Captain John Harlow of neglect."),
        ("The union sued the port authority over wages.",
         "The port authority sued the union over wages."),
    ],
)  # fmt: skip
def test_who_did_it_to_whom_is_told_where_it_is_turned_round(first, second):
    assert kinds(first, second) == {"actor"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Captain John Harlow accused the council of neglect.",
         "The council was accused of neglect by Captain John Harlow."),
        ("On Monday the council closed the harbour bridge.",
         "The council closed the harbour bridge on Monday."),
        ("The union and the port authority signed a contract.",
         "The port authority and the union signed a contract."),
        ("They sold apples, pears, plums there.", "They sold plums, pears and apples there."),
    ],
)  # fmt: skip
def test_a_passive_a_list_and_a_part_that_moved_turn_nothing_round(first, second):
    assert "actor" not in kinds(first, second)
