"""Places on the map: where one was, and where one wants to come back to."""

from __future__ import annotations

from typing import NamedTuple

from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId, PremiseId

MOST_VISITED = 200
"""How many places one can go back through."""


class Place(NamedTuple):
    """A claim picked, and how the map lay around it.

    `branch` is the claim whose branch alone was shown, None for the whole map. `dx` and
    `dy` lead from the middle of the map's widget to the middle of the box, in pixels.
    """

    claim: ClaimId
    premise: PremiseId | None = None
    branch: ClaimId | None = None
    scale: float = 1.0
    dx: float = 0.0
    dy: float = 0.0

    def is_in(self, case_map: CaseMap) -> bool:
        """Tell whether the claim is still in the map."""
        return self.claim in case_map.claims


class Visits:
    """The places visited, and the one where the user is now."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._at = -1
        self._passing = False

    @property
    def now(self) -> Place | None:
        """The place where the user is, None at the very start."""
        return self._places[self._at] if self._at >= 0 else None

    def arrive(self, place: Place, *, passing: bool = False) -> None:
        """Come to a place; what was ahead is forgotten.

        A place come to in passing gives way to the next one come to in passing: a walk
        by the arrows is one visit, wherever it ends.
        """
        if passing and self._passing:
            self._places[self._at] = place
        else:
            self._places = [*self._places[: self._at + 1], place][-MOST_VISITED:]
            self._at = len(self._places) - 1
        self._passing = passing

    def look(self, place: Place) -> None:
        """Note how the map lies now at the place where the user is."""
        if self._at >= 0:
            self._places[self._at] = place

    def step(self, by: int, case_map: CaseMap) -> Place | None:
        """Go back (-1) or forward (1) to a place that is still there; None where none is."""
        at = self._at + by
        while 0 <= at < len(self._places):
            if self._places[at].is_in(case_map) and self._places[at].claim != self._claim():
                self._at, self._passing = at, False
                return self._places[at]
            at += by
        return None

    def _claim(self) -> ClaimId | None:
        return self.now.claim if self.now else None
