"""Support may not run in a ring: a claim that supports itself proves nothing.

Attacks may: two claims that deny each other are a standing dispute.
"""

from __future__ import annotations

from collections.abc import Iterable

from argmap.case.case_map import CaseMap
from argmap.case.errors import RuleError
from argmap.case.ids import ArgumentId, ClaimId
from argmap.case.lookups import title_of
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
                f"“{title}” would then support itself.",
                "A claim cannot be a reason for what it rests on; attach it elsewhere.",
            )
        if claim in seen:
            continue
        seen.add(claim)
        for argument in case_map.arguments_on(claim):
            if argument.stance is Stance.PRO and argument.id != without:
                pending += [premise.claim for premise in case_map.premises_of(argument.id)]
