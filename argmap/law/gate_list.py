"""Every gate that was tried, factor by factor: what was found, and which route needs what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.law.answer import (
    Answer,
    Gate,
    Result,
    Span,
    TriedPostureGate,
    TriedRoute,
    WeighedCause,
)
from argmap.law.scales import Factor
from argmap.law.wording import listed, quoted, routes_named, sentence, tell_score

_WORDS = {Result.PASS: "met", Result.UNKNOWN: "not settled", Result.FAIL: "not met"}
NOT_FOUND = "no finding yet"
FOUND_AS_RANGE = "found as a range"
"""What is said of a gate on which a range was found that does not settle it."""


@dataclass(frozen=True, slots=True)
class Need:
    """A level that routes need of a factor, and whether it is met.

    `routes` are their ids; `who` calls them, as in "every route" or a rule.
    """

    who: str
    routes: tuple[str, ...]
    level: str
    label: str
    result: Result

    @property
    def words(self) -> str:
        """What is needed and how it stands, as in "every route needs likely: not met"."""
        verb = "need" if self.who.endswith("routes") else "needs"
        return f"{self.who} {verb} {self.label}: {_WORDS[self.result]}"


@dataclass(frozen=True, slots=True)
class GateEntry:
    """A factor that is asked for, of one cause of action or of the whole motion.

    `cause` is the id of a claim, None for the motion; `name` is how prose calls it.
    """

    factor: Factor
    cause: str | None
    name: str
    found: str
    needs: tuple[Need, ...]

    @property
    def results(self) -> frozenset[Result]:
        """How the routes fare with it."""
        return frozenset(one.result for one in self.needs)


def gate_list(answer: Answer) -> list[GateEntry]:
    """List what was asked for: by the posture first, then in the order of the factors."""
    asked = [_of_posture(one) for one in answer.posture_gates]
    scales = answer.standard.scales
    for factor in scales.factors.values():
        if factor.id == scales.by_cause:
            asked += [_of_cause(answer, factor, one) for one in answer.causes]
        else:
            asked.append(_of_cause(answer, factor, answer.causes[0]))
    return [one for one in asked if one.needs]


def point_lines(answer: Answer) -> list[str]:
    """Tell the points of each route that counts them, once for causes where they are the same."""
    told: dict[str, list[str]] = {}
    for cause in answer.causes:
        for tried in cause.routes:
            if tried.score:
                told.setdefault(tell_score(tried.route.name, tried.score), []).append(cause.name)
    several = len(told) > 1
    return [
        sentence(f"on {listed(quoted(names))}, {words}" if several and all(names) else words)
        for words, names in told.items()
    ]


def _of_cause(answer: Answer, factor: Factor, cause: WeighedCause) -> GateEntry:
    gates = [
        (tried, gate) for tried in cause.routes for gate in tried.gates if gate.factor == factor.id
    ]
    is_own = factor.id == answer.standard.scales.by_cause and cause.claim is not None
    found = _found(gates[0][1]) if gates else ""
    needs = _needs(gates, len(cause.routes))
    return GateEntry(
        factor, cause.claim if is_own else None, cause.name if is_own else "", found, needs
    )


def _needs(gates: Iterable[tuple[TriedRoute, Gate]], routes: int) -> tuple[Need, ...]:
    """Gather the routes that need the same level."""
    alike: dict[int, list[tuple[TriedRoute, Gate]]] = {}
    for tried, gate in gates:
        alike.setdefault(gate.minimum.rank, []).append((tried, gate))
    return tuple(
        Need(
            _who([tried.route.name for tried, _ in some], routes),
            tuple(tried.route.id for tried, _ in some),
            some[0][1].needed,
            some[0][1].minimum.level.label,
            some[0][1].result,
        )
        for some in alike.values()
    )


def _who(names: list[str], routes: int) -> str:
    if routes == 1:
        return "the test"
    return "every route" if len(names) == routes else routes_named(names)


def _found(gate: Gate) -> str:
    span, factor = gate.span, gate.minimum.factor
    if not span.found:
        capped = f"; at best {factor.levels[span.high].label}" if span.capped_by else ""
        return f"{NOT_FOUND}{capped}"
    return found_range(factor, span)


def found_range(factor: Factor, span: Span) -> str:
    """Name the level found, or both ends of a range."""
    ends = (factor.levels[span.low].label, factor.levels[span.high].label)
    return " to ".join(dict.fromkeys(ends))


def _of_posture(tried: TriedPostureGate) -> GateEntry:
    gate, result = tried.gate, tried.result
    factor, level = gate.minimum.factor, gate.minimum.level
    unsettled = FOUND_AS_RANGE if tried.is_found else NOT_FOUND
    found = {Result.PASS: level.label, Result.FAIL: factor.levels[0].label}.get(result, unsettled)
    need = Need(gate.rule, (), level.id, level.label, result)
    return GateEntry(factor, None, "", found, (need,))
