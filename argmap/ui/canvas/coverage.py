"""Many boxes as one small image, made from arrays at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from argmap.drawing.picture import Rect

Mask = NDArray[np.bool_]
Rects = NDArray[np.float64]


def covered(rects: Rects, frame: Rect, width: int, height: int) -> Mask:
    """Return the pixels of a frame that any of the rectangles touches, each at least one pixel."""
    x, y, wide, high = frame
    across, down = width / max(wide, 1.0), height / max(high, 1.0)
    left = np.clip(np.floor((rects[:, 0] - x) * across), 0, width - 1).astype(np.intp)
    top = np.clip(np.floor((rects[:, 1] - y) * down), 0, height - 1).astype(np.intp)
    right = np.clip(np.ceil((rects[:, 0] + rects[:, 2] - x) * across), left + 1, width)
    bottom = np.clip(np.ceil((rects[:, 1] + rects[:, 3] - y) * down), top + 1, height)
    right, bottom = right.astype(np.intp), bottom.astype(np.intp)
    # Each rectangle is four steps up or down at its corners; summed twice, they fill it.
    row = width + 1
    size = (height + 1) * row
    steps = np.bincount(top * row + left, minlength=size).astype(np.int64)
    steps -= np.bincount(top * row + right, minlength=size)
    steps -= np.bincount(bottom * row + left, minlength=size)
    steps += np.bincount(bottom * row + right, minlength=size)
    filled = steps.reshape(height + 1, row).cumsum(axis=0).cumsum(axis=1)
    return np.asarray(filled[:height, :width] > 0)


def painted(layers: list[tuple[Mask, QColor]]) -> QImage:
    """Return an image of layers, the last on top; where no layer is, it is clear."""
    height, width = layers[0][0].shape
    pixels = np.zeros((height, width), dtype=np.uint32)
    for mask, color in layers:
        pixels[mask] = _premultiplied(color)
    held = pixels.tobytes()  # the image reads from it and does not keep it
    image = QImage(held, width, height, width * 4, QImage.Format.Format_ARGB32_Premultiplied)
    return image.copy()


def _premultiplied(color: QColor) -> int:
    alpha = color.alphaF()
    red, green, blue = (round(part * alpha) for part in (color.red(), color.green(), color.blue()))
    return (color.alpha() << 24) | (red << 16) | (green << 8) | blue
