"""A verb in the passive turns a sentence round and leaves it true, or is told where it does not."""

from __future__ import annotations

import pytest

from argmap.case.ids import keyed_id
from argmap.sources.comparing import compare_reports
from argmap.sources.report_words import Report


def told(first, second):
    reports = [Report(keyed_id("one"), first, "One"), Report(keyed_id("two"), second, "Two")]
    return [one.told for one in compare_reports(reports) if "actor" in {one.kind, *one.also}]


TURNED = [
    ("Parler sued Amazon on Monday over its servers.",
     "Parler was sued by Amazon on Monday over its servers."),
    ("Twitter banned Parler from its platform last week.",
     "Twitter was banned by Parler from its platform last week."),
    ("Amazon has suspended Parler for violent posts.",
     "Amazon has been suspended by Parler for violent posts."),
    ("The council accused Captain John Harlow of neglect.",
     "The council was accused of neglect by Captain John Harlow."),
    ("Parler accuses Amazon of breaking antitrust law.",
     "Parler is accused by Amazon of breaking antitrust law."),
    ("The order followed a protest by drivers in Seattle.",
     "The order was followed by a protest of drivers in Seattle."),
    ("Apple removed Parler from its store on Saturday.",
     "Apple was quickly removed by Parler from its store on Saturday."),
    ("Parler banned by Twitter over posts that threatened Congress.",
     "Parler banned Twitter over posts that threatened Congress."),
]  # fmt: skip
SOUND = [
    ("Parler sued Amazon on Monday.", "Amazon was sued by Parler on Monday."),
    ("Parler was removed by Apple from its store on Saturday.",
     "Apple removed Parler from its store on Saturday."),
    ("Apple and Google removed Parler from their stores.",
     "Parler was removed from their stores by Apple and Google."),
    ("Trump was banned by Twitter on Friday after the riot.",
     "Twitter banned Trump on Friday after the riot."),
    ("The bridge was closed by Monday, the mayor said.",
     "The bridge closed Monday, the mayor said."),
    ("Parler was joined by Gab in the suit over servers.",
     "Parler joined Gab in the suit over servers."),
    ("After the Parler ban, Apple said the store was safe.",
     "After Parler was banned by Apple, the store was safe, it said."),
    ("Parler, banned by Apple, sued Amazon on Monday.",
     "Parler sued Amazon on Monday after Apple banned it."),
    ("The town was hit by the storm on Monday.", "The storm hit the town on Monday."),
    ("The lawsuit accuses Amazon of conspiring with Twitter.",
     "Amazon is accused by the lawsuit of conspiring with Twitter."),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), TURNED)
def test_who_did_it_is_told_where_the_passive_turns_it_round(first, second):
    for one, other in ((first, second), (second, first)):
        [words] = told(one, other)
        assert "who did it is turned round" in words


@pytest.mark.parametrize(("first", "second"), SOUND)
def test_a_passive_that_says_the_same_is_told_as_nothing(first, second):
    assert told(first, second) == []
    assert told(second, first) == []


def test_the_verb_is_shown_as_each_report_has_it():
    [words] = told(*TURNED[0])
    assert "“sued” in the first is “was sued by” in the second" in words


def test_another_name_beside_a_sound_passive_is_still_told():
    [words] = told(
        "Parler sued Amazon on Monday in Seattle.", "Amazon was sued by Parler on Monday in Boston."
    )
    assert "Seattle" in words
    assert "Boston" in words
