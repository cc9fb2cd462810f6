"""A step of the map in a sentence, for who cannot see its line: “It was cut off” supports “…”."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from argmap.brief.wording import capitalized
from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument
from argmap.case.ids import ArgumentId, ClaimId
from argmap.case.terms import Stance

_ELSEWHERE = "a claim that is not shown"


def step_words(case_map: CaseMap, argument: Argument, name_of: Callable[[ClaimId], str]) -> str:
    """Tell which claims of a step bear on what, and how; `name_of` names a claim.

    A claim without a name is not on the paper.
    """
    premises = _premises(case_map, argument.id, name_of)
    several = len(premises) > 1
    verb = "support" if argument.stance is Stance.PRO else "attack"
    subject = f"{_listed(premises)} together {verb}" if several else _alone(premises, verb)
    if argument.target_claim is not None:
        return f"{subject} {name_of(argument.target_claim) or _ELSEWHERE}"
    attacked = argument.target_argument
    step = case_map.arguments.get(attacked) if attacked is not None else None
    if step is None:
        return f"{subject} a step"
    named = _listed(_premises(case_map, step.id, name_of)) or _ELSEWHERE
    goal = step.target_claim and name_of(ClaimId(step.target_claim))
    return (
        f"{subject} the step from {named} to {goal}" if goal else f"{subject} the step of {named}"
    )


def _premises(
    case_map: CaseMap, argument: ArgumentId, name_of: Callable[[ClaimId], str]
) -> list[str]:
    return [name for one in case_map.premises_of(argument) if (name := name_of(one.claim))]


def _alone(premises: Sequence[str], verb: str) -> str:
    return f"{premises[0] if premises else capitalized(_ELSEWHERE)} {verb}s"


def _listed(names: Sequence[str]) -> str:
    if len(names) < 2:  # noqa: PLR2004 -- nothing to join
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
