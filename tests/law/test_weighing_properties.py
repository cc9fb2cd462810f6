"""What must hold of every standard in the data, whatever is found."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.law.answer import Result, Verdict
from argmap.law.reading import load_standards
from argmap.law.weighing import weigh

STANDARDS = load_standards()
SCALES = STANDARDS.scales
ORDER = [Verdict.DENIED, Verdict.OPEN, Verdict.PERMITTED]
LAW = tuple(SCALES.factors)

any_standard = st.sampled_from(sorted(STANDARDS.standards)).map(STANDARDS.standard)
any_posture = st.none() | st.sampled_from(list(STANDARDS.postures.values()))
any_flags = st.sets(st.sampled_from(sorted(SCALES.flags)))
any_findings = st.fixed_dictionaries(
    {one: st.none() | st.sampled_from(SCALES.factors[one].scale) for one in LAW}
)


def _rank(answer):
    return ORDER.index(answer.verdict)


@given(any_standard, any_flags, any_findings, st.sampled_from(LAW))
def test_raising_a_finding_never_lowers_the_answer(standard, flags, findings, factor):
    scale = SCALES.factors[factor].scale
    ranks = [_rank(weigh(standard, {**findings, factor: level}, flags=flags)) for level in scale]
    assert ranks == sorted(ranks)


def _ends(findings, flags):
    """Every way to fill in what is absent with its worst or best level."""
    low, high = {}, {}
    for factor, found in findings.items():
        scale = SCALES.factors[factor].scale
        low[factor], high[factor] = (scale[0], scale[-1]) if found is None else (found, found)
    if "gov" in flags:
        for one, other in (("balance", "public"), ("public", "balance")):
            adverse = SCALES.factors[one].scale[:2]
            if findings[other] is None and findings[one] in adverse:
                high[other] = "against"
    return low, high


def _completions(standard, findings, flags):
    low, high = _ends(findings, flags)
    read = [one for one in findings if one in standard.factors_read(flags)]
    choices = [sorted({low[one], high[one]}) for one in read]
    return [dict(zip(read, levels, strict=True)) for levels in product(*choices)]


@given(any_standard, any_flags, any_findings)
def test_what_is_absent_leaves_the_answer_open_unless_every_completion_agrees(
    standard, flags, findings
):
    answer = weigh(standard, findings, flags=flags).verdict
    completions = _completions(standard, findings, flags)
    completed = {weigh(standard, one, flags=flags).verdict for one in completions}
    assert answer is (completed.pop() if len(completed) == 1 else Verdict.OPEN)


@given(any_standard, any_flags, any_findings)
def test_a_failed_gate_is_never_paid_for(standard, flags, findings):
    for cause in weigh(standard, findings, flags=flags).causes:
        for tried in cause.routes:
            if any(gate.result is Result.FAIL for gate in tried.gates):
                assert tried.result is Result.FAIL
            if tried.result is Result.PASS:
                assert all(gate.result is Result.PASS for gate in tried.gates)


@given(any_standard, any_flags, any_findings)
def test_only_a_route_that_scores_has_points(standard, flags, findings):
    for tried in weigh(standard, findings, flags=flags).causes[0].routes:
        assert (tried.score is None) == (tried.route.score is None)


@given(any_standard, any_flags, any_findings, any_posture, st.data())
def test_a_finding_that_is_not_read_changes_nothing_and_every_other_is_read(
    standard, flags, findings, posture, data
):
    answer = weigh(standard, findings, flags=flags, posture=posture)
    unread = [one.id for one in answer.unread]
    other = {one: data.draw(st.sampled_from(SCALES.factors[one].scale)) for one in unread}
    again = weigh(standard, {**findings, **other}, flags=flags, posture=posture)
    assert replace(again, contradictions=answer.contradictions) == answer
    tried = {gate.factor for route in answer.causes[0].routes for gate in route.gates}
    asked = {one.gate.minimum.factor.id for one in answer.posture_gates}
    assert not (tried | asked) & {*unread}


@given(any_standard, any_flags, any_findings, st.permutations(["weak", "serious", "clear", None]))
def test_the_motion_is_as_good_as_its_best_cause(standard, flags, findings, levels):
    causes = dict(zip("ABCD", levels, strict=True))
    answer = weigh(standard, findings, flags=flags, causes=causes)
    alone = [_rank(weigh(standard, {**findings, "merits": level}, flags=flags)) for level in levels]
    assert [ORDER.index(cause.verdict) for cause in answer.causes] == alone
    assert _rank(answer) == max(alone)


@pytest.mark.parametrize("standard", STANDARDS.standards.values(), ids=STANDARDS.standards)
def test_lowering_any_gate_of_a_single_route_standard_denies(standard):
    best = {one: SCALES.factors[one].scale[-1] for one in LAW}
    is_open = all(route.open for route in standard.routes)
    assert weigh(standard, best).verdict is (Verdict.OPEN if is_open else Verdict.PERMITTED)
    if len(standard.routes) == 1:
        for minimum in standard.routes[0].minima:
            below = minimum.factor.scale[minimum.rank - 1]
            lowered = {**best, minimum.factor.id: below}
            assert weigh(standard, lowered).verdict is Verdict.DENIED


def _all_findings(standard):
    factors = [one.id for one in standard.factors]
    for levels in product(*(SCALES.factors[one].scale for one in factors)):
        yield dict(zip(factors, levels, strict=True))


RAISES = [(one, change) for one in STANDARDS.standards.values() for change in one.raises]


@pytest.mark.parametrize(
    ("standard", "change"), RAISES, ids=[f"{one.id}-{change.when}" for one, change in RAISES]
)
def test_every_raise_in_the_data_changes_some_answer(standard, change):
    assert any(
        weigh(standard, findings).verdict
        is not weigh(standard, findings, flags=[change.when]).verdict
        for findings in _all_findings(standard)
    )


def test_every_flag_in_the_data_changes_some_answer():
    raised = {change.when for _, change in RAISES}
    assert raised | {SCALES.merge.flag} == set(SCALES.flags)


MERGING = [
    one for one in STANDARDS.standards.values() if one.merges and (one.balances or one.id == "ie")
]


@pytest.mark.parametrize("standard", MERGING, ids=[one.id for one in MERGING])
def test_the_merge_against_the_government_changes_some_answer(standard):
    flag, pair = SCALES.merge.flag, SCALES.merge.factors
    best = {one: SCALES.factors[one].scale[-1] for one in LAW}
    low = {one.id: one.scale[-2] for one in standard.factors}

    def turns(findings):
        return (
            weigh(standard, findings).verdict is not weigh(standard, findings, flags=[flag]).verdict
        )

    given = [
        {**others, one: level, other: None}
        for others in (best, {**best, **low}, {**best, "merits": "likely", "irreparable": "likely"})
        for one, other in (pair, pair[::-1])
        for level in SCALES.factors[one].scale[:2]
    ]
    assert any(map(turns, given))


@pytest.mark.parametrize("standard", STANDARDS.standards.values(), ids=STANDARDS.standards)
def test_every_factor_of_a_standard_changes_some_answer(standard):
    for factor in standard.factors:
        assert any(
            weigh(standard, {**findings, factor.id: factor.scale[0]}).verdict
            is not weigh(standard, {**findings, factor.id: factor.scale[-1]}).verdict
            for findings in _all_findings(standard)
        )
