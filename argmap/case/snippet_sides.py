"""Whose the claims of a snippet are, where its text does not say: by what they bear on."""

from __future__ import annotations

from dataclasses import replace

from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.ids import ArgumentId, ClaimId
from argmap.case.places import Alone, Place, Under
from argmap.case.plan_claims import side_at
from argmap.case.snippet import Snippet, Top
from argmap.case.terms import Side


def with_sides(case_map: CaseMap, snippet: Snippet, place: Place) -> Snippet:
    """Give every claim of a snippet a side, as if it were added by hand where it is pasted.

    What bears on a claim takes its side or the other one, a co-premise that of the claim it
    stands with; what is pasted alone has nothing to take a side from and stays neutral.
    """
    if not snippet.unsided:
        return snippet
    return replace(snippet, claims=_Sided(case_map, snippet, place).claims(), unsided=frozenset())


class _Sided:
    """Goes down a snippet, whose claims stand in the order of its lines, targets first."""

    def __init__(self, case_map: CaseMap, snippet: Snippet, place: Place) -> None:
        self._map = case_map
        self._snippet = snippet
        self._place = place
        self._arguments = {one.id: one for one in snippet.arguments}
        self._first: dict[ArgumentId, ClaimId] = {}
        self._home: dict[ClaimId, ArgumentId] = {}
        for premise in snippet.premises:
            self._first.setdefault(premise.argument, premise.claim)
            self._home.setdefault(premise.claim, premise.argument)
        self._tops = {claim: top for top in reversed(snippet.tops) for claim in top.claims}
        self._sides: dict[ClaimId, Side] = {}

    def claims(self) -> tuple[Claim, ...]:
        """Return the claims, each with its side."""
        made = []
        for claim in self._snippet.claims:
            said = claim.id not in self._snippet.unsided
            side = claim.side if said else self._side_of(claim.id)
            self._sides[claim.id] = side
            made.append(claim if claim.side is side else replace(claim, side=side))
        return tuple(made)

    def _side_of(self, claim: ClaimId) -> Side:
        top = self._tops.get(claim)
        if top is not None:
            is_first = top.claims[0] == claim
            return self._side_at_top(top) if is_first else self._sides[top.claims[0]]
        step = self._arguments[self._home[claim]]
        first = self._first[step.id]
        if first != claim:
            return self._sides[first]
        target = step.target_claim or self._first[step.target_argument or ArgumentId("")]
        return self._sides[target].of_step(step.stance)

    def _side_at_top(self, top: Top) -> Side:
        place = self._place
        if isinstance(place, Alone):
            return Side.NEUTRAL
        if isinstance(place, Under) and top.stance:
            place = replace(place, stance=top.stance)
        return side_at(self._map, place)
