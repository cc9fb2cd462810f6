"""The engine on single cases: gates, raises, merges, causes, ranges."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from argmap.case.errors import RuleError
from argmap.law.answer import Result, Verdict
from argmap.law.weighing import weigh

GOOD = {"merits": "likely", "irreparable": "likely", "balance": "tips", "public": "neutral"}
TILTED = {"merits": "serious", "irreparable": "likely", "balance": "sharply", "public": "neutral"}
BY_ARTICLES = {"A1": "weak", "B1": "serious", "T1": "weak"}
BY_COURT = {
    "irreparable": "possible",
    "balance": "against",
    "public": "against",
    "damages": "adequate",
}


def _failing(answer):
    return {
        gate.factor
        for cause in answer.causes
        for tried in cause.routes
        for gate in tried.gates
        if gate.result is Result.FAIL
    }


def _scales(standard, *factors):
    return product(*([*standard.scales.factors[one].scale, None] for one in factors))


def _gate(standard, factor, found, needed):
    if found is None:
        return 1
    ranks = standard.scales.factors[factor]
    return 2 if ranks.rank(found) >= ranks.rank(needed) else 0


def test_winter_is_four_gates_in_every_combination(standards):
    winter = standards.standard("winter")
    for levels in _scales(winter, *GOOD):
        findings = dict(zip(GOOD, levels, strict=True))
        weakest = min(_gate(winter, one, findings[one], GOOD[one]) for one in GOOD)
        expected = (Verdict.DENIED, Verdict.OPEN, Verdict.PERMITTED)[weakest]
        assert weigh(winter, findings).verdict is expected


def test_the_ninth_circuit_is_the_better_of_two_routes_in_every_combination(standards):
    ca9 = standards.standard("ca9")
    for levels in _scales(ca9, *GOOD):
        findings = dict(zip(GOOD, levels, strict=True))
        best = max(
            min(_gate(ca9, one, findings[one], route[one]) for one in GOOD)
            for route in (GOOD, TILTED)
        )
        expected = (Verdict.DENIED, Verdict.OPEN, Verdict.PERMITTED)[best]
        assert weigh(ca9, findings).verdict is expected


@pytest.mark.parametrize("standard_id", ["winter", "ca9"])
def test_the_model_case_is_denied_on_the_articles_for_want_of_likely_harm(standards, standard_id):
    standard = standards.standard(standard_id)
    answer = weigh(standard, {"irreparable": "possible"}, causes=BY_ARTICLES)
    assert answer.verdict is Verdict.DENIED
    assert "irreparable" in _failing(answer)
    assert not _failing(answer) & {"balance", "public"}


def test_the_model_case_is_denied_by_the_court_on_every_gate(standards):
    answer = weigh(standards.standard("ca9"), BY_COURT, causes=dict.fromkeys(BY_ARTICLES, "weak"))
    assert answer.verdict is Verdict.DENIED
    assert _failing(answer) == {"merits", "irreparable", "balance", "public"}


def test_the_courts_findings_in_the_model_case_are_denied_under_every_standard(standards):
    causes = dict.fromkeys(BY_ARTICLES, "weak")
    for standard in standards.standards.values():
        assert weigh(standard, BY_COURT, causes=causes).verdict is Verdict.DENIED


def test_nothing_found_is_open_everywhere(standards):
    for standard in standards.standards.values():
        assert weigh(standard, {}).verdict is Verdict.OPEN


def test_one_cause_is_enough_and_it_is_named(standards):
    findings = {"irreparable": "likely", "balance": "sharply", "public": "favors"}
    answer = weigh(standards.standard("ca9"), findings, causes=BY_ARTICLES)
    assert answer.verdict is Verdict.PERMITTED
    assert [cause.claim for cause in answer.permitted_on] == ["B1"]
    assert [cause.verdict for cause in answer.causes] == ["denied", "permitted", "denied"]


def test_an_absent_cause_keeps_open_what_no_other_cause_permits(standards):
    findings = {"irreparable": "likely", "balance": "tips", "public": "neutral"}
    answer = weigh(standards.standard("winter"), findings, causes={"A": "weak", "B": None})
    assert answer.verdict is Verdict.OPEN


def test_causes_take_the_place_of_a_finding_on_the_merits_at_large(standards):
    answer = weigh(standards.standard("winter"), GOOD, causes={"A": "weak"})
    assert answer.verdict is Verdict.DENIED
    assert [cause.claim for cause in answer.causes] == ["A"]


def test_without_causes_there_is_one_that_is_nameless(standards):
    for causes in (None, {}):
        answer = weigh(standards.standard("winter"), GOOD, causes=causes)
        assert [(one.claim, one.verdict) for one in answer.causes] == [(None, "permitted")]


def test_mandatory_relief_raises_the_merits_and_closes_the_other_route(standards):
    ca9 = standards.standard("ca9")
    best = {"irreparable": "certain", "balance": "sharply", "public": "strongly_favors"}
    answer = weigh(ca9, {**best, "merits": "strong"}, flags=["mandatory"])
    assert answer.verdict is Verdict.DENIED
    assert [tried.route.id for tried in answer.causes[0].routes] == ["winter"]
    assert weigh(ca9, {**best, "merits": "clear"}, flags=["mandatory"]).verdict == "permitted"


def test_a_raise_adds_its_gate_to_a_route_that_lacks_it(standards):
    answer = weigh(standards.standard("au"), {}, flags=["speech"])
    needed = {gate.factor: gate.needed for gate in answer.causes[0].routes[0].gates}
    assert needed == {"merits": "strong", "damages": "doubtful", "balance": "sharply"}


def test_a_raise_never_lowers_a_minimum(standards):
    answer = weigh(standards.standard("uk"), {}, flags=["dispositive"])
    strength = next(
        one
        for one in answer.causes[0].routes
        if one.route.score is None and one.route.id == "disproportionate_merits"
    )
    assert {gate.factor: gate.needed for gate in strength.gates}["merits"] == "strong"


def test_flags_in_any_order_answer_the_same(standards):
    ca2 = standards.standard("ca2")
    one = weigh(ca2, GOOD, flags=["mandatory", "statute"])
    other = weigh(ca2, GOOD, flags=["statute", "mandatory", "statute"])
    assert one == other


def test_a_standard_whose_routes_are_all_dropped_denies(standards):
    ca2 = standards.standard("ca2")
    changes = tuple(replace(one, drop=("likelihood", "serious_questions")) for one in ca2.raises)
    answer = weigh(replace(ca2, raises=changes), GOOD, flags=["statute"])
    assert answer.verdict is Verdict.DENIED


@pytest.mark.parametrize(("found", "other"), [("balance", "public"), ("public", "balance")])
def test_against_the_government_an_adverse_finding_caps_the_absent_one(standards, found, other):
    answer = weigh(standards.standard("winter"), {found: "against"}, flags=["gov"])
    gates = {gate.factor: gate for gate in answer.causes[0].routes[0].gates}
    assert gates[other].found is None
    assert gates[other].span.capped_by == found
    assert gates[other].result is Result.FAIL


def test_a_cap_bounds_the_points_from_both_sides(standards):
    findings = {"merits": "likely", "irreparable": "likely", "public": "against"}
    score = weigh(standards.standard("ca6"), findings, flags=["gov"]).causes[0].routes[0].score
    assert (score.low, score.high) == (1 + 1 - 1 - 2, 1 + 1 - 1 - 1)


def test_a_cap_never_overrides_a_finding(standards):
    findings = {**GOOD, "balance": "sharply", "public": "against"}
    answer = weigh(standards.standard("ca_rjr"), findings, flags=["gov"])
    assert answer.verdict is Verdict.PERMITTED


@pytest.mark.parametrize("found", ["neutral", ("against", "neutral")])
def test_a_finding_that_need_not_be_adverse_caps_nothing(standards, found):
    answer = weigh(standards.standard("winter"), {"public": found}, flags=["gov"])
    assert all(not gate.span.capped_by for gate in answer.causes[0].routes[0].gates)


def test_a_standard_may_refuse_the_merger(standards):
    apart = replace(standards.standard("ca_rjr"), merges=False)
    findings = {"merits": "serious", "irreparable": "likely", "public": "against"}
    assert weigh(apart, findings, flags=["gov"]).verdict is Verdict.OPEN
    assert weigh(standards.standard("ca_rjr"), findings, flags=["gov"]).verdict is Verdict.DENIED


def test_points_add_up_above_the_floors_only(standards):
    ca6 = standards.standard("ca6")
    enough = {"merits": "likely", "irreparable": "likely", "balance": "even", "public": "neutral"}
    assert weigh(ca6, enough).verdict is Verdict.PERMITTED
    assert weigh(ca6, {**enough, "merits": "serious"}).verdict is Verdict.DENIED
    rich = {"merits": "won", "irreparable": "possible", "balance": "sharply", "public": "favors"}
    assert weigh(ca6, rich).verdict is Verdict.DENIED


def test_points_settle_what_is_absent_where_the_worst_or_the_best_sum_does(standards):
    ca6 = standards.standard("ca6")
    worst = weigh(ca6, {"merits": "won", "irreparable": "certain", "balance": "sharply"})
    assert worst.verdict is Verdict.PERMITTED
    best = weigh(ca6, {"merits": "serious", "irreparable": "likely", "balance": "sharply_against"})
    assert best.verdict is Verdict.DENIED
    assert best.causes[0].routes[0].gates[0].result is Result.PASS


def test_an_open_route_that_passes_never_permits(standards):
    findings = {**TILTED, "public": "favors"}
    answer = weigh(standards.standard("cadc"), findings)
    assert answer.verdict is Verdict.OPEN
    assert answer.causes[0].routes[1].result is Result.PASS


def test_a_range_is_decided_only_where_both_its_ends_agree(standards):
    winter = standards.standard("winter")
    assert weigh(winter, {**GOOD, "merits": ("likely", "clear")}).verdict == "permitted"
    assert weigh(winter, {**GOOD, "merits": ("weak", "clear")}).verdict == "open"
    assert weigh(winter, {**GOOD, "merits": ("none", "serious")}).verdict == "denied"


@pytest.mark.parametrize(
    ("findings", "flags", "said"),
    [
        ({"luck": "good"}, [], "no factor “luck”"),
        ({"merits": "splendid"}, [], "not a level of “Likelihood"),
        ({"merits": ("likely", "weak")}, [], "runs from “likely” down to “weak”"),
        ({}, ["friday"], "no flag “friday”"),
    ],
)
def test_what_the_scales_do_not_know_is_refused_in_a_sentence(standards, findings, flags, said):
    with pytest.raises(RuleError, match=said) as refused:
        weigh(standards.standard("winter"), findings, flags=flags)
    assert refused.value.hint


def test_scales_without_a_merge_leave_the_government_like_anybody(standards):
    winter = standards.standard("winter")
    plain = replace(winter, scales=replace(winter.scales, merge=None))
    assert weigh(plain, {"public": "neutral", "balance": None}, flags=["gov"]).verdict == "open"
