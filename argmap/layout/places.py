"""From the rooms to places on the map: all nodes at once."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from argmap.layout.kin import Floats, Ints, Kin
from argmap.layout.pack import columns
from argmap.layout.rooms import Rooms
from argmap.layout.rules import Rules


class Places(NamedTuple):
    """Where each node stands, and nobody at the end; of a knot, its core's corner."""

    x: Floats
    y: Floats
    width: float
    height: float


def stand(kin: Kin, rooms: Rooms, rules: Rules) -> Places:
    """Place all nodes, the top left corner of the map at (0, 0)."""
    x, y = np.append(rooms.hang, 0.0)[kin.parent], np.append(rooms.bus, 0.0)[kin.parent]
    x[:-1] += rooms.x
    y[:-1] += rooms.y
    x[: kin.boxes] += rooms.face_x[: kin.boxes]
    held = kin.held
    x[held], y[held] = rooms.premise_x[held], rooms.premise_y[held]
    x[-1] = y[-1] = 0.0
    width, height = _roots(kin, rooms, rules, x, y)
    return Places(*_summed(kin, x, y), width, height)


def _summed(kin: Kin, x: Floats, y: Floats) -> tuple[Floats, Floats]:
    """Add to the place of each node that of its parent, and so on up to nobody."""
    both = np.empty(len(x), dtype=np.complex128)  # one number is fetched sooner than two
    both.real, both.imag = x, y
    jump = kin.parent
    while 2 * np.count_nonzero(jump < kin.nodes) > len(jump):
        both = both + both[jump]
        jump = jump[jump]
    deep, jump = (jump < kin.nodes).nonzero()[0], jump.copy()
    while len(deep):
        up = jump[deep]
        both[deep] += both[up]
        jump[deep] = jump[up]
        deep = deep[jump[deep] < kin.nodes]
    return both.real.copy(), both.imag.copy()


def _roots(kin: Kin, rooms: Rooms, rules: Rules, x: Floats, y: Floats) -> tuple[float, float]:
    """Set the blocks of the roots side by side in columns; return the size of all."""
    roots = kin.roots
    if not len(roots):
        return 0.0, 0.0
    wide, high = rooms.wide[roots].tolist(), (rooms.drop + rooms.body)[roots].tolist()
    across = tallest = 0.0
    for first, end in columns(wide, high, gap=rules.root, tall=rules.tall):
        down = 0.0
        for at in range(first, end):
            x[roots[at]] = across + rooms.face_x[roots[at]]
            y[roots[at]] = down + rooms.drop[roots[at]]
            down += high[at] + rules.root
        across += max(wide[first:end]) + rules.root
        tallest = max(tallest, down - rules.root)
    return across - rules.root, tallest


def reading_order(kin: Kin) -> Ints:
    """Return the boxes in reading order: a box, then what bears on it, siblings in order."""
    nodes, parent = kin.nodes, kin.parent
    below = np.zeros(nodes + 1)
    below[: kin.boxes] = 1
    jump = parent
    while (jump < nodes).any():
        below = below + np.bincount(jump, weights=below, minlength=nodes + 1)
        below[nodes] = 0
        jump = jump[jump]
    before = np.zeros(nodes + 1)
    _count_before(kin.kids, kin.kid_start, below, before)
    _count_before(kin.held, kin.held_start, below, before)
    _count_before(kin.roots, np.array([0, len(kin.roots)]), below, before)
    knots = np.arange(kin.boxes, nodes)
    # A box comes before what bears on it; the undercuts of a knot after its premises.
    held_below = np.zeros(nodes + 1)
    held_below[: kin.boxes] = 1
    held_below[knots] = np.bincount(
        np.repeat(np.arange(len(knots)), np.diff(kin.held_start)),
        weights=below[kin.held],
        minlength=len(knots),
    )
    before[kin.kids] += held_below[parent[kin.kids]]
    jump = parent
    while (jump < nodes).any():
        before = before + before[jump]
        jump = jump[jump]
    return np.argsort(before[: kin.boxes])


def _count_before(children: Ints, start: Ints, below: Floats, before: Floats) -> None:
    """Count the boxes below the earlier siblings of each child."""
    total = np.concatenate([[0.0], np.cumsum(below[children])])
    before[children] = total[:-1] - np.repeat(total[start[:-1]], np.diff(start))
