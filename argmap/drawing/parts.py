"""Boxes, frames and lines on their way from one place to another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Generic, NamedTuple, TypeAlias, TypeVar

import numpy as np

from argmap.drawing.arrays import BoxArray, EdgeArray, FrameArray, Lengths, rows
from argmap.drawing.ids import Ids
from argmap.drawing.index import PictureIndex
from argmap.drawing.picture import Picture
from argmap.drawing.standing import Standing

T = TypeVar("T")
_NOWHERE = (0.0, 0.0, 0.0, 0.0)
Both: TypeAlias = tuple[Lengths, Lengths]
"""Before, and after."""


class Ways(NamedTuple, Generic[T]):
    """Things, and the rectangles they go from and to, one row each."""

    things: T
    starts: Lengths
    ends: Lengths

    def at(self, progress: float) -> Lengths:
        """Return the rectangles on the way."""
        return on_way(self.starts, self.ends, progress)


def on_way(start: Lengths, end: Lengths, progress: float) -> Lengths:
    """Return what is between two lengths, 0 being the first of them and 1 the second."""
    return start * (1.0 - progress) + end * progress


class LineWays(NamedTuple):
    """Lines, and where their corners and their marks go from and to."""

    edges: EdgeArray
    points: Both
    marks: Both

    def at(self, progress: float) -> EdgeArray:
        """Return the lines on the way."""
        points, marks = on_way(*self.points, progress), on_way(*self.marks, progress)
        return replace(self.edges, points=points, marks=marks)


class Lines:
    """Lines that are given a way one by one."""

    def __init__(self, ids: Ids) -> None:
        self._ids = ids
        self._starts: list[Lengths] = []
        self._ends: list[Lengths] = []
        self._marks: list[Both] = []
        self._kinds: list[int] = []
        self._arguments: list[int] = []
        self._weights: list[float] = []

    def add(self, way: Both, edge: tuple[Standing, int], marks: Both) -> None:
        """Add a line that goes from the ones to the others of as many corners."""
        edges, at = edge[0].index.edges, edge[1]
        self._starts.append(way[0])
        self._ends.append(way[1])
        self._marks.append(marks)
        self._kinds.append(int(edges.kind[at]))
        self._arguments.append(int(edges.argument[at]))
        self._weights.append(float(edges.weight[at]))

    def go(self, side: Standing, edge: int) -> None:
        """Add a line that is gone, if it is one."""
        if edge >= 0:
            line, mark, by = np.array(side.line(edge)), side.mark(edge), side.line_away(edge)
            self.add((line, line + by), (side, edge), (mark, mark + by))

    def come(self, side: Standing, edge: int) -> None:
        """Add a line that is new, if it is one."""
        if edge >= 0:
            line, mark, by = np.array(side.line(edge)), side.mark(edge), side.line_away(edge)
            self.add((line + by, line), (side, edge), (mark + by, mark))

    def ways(self) -> LineWays:
        """Return the lines as arrays."""
        edges = EdgeArray(
            points=np.zeros((0, 2)),
            start=np.cumsum([0, *map(len, self._starts)], dtype=np.int64),
            kind=np.array(self._kinds, dtype=np.int8),
            argument=np.array(self._arguments, dtype=np.int64),
            marks=np.zeros((0, 2)),
            weight=np.array(self._weights, dtype=np.float64),
            ids=self._ids,
        )
        none = np.zeros((0, 2))
        points = np.concatenate([none, *self._starts]), np.concatenate([none, *self._ends])
        marks = rows([one for one, _ in self._marks], 2), rows([one for _, one in self._marks], 2)
        return LineWays(edges, points, marks)


@dataclass(frozen=True, slots=True)
class Part:
    """Some boxes, frames and lines of a picture on their way."""

    boxes: Ways[BoxArray]
    frames: Ways[FrameArray]
    lines: LineWays

    def at(self, progress: float) -> PictureIndex:
        """Return them as a picture, 0 being where they set out and 1 where they get to."""
        return PictureIndex(
            Picture(
                _NOWHERE,
                boxes=self.boxes.things.moved(self.boxes.at(progress)),
                frames=replace(self.frames.things, rects=self.frames.at(progress)),
                edges=self.lines.at(progress),
            )
        )
