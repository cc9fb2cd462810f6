"""What a motion asks to be found: its factors, and on the merits each cause of action."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId
from argmap.case.lookups import title_of
from argmap.law.answer import Answer
from argmap.law.case_findings import causes_of_action
from argmap.law.scales import Factor, Level
from argmap.law.standard import StandardSet
from argmap.ui.weighing.who_found import finding_by


@dataclass(frozen=True, slots=True)
class Question:
    """What a row asks: a factor, about a cause of action or the motion as a whole.

    `name` is what the row is called, empty where the card's title says it. `levels` are those
    that can be found where the motion stands.
    """

    factor: Factor
    cause: ClaimId | None = None
    name: str = ""
    levels: tuple[Level, ...] = ()


Questions: TypeAlias = list[tuple[Factor, list[Question]]]
"""The questions of each factor, in the order of their cards."""


def questions_of(case_map: CaseMap, known: StandardSet, answer: Answer, reader: str) -> Questions:
    """List what an answer reads, factor by factor, with a row for each question."""
    asked = []
    for factor in _factors(answer):
        levels = _offered(case_map, answer, factor)
        questions = _questions(case_map, known, factor, reader)
        asked.append((factor, [replace(one, levels=levels) for one in questions]))
    return asked


def _offered(case_map: CaseMap, answer: Answer, factor: Factor) -> tuple[Level, ...]:
    """Leave out the levels that nobody can find yet, unless somebody did."""
    remedy = answer.posture.remedy if answer.posture else answer.standard.remedy
    withheld = remedy.withheld.get(factor.id)
    if withheld is None:
        return factor.levels
    first = factor.rank(withheld)
    late = {level.id for level in factor.levels[first:]}
    for one in case_map.findings.values():
        if one.factor == factor.id and late & {one.level, one.level_high}:
            return factor.levels
    return factor.levels[:first]


def _questions(
    case_map: CaseMap, known: StandardSet, factor: Factor, reader: str
) -> list[Question]:
    if factor.id != known.scales.by_cause:
        return [Question(factor)]
    causes = causes_of_action(case_map)
    questions = [Question(factor, one.id, title_of(one) or "Empty claim") for one in causes]
    if not causes:
        return [Question(factor)]
    if finding_by(case_map, reader, factor.id, None):
        found = [finding_by(case_map, reader, factor.id, one.id) for one in causes]
        weighed = "" if None in found else ", no longer weighed"
        questions.append(Question(factor, name=f"The motion as a whole{weighed}"))
    return questions


def _factors(answer: Answer) -> list[Factor]:
    factors = list(answer.standard.factors)
    known = {factor.id for factor in factors}
    minima = [tried.gate.minimum.factor for tried in answer.posture_gates]
    return factors + [factor for factor in minima if factor.id not in known]
