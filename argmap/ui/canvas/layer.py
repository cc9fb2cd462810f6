"""What is painted over the map by somebody else: a filter's veil, the marks of what was found."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtGui import QPainter

from argmap.drawing.picture import Rect
from argmap.ui.canvas.scene import Scene


class Layer(Protocol):
    """Paints over the picture and under the ring of the selection."""

    def paint(self, painter: QPainter, scene: Scene, shown: Rect, *, scale: float) -> None:
        """Paint what a rectangle of the map shows, in the map's pixels."""
        ...
