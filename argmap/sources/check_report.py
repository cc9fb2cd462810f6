"""A check of the evidence as the plain data that `argmap check --json` writes."""

from __future__ import annotations

from argmap.sources.checking import EvidenceCheck, QuoteCheck
from argmap.sources.problems import Problem, RecordPlace, TextPlace


def evidence_report(check: EvidenceCheck) -> dict[str, object]:
    """Return a check as the plain data that `argmap check --json` writes."""
    return {
        "quotes": [_quote_report(quote) for quote in check.quotes],
        "problems": [problem_report(problem) for problem in check.problems],
        "dismissed": check.dismissed,
    }


def problem_report(problem: Problem) -> dict[str, object]:
    """Return a problem as the plain data that `argmap check --json` writes."""
    told: dict[str, object] = {
        "kind": problem.kind,
        "severity": problem.grade.value,
        "where": [_place_report(place) for place in problem.where],
        "message": problem.message,
    }
    return told | {"also": [*problem.also]} if problem.also else told


def _quote_report(quote: QuoteCheck) -> dict[str, object]:
    return {
        "id": quote.id,
        "source": quote.source,
        "state": quote.state.value,
        "words": quote.words,
        "start": quote.anchor.start,
        "end": quote.anchor.end,
        "targets": [_place_report(target) for target in quote.targets],
    }


def _place_report(place: RecordPlace | TextPlace) -> dict[str, object]:
    if isinstance(place, RecordPlace):
        return {"kind": place.kind, "id": place.id}
    return {"source": place.source, "start": place.start, "end": place.end}
