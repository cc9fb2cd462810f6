"""How critical questions are told: always an icon and a word."""

from __future__ import annotations

from typing import NamedTuple

from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument
from argmap.case.lookups import title_of
from argmap.case.terms import CaseKind, QuestionKind, Side
from argmap.reasoning.critical_questions import (
    CriticalQuestion,
    Mover,
    QuestionStands,
    mover_side,
)
from argmap.reasoning.schemes import load_schemes, questions_by_id


class Sign(NamedTuple):
    """An icon and its word."""

    icon: str
    word: str


STANDS = {
    QuestionStands.UNTOUCHED: Sign("circle-dashed", "Not asked"),
    QuestionStands.ASKED: Sign("circle-question-mark", "Asked"),
    QuestionStands.ANSWERED: Sign("circle-check", "Answered"),
    QuestionStands.CONCEDED: Sign("circle-x", "Conceded"),
}
"""How a question stands."""

KINDS = {
    QuestionKind.ASSUMPTION: Sign("corner-down-left", "must be shown"),
    QuestionKind.EXCEPTION: Sign("swords", "must be shown by whoever asks"),
}
"""On whom a question lies once it is asked."""

GROUPS = {
    QuestionKind.ASSUMPTION: "Whoever argues has to show, once asked",
    QuestionKind.EXCEPTION: "Whoever asks has to show",
}
"""What stands over the questions of a kind."""

_MEANINGS = {
    QuestionKind.ASSUMPTION: (
        "Must be shown: once it is asked, whoever makes the argument must answer it."
    ),
    QuestionKind.EXCEPTION: (
        "Must be shown by whoever asks: that side must bring evidence that it is so."
    ),
}
_UNCHECKED = "That the question is of this kind is our judgement; no published list says so."


def standing_words(case_map: CaseMap, question: CriticalQuestion) -> str:
    """Say how a question stands, and whose move it is where it was asked."""
    words = f"{STANDS[question.stands].word} · {KINDS[question.kind].word}"
    if question.stands is not QuestionStands.ASKED:
        return words
    side = mover_side(case_map, question) or Side.NEUTRAL
    named = side is not Side.NEUTRAL
    who = f"the {side_name(case_map.case, side)}" if named else _UNNAMED[question.mover]
    task = "answers" if question.mover is Mover.PROPONENT else "brings evidence"
    return f"{words} · now {who} {task}"


def side_name(case: Case, side: Side) -> str:
    """Name a side as cases of this kind do."""
    return _DEBATERS.get(side, side.value) if case.kind is CaseKind.DEBATE else side.value


def meaning_words(question: CriticalQuestion) -> str:
    """Say what the kind of a question means, and whether it was compared with a list."""
    meaning = _MEANINGS[question.kind]
    if question.is_left_over:
        return f"Asked by a scheme that the step followed before. {meaning}"
    known = questions_by_id().get(question.asks)
    return meaning if known is None or known.checked else f"{meaning} {_UNCHECKED}"


def pattern_words(argument: Argument) -> str:
    """Say the pattern of a step's scheme; empty where it follows none of the list."""
    scheme = next((one for one in load_schemes() if one.id == argument.scheme), None)
    return f"{' '.join(scheme.premises)} So: {scheme.conclusion}" if scheme else ""


def step_words(case_map: CaseMap, argument: Argument) -> str:
    """Name a step by its first premise."""
    return title_of(case_map.claims[case_map.premises_of(argument.id)[0].claim])


_DEBATERS = {Side.MOVANT: "proposition", Side.RESPONDENT: "opposition"}
_UNNAMED = {Mover.PROPONENT: "whoever argues", Mover.ASKER: "whoever asks"}
