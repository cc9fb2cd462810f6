from __future__ import annotations


def gates_of(standards):
    """The ids of the factors that some standard or posture reads."""
    read = {one.id for standard in standards.standards.values() for one in standard.factors}
    asked = {
        gate.minimum.factor.id for posture in standards.postures.values() for gate in posture.gates
    }
    return read | asked


def test_every_factor_is_read_by_some_gate(standards):
    assert set(standards.scales.factors) - gates_of(standards) == set()
