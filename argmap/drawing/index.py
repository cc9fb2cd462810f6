"""Which parts of a picture a rectangle of it touches, asked of arrays."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from argmap.drawing.picture import Picture, PictureEdge, Rect

_EDGE_REACH = 12.0
"""Marks and strokes stand out this far from the points of a line."""


class PictureIndex:
    """The rectangles of a picture as arrays, for painting and pointing."""

    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        self._boxes = _array(box.rect for box in picture.boxes)
        self._frames = _array(frame.rect for frame in picture.frames)
        self._edges = _array(map(_reach, picture.edges))

    def boxes_in(self, rect: Rect) -> list[int]:
        """Return the boxes that a rectangle touches, in reading order."""
        return _touched(self._boxes, rect)

    def frames_in(self, rect: Rect) -> list[int]:
        """Return the frames that a rectangle touches."""
        return _touched(self._frames, rect)

    def edges_in(self, rect: Rect) -> list[int]:
        """Return the edges that a rectangle may touch."""
        return _touched(self._edges, rect)


def _array(rects: Iterable[Rect]) -> NDArray[np.float64]:
    return np.array(list(rects), dtype=np.float64).reshape(-1, 4)


def _touched(rects: NDArray[np.float64], rect: Rect) -> list[int]:
    x, y, width, height = rect
    touched = (
        (rects[:, 0] <= x + width)
        & (rects[:, 0] + rects[:, 2] >= x)
        & (rects[:, 1] <= y + height)
        & (rects[:, 1] + rects[:, 3] >= y)
    )
    found: list[int] = np.flatnonzero(touched).tolist()
    return found


def _reach(edge: PictureEdge) -> Rect:
    points: Sequence[tuple[float, float]] = (*edge.points, edge.mark) if edge.mark else edge.points
    left = min(x for x, _ in points) - _EDGE_REACH
    top = min(y for _, y in points) - _EDGE_REACH
    right = max(x for x, _ in points) + _EDGE_REACH
    bottom = max(y for _, y in points) + _EDGE_REACH
    return (left, top, right - left, bottom - top)
