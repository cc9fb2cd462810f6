"""What an answer turns on, in a phrase: for lists in which many answers stand side by side."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.law.answer import Answer, Result, TriedRoute, Verdict
from argmap.law.nearest import held, held_words
from argmap.law.wording import listed, quoted, routes_named


def verdict_words(answer: Answer) -> str:
    """Say the answer, and first where the test is not the one for what the motion asks for."""
    words = test_words(answer)
    return words if answer.fits else f"Not the test here: {words[:1].lower()}{words[1:]}"


def test_words(answer: Answer) -> str:
    """Say what the test answers; where a court balances, the points are ours, and so is that."""
    if answer.verdict is Verdict.DENIED and answer.standard.balances and not _stopped(answer):
        return "Not permitted on this model"
    if answer.verdict is Verdict.PERMITTED and _rests_on_points(answer):
        return "Permitted on this model"
    return answer.verdict.value.capitalize()


def decided_by(answer: Answer) -> str:
    """Say in a phrase what the answer turns on: the gates, the routes or the rule.

    A test that is for one subject matter, or for another remedy, says so first.
    """
    standard = answer.standard
    only = f"Only for {standard.subject}. " if standard.subject else ""
    other = "" if answer.fits else f"The test for {standard.remedy.name}. "
    return f"{only}{other}{_turns_on(answer)}"


def _turns_on(answer: Answer) -> str:
    if stopped := _stopped(answer):
        return f"{listed(stopped)} {'are' if len(stopped) > 1 else 'is'} not met"
    asked = [one.gate.rule for one in answer.posture_gates if one.result is Result.UNKNOWN]
    if asked and answer.verdict is Verdict.OPEN:
        return f"{listed(asked)} {'are' if len(asked) > 1 else 'is'} not answered yet"
    if answer.verdict is Verdict.PERMITTED:
        return _passing(answer)
    if answer.verdict is Verdict.OPEN:
        return _unsettled(answer)
    return _capital(_held(answer, Result.FAIL))


def _stopped(answer: Answer) -> list[str]:
    return [one.gate.rule for one in answer.posture_gates if one.result is Result.FAIL]


def _rests_on_points(answer: Answer) -> bool:
    return all(tried.score is not None for tried in _with(answer, Verdict.PERMITTED))


def _with(answer: Answer, verdict: Verdict) -> list[TriedRoute]:
    return [one for cause in answer.causes for one in cause.routes if one.verdict is verdict]


def _passing(answer: Answer) -> str:
    routes = _once(one.route.name for one in _with(answer, Verdict.PERMITTED))
    causes = [one.name for one in answer.permitted_on if one.name]
    words = "Every gate is passed"
    if len(answer.standard.routes) > 1:
        words = f"Passes by {routes_named(routes)}"
    return f"{words}, on {listed(quoted(causes))}" if causes else words


def _unsettled(answer: Answer) -> str:
    open_routes = [one for one in _with(answer, Verdict.OPEN) if one.result is Result.PASS]
    held_by = _held(answer, Result.UNKNOWN)
    if not open_routes:
        return _capital(held_by)
    route = routes_named(_once(one.route.name for one in open_routes))
    if not held_by:
        return f"Passes by {route} only, which is not settled law"
    return f"Passes by {route}, which is not settled law; beyond that, {held_by}"


def _held(answer: Answer, result: Result) -> str:
    """Say what keeps the routes from passing, the nearest cause first; "" where nothing does."""
    groups = held(answer.causes, answer.standard.scales, result)
    return held_words(groups, result) if groups else ""


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _once(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))
