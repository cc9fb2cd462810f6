"""Which parts of a picture a rectangle of it touches, asked of arrays."""

from __future__ import annotations

from functools import cached_property
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from argmap.drawing.arrays import BoxArray, EdgeArray, FrameArray, Lengths
from argmap.drawing.picture import Picture, Rect
from argmap.drawing.walk import Integers

_Sides: TypeAlias = tuple[Lengths, Lengths, Lengths, Lengths]


class PictureIndex:
    """The rectangles of a picture as arrays, for painting and pointing."""

    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        self.boxes = BoxArray.of(picture.boxes)
        self.frames = FrameArray.of(picture.frames)
        self.edges = EdgeArray.of(picture.edges)
        self._of_boxes = _Rects(self.boxes.rects)
        self._of_frames = _Rects(self.frames.rects)

    def come_near(self, rect: Rect) -> None:
        """Expect questions about a rectangle and what is around it: they are answered faster."""
        for rects in (self._of_boxes, self._of_frames, self._of_edges):
            rects.come_near(rect)

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
        return _listed(np.unique(self.edges.owner[self._of_edges.touched(rect)]))

    @cached_property
    def _of_edges(self) -> _Rects:
        return _Rects(self.edges.reach)


class _Rects:
    """Rectangles asked again and again about places near each other."""

    def __init__(self, rects: Lengths) -> None:
        left, top, width, height = (np.ascontiguousarray(one) for one in rects.T)
        self._sides = (left, top, left + width, top + height)
        self._near: tuple[Rect, Integers, _Sides] | None = None

    def come_near(self, rect: Rect) -> None:
        """Keep what is around a rectangle apart, unless it is so already."""
        if self._near is not None and _is_inside(rect, self._near[0]):
            return
        x, y, width, height = rect
        around = (x - width, y - height, 3 * width, 3 * height)
        found = _touched(self._sides, around)
        left, top, right, bottom = self._sides
        sides = (left[found], top[found], right[found], bottom[found])
        self._near = around, found, sides

    def touched(self, rect: Rect) -> Integers:
        """Return the places of the rectangles that another one touches."""
        if self._near is not None and _is_inside(rect, self._near[0]):
            return self._near[1][_touched(self._near[2], rect)]
        return _touched(self._sides, rect)


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
    return np.flatnonzero(touched)
