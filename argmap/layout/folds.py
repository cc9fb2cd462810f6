"""Long chains of single reasons, folded into columns.

A line leads from the foot of one column up to the head of the next.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from argmap.layout.kin import Floats, Ints, Kin
from argmap.layout.rooms import DROP, STUB, Rooms
from argmap.layout.rules import Rules

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Folds:
    """The chains of a map that are folded."""

    chains: dict[int, Ints]
    """For the box above each chain the boxes of the chain, from the top."""
    above: Ints
    """Of each node, and of nobody, the node measured after it because of it: its parent,
    or the box above the chain in which it is."""
    inside: Flags
    """Of each node, and of nobody, whether it is in a chain and not its last."""


def find_folds(kin: Kin, rules: Rules) -> Folds:
    """Find the chains that are taller than a chain may be."""
    boxes, above = np.arange(kin.boxes), kin.parent[: kin.boxes]
    only = np.append(kin.kid_start[1:] - kin.kid_start[:-1] == 1, False)
    linked = (above < kin.boxes) & only[above]
    linked[list(kin.pinned)] = False
    inside = np.zeros(kin.nodes + 1, dtype=bool)
    if not _may_fold(kin, linked, rules):
        return Folds({}, kin.parent, inside)
    top = np.where(linked, above, boxes)
    high = np.where(linked, kin.height + rules.rise + DROP, 0.0)
    depth = linked.astype(np.int64)
    # No more rounds than that: who hangs under himself has no top.
    for _ in range(kin.boxes.bit_length()):
        if not linked[top].any():
            break
        high, depth, top = high + high[top], depth + depth[top], top[top]
    tall = np.zeros(kin.boxes, dtype=bool)
    tall[top[high > rules.fold]] = True
    within = (linked & tall[top]).nonzero()[0]
    if not len(within):
        return Folds({}, kin.parent, inside)
    within = within[np.lexsort((depth[within], top[within]))]
    inside[above[within]] = True
    inside[top[within]] = False
    before = kin.parent.copy()
    before[within] = top[within]
    heads, first = np.unique(top[within], return_index=True)
    chains = dict(zip(heads.tolist(), np.split(within, first[1:]), strict=True))
    return Folds(chains, before, inside)


def _may_fold(kin: Kin, linked: Flags, rules: Rules) -> bool:
    """Return whether a chain has enough links to be folded, if all its boxes were tall."""
    links = rules.fold / (kin.height.max(initial=0.0) + rules.rise + DROP)
    at, up, length = linked.nonzero()[0], kin.parent, 1
    while len(at) and length * 2 < links:
        # Those that have twice as many links above them.
        long = np.zeros(kin.nodes + 1, dtype=bool)
        long[at] = True
        at, up, length = at[long[up[at]]], up[up], length * 2
    return len(at) > 0


def fold(chain: Ints, rooms: Rooms, rules: Rules) -> tuple[float, float, float]:
    """Set the boxes of a chain in columns.

    Return where the first column meets the bus, and the width and height of all.
    """
    wide, high, last = rooms.face_w[chain], rooms.face_h[chain], chain[-1]
    left, right, body = wide / 2, wide / 2, high.copy()
    left[-1] += rooms.face_x[last]
    right[-1] += rooms.wide[last] - rooms.face_x[last] - wide[-1]
    body[-1] = rooms.body[last]
    level = rules.rise + DROP
    head = _cut(body + level, rules.fold)
    column = np.repeat(np.arange(len(head)), np.diff(head, append=len(chain)))
    after = np.maximum.reduceat(right, head)
    before = np.maximum.reduceat(left, head)
    middle = np.cumsum(before + after + 2 * STUB) - after - 2 * STUB
    down = np.cumsum(body + level)
    base = (down - body - level)[head]
    low = down - level - base[column] + rules.rise
    x, y = middle[column] - wide / 2, low - body
    height = float(max(low.max(), low[: head[-1]].max(initial=0.0) + DROP))
    rooms.x[chain[0]], rooms.y[chain[0]] = x[0] - rooms.face_x[chain[0]], rules.rise
    rooms.bus[chain[:-1]] = high[:-1] + DROP
    for row in (rooms.hang, rooms.face_x):
        row[chain[:-1]] = 0.0
    rooms.x[chain[1:]] = np.diff(x) - rooms.face_x[chain[1:]]
    rooms.y[chain[1:]] = np.diff(y) - high[:-1] - DROP
    rooms.line[chain] = rooms.x[chain] + rooms.face_x[chain] + wide / 2
    rooms.turn[chain] = 0.0
    rooms.turn[chain[head[1:]]] = wide[head[1:] - 1] / 2 + after[:-1] + STUB
    rooms.folded[chain[:-1]] = 1.0
    return float(middle[0]), float(middle[-1] + after[-1]), height


def _cut(high: Floats, tall: float) -> Ints:
    """Return where columns of about the same height begin, none taller than `tall`."""
    down = np.cumsum(high)
    cut = _fill(down, tall)
    level = _fill(down, min(tall, down[-1] / len(cut) + high.max() / 2))
    return np.array(level if len(level) == len(cut) else cut)


def _fill(down: Floats, tall: float) -> list[int]:
    cut = [0]
    while True:
        at = cut[-1]
        base = down[at - 1] if at else 0.0
        end = max(at + 1, int(np.searchsorted(down, base + tall, side="right")))
        if end >= len(down):
            return cut
        cut.append(end)
