"""The mark of a pinned box: a pin at its upper left corner."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from argmap.drawing.painting import Detail, detail_at
from argmap.drawing.picture import Rect
from argmap.ui.canvas.scene import Scene
from argmap.ui.theme import Theme

_RADIUS = 9.0
_IN = 14.0
"""From the left edge of a box to the middle of its mark."""
_UP = 4.0
"""From its upper edge: the words of the box stay to be read."""
_STROKE = 1.4


class PinMarks:
    """Paints a pin on every pinned box, larger where the map is small."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._theme = theme

    def paint(self, painter: QPainter, scene: Scene, shown: Rect, *, scale: float) -> None:
        """Paint the pins of the boxes in a rectangle of the map."""
        larger = 1.0 if detail_at(scale) is Detail.TEXT else min(4.0, 0.55 / scale)
        reach = (_RADIUS + _UP) * larger
        seen = QRectF(*shown).adjusted(-reach, -reach, reach, reach)
        for index in scene.pinned:
            rect = scene.rect(index)
            if rect.intersects(seen):
                painter.save()
                painter.translate(rect.topLeft() + QPointF(_IN, -_UP) * larger)
                painter.scale(larger, larger)
                self._paint_pin(painter)
                painter.restore()

    def _paint_pin(self, painter: QPainter) -> None:
        painter.setPen(QPen(self._theme.color("rule"), 1.0))
        painter.setBrush(self._theme.color("box"))
        painter.drawEllipse(QPointF(0.0, 0.0), _RADIUS, _RADIUS)
        ink = self._theme.color("ink")
        painter.setPen(QPen(ink, _STROKE, c=Qt.PenCapStyle.RoundCap))
        painter.setBrush(ink)
        painter.drawPath(_pin())


def _pin() -> QPainterPath:
    """Return a drawing pin seen from the side: its head, its collar and its needle."""
    path = QPainterPath(QPointF(-2.5, -5.0))
    for x, y in ((2.5, -5.0), (1.8, -0.8), (3.6, 1.2), (-3.6, 1.2), (-1.8, -0.8)):
        path.lineTo(x, y)
    path.closeSubpath()
    path.moveTo(0.0, 1.2)
    path.lineTo(0.0, 5.4)
    return path
