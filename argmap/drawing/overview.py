"""A picture too small for words, painted over arrays into an image."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from argmap.drawing.arrays import SIDES
from argmap.drawing.box_painting import SHARES
from argmap.drawing.index import PictureIndex
from argmap.drawing.inks import Inks
from argmap.drawing.picture import Rect

OVERVIEW_BELOW = 0.13
"""Below this scale boxes are painted as rectangles of whole pixels, however many they are."""
_AT_ONCE = 3000
"""So many boxes or lines are painted together: more would need more memory, not less time."""
_BORDERED = 4
"""A box this wide and high, in pixels, has a border."""
_BAR = 3
N = TypeVar("N", bound=np.generic)
Pixels: TypeAlias = NDArray[np.int32]


class Overview:
    """Paints the boxes, frames and lines of a part of a picture into an image.

    `corner` is where the picture's corner is, in pixels of the image; `scale` is how many
    of them a pixel of the picture has.
    """

    def __init__(
        self, index: PictureIndex, inks: Inks, image: QImage, corner: tuple[int, int], scale: float
    ) -> None:
        self.image = image
        self._index = index
        self._inks = inks
        self._corner = corner
        self._scale = scale
        image.fill(inks.paper)
        self._width, self._height = image.width(), image.height()
        row = image.bytesPerLine() // 4
        self._row = row
        self._pixels = np.frombuffer(image.bits(), dtype=np.uint32)

    def paint(self) -> None:
        """Paint frames, then lines, then boxes."""
        visible = self._visible()
        self._fill(self._index.frames.rects[self._index.frames_in(visible)], self._inks.panel)
        self._fill_lines(self._index.edges_in(visible))
        for some in _parts(np.array(self._index.boxes_in(visible), dtype=np.int64)):
            self._paint_boxes(some)

    def _visible(self) -> Rect:
        x, y = self._corner
        return (
            -x / self._scale,
            -y / self._scale,
            self._width / self._scale,
            self._height / self._scale,
        )

    def _fill(self, rects: NDArray[np.float64], colour: QColor) -> None:
        for some in _parts(rects):
            self._fill_pixels(*self._on_pixels(some), colour)

    def _fill_lines(self, which: list[int]) -> None:
        edges = self._index.edges
        chosen = np.zeros(len(edges), dtype=np.bool_)
        chosen[which] = True
        begin = edges.segments[np.repeat(chosen, np.diff(edges.start) - 1)]
        for some in _parts(begin):
            one, other = edges.points[some], edges.points[some + 1]
            low = np.minimum(one, other)
            self._fill(np.hstack((low, np.abs(one - other))), self._inks.rule)

    def _paint_boxes(self, at: NDArray[np.int64]) -> None:
        left, top, right, bottom = self._on_pixels(self._index.boxes.rects[at])
        border = ((right - left >= _BORDERED) & (bottom - top >= _BORDERED)).astype(np.int32)
        self._fill_pixels(left, top, right, bottom, self._inks.rule)
        self._fill_pixels(
            left + border, top + border, right - border, bottom - border, self._inks.box
        )
        bar = np.minimum(_BAR, np.maximum(1, (right - left) // 3))
        side = self._index.boxes.side[at]
        for number, name in enumerate(SIDES):
            of = side == number
            start, share = SHARES[name]
            high = bottom[of] - top[of]
            first = top[of] + (start * high).astype(np.int32)
            last = first + np.maximum(1, (share * high).astype(np.int32))
            self._fill_pixels(left[of], first, left[of] + bar[of], last, self._inks.bar(name))

    def _on_pixels(self, rects: NDArray[np.float64]) -> tuple[Pixels, Pixels, Pixels, Pixels]:
        corner = np.array(self._corner, dtype=np.int32)
        low = np.floor(rects[:, :2] * self._scale).astype(np.int32) + corner
        high = np.floor((rects[:, :2] + rects[:, 2:]) * self._scale).astype(np.int32) + corner
        high = np.maximum(high, low + 1)
        return low[:, 0], low[:, 1], high[:, 0], high[:, 1]

    def _fill_pixels(
        self, left: Pixels, top: Pixels, right: Pixels, bottom: Pixels, colour: QColor
    ) -> None:
        left, right = np.maximum(left, 0), np.minimum(right, self._width)
        top, bottom = np.maximum(top, 0), np.minimum(bottom, self._height)
        seen = (right > left) & (bottom > top)
        left, wide = left[seen], (right - left)[seen]
        top, high = top[seen], (bottom - top)[seen]
        rows = np.arange(high.sum(), dtype=np.int32)
        first = np.cumsum(high, dtype=np.int32) - high
        starts = (rows + np.repeat(top - first, high)) * self._row + np.repeat(left, high)
        wide = np.repeat(wide, high)
        first = np.cumsum(wide, dtype=np.int32) - wide
        places = np.arange(wide.sum(), dtype=np.int32) + np.repeat(starts - first, wide)
        self._pixels[places] = colour.rgba()


def _parts(values: NDArray[N]) -> Iterator[NDArray[N]]:
    return (values[at : at + _AT_ONCE] for at in range(0, len(values), _AT_ONCE))
