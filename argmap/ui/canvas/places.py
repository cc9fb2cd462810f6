"""Places on the map: where one was, and where one wants to come back to."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId, PremiseId
from argmap.ui.selection import Use

MOST_VISITED = 200
"""How many places one can go back through."""


class Place(NamedTuple):
    """What was picked, and how the map lay around it.

    `branch` is the claim whose branch alone was shown, None for the whole map. `dx` and
    `dy` lead from the middle of the map's widget to the middle of the box, in pixels.
    Where nothing was picked, the box is one to lay the map by. `also` was picked with it.
    `room` is how large the widget was: a strip above it makes it smaller from the top, and
    the map comes back to where it stood from its corner. Without it the middle is meant.
    """

    claim: ClaimId
    premise: PremiseId | None = None
    branch: ClaimId | None = None
    scale: float = 1.0
    dx: float = 0.0
    dy: float = 0.0
    also: tuple[Use, ...] = ()
    is_picked: bool = True
    room: tuple[float, float] | None = None

    @property
    def spot(self) -> tuple[Use | None, ClaimId | None]:
        """What tells one place from another, however the map is moved there."""
        return (Use(self.claim, self.premise) if self.is_picked else None, self.branch)

    def is_in(self, case_map: CaseMap) -> bool:
        """Tell whether the claim is still in the map."""
        return self.claim in case_map.claims


class Visits:
    """The places visited, and the one where the user is now."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._at = -1
        self._passing: object = None

    @property
    def now(self) -> Place | None:
        """The place where the user is, None at the very start."""
        return self._places[self._at] if self._at >= 0 else None

    def arrive(self, place: Place, *, passing: object = None) -> None:
        """Come to a place; what was ahead is forgotten.

        A place come to in passing gives way to the next one come to in the same passing: a
        walk by the arrows is one visit, wherever it ends, and none if it ends where it began.
        """
        if passing is not None and passing == self._passing:
            self._places[self._at :] = [place]
            if self._at and self._places[self._at - 1].spot == place.spot:
                del self._places[self._at - 1]
                passing = None
        else:
            self._places = [*self._places[: self._at + 1], place][-MOST_VISITED:]
        self._at = len(self._places) - 1
        self._passing = passing

    def look(self, place: Place) -> None:
        """Note how the map lies now at the place where the user is."""
        if self._at >= 0:
            self._places[self._at] = place

    def step(self, by: int, still: Callable[[Place], Place | None]) -> Place | None:
        """Go back (-1) or forward (1) to a place that is still there; None where none is.

        `still` tells what has become of a place, None where its claim is gone.
        """
        here = still(self.now) if self.now else None
        at = self._at + by
        while 0 <= at < len(self._places):
            place = still(self._places[at])
            if place is not None and (here is None or place.spot != here.spot):
                self._at, self._passing = at, None
                return place
            at += by
        return None
