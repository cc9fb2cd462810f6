"""Strokes as shapes to be filled: those that Qt makes look another way where the screen cuts them.

A map is painted in strips, as it is panned and zoomed, and is to look as if painted at once.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker, QPen

from argmap.drawing.inks import Inks
from argmap.drawing.picture import PictureFrame, Point
from argmap.drawing.sizes import RADIUS


def paint_dashes(painter: QPainter, points: Sequence[Point], pen: QPen) -> None:
    """Paint a broken line through points: its dashes begin where it begins."""
    path = QPainterPath(QPointF(*points[0]))
    for x, y in points[1:]:
        path.lineTo(x, y)
    painter.fillPath(QPainterPathStroker(pen).createStroke(path), pen.brush())


def paint_frame(painter: QPainter, frame: PictureFrame, inks: Inks, width: float) -> None:
    """Paint the ground and the border of a frame, with round corners."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(*frame.rect), RADIUS, RADIUS)
    painter.fillPath(path, inks.panel)
    border = QPainterPathStroker(QPen(inks.rule, width)).createStroke(path)
    painter.fillPath(border, inks.rule)
