"""Which cause of action is nearest to relief, and what keeps each from it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from argmap.law.answer import Gate, Result, TriedRoute, WeighedCause
from argmap.law.scales import Scales
from argmap.law.wording import found_words, listed, obstacles, quoted, routes_named

POINTS = "the points of this model"
_FAILS = ("fails", "fail")
_IS_OPEN = ("is open", "are open")


class Held(NamedTuple):
    """Causes that the same subjects keep from passing.

    `merits` says what is found on the merits where that is enough for those routes, else "".
    """

    names: list[str]
    by: list[str]
    merits: str


def nearest_first(causes: Iterable[WeighedCause]) -> list[WeighedCause]:
    """Put first the causes whose nearest route lacks least: gates failed, then not found."""
    return sorted(causes, key=_nearness)


def as_near(causes: Iterable[WeighedCause]) -> tuple[WeighedCause, ...]:
    """Return the causes than which none is nearer, in their order."""
    every = list(causes)
    nearest = nearest_first(every)[:1]
    return tuple(one for one in every if nearest and _nearness(one) == _nearness(nearest[0]))


def _nearness(cause: WeighedCause) -> tuple[int, int, int]:
    return min(map(_lacking, cause.routes), default=(0, 0, 0))


def _lacking(tried: TriedRoute) -> tuple[int, int, int]:
    """Count the gates of a route that fail, those not settled, and the levels it is short of."""
    results = [gate.result for gate in tried.gates]
    short = sum(max(gate.minimum.rank - gate.span.high, 0) for gate in tried.gates)
    if tried.score is not None:
        results.append(tried.score.result)
        short += max(tried.score.needed - tried.score.high, 0)
    return results.count(Result.FAIL), results.count(Result.UNKNOWN), short


def held(causes: Iterable[WeighedCause], scales: Scales, result: Result) -> list[Held]:
    """Gather causes by what keeps their routes from passing, the nearest first.

    Only routes with that result count, and of those that fail the nearest to passing. The points
    come last, where it is they.
    """
    found: dict[tuple[str, ...], Held] = {}
    for cause in nearest_first(causes):
        tried = _counting(cause, result)
        by = _held_by(replace(cause, routes=tried), scales, result)
        if by:
            merits = _enough(cause, tried, scales)
            one = found.setdefault((*by, merits), Held([], by, merits))
            one.names.extend({cause.name} - set(one.names))
    return list(found.values())


def _counting(cause: WeighedCause, result: Result) -> tuple[TriedRoute, ...]:
    tried = [one for one in cause.routes if one.result is result]
    if result is Result.FAIL and tried:
        fewest = min(_lacking(one)[0] for one in tried)
        tried = [one for one in tried if _lacking(one)[0] == fewest]
    return tuple(tried)


def _held_by(cause: WeighedCause, scales: Scales, result: Result) -> list[str]:
    by = [one.factor.subject for one in obstacles((cause,), scales, (result,))]
    if any(one.score is not None and one.score.result is result for one in cause.routes):
        by.append(POINTS)
    return list(dict.fromkeys(by))


def _enough(cause: WeighedCause, tried: Sequence[TriedRoute], scales: Scales) -> str:
    gates = [gate for one in tried for gate in one.gates if gate.factor == scales.by_cause]
    if not gates or any(gate.result is not Result.PASS for gate in gates):
        return ""
    factor = gates[0].minimum.factor
    said = f"{factor.subject} is found {found_words(factor, gates[0].span)}, which "
    scores = [one.score.result for one in tried if one.score is not None]
    if any(one is not Result.PASS for one in scores):
        return f"{said}passes the floor"
    other = any(gate.result is Result.FAIL for gate in _gates_on(cause, scales))
    routes = f" for {routes_named([one.route.name for one in tried])}" if other else ""
    return f"{said}is enough{routes}" + (f", and {POINTS} are reached" if scores else "")


def _gates_on(cause: WeighedCause, scales: Scales) -> list[Gate]:
    gates = [gate for tried in cause.routes for gate in tried.gates]
    return [gate for gate in gates if gate.factor == scales.by_cause]


def held_words(groups: Sequence[Held], result: Result) -> str:
    """Say in a phrase what holds causes back: the nearest first, where they are not alike."""
    together = _together(groups)
    if len(together) == 1 or not all(name for names, _ in together for name in names):
        by = list(dict.fromkeys(subject for _, by in together for subject in by))
        by.sort(key=POINTS.__eq__)
        return f"{'fails' if result is Result.FAIL else 'turns'} on {listed(by)}"
    (names, nearest), *others = together
    alone = all(set(nearest) < set(other) for _, other in others)
    said = [only_words(names, nearest, result) if alone else _plainly(names, nearest, result)]
    for names, other in others:
        also = set(nearest) < set(other)
        more = [one for one in other if not also or one not in nearest]
        whom = "the others" if len(others) == 1 < len(names) else listed(quoted(names))
        said.append(f"on {whom} {'also ' if also else ''}{listed(more)}")
    return "; ".join(said)


def only_words(names: list[str], by: list[str], result: Result) -> str:
    """Say that nothing else holds causes back."""
    return _plainly(names, by, result, "only ")


def _plainly(names: list[str], by: list[str], result: Result, only: str = "") -> str:
    verbs = _FAILS if result is Result.FAIL else _IS_OPEN
    several = len(by) > 1 or by == [POINTS]
    return f"on {listed(quoted(names))} {only}{listed(by)} {verbs[several]}"


def _together(groups: Sequence[Held]) -> list[tuple[list[str], list[str]]]:
    """Join the causes that the same subjects hold back, whatever is found on the merits."""
    joined: dict[tuple[str, ...], list[str]] = {}
    for one in groups:
        joined.setdefault(tuple(one.by), []).extend(one.names)
    return [(names, list(by)) for by, names in joined.items()]
