"""The engine: what a standard answers on findings, by gates and never by averages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from typing import NamedTuple, TypeAlias

from argmap.case.errors import RuleError
from argmap.law.answer import (
    Answer,
    Cap,
    Gate,
    Result,
    Score,
    Span,
    TriedPostureGate,
    TriedRoute,
    Verdict,
    WeighedCause,
)
from argmap.law.scales import Factor, Minimum, Remedy, Scales
from argmap.law.standard import Posture, PostureGate, Raise, Route, Standard

Found: TypeAlias = str | tuple[str, str] | None
"""The level somebody found, a range from lower to upper, or None where absent."""


class _Known(NamedTuple):
    """What is known of every factor, and what is asked for, None where nobody says."""

    scales: Scales
    spans: Mapping[str, Span]
    remedy: Remedy | None

    def counted(self, factor: Factor) -> Span:
        """Return the ranks that can count: of what is not found, those that could be."""
        span = self.spans[factor.id]
        if span.found or self.remedy is None:
            return span
        return replace(span, high=min(span.high, self.remedy.top(factor)))


_STRICTNESS = {Verdict.DENIED: 0, Verdict.OPEN: 1, Verdict.PERMITTED: 2}


def weigh(
    standard: Standard,
    findings: Mapping[str, Found],
    *,
    flags: Iterable[str] = (),
    causes: Mapping[str | None, Found] | None = None,
    posture: Posture | None = None,
) -> Answer:
    """Answer a motion under a standard, on findings by factor.

    `causes` holds the finding on the merits of each cause of action; without
    any, one nameless cause takes the merits from `findings`. What is absent is
    never guessed: the answer is *open* unless every finding that could still be
    made gives the same one; in points, a level that the posture does not offer
    counts only where it is found. Raises `RuleError` for an unknown factor, level or
    flag.
    """
    scales = standard.scales
    raised = tuple(flag for flag in scales.flags if flag in _known_flags(scales, flags))
    spans = _merged(standard, raised, _spans(scales, findings))
    routes = routes_under(standard, raised)
    merits = scales.factor(scales.by_cause)
    if not causes:
        causes = {None: findings.get(merits.id)}
    remedy = posture.remedy if posture else None
    known = {
        claim: _Known(scales, {**spans, merits.id: span_of(merits, found)}, remedy)
        for claim, found in causes.items()
    }
    weighed = tuple(_weigh_cause(claim, routes, one) for claim, one in known.items())
    gates = _try_posture(standard.gates_at(posture), spans)
    best = max((one.verdict for one in weighed), key=_STRICTNESS.__getitem__)
    verdict = min(best, _posture_verdict(gates), key=_STRICTNESS.__getitem__)
    unread = _unread(standard, raised, posture, _found_factors(scales, findings, causes))
    contradictions = tuple(_contradictions(scales, spans))
    return Answer(
        standard, raised, verdict, weighed, posture, gates,
        unread=unread, contradictions=contradictions,
    )  # fmt: skip


def _contradictions(scales: Scales, spans: dict[str, Span]) -> Iterable[str]:
    for one in scales.contradictions:
        better, worse = spans[one.better.factor.id], spans[one.worse.factor.id]
        both = better.found and worse.found
        if both and better.low >= one.better.rank and worse.high <= one.worse.rank:
            yield one.text


def _found_factors(
    scales: Scales, findings: Mapping[str, Found], causes: Mapping[str | None, Found]
) -> list[Factor]:
    found = {factor_id for factor_id, level in findings.items() if level is not None}
    found.discard(scales.by_cause)
    if any(level is not None for level in causes.values()):
        found.add(scales.by_cause)
    return [factor for factor in scales.factors.values() if factor.id in found]


def _unread(
    standard: Standard, flags: tuple[str, ...], posture: Posture | None, found: list[Factor]
) -> tuple[Factor, ...]:
    read = standard.factors_read(flags)
    if posture is not None:
        read |= {gate.minimum.factor.id for gate in posture.gates}
    return tuple(factor for factor in found if factor.id not in read)


def _known_flags(scales: Scales, flags: Iterable[str]) -> set[str]:
    return {scales.flag(flag).id for flag in flags}


def _spans(scales: Scales, findings: Mapping[str, Found]) -> dict[str, Span]:
    for factor_id in findings:
        scales.factor(factor_id)
    return {key: span_of(factor, findings.get(key)) for key, factor in scales.factors.items()}


def span_of(factor: Factor, found: Found) -> Span:
    """Return the ranks that a finding leaves possible; raise `RuleError` for a wrong level."""
    if found is None:
        return Span(0, factor.top)
    low, high = (found, found) if isinstance(found, str) else found
    span = Span(factor.rank(low), factor.rank(high), found=True)
    if span.low > span.high:
        raise RuleError(
            f"The range of “{factor.name}” runs from “{low}” down to “{high}”.",
            "Name the lower level first.",
        )
    return span


def _merged(standard: Standard, flags: tuple[str, ...], spans: dict[str, Span]) -> dict[str, Span]:
    merge = standard.scales.merge
    if merge is None or not standard.merges or merge.flag not in flags:
        return spans
    capped = dict(spans)
    for one, other in (merge.factors, merge.factors[::-1]):
        adverse = spans[one].found and spans[one].high <= _cap(standard, one)
        if adverse and not spans[other].found:
            capped[other] = Span(0, _cap(standard, other), capped_by=one)
    return capped


def _cap(standard: Standard, factor_id: str) -> int:
    merge = standard.scales.merge
    assert merge is not None
    return standard.scales.factors[factor_id].rank(merge.cap)


@cache
def routes_under(
    standard: Standard, flags: tuple[str, ...]
) -> tuple[tuple[Route, tuple[Minimum, ...]], ...]:
    """Return the routes that a motion with these flags may take, each with its raised minima."""
    changes = [change for change in standard.raises if change.when in flags]
    dropped = {route for change in changes for route in change.drop}
    return tuple(
        (route, _raised(route, changes)) for route in standard.routes if route.id not in dropped
    )


def _raised(route: Route, changes: list[Raise]) -> tuple[Minimum, ...]:
    minima = {one.factor.id: one for one in route.minima}
    for change in changes:
        for one in change.minima:
            known = minima.get(one.factor.id)
            if known is None or known.rank < one.rank:
                minima[one.factor.id] = one
    return tuple(minima.values())


def _weigh_cause(
    claim: str | None,
    routes: tuple[tuple[Route, tuple[Minimum, ...]], ...],
    known: _Known,
) -> WeighedCause:
    tried = tuple(_try_route(route, minima, known) for route, minima in routes)
    verdicts = (one.verdict for one in tried)
    verdict = max(verdicts, key=_STRICTNESS.__getitem__, default=Verdict.DENIED)
    return WeighedCause(claim, verdict, tried)


def _try_route(route: Route, minima: tuple[Minimum, ...], known: _Known) -> TriedRoute:
    gates = tuple(Gate(one, known.spans[one.factor.id]) for one in minima)
    score = None if route.score is None else _score(route.score, known)
    results = [gate.result for gate in gates]
    if score is not None:
        results.append(score.result)
    return TriedRoute(route, gates, score, _all(results))


def _score(needed: int, known: _Known) -> Score:
    factors = known.scales.factors
    counted = [(one, known.counted(one)) for one in factors.values() if one.points]
    low = sum(factor.points[span.low] for factor, span in counted)
    high = sum(factor.points[span.high] for factor, span in counted)
    unsettled = tuple(factor for factor, span in counted if span.low < span.high)
    caps = tuple(
        Cap(factor, factor.levels[span.high], factors[span.capped_by])
        for factor, span in counted
        if span.capped_by
    )
    return Score(needed, low, high, unsettled, caps)


def _all(results: list[Result]) -> Result:
    if Result.FAIL in results:
        return Result.FAIL
    return Result.UNKNOWN if Result.UNKNOWN in results else Result.PASS


def _try_posture(
    gates: tuple[PostureGate, ...], spans: dict[str, Span]
) -> tuple[TriedPostureGate, ...]:
    tried = [(one, Gate(one.minimum, spans[one.minimum.factor.id])) for one in gates]
    return tuple(TriedPostureGate(one, gate.result, gate.span.found) for one, gate in tried)


def _posture_verdict(gates: tuple[TriedPostureGate, ...]) -> Verdict:
    whole = _all([gate.result for gate in gates])
    if whole is Result.FAIL:
        return Verdict.DENIED
    return Verdict.OPEN if whole is Result.UNKNOWN else Verdict.PERMITTED
