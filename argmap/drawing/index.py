"""Which parts of a picture a rectangle of it touches, asked of arrays."""

from __future__ import annotations

from functools import cached_property
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from argmap.drawing.arrays import (
    EDGE_REACH,
    WEIGHED_REACH,
    BoxArray,
    EdgeArray,
    FrameArray,
    LazyEdges,
    Lengths,
)
from argmap.drawing.picture import Picture, Rect
from argmap.drawing.walk import Integers

_MANY = 20
"""Fewer pieces than this part of all edges are looked up one by one."""
_FEW = 2000
"""So few edges are all looked at when some are asked for."""
_MOSTLY = 3
"""Near a place of so large a part of a picture, all its edges are had as soon as some."""
_Sides: TypeAlias = tuple[Lengths, Lengths, Lengths, Lengths]


class PictureIndex:
    """The rectangles of a picture as arrays, for painting and pointing."""

    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        self.boxes = BoxArray.of(picture.boxes)
        self.frames = FrameArray.of(picture.frames)
        self._of_boxes = _Rects(self.boxes.rects)
        self._of_frames = _Rects(self.frames.rects)
        self._near_edges: tuple[Rect, _Pieces] | None = None

    @cached_property
    def edges(self) -> EdgeArray:
        """All edges; those near the place looked at are had sooner by `lines_in`."""
        return EdgeArray.of(self.picture.edges)

    def come_near(self, rect: Rect) -> None:
        """Expect questions about a rectangle and what is around it: they are answered faster."""
        self._of_boxes.come_near(rect)
        self._of_frames.come_near(rect)
        if self._near_edges is None or not _is_inside(rect, self._near_edges[0]):
            around = _around(rect)
            self._near_edges = around, _Pieces(self._drawn_near(around), around)

    def draw_lines(self) -> None:
        """Draw all lines now: they will be asked for by their numbers."""
        edges, near = self.edges, self._near_edges
        if near is not None and near[1].edges is not edges:
            self._near_edges = None

    def boxes_in(self, rect: Rect) -> list[int]:
        """Return the boxes that a rectangle touches, in reading order."""
        return _listed(self._of_boxes.touched(rect))

    def count_in(self, rect: Rect) -> int:
        """Count the boxes that a rectangle touches."""
        return len(self._of_boxes.touched(rect))

    def folded_in(self, rect: Rect) -> list[int]:
        """Return the boxes that a rectangle touches and that hide something below them."""
        found = self._of_boxes.touched(rect)
        return _listed(found[self.boxes.hidden[found] > 0])

    def frames_in(self, rect: Rect) -> list[int]:
        """Return the frames that a rectangle touches."""
        return _listed(self._of_frames.touched(rect))

    def edges_in(self, rect: Rect) -> list[int]:
        """Return the edges that a rectangle may touch."""
        edges, found = self.lines_in(rect)
        return found if edges is self.edges else self._of_edges.edges_in(rect)

    def lines_in(self, rect: Rect) -> tuple[EdgeArray, list[int]]:
        """Return some edges, and which of these a rectangle may touch."""
        near = self._near_edges
        pieces = near[1] if near and _is_inside(rect, near[0]) else self._of_edges
        return pieces.edges, pieces.edges_in(rect)

    @cached_property
    def _of_edges(self) -> _Pieces:
        return _Pieces(self.edges)

    def _drawn_near(self, rect: Rect) -> EdgeArray:
        edges, bounds = self.picture.edges, self.picture.bounds
        if not isinstance(edges, LazyEdges) or rect[2] * rect[3] > bounds[2] * bounds[3] / _MOSTLY:
            return self.edges
        x, y, width, height = rect
        out = WEIGHED_REACH
        return edges.near((x - out, y - out, width + 2 * out, height + 2 * out))


class _Rects:
    """Rectangles asked again and again about places near each other."""

    def __init__(self, rects: Lengths) -> None:
        left, top, width, height = (np.ascontiguousarray(one) for one in rects.T)
        self._sides = (left, top, left + width, top + height)
        self._near: tuple[Rect, Integers, _Sides] | None = None
        self._last: tuple[Rect, Integers] | None = None

    def come_near(self, rect: Rect) -> None:
        """Keep what is around a rectangle apart, unless it is so already."""
        if self._near is not None and _is_inside(rect, self._near[0]):
            return
        around = _around(rect)
        found = self._find(around)
        self._near = around, found, self._sides_of(found)

    def touched(self, rect: Rect) -> Integers:
        """Return the places of the rectangles that another one touches."""
        if self._last is None or self._last[0] != rect:
            if self._near is not None and _is_inside(rect, self._near[0]):
                found = self._near[1][_touched(self._near[2], rect)]
            else:
                found = self._find(rect)
            self._last = rect, found
        return self._last[1]

    def _find(self, rect: Rect) -> Integers:
        return _touched(self._sides, rect)

    def _sides_of(self, found: Integers) -> _Sides:
        left, top, right, bottom = self._sides
        return left[found], top[found], right[found], bottom[found]


class _Pieces(_Rects):
    """The straight pieces of edges, known by the points where they start."""

    def __init__(self, edges: EdgeArray, around: Rect | None = None) -> None:
        """Take edges; those of a rectangle are expected to be asked for."""
        self.edges = edges
        self._is_weighed = not np.isnan(edges.weight).all()
        self._near = self._last = None
        if around is not None:
            found = edges.segments if len(edges) < _FEW else self._find(around)
            self._near = around, found, self._sides_of(found)

    def edges_in(self, rect: Rect) -> list[int]:
        """Return the edges that a rectangle may touch."""
        owners = self.owners(self.touched(rect))
        return _listed(owners[np.diff(owners, prepend=-1) > 0])

    def owners(self, pieces: Integers) -> Integers:
        """Return the edges that pieces are of."""
        start = self.edges.start
        if len(pieces) < len(start) // _MANY:
            return np.searchsorted(start, pieces, side="right") - 1
        return self._owner[pieces]

    @cached_property
    def _owner(self) -> Integers:
        return np.repeat(np.arange(len(self.edges)), np.diff(self.edges.start))

    def _find(self, rect: Rect) -> Integers:
        (x, y), out = self.edges.points.T, WEIGHED_REACH if self._is_weighed else EDGE_REACH
        left, top, right, bottom = rect[0], rect[1], rect[0] + rect[2], rect[1] + rect[3]
        # A piece is beside a rectangle only if both its ends are.
        near = _either(x <= right + out) & _either(x >= left - out)
        near &= _either(y <= bottom + out) & _either(y >= top - out)
        near[self.edges.start[1:-1] - 1] = False  # from the end of an edge to the next edge
        found = near.nonzero()[0]
        return found[_touched(self._sides_of(found), rect)]

    def _sides_of(self, found: Integers) -> _Sides:
        """Return left, top, right and bottom of all that strokes and marks may touch."""
        (x, y), (to_x, to_y) = self.edges.points[found].T, self.edges.points[found + 1].T
        out: float | Lengths = EDGE_REACH
        if self._is_weighed:
            is_bare = np.isnan(self.edges.weight[self.owners(found)])
            out = np.where(is_bare, EDGE_REACH, WEIGHED_REACH)
        left, top = np.minimum(x, to_x) - out, np.minimum(y, to_y) - out
        return left, top, np.maximum(x, to_x) + out, np.maximum(y, to_y) + out


def _around(rect: Rect) -> Rect:
    """Return what is next to a rectangle on all sides, with it."""
    x, y, width, height = rect
    return x - width, y - height, 3 * width, 3 * height


def _either(truths: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Tell of each two neighbours whether one of them is."""
    return truths[:-1] | truths[1:]


def _listed(places: Integers) -> list[int]:
    found: list[int] = places.tolist()
    return found


def _is_inside(rect: Rect, other: Rect) -> bool:
    x, y, width, height = rect
    left, top, wide, high = other
    return left <= x and top <= y and x + width <= left + wide and y + height <= top + high


def _touched(sides: _Sides, rect: Rect) -> NDArray[np.int64]:
    x, y, width, height = rect
    left, top, right, bottom = sides
    touched = (left <= x + width) & (right >= x)
    touched &= (top <= y + height) & (bottom >= y)
    return touched.nonzero()[0]
