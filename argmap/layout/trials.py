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
LINE = 1600.0
"""The same of a chain that grows to the right."""
PAGE = 1000.0
"""A map that grows to the right and is no higher than this, nor wider than a page of that
height, is not stacked: steps beside each other are seen best."""
CROWD = 6.0
"""Frames and undercuts take room to the side: so much taller are the stacks first tried,
by their share in all steps,"""
CROWDED = 2.5
"""but not more than this."""
FAR = 2.5
"""A map this far from the shape aimed at is laid out anew after an edit, all of it,"""
WORSE = 1.5
"""if it has come this much further from it since the height of stacks was chosen."""
GROWN = 1.3
"""So is one that has become this many times as large, or as small, since then,"""
FEW = 12
"""by more boxes than these: a map that is folded or unfolded, or has taken in a paste."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A map measured by some rules."""

    kin: Kin
    rules: Rules
    rooms: Rooms
    places: Places
    off: float
    """How far it was from the shape aimed at when the height of stacks was chosen,"""
    boxes: int
    """and how many boxes it had then."""


def measure(kin: Kin, rules: Rules, aspect: float) -> Trial:
    """Measure all of a map."""
    rooms = bare(kin)
    settle(kin, find_folds(kin, rules), rooms, rules, np.arange(kin.nodes))
    places = stand(kin, rooms, rules)
    return Trial(kin, rules, rooms, places, _off(places, aspect), kin.boxes)


def _off(places: Places, aspect: float) -> float:
    """Return how far a map is from the shape aimed at: 1 is right, 2 twice as wide or high."""
    if not places.width:
        return 1.0
    ratio = places.width / places.height / aspect
    return max(ratio, 1 / ratio)


def follow(kin: Kin, before: Trial, aspect: float, origin: Ints) -> Trial | None:
    """Measure a map again after an edit, stacks as tall as before.

    Return nothing if the map is of another size, or would be far from the shape aimed at.
    """
    rules = before.rules
    fewer, more = sorted((kin.boxes, before.boxes))
    if more > max(GROWN * fewer, fewer + FEW):
        return None
    rooms = remeasure(kin, rules, (before.kin, before.rooms), origin)
    places = stand(kin, rooms, rules)
    off = _off(places, aspect)
    if off > max(FAR, before.off * WORSE):
        return None
    return Trial(kin, rules, rooms, places, before.off, before.boxes)


def best(kin: Kin, usual: Rules, aspect: float) -> Trial:
    """Measure a map with stacks of a height that brings it near the shape aimed at."""
    area = float(((kin.width + usual.gap) * (kin.height + usual.gap)).sum())
    tall = USUAL * sqrt(area / aspect)
    if usual.down:
        crowd = min(CROWDED, 1.0 + CROWD * len(kin.knots) / max(1, len(kin.unit)))
        return _fitted(kin, usual, aspect, tall * crowd)
    if area <= PAGE * PAGE / aspect:
        trial = measure(kin, replace(usual, fold=LINE), aspect)
        if max(trial.places.width, trial.places.height * aspect) <= PAGE:
            return trial
    return _fitted(kin, usual, aspect, tall)


def _fitted(kin: Kin, usual: Rules, aspect: float, tall: float) -> Trial:
    """Keep the trial that is largest when fitted into the shape aimed at."""
    factor, tall = 2.5, max(SHORT, tall)
    straight = STRAIGHT if usual.down else LINE
    found: tuple[float, Trial] | None = None
    trials = EFFORT // max(1, kin.boxes)
    for _ in range(max(2, min(8, trials))):
        trial = measure(kin, replace(usual, tall=tall, fold=max(tall, straight)), aspect)
        wide, high = trial.places.width / aspect, trial.places.height
        if found is None or max(wide, high) < found[0]:
            found = (max(wide, high), trial)
        if trials <= 1:
            if trial.off <= FAR:
                break
            factor = sqrt(trial.off)
        tall = max(SHORT, tall * factor if wide > high else tall / factor)
        factor = max(sqrt(factor), 1.05)
    assert found is not None
    return found[1]
