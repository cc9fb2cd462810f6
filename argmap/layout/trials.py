"""How tall stacks may grow: tried several times, until the map comes near the shape aimed at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import sqrt

import numpy as np

from argmap.layout.kin import Kin
from argmap.layout.places import Places, stand
from argmap.layout.rooms import Rooms, bare
from argmap.layout.rules import Rules
from argmap.layout.upward import settle

EFFORT = 8000
"""About how many boxes may be measured in all trials together."""
USUAL = 2.0
"""The height of stacks tried first, by the height of the map if it had no gaps."""
SHORT = 420.0
"""Stacks may always grow this tall: a small map does not jump from a stack to a row."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A map measured by some rules."""

    kin: Kin
    rules: Rules
    rooms: Rooms
    places: Places


def measure(kin: Kin, rules: Rules) -> Trial:
    """Measure all of a map."""
    rooms = bare(kin)
    waits = np.bincount(kin.parent[:-1], minlength=kin.nodes + 1)
    leaves = np.flatnonzero(waits[: kin.boxes] == 0)
    np.subtract.at(waits, kin.parent[leaves], 1)
    waits[leaves] = -1
    settle(kin, rooms, rules, waits)
    return Trial(kin, rules, rooms, stand(kin, rooms, rules))


def best(kin: Kin, usual: Rules, aspect: float) -> Trial:
    """Try heights of stacks, and keep what is largest when fitted into the shape aimed at."""
    area = float(((kin.width + usual.gap) * (kin.height + usual.gap)).sum())
    tall = max(SHORT, USUAL * sqrt(area / aspect))
    factor = 2.5
    found: tuple[float, Trial] | None = None
    for _ in range(max(1, min(8, EFFORT // max(1, kin.boxes)))):
        trial = measure(kin, replace(usual, tall=tall))
        wide, high = trial.places.width / aspect, trial.places.height
        if found is None or max(wide, high) < found[0]:
            found = (max(wide, high), trial)
        tall = max(SHORT, tall * factor if wide > high else tall / factor)
        factor = max(sqrt(factor), 1.05)
    assert found is not None
    return found[1]
