"""What a posture asks of a motion before any test is reached."""

from __future__ import annotations

from dataclasses import replace

import pytest

from argmap.law.answer import Verdict
from argmap.law.prose import explain
from argmap.law.weighing import weigh

GOOD = {"merits": "likely", "irreparable": "likely", "balance": "tips", "public": "neutral"}


@pytest.mark.parametrize(
    ("affidavit", "certificate", "expected"),
    [
        ("given", "given", "permitted"),
        ("given", "missing", "denied"),
        ("missing", "given", "denied"),
        ("missing", None, "denied"),
        ("given", None, "open"),
        (None, None, "open"),
    ],
)
def test_without_notice_rule_65_comes_first(standards, affidavit, certificate, expected):
    posture = standards.posture("tro-without-notice")
    findings = {**GOOD, "affidavit": affidavit, "certificate": certificate}
    answer = weigh(standards.standard("winter"), findings, posture=posture)
    assert answer.verdict == expected
    assert answer.causes[0].verdict is Verdict.PERMITTED


def test_an_unknown_gate_of_the_posture_does_not_reopen_what_the_test_denies(standards):
    posture = standards.posture("tro-without-notice")
    answer = weigh(standards.standard("winter"), {"irreparable": "none"}, posture=posture)
    assert answer.verdict is Verdict.DENIED


def test_on_notice_nothing_comes_before_the_test(standards):
    for posture in standards.postures.values():
        if posture.id != "tro-without-notice":
            answer = weigh(standards.standard("winter"), GOOD, posture=posture)
            assert (answer.verdict, answer.posture_gates) == ("permitted", ())


@pytest.mark.parametrize("affidavit", ["missing", None])
def test_a_gate_that_was_not_checked_is_told_to_be(standards, affidavit):
    posture = standards.posture("tro-without-notice")
    gates = tuple(replace(one, checked=False) for one in posture.gates)
    doubtful = replace(posture, gates=gates)
    findings = {**GOOD, "affidavit": affidavit, "certificate": "given"}
    for asked, doubt in ((doubtful, " (not checked)"), (posture, "")):
        answer = weigh(standards.standard("winter"), findings, posture=asked)
        told = " ".join(explain(answer).summary)
        assert told.count("65(b)(1)(A)" + doubt) == 1
        assert ("not checked" in told) is bool(doubt)


@pytest.mark.parametrize(
    ("findings", "last"),
    [
        ({}, "Until these are found the answer stays open."),
        ({"certificate": "given"}, "Until that is found the answer stays open."),
        ({"certificate": "missing"}, None),
        ({"merits": "weak"}, None),
    ],
)
def test_what_the_rule_asks_for_and_nobody_has_found_leaves_the_answer_open(
    standards, findings, last
):
    posture = standards.posture("tro-without-notice")
    answer = weigh(standards.standard("winter"), {**GOOD, **findings}, posture=posture)
    said = explain(answer).summary
    assert [one for one in said if "stays open" in one] == ([last] if last else [])
    assert any("65(b)(1)(A) asks for" in one for one in said)
    if answer.verdict is Verdict.OPEN:
        assert not any("denied" in one or "permitted" in one for one in said)


def test_a_cause_that_fails_in_a_court_that_balances_is_not_permitted_on_this_model(standards):
    answer = weigh(standards.standard("ca6"), GOOD, causes={"a": "likely", "b": "none"})
    named = replace(answer, causes=tuple(replace(one, name=one.claim) for one in answer.causes))
    assert "On “b” alone the motion would not be permitted on this model." in explain(named).summary


@pytest.mark.parametrize("affidavit", ["missing", None])
@pytest.mark.parametrize("standard", ["ca_rjr", "uk", "ie", "au", "in"])
def test_the_rule_of_a_posture_is_no_gate_of_a_court_of_another_law(standards, standard, affidavit):
    test, posture = standards.standard(standard), standards.posture("tro-without-notice")
    found = {"merits": "clear", "irreparable": "likely", "balance": "sharply", "damages": "no"}
    known = {
        one: level for one, level in found.items() if level in standards.scales.factor(one).scale
    }
    findings = {**GOOD, **known, "affidavit": affidavit}
    answer = weigh(test, findings, posture=posture)
    on_notice = weigh(test, findings, posture=standards.posture("tro-on-notice"))
    assert (answer.verdict, answer.posture_gates) == (on_notice.verdict, ())
    told = explain(answer).summary[0]
    assert f"are rules of the United States and not of the courts of {test.law}" in told
    assert "does not wait for them" in told
    assert not any("are rules of" in one for one in explain(on_notice).summary)
