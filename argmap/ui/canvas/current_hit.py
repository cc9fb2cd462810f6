"""What tells the hit one has stepped to from all other hits: a second frame, and its number."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from argmap.drawing.fonts import sans_font
from argmap.drawing.picture import Rect
from argmap.drawing.sizes import RADIUS
from argmap.ui.canvas.scene import Scene
from argmap.ui.theme import Theme

if TYPE_CHECKING:
    from argmap.ui.canvas.canvas import MapCanvas

_AWAY = 7.0
"""From the box to the middle of the second frame; this and all below in pixels of the screen."""
_STROKE = 2.5
_LETTERS = 12
_PAD = 7.0
_HIGH = 20.0


class CurrentHit:
    """Paints around the picked hit, as large on the screen at every scale.

    `number` is what is said of it, as "2 of 5"; empty where what is picked is no hit.
    """

    def __init__(self, canvas: MapCanvas, theme: Theme, number: Callable[[], str]) -> None:
        self._canvas = canvas
        self._theme = theme
        self._number = number

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._theme = theme

    def paint(self, painter: QPainter, scene: Scene, shown: Rect, *, scale: float) -> None:
        """Paint the frame and the number, if their box is seen."""
        words, index = self._number(), self._canvas.selected
        if not words or index < 0:
            return
        out = _AWAY / scale
        rect = scene.rect(index).adjusted(-out, -out, out, out)
        reach = _HIGH / scale
        if not rect.adjusted(-reach, -reach, reach, reach).intersects(QRectF(*shown)):
            return
        painter.save()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("ink"), _STROKE / scale))
        painter.drawRoundedRect(rect, RADIUS + out, RADIUS + out)
        painter.translate(rect.topLeft())
        painter.scale(1 / scale, 1 / scale)
        self._paint_number(painter, words)
        painter.restore()

    def _paint_number(self, painter: QPainter, words: str) -> None:
        """Paint a label that stands on the frame's upper left corner, at (0, 0)."""
        font = sans_font(_LETTERS, semibold=True)
        width = QFontMetricsF(font).horizontalAdvance(words) + 2 * _PAD
        label = QRectF(QPointF(-_STROKE / 2, -_HIGH), QPointF(width - _STROKE / 2, 0.0))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("ink"))
        painter.drawRoundedRect(label, 4.0, 4.0)
        painter.setFont(font)
        painter.setPen(self._theme.color("box"))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, words)
