"""The upward pass: the room of each node, after that of all below it."""

from __future__ import annotations

import numpy as np

from argmap.layout.kin import Ints, Kin, whole
from argmap.layout.rooms import Rooms
from argmap.layout.rules import Rules
from argmap.layout.singly import Singly
from argmap.layout.together import Together

FEW = 120
"""Fewer nodes than this are measured one by one."""


def waits(kin: Kin, changed: Ints) -> Ints:
    """Count for each node those on it that are to be measured; -1 if it is not itself."""
    leaf = (kin.kid_start[changed] == kin.kid_start[changed + 1]) & (changed < kin.boxes)
    inner = changed[~leaf]
    waits = np.full(kin.nodes + 1, -1, dtype=np.int64)
    waits[inner] = np.bincount(kin.parent[inner], minlength=kin.nodes + 1)[inner]
    return waits


def settle(kin: Kin, rooms: Rooms, rules: Rules, waits: Ints) -> None:
    """Measure all nodes that are waited for.

    `waits` counts, for each node and for nobody, the nodes on it that are still to be
    measured; -1 where nothing is to be done. Raise ValueError if some wait for ever.
    """
    ready = np.flatnonzero(waits[:-1] == 0)
    left = int(np.count_nonzero(waits[:-1] >= 0))
    one, together = Singly(kin, rooms.views(), rules), Together(kin, rooms, rules)
    while len(ready) > FEW:
        left -= len(ready)
        for node in together.settle(ready):
            one.settle(node)
        above = kin.parent[ready]
        np.subtract.at(waits, above, 1)
        ready = np.unique(above[waits[above] == 0])
        ready = ready[ready < kin.nodes]
    left -= _one_by_one(kin, one, waits, ready.tolist())
    if left:
        raise ValueError("Some boxes hang under themselves: no root leads to them.")


def _one_by_one(kin: Kin, one: Singly, waits: Ints, ready: list[int]) -> int:
    """Measure what is ready, and all that becomes ready; return how many nodes."""
    waiting, parent, nobody = whole(waits), whole(kin.parent), kin.nodes
    settle, done = one.settle, 0
    while ready:
        node = ready.pop()
        settle(node)
        done += 1
        above = parent[node]
        waiting[above] -= 1
        if not waiting[above] and above != nobody:
            ready.append(above)
    return done
