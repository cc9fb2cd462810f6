"""Which parts of a picture a rectangle of it touches, asked of arrays."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from argmap.drawing.arrays import BoxArray, EdgeArray, FrameArray
from argmap.drawing.picture import Picture, Rect


class PictureIndex:
    """The rectangles of a picture as arrays, for painting and pointing."""

    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        self.boxes = BoxArray.of(picture.boxes)
        self.frames = FrameArray.of(picture.frames)
        self.edges = EdgeArray.of(picture.edges)

    def boxes_in(self, rect: Rect) -> list[int]:
        """Return the boxes that a rectangle touches, in reading order."""
        return _touched(self.boxes.rects, rect)

    def count_in(self, rect: Rect) -> int:
        """Count the boxes that a rectangle touches."""
        return len(_touched(self.boxes.rects, rect))

    def folded_in(self, rect: Rect) -> list[int]:
        """Return the boxes that a rectangle touches and that hide something below them."""
        folded = np.flatnonzero(self.boxes.hidden)
        return [int(folded[at]) for at in _touched(self.boxes.rects[folded], rect)]

    def frames_in(self, rect: Rect) -> list[int]:
        """Return the frames that a rectangle touches."""
        return _touched(self.frames.rects, rect)

    def edges_in(self, rect: Rect) -> list[int]:
        """Return the edges that a rectangle may touch."""
        return _touched(self.edges.reach, rect)


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
