"""Which boxes are pinned away from where the layout would put them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from argmap.layout.forest import Direction

if TYPE_CHECKING:
    from argmap.case.case_map import CaseMap
    from argmap.ui.selection import Use


class Pin(NamedTuple):
    """How far a box is wished from where it would stand, in pixels of the map.

    `aside` is along the row of its siblings, `away` is from what it bears on, never below
    zero: so a map that grows to the right shows the same wishes, turned.
    """

    aside: float = 0.0
    away: float = 0.0

    def across_and_down(self, direction: Direction) -> tuple[float, float]:
        """Return how far to the right and down the box is wished."""
        return (self.aside, self.away) if direction == "down" else (self.away, self.aside)

    def kept_where(self, granted: tuple[bool, bool], old: Pin, direction: Direction) -> Pin:
        """Return this pin where it is granted, across and down, and else the old one."""
        aside, away = granted if direction == "down" else granted[::-1]
        return Pin(self.aside if aside else old.aside, self.away if away else old.away)


Pinned = Mapping["Use", Pin]
"""Each pinned appearance of a claim."""
Recall = Callable[[], Pinned]


def _nothing() -> Pinned:
    return {}


class Pins:
    """The pinned boxes of the map on the screen, by their uses; nothing of it is in the case.

    A box that is taken away and brought back by undo is pinned as it was; only `living`
    ones are kept until the next start. `recall` answers what was pinned when the case was
    last open.
    """

    def __init__(self) -> None:
        self.recall: Recall = _nothing
        self.living: Pinned = {}
        self._all: dict[Use, Pin] = {}

    def begin(self) -> None:
        """Pin what was pinned when the case just opened was last open."""
        self._all = dict(self.recall())

    def wishes(self, case_map: CaseMap, direction: Direction) -> dict[str, tuple[float, float]]:
        """Return the wishes as a drawing takes them, of boxes that are in the map still."""
        self.living = {use: pin for use, pin in self._all.items() if _is_in(case_map, use)}
        return {
            use.premise or use.claim: pin.across_and_down(direction)
            for use, pin in self.living.items()
        }

    def moved(self, use: Use, by: tuple[float, float], direction: Direction) -> Pin:
        """Return the pin of a box that is moved to the right and down from where it stands."""
        before = self._all.get(use, Pin())
        aside, away = by if direction == "down" else by[::-1]
        return Pin(before.aside + aside, max(0.0, before.away + away))

    def reach(self, use: Use, by: tuple[float, float], direction: Direction) -> tuple[float, float]:
        """Return how far a box can be moved of this: never nearer to what it bears on."""
        x, y = self.moved(use, by, direction).across_and_down(direction)
        x_before, y_before = self._all.get(use, Pin()).across_and_down(direction)
        return x - x_before, y - y_before

    def of(self, use: Use) -> Pin | None:
        """Return where a box is pinned, None where it is not."""
        return self._all.get(use)

    def pin(self, use: Use, pin: Pin | None) -> None:
        """Pin a box, or unpin it."""
        if pin is None:
            self._all.pop(use, None)
        else:
            self._all[use] = pin

    def unpin(self, uses: Iterable[Use]) -> int:
        """Let boxes go where the layout puts them; return how many of them were pinned."""
        freed = [use for use in uses if use in self.living]
        for use in freed:
            del self._all[use]
        return len(freed)


def _is_in(case_map: CaseMap, use: Use) -> bool:
    """Tell whether a claim is in the map and still used so; a root is not used at all."""
    if use.premise is None:
        return use.claim in case_map.claims and not case_map.uses_of(use.claim)
    premise = case_map.premises.get(use.premise)
    return premise is not None and premise.claim == use.claim
