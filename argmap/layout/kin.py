"""Who hangs under whom: a forest read into arrays, checked.

A step of one premise that nothing undercuts takes no room of its own. The others are
*knots*. Boxes and knots are the nodes of a layout: boxes first, by their index.
"""

from __future__ import annotations

from collections.abc import Mapping, MutableSequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias, cast

import numpy as np
from numpy.typing import NDArray

from argmap.layout.forest import Forest

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Whole: TypeAlias = MutableSequence[int]
"""An array of whole numbers, quick to read one by one."""
Real: TypeAlias = MutableSequence[float]
"""An array of lengths, quick to read and write one by one."""
Pins: TypeAlias = Mapping[int, tuple[float, float]]
GRID = 8.0
"""Sizes are rounded up to 1/8 pixel, places lie on 1/16: so all sums are exact, and
the same whatever the order in which they are taken."""


@dataclass(frozen=True)
class Kin:
    """A forest as arrays. Node `nodes` (one past the last) is nobody."""

    boxes: int
    nodes: int
    width: Floats
    height: Floats
    title: Floats
    """Of each step the width of its frame's title; empty if there are none."""
    holder: Ints
    """Of each box its step; -1 for a root."""
    target: Ints
    """Of each step the node it bears on."""
    knots: Ints
    """The step of each knot."""
    unit: Ints
    """Of each step the node that stands for it: its knot, or its only box."""
    parent: Ints
    """Of each node, and of nobody, the node whose place its own is relative to."""
    kids: Ints
    """The units of the steps on each node, in order: kids[kid_start[node]:kid_start[node + 1]]."""
    kid_start: Ints
    kid_step: Ints
    """The step of each of `kids`."""
    held: Ints
    """The premises of each knot, in order, by `held_start` of the knot."""
    held_start: Ints
    roots: Ints
    pinned: Pins
    """How far each pinned box is moved to the right and down."""

    @cached_property
    def plain(self) -> NDArray[np.bool_]:
        """For each node whether it is a box like most.

        It is not pinned, and so is no box on it, and no step on it is undercut.
        """
        plain = np.zeros(self.nodes, dtype=bool)
        plain[: self.boxes] = True
        knots = (self.kids >= self.boxes).nonzero()[0]
        undercut = knots[np.diff(self.kid_start)[self.kids[knots]] > 0]
        plain[self.parent[self.kids[undercut]]] = False
        pinned = np.array(list(self.pinned), dtype=np.int64)
        plain[pinned] = False
        above = self.parent[pinned]
        plain[above[above < self.nodes]] = False
        return plain

    @cached_property
    def place(self) -> Ints:
        """The place of each node among its siblings; of premises, below zero."""
        place = np.zeros(self.nodes, dtype=np.int64)
        kids, held = len(self.kids), len(self.held)
        place[self.kids] = np.arange(kids) - self.kid_start[self.parent[self.kids]]
        first = self.held_start[self.parent[self.held] - self.boxes]
        place[self.held] = first - np.arange(held) - 1
        return place


def read(forest: Forest, pinned: Pins | None = None) -> Kin:
    """Read a forest, with how far its pinned boxes are moved.

    Raise ValueError if the lists differ in length, or a step holds no box or has not
    exactly one target. That nothing hangs under itself is seen later, by measuring.
    """
    _check_lengths(forest)
    holder, on_box, on_step = map(_ints, (forest.holder, forest.target_box, forest.target_step))
    boxes, steps, hanging = len(holder), len(on_box), (holder >= 0).nonzero()[0]
    by = holder[hanging]
    is_knot = _are_knots(by, on_box, on_step)
    knots = is_knot.nonzero()[0]
    unit = np.empty(steps, dtype=np.int64)
    unit[by], unit[knots] = hanging, boxes + np.arange(len(knots))
    undercuts, target = (on_step >= 0).nonzero()[0], on_box.copy()
    target[undercuts] = unit[on_step[undercuts]]
    nodes, within_knot = boxes + len(knots), is_knot[by].nonzero()[0]
    parent, within = np.full(nodes + 1, nodes, dtype=np.int64), hanging[within_knot]
    parent[hanging] = target[by]
    parent[within], parent[boxes:nodes] = unit[by[within_knot]], target[knots]
    kid_step, kid_start = _sorted(target, nodes)
    by_knot, held_start = _sorted(parent[within] - boxes, len(knots))
    return Kin(
        boxes,
        nodes,
        snap_up(forest.width),
        snap_up(forest.height),
        snap_up(forest.title),
        holder,
        target,
        knots,
        unit,
        parent,
        unit[kid_step],
        kid_start,
        kid_step,
        within[by_knot],
        held_start,
        (holder < 0).nonzero()[0],
        {box: _snapped(*offset) for box, offset in (pinned or {}).items()},
    )


def _are_knots(by: Ints, on_box: Ints, on_step: Ints) -> NDArray[np.bool_]:
    """Tell which steps have several premises or an undercut; `by` holds each premise's step."""
    steps, undercut = len(on_box), on_step >= 0
    _refuse((on_box < 0) != undercut, "must bear on one box or on one step")
    premises = np.bincount(by, minlength=steps)
    _refuse(premises == 0, "holds no box")
    return (premises > 1) | (np.bincount(on_step[undercut], minlength=steps) > 0)


def whole(array: Ints | NDArray[np.bool_]) -> Whole:
    """Return a view of an array that is quick to read one by one."""
    return cast("Whole", memoryview(array.data))


def real(array: Floats) -> Real:
    """Return a view of an array that is quick to read and write one by one."""
    return cast("Real", memoryview(array.data))


def _snapped(x: float, y: float) -> tuple[float, float]:
    return round(x * GRID) / GRID, round(y * GRID) / GRID


def snap_up(sizes: object) -> Floats:
    """Return sizes rounded up to the grid."""
    snapped = np.asarray(np.asarray(sizes, dtype=np.float64) * GRID)
    np.ceil(snapped, out=snapped)
    snapped /= GRID
    return snapped


def _ints(values: object) -> Ints:
    return np.asarray(values, dtype=np.int64)


def _sorted(keys: Ints, size: int) -> tuple[Ints, Ints]:
    """Return the places of keys by key, those of one in their order; and where each key starts."""
    bits = max(1, len(keys).bit_length())
    packed = (keys << bits) | np.arange(len(keys))
    packed.sort()
    start = np.zeros(size + 1, dtype=np.int64)
    np.cumsum(np.bincount(keys, minlength=size), out=start[1:])
    packed &= (1 << bits) - 1
    return packed, start


def _refuse(wrong: NDArray[np.bool_], words: str) -> None:
    if wrong.any():
        raise ValueError(f"Step {int(np.argmax(wrong))} {words}.")


def _check_lengths(forest: Forest) -> None:
    if not len(forest.width) == len(forest.height) == len(forest.holder):
        raise ValueError("A forest needs a width, a height and a holder for each box.")
    if len(forest.target_box) != len(forest.target_step):
        raise ValueError("A forest needs a target box and a target step for each step.")
    if len(forest.title) not in {0, len(forest.target_box)}:
        raise ValueError("A forest has a title for each step, or none at all.")
