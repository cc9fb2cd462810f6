"""The upward pass: the room of each node, after that of all below it."""

from __future__ import annotations

import numpy as np

from argmap.layout.folds import Folds
from argmap.layout.kin import Ints, Kin, Whole, whole
from argmap.layout.rooms import Rooms
from argmap.layout.rules import Rules
from argmap.layout.singly import Singly
from argmap.layout.together import Together

FEW = 120
"""Fewer nodes than this are measured one by one,"""
LONG = 100
"""but those on which more steps than this bear."""


def waits(kin: Kin, folds: Folds, changed: Ints) -> Ints:
    """Count for each node those on it that are to be measured; -1 if it is not itself."""
    leaf = (kin.kid_start[changed] == kin.kid_start[changed + 1]) & (changed < kin.boxes)
    leaf &= ~np.isin(changed, list(kin.pinned))
    inner = changed[~leaf & ~folds.inside[changed]]
    waiting = np.full(kin.nodes + 1, -1, dtype=np.int64)
    waiting[inner] = np.bincount(folds.above[inner], minlength=kin.nodes + 1)[inner]
    return waiting


def settle(kin: Kin, folds: Folds, rooms: Rooms, rules: Rules, changed: Ints) -> None:
    """Measure nodes that have changed; those that have not are measured already.

    Raise ValueError if some hang under themselves.
    """
    waiting = waits(kin, folds, changed)
    ready = (waiting[:-1] == 0).nonzero()[0]
    left = int(np.count_nonzero(waiting[:-1] >= 0))
    one, together = Singly(kin, rooms, rules, folds.chains), Together(kin, rooms, rules)
    together.leave(np.array(list(folds.chains), dtype=np.int64))
    while len(ready) > FEW:
        left -= len(ready)
        for node in together.settle(ready):
            one.settle(node)
        above = folds.above[ready]
        np.subtract.at(waiting, above, 1)
        ready = np.unique(above[waiting[above] == 0])
        ready = ready[ready < kin.nodes]
    long = (np.diff(kin.kid_start) > LONG).nonzero()[0]
    rest = _Rest(one, together, frozenset(long.tolist()))
    left -= rest.settle(whole(waiting), whole(folds.above), ready.tolist())
    if left:
        raise ValueError("Some boxes hang under themselves: no root leads to them.")


class _Rest:
    """Measures one by one, but for nodes on which very many steps bear."""

    def __init__(self, one: Singly, together: Together, long: frozenset[int]) -> None:
        self._one, self._together, self._long = one, together, long

    def settle(self, waiting: Whole, above: Whole, ready: list[int]) -> int:
        """Measure what is ready, and all that becomes ready; return how many nodes."""
        single, long, done, nobody = self._one.settle, self._long, 0, len(waiting) - 1
        while ready:
            node = ready.pop()
            if node not in long or self._together.settle(np.array([node])):
                single(node)
            done += 1
            up = above[node]
            waiting[up] -= 1
            if not waiting[up] and up != nobody:
                ready.append(up)
        return done
