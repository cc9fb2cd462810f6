"""Answers as plain values, in the shape `argmap weigh --json` prints."""

from __future__ import annotations

from typing import Any

from argmap.law.answer import Answer, Score, TriedRoute, WeighedCause
from argmap.law.prose import explain


def answer_json(answer: Answer) -> dict[str, Any]:
    """Turn an answer into values that JSON can hold.

    Fields may be added here, never renamed: scripts read them.
    """
    explanation = explain(answer)
    return {
        "standard": answer.standard.id,
        "by": answer.by,
        "flags": list(answer.flags),
        "answer": answer.verdict.value,
        "posture": [
            {"rule": one.gate.rule, "result": one.result.value} for one in answer.posture_gates
        ],
        "causes": [_cause(one) for one in answer.causes],
        "unread": [factor.id for factor in answer.unread],
        "headline": explanation.headline,
        "why": f"{explanation.headline}. {explanation.text}",
    }


def _cause(cause: WeighedCause) -> dict[str, Any]:
    return {
        "claim": cause.claim,
        "answer": cause.verdict.value,
        "routes": [_route(one) for one in cause.routes],
    }


def _route(tried: TriedRoute) -> dict[str, Any]:
    return {
        "id": tried.route.id,
        "open": tried.route.open,
        "result": tried.result.value,
        "score": _score(tried.score),
        "gates": [
            {
                "factor": gate.factor,
                "needed": gate.needed,
                "found": gate.found,
                "result": gate.result.value,
            }
            for gate in tried.gates
        ],
    }


def _score(score: Score | None) -> dict[str, int] | None:
    if score is None:
        return None
    return {"needed": score.needed, "low": score.low, "high": score.high}
