"""What keeps causes of action from relief, told cause by cause, the nearest first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from argmap.law.deciding import decided_by
from argmap.law.nearest import nearest_first
from argmap.law.prose import explain
from argmap.law.reading import load_standards
from argmap.law.weighing import weigh

KNOWN = load_standards()
NAMES = {"T1": "Tort", "B1": "Contract", "A1": "Sherman"}
MIXED = {"T1": "none", "B1": "weak", "A1": "likely"}
MONEY = {"irreparable": "likely", "balance": "tips", "public": "neutral", "damages": "adequate"}


def answered(standard, findings, causes=MIXED):
    answer = weigh(KNOWN.standard(standard), findings, causes=causes)
    named = tuple(replace(one, name=NAMES[one.claim]) for one in answer.causes)
    return replace(answer, causes=named)


@pytest.mark.parametrize(
    ("standard", "also"),
    [
        ("ca7", "the case on the merits and the points of this model"),
        ("uk", "the case on the merits"),
        ("au", "the case on the merits"),
    ],
)
def test_a_denial_says_what_fails_on_each_cause_and_begins_with_the_nearest(standard, also):
    answer = answered(standard, MONEY)
    assert decided_by(answer) == (f"On “Sherman” only money fails; on the others also {also}")
    first = explain(answer).summary[1]
    assert first.startswith("On “Sherman” only money fails: the case on the merits is found to be")


def test_where_the_merits_pass_on_one_cause_the_prose_says_so_before_the_others():
    summary = explain(answered("ca7", MONEY)).summary
    assert summary[1] == (
        "On “Sherman” only money fails: the case on the merits is found to be likely to succeed, "
        "which is enough, and the points of this model are reached."
    )
    order = [next(at for at, one in enumerate(summary) if said in one) for said in (
        "money is found".capitalize(), "On “Contract”, the case", "On “Tort”, the case",
        "On “Contract” the points", "On “Tort” the points",
    )]  # fmt: skip
    assert order == sorted(order)


def test_what_keeps_all_causes_alike_is_said_once():
    answer = answered("winter", {**MONEY, "irreparable": "possible"}, {"A1": "likely", "B1": "won"})
    assert decided_by(answer) == "Fails on irreparable harm"
    assert "only" not in " ".join(explain(answer).summary)


def test_an_open_answer_begins_with_the_cause_whose_merits_are_met():
    causes = {"T1": None, "B1": None, "A1": "likely"}
    answer = answered("winter", {"irreparable": "likely", "public": "neutral"}, causes)
    assert decided_by(answer) == (
        "On “Sherman” only the balance of equities is open; on the others also the case on the "
        "merits"
    )
    assert explain(answer).summary[1] == (
        "On “Sherman” only the balance of equities is open: the case on the merits is found to be "
        "likely to succeed, which is enough."
    )
    assert explain(answer).summary[-1].startswith("On “Tort” and “Contract”, there is no finding")


def test_points_that_are_open_leave_the_merits_at_their_floor():
    causes = {"T1": None, "A1": "likely"}
    answer = answered("ca6", {"irreparable": "likely"}, causes)
    assert explain(answer).summary[1] == (
        "On “Sherman” only the points of this model are open: the case on the merits is found to "
        "be likely to succeed, which passes the floor."
    )


def test_points_that_are_alike_are_told_once():
    causes = {"T1": None, "B1": None, "A1": "likely"}
    said = " ".join(explain(answered("ca6", {"irreparable": "likely"}, causes)).summary)
    assert "On “Tort” and “Contract” the points of the balancing route come to" in said


@pytest.mark.parametrize("standard", KNOWN.standards)
@pytest.mark.parametrize("harm", ["none", "likely", None])
def test_a_cause_with_better_merits_is_never_told_after_a_worse_one(standard, harm):
    answer = answered(standard, {**MONEY, "irreparable": harm})
    names = [one.name for one in nearest_first(answer.causes)]
    assert names == ["Sherman", "Contract", "Tort"]
