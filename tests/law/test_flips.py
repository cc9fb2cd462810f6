from __future__ import annotations

from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.law.answer import Verdict
from argmap.law.flips import Robustness, flips, flips_to, robustness
from argmap.law.motion import Motion
from argmap.law.reading import load_standards

STANDARDS = load_standards()
SCALES = STANDARDS.scales
MERITS = SCALES.by_cause

any_standard = st.sampled_from(sorted(STANDARDS.standards)).map(STANDARDS.standard)
any_flags = st.sets(st.sampled_from(sorted(SCALES.flags)), max_size=2).map(tuple)
any_findings = st.fixed_dictionaries(
    {
        one: st.none() | st.sampled_from(SCALES.factors[one].scale)
        for one in ("irreparable", "balance", "public", "damages")
    }
)
any_causes = st.lists(
    st.none() | st.sampled_from(SCALES.factors[MERITS].scale), min_size=1, max_size=2
)


def motion(findings, *, standard="winter", flags=(), causes=None, posture=None):
    posture = STANDARDS.posture(posture) if posture else None
    return Motion(STANDARDS.standard(standard), findings, flags, causes, posture)


def named(flip):
    return {(one.factor.id, one.cause): one.after for one in flip.changes}


def with_changes(motion, changes):
    findings = dict(motion.findings)
    causes = dict(motion.causes or {None: findings.get(MERITS)})
    for (factor, cause), level in changes.items():
        (causes if factor == MERITS else findings)[cause if factor == MERITS else factor] = level
    return motion._replace(findings=findings, causes=causes)


def _scales(chosen):
    return [(SCALES.factors[factor], SCALES.factors[factor].scale) for factor, _ in chosen]


def every_change(motion, size):
    """Every way to find `size` findings otherwise than now, each named by factor and cause."""
    names = [(MERITS, cause) for cause in motion.causes]
    names += [(one, None) for one in SCALES.factors if one != MERITS]
    read = motion.standard.factors_read(motion.flags)
    names = [one for one in names if one[0] in read]
    for chosen in combinations(names, size):
        now = [motion.causes[c] if f == MERITS else motion.findings.get(f) for f, c in chosen]
        scales = [scale[: motion.top(factor) + 1] for factor, scale in _scales(chosen)]
        for levels in product(*scales):
            if all(level != before for level, before in zip(levels, now, strict=True)):
                yield dict(zip(chosen, levels, strict=True))


@settings(max_examples=60, deadline=None)
@given(any_standard, any_flags, any_findings, any_causes)
def test_no_set_of_findings_turns_an_answer_that_is_smaller_or_is_left_out(
    standard, flags, findings, levels
):
    causes = dict(zip("AB", levels, strict=False))
    asked = Motion(standard, findings, flags, causes)
    now = asked.weigh().verdict
    found = flips(asked)
    size = len(found[0].changes) if found else 3
    for smaller in range(1, min(size, 3)):
        for changes in every_change(asked, smaller):
            assert with_changes(asked, changes).weigh().verdict is now
    if found and size == 1:
        turning = [
            one
            for one in every_change(asked, 1)
            if with_changes(asked, one).weigh().verdict is not now
        ]
        touched = {name for one in turning for name in one}
        assert {name for flip in found for name in named(flip)} == touched


@settings(max_examples=80, deadline=None)
@given(any_standard, any_flags, any_findings, any_causes)
def test_each_set_turns_the_answer_to_what_it_says_and_nothing_in_it_is_idle(
    standard, flags, findings, levels
):
    asked = Motion(standard, findings, flags, dict(zip("AB", levels, strict=False)))
    now = asked.weigh().verdict
    for flip in flips(asked):
        changes = named(flip)
        after = with_changes(asked, changes).weigh()
        assert after.verdict is flip.verdict is not now
        assert flip.routes
        for left_out in changes:
            rest = {key: level for key, level in changes.items() if key != left_out}
            assert with_changes(asked, rest).weigh().verdict is now


def test_the_cheapest_comes_first_and_steps_are_levels():
    asked = motion(
        {"merits": "likely", "irreparable": "likely", "balance": "tips", "public": "neutral"}
    )
    found = flips(asked)
    assert {factor for one in found for factor, _ in named(one)} == {*asked.findings}
    assert {one.verdict for one in found} == {Verdict.DENIED}
    assert {one.steps for one in found} == {1}
    assert [one.steps for one in found] == sorted(one.steps for one in found)


def test_a_denial_by_one_level_is_fragile_and_one_by_two_is_robust():
    passing = {"merits": "likely", "irreparable": "likely", "balance": "tips", "public": "neutral"}
    assert robustness(motion({**passing, "irreparable": "possible"})) is Robustness.FRAGILE
    assert robustness(motion({**passing, "irreparable": "none"})) is Robustness.ROBUST
    assert robustness(motion({"merits": "likely"})) is Robustness.UNDETERMINED


def test_of_several_causes_each_is_raised_alone():
    rest = {"irreparable": "likely", "balance": "tips", "public": "neutral"}
    asked = motion(rest, causes={"A": "weak", "B": "serious"})
    found = flips(asked)
    assert [named(one) for one in found] == [
        {("merits", "B"): "likely"},
        {("merits", "A"): "likely"},
    ]
    assert [one.steps for one in found] == [1, 2]


def test_a_posture_that_stands_in_the_way_is_what_has_to_change():
    passing = {"merits": "likely", "irreparable": "likely", "balance": "tips", "public": "neutral"}
    asked = motion(
        {**passing, "affidavit": "missing", "certificate": "given"}, posture="tro-without-notice"
    )
    (flip,) = flips(asked)
    assert [one.factor.id for one in flip.changes] == ["affidavit"]
    assert flip.verdict is Verdict.PERMITTED


@pytest.mark.parametrize("verdict", [Verdict.PERMITTED, Verdict.DENIED])
def test_what_settles_an_open_answer_either_way_can_be_asked(verdict):
    asked = motion({"merits": "likely", "irreparable": "likely", "balance": "tips"})
    found = {flip.changes[0].factor.id: flip for flip in flips_to(asked, verdict)}
    assert all(flip.verdict is verdict and len(flip.changes) == 1 for flip in found.values())
    assert found["public"].changes[0].before is None
    lowered = {"merits", "irreparable", "balance"} if verdict is Verdict.DENIED else set()
    assert found.keys() == {"public"} | lowered
