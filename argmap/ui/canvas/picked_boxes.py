"""Several picked claims on the map: which boxes they are, and how they are marked."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from argmap.drawing.inks import Inks
from argmap.drawing.picture import Rect
from argmap.ui.canvas.canvas import MapCanvas
from argmap.ui.canvas.scene import Scene
from argmap.ui.selection import Use
from argmap.ui.theme import Theme

_RING = 2.0
_LEAST_RING = 1.0
"""In pixels of the map, and at least on the screen: thinner than the ring of the leading box."""
_OUT = 1.5
_BAND_OPACITY = 30


def boxes_of(scene: Scene, uses: Sequence[Use]) -> list[int]:
    """List the boxes of appearances in reading order; what is folded away has none.

    The claim whose branch alone is shown has lost its use there.
    """
    boxes = scene.boxes
    by_use = [boxes.ids.find(premise) for _, premise in uses if premise]
    alone = [boxes.ids.find(claim) for claim, premise in uses if not premise]
    tops = [boxes.ids.find(claim) for claim, premise in uses if premise]
    at_home = np.isin(boxes.claim, _known(alone)) & ~boxes.reference
    at_home |= np.isin(boxes.claim, _known(tops)) & (boxes.parent < 0)
    found: list[int] = np.flatnonzero(np.isin(boxes.premise, _known(by_use)) | at_home).tolist()
    return found


def boxes_within(scene: Scene, rect: QRectF) -> list[int]:
    """List the boxes that a rectangle of the map touches, in reading order."""
    x, y, width, height = scene.rects.reshape(-1, 4).T
    touched = (x <= rect.right()) & (x + width >= rect.left())
    touched &= (y <= rect.bottom()) & (y + height >= rect.top())
    found: list[int] = np.flatnonzero(touched).tolist()
    return found


class PickedBoxes:
    """Paints a ring around every picked box but the leading one, and the band of a rubber band."""

    def __init__(self, canvas: MapCanvas, theme: Theme) -> None:
        self.band: QRectF | None = None
        self.uses: tuple[Use, ...] = ()
        self._canvas = canvas
        self._ink = QColor()
        self._of: tuple[Scene, tuple[Use, ...]] | None = None
        self._boxes: list[int] = []
        self.set_theme(theme)
        canvas.layers.append(self)

    @property
    def boxes(self) -> list[int]:
        """The boxes of what is picked, in reading order."""
        now = (self._canvas.scene, self.uses)
        if self._of is None or self._of[0] is not now[0] or self._of[1] is not now[1]:
            self._of = now
            self._boxes = boxes_of(*now) if self.uses else []
        return self._boxes

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._ink = Inks(theme.tokens).selection

    def paint(self, painter: QPainter, scene: Scene, shown: Rect, *, scale: float) -> None:
        """Paint the rings that a rectangle of the map shows, and the band."""
        ringed = set(self.boxes if len(self.uses) > 1 else ())
        if self.band is not None:
            ringed.update(boxes_within(scene, self.band))
        painter.setPen(QPen(self._ink, max(_RING, _LEAST_RING / scale)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        seen = QRectF(*shown)
        for index in ringed - {self._canvas.selected}:
            rect = scene.rect(index)
            if rect.intersects(seen):
                painter.drawRect(rect.adjusted(-_OUT, -_OUT, _OUT, _OUT))
        if self.band is not None:
            self._paint_band(painter, self.band, scale)

    def _paint_band(self, painter: QPainter, band: QRectF, scale: float) -> None:
        ground = QColor(self._ink)
        ground.setAlpha(_BAND_OPACITY)
        painter.setPen(QPen(self._ink, 1.0 / scale, Qt.PenStyle.DashLine))
        painter.setBrush(ground)
        painter.drawRect(band)


def _known(numbers: list[int]) -> list[int]:
    return [number for number in numbers if number >= 0]
