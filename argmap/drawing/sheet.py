"""What a drawing knows of the nodes of a walk: sizes, titles, kinds, and boxes made."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from argmap.drawing.arrays import Lengths
from argmap.drawing.walk import Integers, Walk
from argmap.layout.runs import Runs


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
    weight: Lengths
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
            weight=np.full(nodes, np.nan),
        )

    def copy(self) -> Sheet:
        """Return a sheet that can be written on without writing on this one."""
        return Sheet(*(getattr(self, name).copy() for name in Sheet.__slots__))

    def carried(self, runs: Runs) -> Sheet:
        """Return what is known of other nodes, of which some were among these."""
        return Sheet(*(runs.carry(getattr(self, name), blank) for name, blank in _BLANK.items()))

    def forget_boxes(self, nodes: Integers) -> None:
        """Know nothing more of some boxes."""
        self.height[nodes] = np.nan
        self.content[nodes] = None

    def forget_contents(self, nodes: Integers) -> None:
        """Have some boxes made anew that keep their sizes."""
        self.content[nodes] = None

    def forget_steps(self, nodes: Integers) -> None:
        """Know nothing more of some steps."""
        self.title[nodes] = None
        self.kind[nodes] = -1


_BLANK = {name: getattr(Sheet.blank(1), name)[0] for name in Sheet.__slots__}


def runs_of(walk: Walk, before: Walk, ids: int, kept: Runs | None = None) -> Runs:
    """Return which node each one was before; `ids` are how many there are.

    A node is the same where it is the same record, shown alike, under the same one. What is
    known to be `kept` is: then only what was walked anew may be what is not kept.
    """
    if kept is None:
        nodes, gone = np.arange(len(walk.own)), np.arange(len(before.own))
        return Runs(_origin(walk, nodes, before, gone, ids))
    gone = (kept.places(len(before.own)) < 0).nonzero()[0]
    if not (len(kept.news) and len(gone)):
        return kept
    origin = kept.origin.copy()
    origin[kept.news] = _origin(walk, kept.news, before, gone, ids)
    return Runs(origin)


def _origin(walk: Walk, nodes: Integers, before: Walk, gone: Integers, ids: int) -> Integers:
    """Return for some nodes which of some nodes before each one was, -1 if none."""
    place = np.full(ids, -1, dtype=np.int64)
    place[before.own[gone]] = gone
    origin = place[walk.own[nodes]]
    same = origin >= 0
    same &= before.claim[origin] == walk.claim[nodes]
    same &= before.reference[origin] == walk.reference[nodes]
    same &= _above(before, origin) == _above(walk, nodes)
    return np.where(same, origin, -1)


def _above(walk: Walk, nodes: Integers) -> Integers:
    """Return what the nodes are known by that some nodes hang under, -1 for a root."""
    parent = walk.parent[nodes]
    return np.where(parent >= 0, walk.own[parent], -1)
