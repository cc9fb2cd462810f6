"""Measuring a map again after an edit: only what the edit touched, and what is above it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from argmap.layout.folds import find_folds
from argmap.layout.kin import Floats, Ints, Kin, whole
from argmap.layout.rooms import Rooms, strip
from argmap.layout.rules import Rules
from argmap.layout.runs import Runs
from argmap.layout.upward import settle

Flags = NDArray[np.bool_]


def remeasure(kin: Kin, rules: Rules, before: tuple[Kin, Rooms], origin: Ints) -> Rooms:
    """Return the rooms of a map, from those of the map before it by the same rules.

    `origin` tells for each node, and for nobody, which node it was; -1 if it is new.
    """
    old, rooms = before
    folds = find_folds(kin, rules)
    runs = Runs(origin[:-1])
    dirty = _touched(kin, old, origin, runs)
    dirty[:-1] |= folds.inside[:-1] != (runs.carry(rooms.folded, 0.0) > 0)
    _spread(folds.above, dirty)
    again = Rooms(runs.carry(rooms.table, 0.0))
    changed = dirty.nonzero()[0]
    strip(again, kin, changed[changed < kin.boxes])
    again.turn[dirty[kin.parent[:-1]]] = 0.0
    settle(kin, folds, again, rules, changed)
    return again


def node_origin(kin: Kin, old: Kin, box_origin: Ints, step_origin: Ints) -> Ints:
    """Return which node each one was, from which box and which step it was."""
    origin = np.empty(kin.nodes + 1, dtype=np.int64)
    origin[: kin.boxes] = box_origin
    step = step_origin[kin.knots]
    knot = np.append(old.unit, -1)[step]
    origin[kin.boxes : -1] = np.where((step >= 0) & (knot >= old.boxes), knot, -1)
    origin[-1] = old.nodes
    return origin


def _touched(kin: Kin, old: Kin, origin: Ints, runs: Runs) -> Flags:
    """Return which nodes are new, of another size, or among other kin; nobody comes last."""
    touched = np.empty(kin.nodes + 1, dtype=np.bool_)
    above = kin.parent[:-1]
    # Roots stand in a row of their own: their order touches nobody.
    touched[:-1] = (kin.place != runs.carry(old.place, -1)) & (above != kin.nodes)
    touched[:-1] |= np.diff(kin.kid_start) != runs.carry(np.diff(old.kid_start), -1)
    touched[:-1] |= origin[above] != runs.carry(old.parent[:-1], -2)
    boxes = Runs(origin[: kin.boxes])
    touched[: kin.boxes] |= kin.width != boxes.carry(old.width, np.nan)
    touched[: kin.boxes] |= kin.height != boxes.carry(old.height, np.nan)
    knots = kin.boxes + (origin[kin.boxes : -1] >= 0).nonzero()[0]
    touched[knots] |= _reframed(kin, old, knots, origin[knots])
    touched[origin < 0] = True
    _repinned(kin, old, origin, touched)
    touched[kin.parent[touched.nonzero()[0]]] = True
    touched[-1] = False
    return touched


def _reframed(kin: Kin, old: Kin, knots: Ints, was: Ints) -> Flags:
    at, at_old = knots - kin.boxes, was - old.boxes
    changed: Flags = np.diff(kin.held_start)[at] != np.diff(old.held_start)[at_old]
    titles = _titles(kin)[kin.knots[at]] != _titles(old)[old.knots[at_old]]
    changed |= titles
    return changed


def _repinned(kin: Kin, old: Kin, origin: Ints, touched: Flags) -> None:
    """Mark the boxes that are pinned elsewhere than they were, or no longer."""
    boxes = origin[: kin.boxes]
    pinned = (np.isin(boxes, list(old.pinned))).nonzero()[0].tolist()
    for box in {*pinned, *kin.pinned}:
        touched[box] |= kin.pinned.get(box) != old.pinned.get(int(boxes[box]))


def _titles(kin: Kin) -> Floats:
    return kin.title if len(kin.title) else np.zeros(len(kin.unit))


def _spread(parent: Ints, dirty: Flags) -> None:
    """Mark all that is above what is marked."""
    above = whole(parent)
    marked = memoryview(dirty.data)
    nobody = len(parent) - 1
    for node in dirty.nonzero()[0].tolist():
        up = above[node]
        while up != nobody and not marked[up]:
            marked[up] = True
            up = above[up]
