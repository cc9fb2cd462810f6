"""The weighing: what the standard permits on one reader's findings, and every gate of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.brief.blocks import Block, Column, Heading, Listing, Paragraph, Table
from argmap.brief.cause_names import named_causes
from argmap.brief.runs import Run, Runs, RunStyle
from argmap.case.case_map import CaseMap
from argmap.case.errors import ArgmapError
from argmap.case.ids import ClaimId
from argmap.case.terms import ME
from argmap.case.weighing import Finding
from argmap.law.answer import Answer, Gate, Result, Score, TriedPostureGate
from argmap.law.case_findings import reader_name, weigh_case
from argmap.law.gate_list import FOUND_AS_RANGE
from argmap.law.prose import Explanation, explain
from argmap.law.scales import Factor, Scales
from argmap.law.standard import StandardSet
from argmap.law.wording import figure
from argmap.sources.problems import RecordPlace

WHAT_IT_IS = (
    "Permitted, denied and open say what the standard permits on these findings: permitted, "
    "that a court could grant the order; denied, that a gate is not passed; open, that what is "
    "found does not settle it. They do not foretell what a court will do."
)
_RESULTS = {Result.PASS: "met", Result.FAIL: "not met", Result.UNKNOWN: "not settled"}
_NOTHING_FOUND = "no finding yet"
_TRIED = (Column("Needed", 1.91), Column("Found", 1.72), Column("Result", 1.35))


def weighing_blocks(case_map: CaseMap, standards: StandardSet, reader: str) -> Iterator[Block]:
    """Print the answer of the case's standard on the findings of `reader`, and why.

    Findings of nobody else are printed. A case that names a standard, factor or level
    that is not known gets the sentence that says so.
    """
    try:
        answer = weigh_case(case_map, standards, reader=reader)
        found = _found_by(case_map, standards.scales, reader)
    except ArgmapError as error:
        yield Paragraph((Run("The motion was not weighed. "), Run(str(error))))
        return
    explanation = explain(answer)
    yield Paragraph((Run(explanation.headline + ".", RunStyle.STRONG),), lead=True)
    yield Paragraph(_basis(answer, standards))
    yield Paragraph(named_causes(" ".join(explanation.summary), case_map, standards))
    yield from _causes(answer, found)
    yield from _factors(found, reader)
    yield from _gates(answer)
    yield from _rules(explanation)


@dataclass(frozen=True, slots=True)
class _Found:
    """A finding in words; `factor_id` is what the scales call its factor."""

    cause: ClaimId | None
    factor_id: str
    factor: str
    level: str
    why: str


def _found_by(case_map: CaseMap, scales: Scales, reader: str) -> list[_Found]:
    """Say a reader's findings in words; raises `RuleError` where the scales know them not."""
    order = list(scales.factors)
    mine = [one for one in case_map.findings.values() if one.by == reader]
    for finding in mine:
        scales.factor(finding.factor)
    mine.sort(key=lambda one: (order.index(one.factor), one.id))
    return [_in_words(finding, scales.factor(finding.factor)) for finding in mine]


def _in_words(finding: Finding, factor: Factor) -> _Found:
    levels = [_label(factor, level) for level in (finding.level, finding.level_high) if level]
    return _Found(finding.claim, factor.id, factor.name, " to ".join(levels), finding.why)


def _label(factor: Factor, level: str) -> str:
    return factor.levels[factor.rank(level)].label


def _basis(answer: Answer, standards: StandardSet) -> Runs:
    said = f"Standard: {answer.standard.name}."
    if answer.posture is not None:
        said += f" Posture: {answer.posture.name}."
    flags = [standards.scales.flags[flag].name for flag in answer.flags]
    if flags:
        said += f" The motion: {'; '.join(flags)}."
    return (Run(f"{said} Findings by {reader_name(answer.by or ME)}."),)


def _causes(answer: Answer, found: list[_Found]) -> Iterator[Block]:
    named = [cause for cause in answer.causes if cause.claim is not None]
    if not named:
        return
    merits = answer.standard.scales.factors[answer.standard.scales.by_cause]
    about = {one.cause: one for one in found if one.factor_id == merits.id}
    nothing = _Found(None, "", "", _NOTHING_FOUND, "")
    yield Heading(2, "Cause by cause", "causes")
    yield Table(
        (Column("Cause of action", 2.0), Column(merits.name, 2.0), Column("Because", 3.2),
         Column("Answer", 1.0)),
        tuple(
            (
                (Run(cause.name),),
                (Run(about.get(ClaimId(cause.claim or ""), nothing).level),),
                (Run(about.get(ClaimId(cause.claim or ""), nothing).why),),
                (Run(cause.verdict.value, RunStyle.STRONG),),
            )
            for cause in named
        ),
        about=tuple(RecordPlace("claim", cause.claim or "") for cause in named),
    )  # fmt: skip


def _factors(found: list[_Found], reader: str) -> Iterator[Block]:
    yield Heading(2, f"Factors, as found by {reader_name(reader)}", "factors")
    rows = [one for one in found if one.cause is None]
    if not rows:
        yield Paragraph((Run("There is no finding yet on any factor of the whole motion."),))
        return
    yield Table(
        (Column("Factor", 2.0), Column("Found", 2.0), Column("Because", 4.2)),
        tuple(((Run(one.factor),), (Run(one.level),), (Run(one.why),)) for one in rows),
        about=tuple(RecordPlace("factor", one.factor_id) for one in rows),
    )


def _gates(answer: Answer) -> Iterator[Block]:
    if answer.posture_gates:
        yield Heading(2, "Gates before the standard", "posture-gates")
        rows = [_posture_row(one) for one in answer.posture_gates]
        about = tuple(_factor(one.gate.minimum.factor.id) for one in answer.posture_gates)
        yield Table((Column("Rule", 2.6), Column("Factor", 2.6), *_TRIED), tuple(rows), about=about)
    yield Heading(2, "The gates", "gates")
    for tried in answer.causes[0].routes:
        if len(answer.causes[0].routes) > 1:
            name = f"The {tried.route.name} route"
            yield Heading(3, name, f"route-{tried.route.id}")
        told = tuple(_route_rows(answer, tried.route.id))
        gates, places = tuple(row for row, _ in told), tuple(one for _, one in told)
        yield Table((Column("Factor", 5.0), *_TRIED), gates, about=places)


def _posture_row(tried: TriedPostureGate) -> tuple[Runs, ...]:
    minimum = tried.gate.minimum
    # Of a gate before the standard the answer keeps the result, not the level found.
    unsettled = FOUND_AS_RANGE if tried.is_found else _NOTHING_FOUND
    found = {Result.PASS: minimum.level.label, Result.UNKNOWN: unsettled}.get(tried.result, "")
    told = (tried.gate.rule, minimum.factor.name, minimum.level.label, found)
    return _gate_row(*told, _RESULTS[tried.result])


def _factor(factor: str) -> RecordPlace:
    return RecordPlace("factor", factor)


def _route_rows(
    answer: Answer, route: str
) -> Iterator[tuple[tuple[Runs, ...], RecordPlace | None]]:
    """Print one route: first what differs from cause to cause, then what does not.

    With each row goes what it stands for.
    """
    by_cause = answer.standard.scales.by_cause
    tried = [
        (cause, one) for cause in answer.causes for one in cause.routes if one.route.id == route
    ]
    for cause, one in tried:
        of_cause = RecordPlace("claim", cause.claim) if cause.claim else _factor(by_cause)
        for gate in one.gates:
            if gate.factor == by_cause:
                yield _row_of(gate, cause.name), of_cause
    for gate in tried[0][1].gates:
        if gate.factor != by_cause:
            yield _row_of(gate), _factor(gate.factor)
    for cause, one in tried:
        if one.score:
            yield _score_row(one.score, cause.name), None


def _row_of(gate: Gate, cause: str = "") -> tuple[Runs, ...]:
    name = gate.minimum.factor.name + (f": {cause}" if cause else "")
    return _gate_row(name, _needed_words(gate), _found_words(gate), _RESULTS[gate.result])


def _score_row(score: Score, cause: str) -> tuple[Runs, ...]:
    low, high = figure(score.low), figure(score.high)
    reach = low if low == high else f"{low} to {high}"
    name = "Points of the model" + (f": {cause}" if cause else "")
    return _gate_row(name, figure(score.needed), reach, _RESULTS[score.result])


def _gate_row(*words: str) -> tuple[Runs, ...]:
    *told, result = words
    style = RunStyle.PLAIN if result == _RESULTS[Result.PASS] else RunStyle.STRONG
    return (*((Run(word),) for word in told), (Run(result, style),))


def _needed_words(gate: Gate) -> str:
    better = "" if gate.minimum.rank == gate.minimum.factor.top else " or better"
    return gate.minimum.level.label + better


def _found_words(gate: Gate) -> str:
    if not gate.span.found:
        return _NOTHING_FOUND
    levels = gate.minimum.factor.levels
    low, high = levels[gate.span.low].label, levels[gate.span.high].label
    return low if low == high else f"{low} to {high}"


def _rules(explanation: Explanation) -> Iterator[Block]:
    yield Heading(2, "The rule", "rule")
    yield Paragraph((Run(" ".join(explanation.rules)),))
    if explanation.conditions:
        lead, *terms = explanation.conditions
        yield Heading(2, "Conditions", "conditions")
        yield Paragraph((Run(lead),))
        yield Listing(tuple((Run(term),) for term in terms))
    yield Heading(2, "What this answer is", "closing")
    yield Paragraph((Run(f"{WHAT_IT_IS} {explanation.closing}"),))
