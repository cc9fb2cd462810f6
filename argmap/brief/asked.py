"""The critical questions of a step that were asked or conceded, printed below its first premise."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.brief.blocks import Paragraph
from argmap.brief.runs import Run, RunStyle
from argmap.case.case_map import CaseMap
from argmap.case.terms import QuestionKind
from argmap.case.tree import Box
from argmap.reasoning.critical_questions import (
    CriticalQuestion,
    QuestionStands,
    critical_questions,
)


def asked_blocks(case_map: CaseMap, box: Box) -> Iterator[Paragraph]:
    """Print what was asked of the step of a box and not answered, and what was conceded.

    What nobody has asked is not printed.
    """
    step = box.step
    if step is None or step.boxes[0] is not box or not case_map.questions_of(step.argument.id):
        return
    for question in critical_questions(case_map, step.argument):
        told = _told(question)
        if told:
            yield Paragraph((Run(told, RunStyle.MUTED),), depth=box.depth)


def _told(question: CriticalQuestion) -> str:
    if question.stands is QuestionStands.CONCEDED:
        return f"Conceded: {question.text}"
    if question.stands is not QuestionStands.ASKED:
        return ""
    shown = question.kind is QuestionKind.ASSUMPTION
    task = "to be shown" if shown else "to be shown by whoever asks"
    return f"Asked and not answered ({task}): {question.text}"
