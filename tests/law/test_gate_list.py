"""Every gate that was tried, as a list that a reader can go through."""

from __future__ import annotations

import pytest

from argmap.law.gate_list import gate_list, point_lines
from argmap.law.weighing import weigh


def listed(standards, standard, findings, **options):
    posture = options.pop("posture", None)
    answer = weigh(
        standards.standard(standard),
        findings,
        posture=standards.posture(posture) if posture else None,
        **options,
    )
    return answer, gate_list(answer)


def test_routes_that_need_the_same_level_are_told_at_once(standards):
    _, entries = listed(standards, "ca9", {"irreparable": "possible", "balance": "tips"})
    said = {one.factor.id: [need.words for need in one.needs] for one in entries}
    assert said["irreparable"] == ["every route needs likely: not met"]
    assert said["balance"] == [
        "the Winter route needs tips to the movant: met",
        "the serious-questions route needs tips sharply: not met",
    ]
    assert said["public"] == ["every route needs neutral: not settled"]


def test_each_cause_of_action_is_listed_with_its_own_level(standards):
    _, entries = listed(standards, "winter", {}, causes={"a": "weak", "b": ("serious", "likely")})
    merits = [(one.cause, one.found) for one in entries if one.factor.id == "merits"]
    assert merits == [("a", "weak"), ("b", "serious questions to likely")]
    others = [one for one in entries if one.factor.id != "merits"]
    assert all(one.cause is None and one.found == "no finding yet" for one in others)


@pytest.mark.parametrize(
    ("affidavit", "found", "words"),
    [
        ("missing", "missing", "not met"),
        ("given", "given", "met"),
        (None, "no finding yet", "not settled"),
        (("missing", "given"), "found as a range", "not settled"),
    ],
)
def test_what_the_posture_asks_comes_first(standards, affidavit, found, words):
    given = {} if affidavit is None else {"affidavit": affidavit}
    _, entries = listed(standards, "winter", given, posture="tro-without-notice")
    assert [one.factor.id for one in entries[:2]] == ["affidavit", "certificate"]
    assert entries[0].found == found
    assert entries[0].needs[0].words == f"Fed. R. Civ. P. 65(b)(1)(A) needs given: {words}"


def test_a_raised_gate_shows_the_level_it_was_raised_to_and_closed_routes_are_gone(standards):
    _, entries = listed(standards, "ca9", {}, flags=["mandatory"])
    merits = next(one for one in entries if one.factor.id == "merits")
    assert [need.words for need in merits.needs] == ["the test needs clear: not settled"]


def test_a_capped_factor_says_at_best_what(standards):
    _, entries = listed(standards, "winter", {"public": "against"}, flags=["gov"])
    balance = next(one for one in entries if one.factor.id == "balance")
    assert balance.found == "no finding yet; at best against"


def test_points_are_told_only_where_a_route_counts_them(standards):
    findings = {"merits": "likely", "irreparable": "likely", "balance": "even", "public": "favors"}
    answer, _ = listed(standards, "winter", findings)
    assert point_lines(answer) == []
    answer, _ = listed(standards, "ca6", findings)
    assert point_lines(answer) == [
        "The points of the balancing route come to 3; the model needs 2."
    ]
