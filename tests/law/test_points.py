"""Points of the model: what each level is worth, and which levels count."""

from __future__ import annotations

import pytest

from argmap.law.prose import explain
from argmap.law.reading import load_standards
from argmap.law.rule_words import POINTS_LEAD, points_of_levels
from argmap.law.weighing import weigh

KNOWN = load_standards()
SCALES = KNOWN.scales


def score(standard, findings, posture=None, flags=()):
    stands = KNOWN.postures.get(posture)
    answer = weigh(KNOWN.standard(standard), findings, posture=stands, flags=flags)
    return answer.causes[0].routes[0].score


@pytest.mark.parametrize(
    ("posture", "findings", "reach"),
    [
        ("tro-on-notice", {}, (-10, 9)),
        ("preliminary-injunction", {}, (-10, 9)),
        ("permanent", {}, (-10, 10)),
        ("tro-on-notice", {"merits": "won"}, (-3, 10)),
        ("tro-on-notice", {"merits": ("likely", "won")}, (-6, 10)),
        (None, {}, (-10, 10)),
    ],
)
def test_a_level_that_a_posture_does_not_offer_counts_only_where_it_is_found(
    posture, findings, reach
):
    found = score("ca3", findings, posture)
    assert (found.low, found.high) == reach


def test_points_that_only_a_victory_could_reach_are_out_of_reach_before_trial():
    findings = {"irreparable": "certain", "balance": "sharply_against", "public": "against"}
    wanting = score("ca6", findings, "tro-on-notice")
    assert (wanting.high, wanting.result) == (2, "pass" if wanting.low >= 2 else "unknown")
    worse = {**findings, "public": "strongly_against"}
    assert score("ca6", worse, "tro-on-notice").result == "fail"
    assert score("ca6", worse).result == "unknown"


def test_points_are_printed_with_a_minus_sign():
    said = explain(weigh(KNOWN.standard("ca3"), {}, posture=KNOWN.posture("tro-on-notice"))).text
    assert "come to between \N{MINUS SIGN}10 and 9" in said
    assert "none \N{MINUS SIGN}3, weak \N{MINUS SIGN}1, serious questions 0" in said
    assert "-1" not in said.partition(POINTS_LEAD)[2].partition(";")[0]


@pytest.mark.parametrize("standard", KNOWN.standards.values(), ids=str)
def test_what_each_level_is_worth_is_told_where_points_count(standard):
    said = " ".join(explain(weigh(standard, {})).rules)
    assert (POINTS_LEAD in said) == standard.balances
    assert ("by argmap’s own model and by no law" in said) == standard.balances
    if standard.balances:
        for factor, levels in points_of_levels(SCALES, standard.remedy):
            assert f"{factor.name}: " + ", ".join(f"{one} {worth}" for one, worth in levels) in said


def test_levels_that_cannot_be_found_yet_have_no_points_in_the_table():
    preliminary = dict(points_of_levels(SCALES, KNOWN.standard("ca6").remedy))
    permanent = dict(points_of_levels(SCALES, KNOWN.posture("permanent").remedy))
    merits = SCALES.factors["merits"]
    assert preliminary[merits][-1] == ("clear", "3")
    assert permanent[merits][-1] == ("won at trial", "4")


def test_points_that_a_cap_holds_down_say_so():
    findings = {"public": "against", "merits": "likely", "irreparable": "likely"}
    said = " ".join(explain(weigh(KNOWN.standard("ca3"), findings, flags=["gov"])).summary)
    assert (
        "come to between \N{MINUS SIGN}1 and 0, depending on the balance of equities (as one"
        in said
    )
    assert "the balance of equities counts at best as “against”); the model needs 2" in said
