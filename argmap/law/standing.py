"""Whose evidence stands: which claims the map may take for shown, where the motion stands.

A cite counts where its quote stands in its source (exact, moved, or confirmed by the user, which
lays it anew), its signal supports and its worth at this posture is above none. A disputed claim
needs two that count, of different origins: two reports of one wire are one, and so
are copies of one text.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.evidence import Cite, Quote
from argmap.case.lookups import cited_source
from argmap.case.signals import SUPPORTING
from argmap.case.terms import Status
from argmap.law.evidence_rules import EvidenceRules
from argmap.law.worth import worth_of
from argmap.sources.origins import AreCopies, has_several_origins, no_copies

IsSound: TypeAlias = Callable[[Quote], bool]
"""Tells whether a quote stands in its source, exact or moved."""


class Standing:
    """Tells of claims whether the evidence cited for them stands."""

    def __init__(
        self,
        case_map: CaseMap,
        rules: EvidenceRules,
        is_sound: IsSound,
        are_copies: AreCopies = no_copies,
    ) -> None:
        self._map = case_map
        self._rules = rules
        self._is_sound = is_sound
        self._are_copies = are_copies

    def __call__(self, claim: Claim) -> bool:
        """Return whether the evidence of a claim stands; see the module for when it does."""
        counting = (cite for cite in self._map.cites_on(claim.id) if self.counts(cite))
        if claim.status is not Status.DISPUTED:
            return any(True for _ in counting)
        cited = (cited_source(self._map, cite) for cite in counting)
        sources = {source.id: source for source in cited}
        return has_several_origins(sources.values(), self._are_copies)

    def counts(self, cite: Cite) -> bool:
        """Return whether a cite bears what it is cited for."""
        if cite.signal not in SUPPORTING:
            return False
        if cite.quote and not self._is_sound(self._map.quotes[cite.quote]):
            return False
        worth = worth_of(self._map, cite, self._rules)
        level = self._rules.level(worth.overruled) or worth.level
        return level.id != self._rules.levels[0].id
