from __future__ import annotations

import pytest

from argmap.law.deciding import decided_by, verdict_words
from argmap.law.prose import explain
from argmap.law.reading import load_standards
from argmap.law.weighing import weigh

KNOWN = load_standards()
GOOD = {"merits": "likely", "irreparable": "likely", "balance": "tips", "public": "neutral"}


def answered(standard, posture=None, **levels):
    known = KNOWN.postures.get(posture)
    return weigh(KNOWN.standard(standard), {**GOOD, **levels}, posture=known)


@pytest.mark.parametrize(
    ("standard", "levels", "words"),
    [
        ("winter", {}, "Every gate is passed"),
        ("winter", {"irreparable": "possible"}, "Fails on irreparable harm"),
        ("winter", {"irreparable": None}, "Turns on irreparable harm"),
        (
            "winter",
            {"irreparable": "none", "balance": "against"},
            "Fails on irreparable harm and the balance of equities",
        ),
        (
            "ca9",
            {"merits": "serious", "balance": "sharply"},
            "Passes by the serious-questions route",
        ),
    ],
)
def test_what_an_answer_turns_on_is_said_in_a_phrase(standard, levels, words):
    assert decided_by(answered(standard, **levels)) == words


def test_a_court_that_balances_never_denies_in_so_many_words():
    answer = answered("ca6", merits="serious", irreparable="none", balance="against")
    assert verdict_words(answer) == "Not permitted on this model"


def test_the_rule_of_the_posture_is_what_it_turns_on():
    answer = answered("winter", "tro-without-notice", affidavit="missing", certificate="given")
    assert decided_by(answer).startswith("Fed. R. Civ. P. 65(b)(1)(A)")
    assert decided_by(answer).endswith("is not met")
    answer = answered("ca6", "tro-without-notice", affidavit="missing", certificate="given")
    assert verdict_words(answer) == "Denied"


@pytest.mark.parametrize(
    ("levels", "words"),
    [
        ({}, "Fed. R. Civ. P. 65(b)(1)(A) and Fed. R. Civ. P. 65(b)(1)(B) are not answered yet"),
        ({"certificate": "given"}, "Fed. R. Civ. P. 65(b)(1)(A) is not answered yet"),
        ({"merits": "weak"}, "Fails on the case on the merits"),
        ({"certificate": "missing"}, "Fed. R. Civ. P. 65(b)(1)(B) is not met"),
        (
            {"certificate": "missing", "affidavit": "missing"},
            "Fed. R. Civ. P. 65(b)(1)(A) and Fed. R. Civ. P. 65(b)(1)(B) are not met",
        ),
    ],
)
def test_a_rule_that_is_not_answered_yet_is_no_reason_of_a_denial(levels, words):
    assert decided_by(answered("winter", "tro-without-notice", **levels)) == words


def test_a_route_that_is_not_settled_law_is_called_so():
    answer = answered("ca1", merits="strong", irreparable="possible")
    assert explain(answer).headline.startswith("Open")
    assert decided_by(answer) == "Passes by the strong-merits route only, which is not settled law"


def test_a_route_that_is_not_settled_law_is_not_the_only_one_while_another_is_unknown():
    answer = answered("cadc", merits="strong", balance=None, public="strongly_favors")
    assert explain(answer).headline.startswith("Open")
    assert decided_by(answer) == (
        "Passes by the sliding-scale route, which is not settled law; beyond that, turns on the "
        "balance of equities"
    )


@pytest.mark.parametrize("standard", KNOWN.standards)
@pytest.mark.parametrize("levels", [{}, {"merits": "weak"}, {"merits": None}, {"public": None}])
def test_every_standard_says_what_it_turns_on_and_how_its_headline_begins(standard, levels):
    answer = answered(standard, **levels)
    assert len(decided_by(answer)) > len("Turns on ")
    assert explain(answer).headline.startswith(verdict_words(answer))
