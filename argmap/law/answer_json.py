"""Answers as plain values, in the shape `argmap weigh --json` prints."""

from __future__ import annotations

from typing import Any

from argmap.law.answer import Answer, Score, TriedRoute, WeighedCause
from argmap.law.caveats import caveats, not_read
from argmap.law.flip_search import Flip
from argmap.law.flip_words import WhatWouldChange
from argmap.law.prose import explain
from argmap.law.wording import sentence


def answer_json(answer: Answer, changed: WhatWouldChange | None = None) -> dict[str, Any]:
    """Turn an answer into values that JSON can hold, with what would change it where known.

    Fields may be added here, never renamed: scripts read them.
    """
    explanation = explain(answer)
    told = {} if changed is None else _changed(changed)
    return {
        "standard": answer.standard.id,
        "by": answer.by,
        "flags": list(answer.flags),
        "answer": answer.verdict.value,
        "posture": [
            {"rule": one.gate.rule, "checked": one.gate.checked, "result": one.result.value}
            for one in answer.posture_gates
        ],
        "causes": [_cause(one) for one in answer.causes],
        "cite": answer.standard.cite,
        "checked": answer.standard.checked,
        "source": answer.standard.source,
        "raises": [
            {"flag": one.when, "cite": one.cite, "checked": one.checked}
            for one in answer.standard.raises
            if one.when in answer.flags
        ],
        "conditions": [
            {"rule": one.rule, "text": one.text, "checked": one.checked}
            for one in answer.conditions
        ],
        "fits": answer.fits,
        "contradictions": list(answer.contradictions),
        "unread": [factor.id for factor in answer.unread],
        "headline": explanation.headline,
        "caveats": [sentence(one) for one in (*caveats(answer), *not_read(answer))],
        "why": f"{explanation.headline}. {explanation.text}",
        **told,
    }


def _changed(changed: WhatWouldChange) -> dict[str, Any]:
    return {
        "robustness": changed.robustness.value,
        "flips": [_flip(one) for one in changed.flips],
        "permitting": [_flip(one) for one in changed.permitting],
        "what_would_change": list(changed.sentences),
    }


def _flip(flip: Flip) -> dict[str, Any]:
    return {
        "answer": flip.verdict.value,
        "steps": flip.steps,
        "routes": list(flip.routes),
        "findings": [
            {
                "factor": change.factor.id,
                "claim": change.cause,
                "before": change.before,
                "after": change.after,
                "steps": change.steps,
            }
            for change in flip.changes
        ],
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
