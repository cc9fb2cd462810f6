"""What a drawing knows of the nodes of a walk: sizes, titles, kinds, and boxes made."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from argmap.drawing.arrays import Lengths
from argmap.drawing.walk import Integers, Walk


@dataclass(frozen=True, slots=True)
class Sheet:
    """One entry a node; what is not known yet is NaN, None or -1."""

    width: Lengths
    """Of a box."""
    height: Lengths
    side: NDArray[np.int8]
    """Of a box, as in a `BoxArray`."""
    content: NDArray[np.object_]
    """The box itself, where somebody has asked for it."""
    hidden: Integers
    """How many boxes are said in it to be folded away."""
    title: NDArray[np.object_]
    """Of the frame of a step."""
    title_width: Lengths
    kind: NDArray[np.int8]
    """Of a step, as in an `EdgeArray`."""

    @classmethod
    def blank(cls, nodes: int) -> Sheet:
        """Know nothing."""
        return cls(
            width=np.full(nodes, np.nan),
            height=np.full(nodes, np.nan),
            side=np.zeros(nodes, dtype=np.int8),
            content=np.full(nodes, None, dtype=np.object_),
            hidden=np.zeros(nodes, dtype=np.int64),
            title=np.full(nodes, None, dtype=np.object_),
            title_width=np.full(nodes, np.nan),
            kind=np.full(nodes, -1, dtype=np.int8),
        )

    def copy(self) -> Sheet:
        """Return a sheet that can be written on without writing on this one."""
        return Sheet(*(getattr(self, name).copy() for name in Sheet.__slots__))

    def carried(self, origin: Integers) -> Sheet:
        """Return what is known of other nodes: each was one of these, or -1."""
        fresh = np.flatnonzero(origin < 0)
        blank = Sheet.blank(len(fresh))
        names = Sheet.__slots__
        if not len(self.width):
            return blank
        taken = {name: getattr(self, name).take(origin, mode="clip") for name in names}
        for name, values in taken.items():
            values[fresh] = getattr(blank, name)
        return Sheet(**taken)

    def forget_boxes(self, nodes: Integers | NDArray[np.bool_]) -> None:
        """Know nothing more of some boxes."""
        self.height[nodes] = np.nan
        self.content[nodes] = None

    def forget_steps(self, nodes: Integers | NDArray[np.bool_]) -> None:
        """Know nothing more of some steps."""
        self.title[nodes] = None
        self.kind[nodes] = -1


def origin_of(walk: Walk, before: Walk, ids: int) -> Integers:
    """Return for each node the one it was before, -1 for a new one; `ids` are how many there are.

    A node is the same where it is the same record, shown alike, under the same one.
    """
    place = np.full(ids + 1, -1, dtype=np.int64)
    place[before.own] = np.arange(len(before.own))
    origin = place[walk.own]
    same = (before.claim[origin] == walk.claim) & (before.reference[origin] == walk.reference)
    parents = np.append(before.own, -1)[before.parent[origin]]
    same &= parents == np.append(walk.own, -1)[walk.parent]
    return np.where(same & (origin >= 0), origin, -1)
