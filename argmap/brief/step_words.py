"""A step of the map in a sentence, for who cannot see its line: "Claim 1.2 supports claim 1"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from argmap.brief.numbering import claim_anchor
from argmap.brief.wording import capitalized
from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument
from argmap.case.ids import ArgumentId, ClaimId
from argmap.case.terms import Stance

_ELSEWHERE = "a claim that is not shown"


def step_words(
    case_map: CaseMap, argument: Argument, number_of: Callable[[str], str | None]
) -> str:
    """Tell which claims of a step bear on what, and how; `number_of` numbers an anchor.

    A claim without a number is not on the paper.
    """
    premises = _premises(case_map, argument.id, number_of)
    several = len(premises) > 1
    verb = "support" if argument.stance is Stance.PRO else "attack"
    subject = f"Claims {_listed(premises)} together {verb}" if several else _alone(premises, verb)
    if argument.target_claim is not None:
        number = number_of(claim_anchor(argument.target_claim))
        return f"{subject} claim {number}" if number else f"{subject} {_ELSEWHERE}"
    attacked = argument.target_argument
    step = case_map.arguments.get(attacked) if attacked is not None else None
    if step is None:
        return f"{subject} a step"
    named = _listed(_premises(case_map, step.id, number_of)) or _ELSEWHERE
    goal = step.target_claim and number_of(claim_anchor(ClaimId(step.target_claim)))
    return (
        f"{subject} the step from {named} to {goal}" if goal else f"{subject} the step of {named}"
    )


def _premises(
    case_map: CaseMap, argument: ArgumentId, number_of: Callable[[str], str | None]
) -> list[str]:
    anchors = (claim_anchor(one.claim) for one in case_map.premises_of(argument))
    return [number for number in map(number_of, anchors) if number]


def _alone(premises: Sequence[str], verb: str) -> str:
    if not premises:
        return f"{capitalized(_ELSEWHERE)} {verb}s"
    return f"Claim {premises[0]} {verb}s"


def _listed(numbers: Sequence[str]) -> str:
    if len(numbers) < 2:  # noqa: PLR2004 -- nothing to join
        return "".join(numbers)
    return f"{', '.join(numbers[:-1])} and {numbers[-1]}"
