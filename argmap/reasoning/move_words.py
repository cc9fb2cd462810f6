"""The moves that would turn a label, in words: what to do, and to which claim or step."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.case.case_map import CaseMap
from argmap.case.ids import ArgumentId
from argmap.case.quotation import in_quotes
from argmap.case.terms import QuestionKind
from argmap.reasoning.burden import Move, Way
from argmap.reasoning.critical_questions import QuestionStands, critical_questions
from argmap.reasoning.why import Sentence, named, step_named

_VERBS = {Move.SUPPORT: "Give a reason for ", Move.ATTACK: "Object to "}


def move_words(case_map: CaseMap, way: Way) -> Sentence:
    """Say a move; of an undercut, the critical question by which it is cheapest, if any is left.

    An assumption need only be asked for: whoever makes the step has to show it then.
    """
    if way.claim is not None:
        what = "it" if way.depth == 0 else named(case_map, way.claim)
        return _VERBS[way.move], what
    assert way.argument is not None
    step = step_named(case_map, case_map.arguments[way.argument])
    question = _assumption_left(case_map, way.argument)
    if question:
        return (f"Ask {in_quotes(question)} of ", *step)
    return ("Undercut ", *step)


def together_words(case_map: CaseMap, ways: Sequence[Way]) -> Sentence:
    """Say moves that are to be made together, in one sentence."""
    first, *others = (move_words(case_map, way) for way in ways)
    said = list(first)
    for at, (verb, *rest) in enumerate(others, 1):
        said.append("; and " if at == len(others) else "; ")
        assert isinstance(verb, str)
        said += [verb[:1].lower() + verb[1:], *rest]
    return tuple(said)


def _assumption_left(case_map: CaseMap, argument: ArgumentId) -> str:
    for one in critical_questions(case_map, case_map.arguments[argument]):
        if one.kind is QuestionKind.ASSUMPTION and one.stands is QuestionStands.UNTOUCHED:
            return one.text
    return ""
