from __future__ import annotations

import pytest

from argmap.case.ids import keyed_id
from argmap.sources.comparing import compare_reports
from argmap.sources.report_words import Report

DOUBT = "they tell two events, or one is garbled"


def told(first, second, heads=("Paper", "Second")):
    reports = [
        Report(keyed_id(name), f"{head}\n{text}", name)
        for name, head, text in zip(("One", "Other"), heads, (first, second), strict=True)
    ]
    return {
        kind: problem.message
        for problem in compare_reports(reports)
        for kind in (problem.kind, *problem.also)
    }


@pytest.mark.parametrize(
    ("first", "second", "kinds"),
    [
        ("The council said the firm had dumped 40 tons of silt before the tide turned on Tuesday.",
         "The council said the firm had dumped 14 tons of silt after the tide turned on Thursday.",
         {"number", "time", "order in time"}),
        ("Parler’s account was suspended at 8 a.m. GMT on Monday.",
         "Parler’s account was restored at 6 a.m. GMT on Tuesday.",
         {"number", "time", "direction"}),
    ],
)  # fmt: skip
def test_a_sentence_garbled_more_than_once_is_told_as_one_that_may_be_of_another_event(
    first, second, kinds
):
    said = told(first, second)
    assert set(said) == kinds
    (message,) = {*said.values()}
    assert message.count(DOUBT) == 1


def test_a_sentence_garbled_once_leaves_no_doubt_that_it_is_of_one_event():
    said = told("The firm dumped 40 tons of silt there.", "The firm dumped 14 tons of silt there.")
    assert set(said) == {"number"}
    assert DOUBT not in said["number"]


def test_other_names_tell_another_event():
    first = "The mayor of Leeds opened 3 schools on Tuesday."
    assert told(first, "The mayor of Derby opened 5 schools on Friday.") == {}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The firm was granted leave to appeal.", "The firm was denied leave to appeal."),
        ("Levels had risen in the lower harbour.", "Levels had fallen in the lower harbour."),
    ],
)
def test_the_first_words_of_headlines_are_no_names_that_a_sentence_points_back_to(first, second):
    said = told(first, second)
    assert len(said) == 1
    assert "antecedent" not in said


def test_words_that_mean_themselves_are_told_as_they_stand():
    said = told("The firm was granted leave to appeal.", "The firm was denied leave to appeal.")
    assert "The first has “granted”, the second “denied”." in said["legal term"]
