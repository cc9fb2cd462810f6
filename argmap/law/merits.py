"""A level of the merits that the map suggests for a cause of action, before and after defences.

After the binding that is usual in teaching: something that holds for the cause raises serious
questions, what outweighs all against it makes it likely, what is clear and convincing makes it
strong. A suggestion is a model: it is never weighed, and it is no probability. Whoever reads it
finds a level, that one or another, and only this counts.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.case.case_map import CaseMap
from argmap.case.claims import USUAL_WEIGHT, Argument
from argmap.case.ids import ClaimId
from argmap.case.lookups import title_of, weight_figure
from argmap.case.quotation import in_quotes
from argmap.case.terms import ClaimRole, QuestionKind, QuestionState, Stance
from argmap.law.scales import Factor
from argmap.reasoning.label import Applies
from argmap.reasoning.labels import Labels
from argmap.reasoning.proof import ProofStandard, Sides, is_met

STRONG, LIKELY, SERIOUS, WEAK = "strong", "likely", "serious", "weak"
_LEVELS = (STRONG, LIKELY, SERIOUS, WEAK)
_BECAUSE = {
    STRONG: "What is for it is clear and convincing.",
    LIKELY: "What is for it outweighs what is against it, but not clearly and convincingly.",
    SERIOUS: "Something holds for it, but does not outweigh what is against it.",
}


@dataclass(frozen=True, slots=True)
class MeritsLevel:
    """A level of the merits, and in sentences what of the map it follows from."""

    level: str
    why: str


@dataclass(frozen=True, slots=True)
class SuggestedMerits:
    """What the map suggests for a cause of action.

    `before` leaves out the objections that are marked as defences, `after` counts them; the
    two are the same where none is.
    """

    before: MeritsLevel
    after: MeritsLevel
    has_defences: bool


def suggest_merits(
    case_map: CaseMap, labels: Labels, cause: ClaimId, merits: Factor
) -> SuggestedMerits | None:
    """Suggest a level for a cause; None on a scale that has other levels than argmap’s own."""
    if not set(_LEVELS) <= set(merits.scale):
        return None
    steps = [one for one in case_map.arguments_on(cause) if labels.applies(one.id) is Applies.YES]
    denials = [one for one in steps if not _is_defence(case_map, one)]
    after = _level(case_map, labels, cause, steps)
    if len(denials) == len(steps):
        return SuggestedMerits(after, after, has_defences=False)
    return SuggestedMerits(_level(case_map, labels, cause, denials), after, has_defences=True)


def _is_defence(case_map: CaseMap, step: Argument) -> bool:
    claims = (case_map.claims[use.claim] for use in case_map.premises_of(step.id))
    return step.stance is Stance.CON and any(one.role is ClaimRole.DEFENCE for one in claims)


def _level(
    case_map: CaseMap, labels: Labels, cause: ClaimId, steps: Iterable[Argument]
) -> MeritsLevel:
    found = labels.of(cause)
    if found.given:
        return MeritsLevel(STRONG, f"It is {case_map.claims[cause].status.value}.")
    pro = _strongest(steps, Stance.PRO)
    con = _strongest(steps, Stance.CON)
    own = USUAL_WEIGHT if found.evident else None
    for_it = max((one for one in (_weight(pro), own) if one is not None), default=None)
    against = _weight(con)
    said_for = _said(case_map, pro) if pro and _weight(pro) == for_it else "what is cited for it"
    told = f"For it: {said_for if for_it is not None else 'nothing that holds'}. "
    told += f"Against it: {_said(case_map, con) if con else 'nothing that holds'}. "
    sides = Sides(for_it or 0.0, against or 0.0, for_it is not None, against is not None)
    level, because = _measured(sides, _open_exception(case_map, steps))
    return MeritsLevel(level, told + because)


def _measured(sides: Sides, exception: str) -> tuple[str, str]:
    """Return the level that two sides come to, and why in a sentence."""
    if not sides.any_for:
        return WEAK, "So nothing carries it yet."
    if is_met(ProofStandard.CLEAR_AND_CONVINCING, sides):
        level = STRONG
    elif is_met(ProofStandard.PREPONDERANCE, sides):
        level = LIKELY
    elif exception:
        return (
            WEAK,
            (
                "What is for it does not outweigh what is against it, and "
                f"{exception} was asked and is not answered."
            ),
        )
    else:
        level = SERIOUS
    return level, _BECAUSE[level]


def _strongest(steps: Iterable[Argument], stance: Stance) -> Argument | None:
    found = [one for one in steps if one.stance is stance]
    return max(found, key=lambda one: _weight(one) or 0.0, default=None)


def _weight(step: Argument | None) -> float | None:
    if step is None:
        return None
    return USUAL_WEIGHT if step.weight is None else step.weight


def _said(case_map: CaseMap, step: Argument) -> str:
    first = case_map.claims[case_map.premises_of(step.id)[0].claim]
    return f"{in_quotes(title_of(first))} ({weight_figure(_weight(step))})"


def _open_exception(case_map: CaseMap, steps: Iterable[Argument]) -> str:
    """Quote an exception that was asked of a step for the cause and that nobody has answered."""
    for step in steps:
        for question in case_map.questions_of(step.id) if step.stance is Stance.PRO else ():
            is_asked = question.state is QuestionState.OPEN
            if is_asked and question.kind is QuestionKind.EXCEPTION:
                return f"an exception to {_said(case_map, step)}"
    return ""
