"""Sentences that are the same but for one word, or one half of the day, that says the opposite."""

from __future__ import annotations

import pytest

from argmap.case.ids import keyed_id
from argmap.sources.comparing import compare_reports
from argmap.sources.report_words import Report

SHUT = "Amazon shut down the servers of Parler at {} on Monday."
RESTORE = "Amazon {} to restore the accounts of Parler on Monday."
OPPOSITES = [
    ("The port {} that it had warned Kestrel of the boom.", "denied", "admitted"),
    (RESTORE, "refused", "agreed"),
    (RESTORE, "declined", "agreed"),
    ("Parler filed the suit against Amazon in a {} court on Monday.", "state", "federal"),
    ("The judge {} the motion of Parler on Monday.", "accepted", "rejected"),
    ("The contract of Parler {} such posts on its servers.", "forbids", "allows"),
    ("The contract of Parler {} such posts on its servers.", "forbade", "allowed"),
    ("Amazon warned Parler of the posts {} the riot at the Capitol.", "before", "after"),
    ("The union {} its strike at the port on Monday.", "began", "ended"),
    ("The company {} its duty to warn the port.", "kept", "broke"),
    ("The clerk {} the records of the port on Monday.", "kept", "destroyed"),
    ("The posts were {} by the company on Monday.", "removed", "restored"),
    ("The judge found the claim {} in her order.", "timely", "untimely"),
    ("The {} case was heard on Monday at the port.", "criminal", "civil"),
]


def found(first, second):
    reports = [Report(keyed_id("1"), first), Report(keyed_id("2"), second)]
    return [(one.kind, one.message) for one in compare_reports(reports)]


@pytest.mark.parametrize(("frame", "word", "opposite"), OPPOSITES)
@pytest.mark.parametrize("turn", [1, -1])
def test_an_opposite_in_the_place_of_a_word_is_told(frame, word, opposite, turn):
    first, second = [frame.format(one) for one in (word, opposite)][::turn]
    told = " ".join(message for _, message in found(first, second))
    assert word in told
    assert opposite in told


@pytest.mark.parametrize(
    ("hour", "other"),
    [("8 a.m.", "8 p.m."), ("8 am", "8 pm"), ("8:30 a.m.", "8:30 p.m."), ("8 a.m.", "8 PM")],
)
@pytest.mark.parametrize("turn", [1, -1])
def test_an_hour_in_the_other_half_of_the_day_is_told(hour, other, turn):
    (told,) = found(*[SHUT.format(one) for one in (hour, other)][::turn])
    assert told[0] == "time"


@pytest.mark.parametrize(("hour", "other"), [("8 a.m.", "8 am"), ("8 p.m.", "8 PM")])
def test_an_hour_that_is_written_otherwise_is_the_same(hour, other):
    assert not found(SHUT.format(hour), SHUT.format(other))


def test_hours_of_other_numbers_are_told_once():
    assert [kind for kind, _ in found(SHUT.format("8 a.m."), SHUT.format("9 p.m."))] == ["number"]
