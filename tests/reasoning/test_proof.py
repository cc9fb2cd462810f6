from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.reasoning.proof import ProofStandard, Sides, Thresholds, is_met

SE, PE, CCE, BRD, DV = (
    ProofStandard.SCINTILLA,
    ProofStandard.PREPONDERANCE,
    ProofStandard.CLEAR_AND_CONVINCING,
    ProofStandard.BEYOND_REASONABLE_DOUBT,
    ProofStandard.DIALECTICAL,
)


def sides(for_it=None, against=None):
    """The strongest argument on each side, None where there is none."""
    return Sides(for_it or 0.0, against or 0.0, for_it is not None, against is not None)


@pytest.mark.parametrize(
    ("standard", "for_it", "against", "met"),
    [
        (SE, 0.1, 0.9, True),
        (SE, 0.0, None, True),
        (SE, None, None, False),
        (PE, 0.6, 0.5, True),
        (PE, 0.5, 0.5, False),
        (PE, 0.5, 0.6, False),
        (PE, None, None, False),
        (CCE, 0.8, 0.4, True),
        (CCE, 0.8, 0.6, False),
        (CCE, 0.4, None, False),
        (CCE, 0.7, 0.4, False),
        (BRD, 0.8, 0.1, True),
        (BRD, 0.8, 0.2, False),
        (BRD, 0.9, 0.3, False),
        (DV, 0.1, None, True),
        (DV, 0.9, 0.0, False),
        (DV, None, None, False),
    ],
)
def test_each_standard_is_met_as_it_is_defined(standard, for_it, against, met):
    assert is_met(standard, sides(for_it, against)) is met


def test_a_lead_of_exactly_the_threshold_is_not_enough():
    assert not is_met(CCE, sides(0.75, 0.25), Thresholds(strength=0.4, lead=0.5))
    assert is_met(CCE, sides(0.75, 0.25), Thresholds(strength=0.4, lead=0.4))


some = st.none() | st.floats(0.01, 1)


@given(some, some)
def test_a_stricter_standard_implies_the_laxer(for_it, against):
    order = [BRD, CCE, PE, SE]
    found = [is_met(one, sides(for_it, against)) for one in order]
    assert found == sorted(found)
    if is_met(DV, sides(for_it, against)):
        assert is_met(PE, sides(for_it, against))


@given(some, some, st.sampled_from(ProofStandard), st.floats(0.01, 1))
def test_more_for_a_claim_never_loses_it_and_more_against_never_wins_it(
    for_it, against, standard, other
):
    assume(for_it is not None)
    if is_met(standard, sides(for_it, against)):
        assert is_met(standard, sides(max(for_it, other), against))
    else:
        assert not is_met(standard, sides(for_it, max(against or 0.0, other)))
