"""Pieces of a map read as nodes: some nodes with what is below them, as a walk of their own."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from argmap.drawing.walk import Integers, Walk


def piece_of(walk: Walk, tops: Sequence[int], steps: Sequence[int] | None = None) -> Walk:
    """Return the walk of some boxes with all below them, or with only some of one's steps.

    The boxes stand at the top of it, whatever they bear on.
    """
    held = np.zeros(len(walk.own), dtype=np.bool_)
    for top in tops:
        held[top : top + int(walk.size[top]) if steps is None else top + 1] = True
    for step in steps or ():
        held[step : step + int(walk.size[step])] = True
    places = np.cumsum(held) - 1
    is_top = np.zeros(len(walk.own), dtype=np.bool_)
    is_top[list(tops)] = True
    is_top = is_top[held]
    parent = np.where(is_top, -1, places[walk.parent[held]])
    size = walk.size[held].copy()
    if steps is not None:
        size[0] = len(size)
    return Walk(
        own=np.where(is_top, walk.claim[held], walk.own[held]),
        claim=walk.claim[held],
        parent=parent,
        size=size,
        reference=walk.reference[held],
    )


def depths_of(walk: Walk) -> Integers:
    """Return how many boxes are above each node."""
    depths = np.zeros(len(walk.own), dtype=np.int64)
    is_box = walk.claim >= 0
    for node in range(len(walk.own)):
        above = int(walk.parent[node])
        if above >= 0:
            depths[node] = depths[above] + int(is_box[above])
    return depths
