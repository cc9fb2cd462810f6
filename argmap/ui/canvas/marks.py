"""Marks over the boxes of some claims: the veil of a filter, the hits of a search, bookmarks."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from argmap.drawing.ids import Ids
from argmap.drawing.painting import Detail, detail_at
from argmap.drawing.picture import Rect
from argmap.drawing.sizes import RADIUS
from argmap.drawing.walk import Integers
from argmap.ui.canvas.coverage import Mask, covered, painted
from argmap.ui.canvas.scene import Scene
from argmap.ui.canvas.view import View
from argmap.ui.theme import Theme

_VEIL = 0.72
"""How much of a dimmed box is hidden: its words can still be made out."""
_MANY = 1500
"""More boxes than these on the screen are marked by one image, made once."""
_IMAGE = 1600
"""The longer side of that image, in pixels."""
_LENS = 9.0
_RING = 2.5
_FLAG = (10.0, 16.0)

Claims = Callable[[], Integers | None]
"""Tells the numbers of the claims that are marked now, None for no marks at all."""


class Marked:
    """Which boxes of a scene show certain claims, looked up once until told anew."""

    def __init__(self, claims: Claims) -> None:
        self._claims = claims
        self._numbers: Integers | None = None
        self._ids: Ids | None = None
        self._scene: Scene | None = None
        self._mask: Mask | None = None
        self._image: QImage | None = None

    def forget(self) -> None:
        """Look up again: other claims are meant."""
        self._scene = self._ids = None

    def mask(self, scene: Scene) -> Mask | None:
        """Return True for each box of a marked claim, None where nothing is marked at all."""
        ids = scene.boxes.ids
        if ids is not self._ids:
            self._numbers, self._ids = self._claims(), ids
        if scene is not self._scene:
            self._scene, self._image, self._mask = scene, None, None
            if self._numbers is not None:
                table = np.zeros(len(ids), dtype=np.bool_)
                table[self._numbers] = True
                self._mask = table[scene.boxes.claim]
        return self._mask

    def image(self, scene: Scene, color: QColor, *, marked: bool) -> QImage:
        """Return an image of the whole map with the boxes that are marked, or those that are not.

        Only right after `mask`, and always in the same colour until `forget`.
        """
        if self._image is None:
            assert self._mask is not None
            x, y, width, height = scene.picture.bounds
            scale = min(1.0, _IMAGE / max(width, height, 1.0))
            wide, high = max(1, round(width * scale)), max(1, round(height * scale))
            rects = scene.rects[self._mask == marked]
            specks = covered(rects, (x, y, width, height), wide, high)
            self._image = painted([(specks, color)])
        return self._image


class Marks:
    """Paints all marks over the map."""

    def __init__(self, theme: Theme, *, kept: Claims, hits: Claims, flagged: Claims) -> None:
        self._theme = theme
        self.kept = Marked(kept)
        self.hits = Marked(hits)
        self.flagged = Marked(flagged)

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._theme = theme
        self.forget()

    def forget(self) -> None:
        """Look up all marks again."""
        for marked in (self.kept, self.hits, self.flagged):
            marked.forget()

    def seen(self, scene: Scene, view: View) -> Mask:
        """Return True for each box of which any part is on the screen."""
        shown = view.visible()
        return _seen(scene, (shown.x(), shown.y(), shown.width(), shown.height()))

    def paint(self, painter: QPainter, scene: Scene, shown: Rect, *, scale: float) -> None:
        """Paint the marks of the boxes in a rectangle of the map."""
        if all(one.mask(scene) is None for one in (self.kept, self.hits, self.flagged)):
            return
        seen = _seen(scene, shown)
        painter.save()
        self._paint_veil(painter, scene, seen)
        self._paint_hits(painter, scene, seen, scale)
        self._paint_flags(painter, scene, seen, scale)
        painter.restore()

    def _paint_veil(self, painter: QPainter, scene: Scene, seen: Mask) -> None:
        mask = self.kept.mask(scene)
        if mask is None:
            return
        ground = self._theme.color("paper")
        ground.setAlphaF(_VEIL)
        dimmed = np.flatnonzero(seen & ~mask)
        if len(dimmed) > _MANY:
            image = self.kept.image(scene, ground, marked=False)
            painter.drawImage(QRectF(*scene.picture.bounds), image)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        for index in dimmed.tolist():
            rect = scene.rect(index).adjusted(-1, -1, 1, 1)
            painter.drawRoundedRect(rect, RADIUS, RADIUS)

    def _paint_hits(self, painter: QPainter, scene: Scene, seen: Mask, scale: float) -> None:
        mask = self.hits.mask(scene)
        if mask is None:
            return
        ink, paper = self._theme.color("selection"), self._theme.color("on_selection")
        found = np.flatnonzero(seen & mask)
        if len(found) > _MANY:
            image = self.hits.image(scene, ink, marked=True)
            painter.drawImage(QRectF(*scene.picture.bounds), image)
            return
        pixel = max(1.0, 0.6 / scale)
        for index in found.tolist():
            rect = scene.rect(index)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ink, _RING * pixel))
            painter.drawRoundedRect(rect, RADIUS, RADIUS)
            paint_lens(painter, rect.topRight(), _LENS * pixel, ink=ink, paper=paper)

    def _paint_flags(self, painter: QPainter, scene: Scene, seen: Mask, scale: float) -> None:
        mask = self.flagged.mask(scene)
        if mask is None:
            return
        larger = 1.0 if detail_at(scale) is Detail.TEXT else min(4.0, 0.55 / scale)
        painter.setPen(QPen(self._theme.color("box"), 1.0))
        painter.setBrush(self._theme.color("ink"))
        for index in np.flatnonzero(seen & mask).tolist():
            rect = scene.rect(index)
            corner = rect.topRight() + QPointF(-26.0 * larger, -8.0 * larger)
            painter.drawPolygon(_flag(corner, larger))


def _seen(scene: Scene, shown: Rect) -> Mask:
    x, y, width, height = shown
    rects = scene.rects
    return np.asarray(
        (rects[:, 0] <= x + width)
        & (rects[:, 0] + rects[:, 2] >= x)
        & (rects[:, 1] <= y + height)
        & (rects[:, 1] + rects[:, 3] >= y)
    )


def paint_lens(painter: QPainter, at: QPointF, size: float, *, ink: QColor, paper: QColor) -> None:
    """Paint the lens that tells a hit, whatever the colours."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(at, size, size)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(paper, size / 5, c=Qt.PenCapStyle.RoundCap))
    away = QPointF(size * 0.12, size * 0.12)
    painter.drawEllipse(at - away, size * 0.36, size * 0.36)
    painter.drawLine(at + away * 1.4, at + away * 4.2)


def _flag(corner: QPointF, larger: float) -> QPolygonF:
    """Return the outline of a bookmark: a ribbon with a notch."""
    width, height = _FLAG[0] * larger, _FLAG[1] * larger
    notch = QPointF(width / 2, height * 0.7)
    points = [QPointF(0, 0), QPointF(width, 0), QPointF(width, height), notch, QPointF(0, height)]
    return QPolygonF([corner + point for point in points])
