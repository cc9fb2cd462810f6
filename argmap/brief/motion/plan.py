"""The plan of a brief that the case keeps: the order of its points, and what it leaves out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from argmap.brief.kept_briefs import brief_for
from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument, Claim
from argmap.case.ids import ClaimId
from argmap.case.terms import Side

T = TypeVar("T")


@dataclass(frozen=True)
class Plan:
    """What is argued first, and what is not argued; what no plan names is as the map has it."""

    case_map: CaseMap
    order: Mapping[ClaimId, int] = field(default_factory=dict)
    left_out: frozenset[ClaimId] = frozenset()

    def claims(self, claims: Iterable[Claim]) -> list[Claim]:
        """Order claims, without those left out."""
        kept = [one for one in claims if one.id not in self.left_out]
        return self.sorted(kept, lambda one: [one.id])

    def steps(self, steps: Iterable[Argument]) -> list[Argument]:
        """Order steps by their premises, without those of which nothing is left."""
        kept = [one for one in steps if not self.left_out.issuperset(self._premises(one))]
        return self.sorted(kept, self._premises)

    def sorted(self, parts: Iterable[T], claims_of: Callable[[T], Iterable[ClaimId]]) -> list[T]:
        """Order parts by the first of the points that each is made of."""
        last = len(self.order)
        return sorted(
            parts,
            key=lambda one: min((self.order.get(c, last) for c in claims_of(one)), default=last),
        )

    def _premises(self, step: Argument) -> list[ClaimId]:
        return [one.claim for one in self.case_map.premises_of(step.id)]


def plan_for(case_map: CaseMap, kind: str, side: Side) -> Plan:
    """Return the plan that the case keeps of a kind of brief for a side."""
    brief = brief_for(case_map, kind)
    if brief is None or brief.side not in {side, Side.NEUTRAL}:
        return Plan(case_map)
    order = {claim: at for at, claim in enumerate(brief.claims)}
    return Plan(case_map, order, frozenset(brief.left_out))
