"""Support may not run in a ring: a claim that supports itself proves nothing.

Attacks may: two claims that deny each other are a standing dispute.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from argmap.case.case_map import CaseMap
from argmap.case.errors import RuleError
from argmap.case.ids import ArgumentId, ClaimId
from argmap.case.lookups import title_of
from argmap.case.quotation import in_quotes
from argmap.case.terms import Stance


def require_no_ring(
    case_map: CaseMap,
    target: ClaimId,
    premises: Iterable[ClaimId],
    *,
    without: ArgumentId | None = None,
) -> None:
    """Raise `RuleError` if supporting `target` with `premises` would close a ring.

    `without` is an argument that the edit takes away or replaces.
    """
    seen: set[ClaimId] = set()
    pending = list(premises)
    while pending:
        claim = pending.pop()
        if claim == target:
            title = title_of(case_map.claims[target])
            raise RuleError(
                f"{in_quotes(title)} would then support itself.",
                "A claim cannot be a reason for what it rests on; attach it elsewhere.",
            )
        if claim in seen:
            continue
        seen.add(claim)
        for argument in case_map.arguments_on(claim):
            if argument.stance is Stance.PRO and argument.id != without:
                pending += [premise.claim for premise in case_map.premises_of(argument.id)]


def require_sound_arguments(case_map: CaseMap) -> None:
    """Raise `RuleError` where an argument has no premise, or support runs in a ring anywhere.

    For a map that planners have not made: one read from a file.
    """
    supports = _supports(case_map)
    resting = Counter(target for targets in supports.values() for target in targets)
    # Claims that rest on nothing more are taken off until none is left but those in a ring.
    free = [claim for claim in supports if not resting[claim]]
    while free:
        for target in supports.pop(free.pop(), ()):
            resting[target] -= 1
            if not resting[target]:
                free.append(target)
    if supports:
        raise RuleError(
            f"{in_quotes(title_of(case_map.claims[next(iter(supports))]))} supports itself."
        )


def _supports(case_map: CaseMap) -> dict[ClaimId, list[ClaimId]]:
    supports: dict[ClaimId, list[ClaimId]] = {}
    arguments, resting = case_map.arguments, set()
    for premise in case_map.premises.values():
        argument = arguments[premise.argument]
        resting.add(argument.id)
        if argument.stance is Stance.PRO and argument.target_claim:
            supports.setdefault(premise.claim, []).append(argument.target_claim)
    if len(resting) < len(arguments):
        raise RuleError("An argument has no premise.")
    return supports
