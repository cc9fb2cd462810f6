"""How tall stacks may grow: tried several times, until the map comes near the shape aimed at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import sqrt

import numpy as np

from argmap.layout.again import remeasure
from argmap.layout.folds import find_folds
from argmap.layout.kin import Ints, Kin
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

STRAIGHT = 800.0
"""A chain may always grow this tall before it is folded."""
FAR = 2.0
"""A map this far from the shape aimed at is laid out anew after an edit, all of it,"""
WORSE = 1.5
"""if it has come this much further from it since the height of stacks was chosen."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A map measured by some rules."""

    kin: Kin
    rules: Rules
    rooms: Rooms
    places: Places
    off: float
    """How far it was from the shape aimed at when the height of stacks was chosen."""


def measure(kin: Kin, rules: Rules, aspect: float) -> Trial:
    """Measure all of a map."""
    rooms = bare(kin)
    settle(kin, find_folds(kin, rules), rooms, rules, np.arange(kin.nodes))
    places = stand(kin, rooms, rules)
    return Trial(kin, rules, rooms, places, _off(places, aspect))


def _off(places: Places, aspect: float) -> float:
    """Return how far a map is from the shape aimed at: 1 is right, 2 twice as wide or high."""
    if not places.width:
        return 1.0
    ratio = places.width / places.height / aspect
    return max(ratio, 1 / ratio)


def follow(kin: Kin, before: Trial, aspect: float, origin: Ints) -> Trial | None:
    """Measure a map again after an edit, stacks as tall as before.

    Return nothing if the map would be far from the shape aimed at.
    """
    rules = before.rules
    rooms = remeasure(kin, rules, (before.kin, before.rooms), origin)
    places = stand(kin, rooms, rules)
    off = _off(places, aspect)
    if off > max(FAR, before.off * WORSE):
        return None
    return Trial(kin, rules, rooms, places, before.off)


def best(kin: Kin, usual: Rules, aspect: float) -> Trial:
    """Try heights of stacks, and keep what is largest when fitted into the shape aimed at."""
    area = float(((kin.width + usual.gap) * (kin.height + usual.gap)).sum())
    tall = max(SHORT, USUAL * sqrt(area / aspect))
    factor = 2.5
    found: tuple[float, Trial] | None = None
    for _ in range(max(1, min(8, EFFORT // max(1, kin.boxes)))):
        trial = measure(kin, replace(usual, tall=tall, fold=max(tall, STRAIGHT)), aspect)
        wide, high = trial.places.width / aspect, trial.places.height
        if found is None or max(wide, high) < found[0]:
            found = (max(wide, high), trial)
        tall = max(SHORT, tall * factor if wide > high else tall / factor)
        factor = max(sqrt(factor), 1.05)
    assert found is not None
    return found[1]
