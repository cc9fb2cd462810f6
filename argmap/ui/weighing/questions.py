"""What a motion asks to be found: its factors, and on the merits each cause of action."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId
from argmap.case.lookups import title_of
from argmap.law.answer import Answer
from argmap.law.case_findings import causes_of_action
from argmap.law.scales import Factor
from argmap.law.standard import StandardSet
from argmap.ui.weighing.who_found import finding_by


@dataclass(frozen=True, slots=True)
class Question:
    """What a row asks: a factor, about a cause of action or the motion as a whole.

    `name` is what the row is called, empty where the card's title says it.
    """

    factor: Factor
    cause: ClaimId | None = None
    name: str = ""


def questions_of(
    case_map: CaseMap, known: StandardSet, answer: Answer, reader: str
) -> list[tuple[Factor, list[Question]]]:
    """List what an answer reads, factor by factor, with a row for each question."""
    return [(one, _questions(case_map, known, one, reader)) for one in _factors(answer)]


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
        questions.append(Question(factor, name="The motion as a whole"))
    return questions


def _factors(answer: Answer) -> list[Factor]:
    factors = list(answer.standard.factors)
    known = {factor.id for factor in factors}
    minima = [tried.gate.minimum.factor for tried in answer.posture_gates]
    return factors + [factor for factor in minima if factor.id not in known]
