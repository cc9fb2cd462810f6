from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.case.errors import RuleError
from argmap.law.illustration import Stakes

harm = st.floats(0, 1e6)


def test_equal_harms_break_even_at_one_half():
    assert Stakes(10, 10).break_even == 0.5
    assert not Stakes(10, 10).favours_grant(0.5)
    assert Stakes(10, 10).favours_grant(0.51)


def test_harm_to_others_counts_on_the_side_it_falls_on():
    assert Stakes(1, 1, to_others_if_granted=2).break_even == 0.75
    assert Stakes(1, 1, to_others_if_denied=2).break_even == 0.25


@given(harm, harm, harm, harm, st.floats(0, 1))
def test_a_better_chance_never_favours_denial(movant, respondent, denied, granted, chance):
    stakes = Stakes(movant, respondent, denied, granted)
    if stakes.favours_grant(chance):
        assert stakes.favours_grant(1.0)
    if stakes.break_even is not None and stakes.favours_grant(chance):
        assert chance >= stakes.break_even * (1 - 1e-9)


def test_nothing_at_stake_breaks_even_nowhere():
    assert Stakes(0, 0).break_even is None


@pytest.mark.parametrize("chance", [-0.1, 1.1])
def test_a_chance_outside_its_bounds_is_a_sentence(chance):
    with pytest.raises(RuleError):
        Stakes(1, 1).favours_grant(chance)


def test_a_harm_below_nothing_is_a_sentence():
    with pytest.raises(RuleError):
        Stakes(1, -1)
