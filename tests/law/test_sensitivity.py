from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.law.answer import Verdict
from argmap.law.motion import Motion
from argmap.law.reading import load_standards
from argmap.law.sensitivity import Shares, Swing, shares, shares_by_standard, swings
from argmap.law.weighing import weigh

STANDARDS = load_standards()
PASSING = {"merits": "likely", "irreparable": "likely", "balance": "tips", "public": "neutral"}

any_standard = st.sampled_from(sorted(STANDARDS.standards)).map(STANDARDS.standard)


def motion(standard="winter", causes=None, **findings):
    return Motion(STANDARDS.standard(standard), findings, (), causes)


def test_what_is_found_at_one_level_gives_one_answer():
    assert shares(motion(**PASSING)).permitted == 1.0
    assert shares(motion(**PASSING | {"merits": "weak"})).denied == 1.0
    assert shares(motion(merits="likely")).open == 1.0


def test_a_range_is_drawn_level_by_level():
    found = shares(motion(**PASSING | {"merits": ("weak", "likely")}))
    assert found.permitted == pytest.approx(1 / 3, abs=0.02)
    assert found.denied == pytest.approx(2 / 3, abs=0.02)
    assert sum(found) == pytest.approx(1.0)


def test_the_same_seed_draws_the_same_and_another_another():
    asked = motion(**PASSING | {"merits": ("weak", "likely"), "balance": ("even", "sharply")})
    assert shares(asked, seed=7) == shares(asked, seed=7) != shares(asked, seed=8)


@settings(max_examples=40, deadline=None)
@given(any_standard, st.sampled_from(["none", "weak", "serious", "likely", "clear", None]))
def test_without_a_range_the_share_is_the_answer(standard, merits):
    findings = PASSING | {"merits": merits}
    found = shares(Motion(standard, findings), samples=10)
    assert found.of(weigh(standard, findings).verdict) == 1.0


def test_a_swing_goes_one_level_each_way_and_names_its_ends():
    found = {one.factor.id: one for one in swings(motion(**PASSING))}
    merits = found["merits"]
    assert (merits.worst, merits.best) == ("serious", "strong")
    assert (merits.at_worst.denied, merits.at_best.permitted) == (1.0, 1.0)
    assert merits.width == 2.0
    assert "damages" not in found


def test_what_is_absent_swings_over_its_scale_and_what_decides_nothing_last():
    findings = PASSING | {"irreparable": None, "merits": "clear"}
    found = swings(motion(**findings))
    assert found[0].factor.id == "irreparable"
    assert (found[0].worst, found[0].best) == ("none", "certain")
    assert found[-1].width == 0.0
    assert [one.width for one in found] == sorted((one.width for one in found), reverse=True)


def test_each_cause_swings_alone():
    causes = {"a" * 32: "weak", "b" * 32: "likely"}
    found = {one.cause: one for one in swings(motion(causes=causes, **PASSING)) if one.cause}
    assert found["a" * 32].width == 0.0
    assert found["b" * 32].at_worst.of(Verdict.DENIED) == 1.0


def test_all_standards_are_weighed_on_the_same_samples():
    asked = motion(
        **PASSING | {"merits": ("weak", "clear"), "irreparable": ("possible", "certain")}
    )
    found = shares_by_standard(asked, STANDARDS.standards.values())
    assert list(found) == list(STANDARDS.standards)
    for key, standard in STANDARDS.standards.items():
        assert found[key] == shares(asked._replace(standard=standard))
    assert len(set(found.values())) > 2
    other = shares_by_standard(asked, STANDARDS.standards.values(), seed=8)
    assert other != found


def test_ranges_of_causes_and_a_posture_bear_under_every_standard():
    causes = {"a" * 32: ("weak", "clear"), "b" * 32: "weak"}
    posture = STANDARDS.posture("tro-without-notice")
    asked = motion(causes=causes, **PASSING)._replace(posture=posture)
    for key, found in shares_by_standard(asked, STANDARDS.standards.values()).items():
        assert found == shares(asked._replace(standard=STANDARDS.standard(key)))
        gates = STANDARDS.standard(key).gates_at(posture)
        assert not (gates and found.permitted)


def test_a_swing_is_as_wide_as_its_bar_and_equal_ones_keep_the_order_of_the_standard():
    asked = Motion(
        STANDARDS.standard("winter"), {"merits": "likely", "irreparable": "likely", "balance": None}
    )
    whole = swings(asked)
    for one in whole:
        assert one.width == abs(
            (one.at_best.permitted - one.at_best.denied)
            - (one.at_worst.permitted - one.at_worst.denied)
        )
    order = [factor.id for factor in asked.standard.factors]
    told = [(-one.width, order.index(one.factor.id)) for one in whole]
    assert told == sorted(told)
    from_denied_to_open, from_denied_to_permitted = (
        Swing(whole[0].factor, None, "none", "won", Shares(1, 0, 0), best)
        for best in (Shares(0, 1, 0), Shares(0, 0, 1))
    )
    assert from_denied_to_open.width < from_denied_to_permitted.width
