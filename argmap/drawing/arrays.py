"""Boxes, frames and edges as arrays; the objects are made when somebody asks for one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from math import isnan
from typing import Any

import numpy as np
from numpy.typing import NDArray

from argmap.case.lookups import weight_figure
from argmap.case.terms import Side
from argmap.drawing.ids import Ids
from argmap.drawing.lazy import Lazy
from argmap.drawing.picture import EdgeKind, PictureBox, PictureEdge, PictureFrame, Rect
from argmap.drawing.walk import Integers

EDGE_KINDS = tuple(EdgeKind)
"""A kind of edge is its place in this row."""
SIDES = tuple(Side)
EDGE_REACH = 18.0
"""Marks and strokes stand out this far from the points of a line, however small the map is."""
WEIGHED_REACH = 44.0
"""The figures of a weight stand out this far, at their largest."""
Lengths = NDArray[np.float64]


def _nothing(index: int) -> PictureBox:
    raise IndexError(index)


@dataclass(eq=False, slots=True)
class BoxArray(Lazy[PictureBox]):
    """The boxes of a picture.

    `contents` are the boxes as they would stand at (0, 0) without a parent, or None
    until `fill` makes them; boxes of several pictures share them.
    """

    rects: Lengths
    """One row (x, y, width, height) a box."""
    parent: Integers
    hidden: Integers
    claim: Integers
    """The number that `ids` has for the claim of a box."""
    premise: Integers
    """The number of its premise, -1 for a root."""
    reference: NDArray[np.bool_]
    side: NDArray[np.int8]
    """The place of its side in `SIDES`."""
    ids: Ids
    contents: NDArray[np.object_]
    fill: Callable[[int], PictureBox] = _nothing
    _made: dict[int, PictureBox] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.rects)

    def content(self, index: int) -> PictureBox:
        """Return what a box holds, wherever it stands."""
        found: PictureBox | None = self.contents[index]
        if found is None:
            found = self.contents[index] = self.fill(index)
        return found

    def moved(self, rects: Lengths) -> BoxArray:
        """Return the same boxes at other places."""
        return replace(self, rects=rects, _made={})

    def _make(self, index: int) -> PictureBox:
        found = self._made.get(index)
        if found is None:
            x, y, width, height = self.rects[index].tolist()
            parent = int(self.parent[index])
            found = self.content(index).placed((x, y, width, height), parent)
            self._made[index] = found
        return found

    @classmethod
    def of(cls, boxes: Sequence[PictureBox]) -> BoxArray:
        """Return boxes as arrays."""
        if isinstance(boxes, cls):
            return boxes
        ids = Ids()
        contents = np.empty(len(boxes), dtype=np.object_)
        contents[:] = boxes
        return cls(
            rects=rows([box.rect for box in boxes], 4),
            parent=np.array([box.parent for box in boxes], dtype=np.int64),
            hidden=np.array([box.hidden for box in boxes], dtype=np.int64),
            claim=np.array([ids.number(box.claim) for box in boxes], dtype=np.int64),
            premise=np.array(
                [ids.number(box.premise) if box.premise else -1 for box in boxes], dtype=np.int64
            ),
            reference=np.array([box.is_reference for box in boxes], dtype=np.bool_),
            side=np.array([SIDES.index(Side(box.side)) for box in boxes], dtype=np.int8),
            ids=ids,
            contents=contents,
        )


@dataclass(eq=False, slots=True)
class FrameArray(Lazy[PictureFrame]):
    """The frames of a picture."""

    rects: Lengths
    argument: Integers
    """The number that `ids` has for the argument of a frame."""
    titles: Sequence[str]
    ids: Ids

    def __len__(self) -> int:
        return len(self.rects)

    def _make(self, index: int) -> PictureFrame:
        x, y, width, height = self.rects[index].tolist()
        return PictureFrame(
            (x, y, width, height), self.ids.name(int(self.argument[index])), self.titles[index]
        )

    @classmethod
    def of(cls, frames: Sequence[PictureFrame]) -> FrameArray:
        """Return frames as arrays."""
        if isinstance(frames, cls):
            return frames
        ids = Ids()
        numbers = np.array([ids.number(frame.argument) for frame in frames], dtype=np.int64)
        rects = rows([frame.rect for frame in frames], 4)
        return cls(rects, numbers, [frame.title for frame in frames], ids)


@dataclass(eq=False)
class EdgeArray(Lazy[PictureEdge]):
    """The edges of a picture."""

    points: Lengths
    """The corners of all edges, one row (x, y) each."""
    start: Integers
    """Edge i is points[start[i]:start[i + 1]]; one entry more than edges."""
    kind: NDArray[np.int8]
    """For each edge the place of its kind in `EDGE_KINDS`."""
    argument: Integers
    """The number that `ids` has for the argument of an edge; -1 for a trunk."""
    marks: Lengths
    """One row (x, y) an edge; not a number where it has no mark."""
    weight: Lengths
    """What the step of an edge weighs; not a number where there is nothing to say."""
    ids: Ids
    bearer: Integers | None = None
    """For each trunk the box it hangs from, -1 for all else; None where nobody knows."""

    def __len__(self) -> int:
        return len(self.kind)

    @cached_property
    def segments(self) -> Integers:
        """Where in `points` each straight piece starts; its other end is the next point."""
        starts = np.ones(len(self.points), dtype=np.bool_)
        starts[self.start[1:] - 1] = False
        return starts.nonzero()[0]

    def _make(self, index: int) -> PictureEdge:
        corners: list[list[float]] = self.points[self.start[index] : self.start[index + 1]].tolist()
        x, y = self.marks[index].tolist()
        number, weight = self.argument.item(index), self.weight.item(index)
        return PictureEdge(
            tuple((left, top) for left, top in corners),
            EDGE_KINDS[self.kind[index]],
            self.ids.name(number) if number >= 0 else None,
            None if isnan(x) else (x, y),
            "" if isnan(weight) else weight_figure(weight),
        )

    @classmethod
    def of(cls, edges: Sequence[PictureEdge]) -> EdgeArray:
        """Return edges as arrays."""
        if isinstance(edges, cls):
            return edges
        if isinstance(edges, LazyEdges):
            return edges.whole
        ids, none = Ids(), (np.nan, np.nan)
        lengths = [0, *(len(edge.points) for edge in edges)]
        numbers = [ids.number(edge.argument) if edge.argument else -1 for edge in edges]
        return cls(
            points=rows([point for edge in edges for point in edge.points], 2),
            start=np.cumsum(lengths, dtype=np.int64),
            kind=np.array([EDGE_KINDS.index(edge.kind) for edge in edges], dtype=np.int8),
            argument=np.array(numbers, dtype=np.int64),
            marks=rows([edge.mark or none for edge in edges], 2),
            weight=np.array([float(edge.weight or "nan") for edge in edges], dtype=np.float64),
            ids=ids,
        )


class LazyEdges(Lazy[PictureEdge]):
    """The edges of a picture, drawn when asked for: all, or those near a place.

    `draw` makes all edges for None, else at least those that touch a rectangle, in order.
    """

    def __init__(self, draw: Callable[[Rect | None], EdgeArray]) -> None:
        self._draw = draw
        self._whole: EdgeArray | None = None

    def __len__(self) -> int:
        return len(self.whole)

    @property
    def whole(self) -> EdgeArray:
        """All edges."""
        if self._whole is None:
            self._whole = self._draw(None)
        return self._whole

    def near(self, rect: Rect) -> EdgeArray:
        """Return at least the edges that touch a rectangle, numbered by themselves."""
        return self._draw(rect) if self._whole is None else self._whole

    def _make(self, index: int) -> PictureEdge:
        return self.whole[index]


def rows(values: Sequence[Rect] | Sequence[Any], width: int) -> Lengths:
    """Return an array of so many columns, with no rows if there are no values."""
    return np.array(values, dtype=np.float64).reshape(-1, width)
