"""Which pixels of a screen show what of a picture."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect

from argmap.drawing.picture import Rect


class Place(NamedTuple):
    """Which pixels show what: the picture's corner, in pixels of the device, and a pixel's size."""

    x: int
    y: int
    scale: float
    ratio: float

    def visible(self, rect: QRect, stroke: int = 0) -> Rect:
        """Return what of the picture a rectangle of the screen shows."""
        by = self.scale * self.ratio
        wide, high = rect.width() + 2 * stroke, rect.height() + 2 * stroke
        return (
            (rect.x() - stroke - self.x) / by,
            (rect.y() - stroke - self.y) / by,
            wide / by,
            high / by,
        )
