"""What the standard needs of a factor, and whether it is met, in words beside an icon."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from argmap.law.answer import Answer, Gate, Result, WeighedCause
from argmap.law.scales import Factor


class Standing(StrEnum):
    """Whether what a standard needs of a factor is met; the value is the word shown."""

    MET = "met"
    IN_PART = "met on one route"
    UNSETTLED = "not settled"
    OPEN = "not found yet"
    NOT_MET = "not met"
    COUNTED = "counted in points"


ICONS = {
    Standing.MET: "circle-check",
    Standing.IN_PART: "circle-dot",
    Standing.UNSETTLED: "circle-question-mark",
    Standing.OPEN: "circle-question-mark",
    Standing.NOT_MET: "circle-x",
    Standing.COUNTED: "circle-dashed",
}
"""The icon of each standing."""

_BEST_FIRST = (
    Standing.MET,
    Standing.IN_PART,
    Standing.UNSETTLED,
    Standing.OPEN,
    Standing.NOT_MET,
)


def needs_of(answer: Answer, factor: Factor) -> str:
    """Say which level a standard, or the posture, needs of a factor; empty where none."""
    ranks = [gate.minimum.rank for gate in _gates(answer.causes, factor)]
    ranks = ranks or _posture_ranks(answer, factor)
    if not ranks:
        return ""
    first, *others = dict.fromkeys(factor.levels[rank].label for rank in ranks)
    another = f", or {' or '.join(others)} by another route" if others else ""
    is_merits = factor.id == answer.standard.scales.by_cause and len(answer.causes) > 1
    return f"Needs {first}{another}{', on one claim' if is_merits else ''}"


def standing_of(answer: Answer, factor: Factor) -> Standing:
    """Tell whether what is needed of a factor is met, on the best cause of action."""
    found = {_standing(_gates((cause,), factor)) for cause in answer.causes}
    for standing in _BEST_FIRST:
        if standing in found:
            return standing
    return _posture_standing(answer, factor)


def _gates(causes: Iterable[WeighedCause], factor: Factor) -> list[Gate]:
    routes = (route for cause in causes for route in cause.routes)
    return [gate for route in routes for gate in route.gates if gate.factor == factor.id]


def _standing(gates: list[Gate]) -> Standing:
    results = {gate.result for gate in gates}
    if not results:
        return Standing.COUNTED
    if results == {Result.PASS}:
        return Standing.MET
    if Result.PASS in results:
        return Standing.IN_PART
    if Result.UNKNOWN not in results:
        return Standing.NOT_MET
    return unknown_standing(is_found=any(gate.span.found for gate in gates))


def unknown_standing(*, is_found: bool) -> Standing:
    """Tell a range that leaves a gate open from a factor on which nothing is found."""
    return Standing.UNSETTLED if is_found else Standing.OPEN


def _posture_ranks(answer: Answer, factor: Factor) -> list[int]:
    minima = [tried.gate.minimum for tried in answer.posture_gates]
    return [minimum.rank for minimum in minima if minimum.factor.id == factor.id]


def _posture_standing(answer: Answer, factor: Factor) -> Standing:
    for tried in answer.posture_gates:
        if tried.gate.minimum.factor.id == factor.id:
            if tried.result is Result.UNKNOWN:
                return unknown_standing(is_found=tried.is_found)
            return Standing.MET if tried.result is Result.PASS else Standing.NOT_MET
    return Standing.COUNTED
