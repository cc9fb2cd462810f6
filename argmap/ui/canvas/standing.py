"""How a map lies on the screen, to come back to: its scale, and where some boxes stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from argmap.case.ids import ClaimId
from argmap.ui.canvas.staying import Staying

if TYPE_CHECKING:
    from argmap.ui.canvas.canvas import MapCanvas
    from argmap.ui.canvas.scene import Scene
    from argmap.ui.canvas.view import View

_SAME = 1.0


class Standing:
    """A scale, and where a box stood at it, else the first ones."""

    def __init__(self, view: View, scene: Scene, claim: ClaimId | None = None) -> None:
        self.scale, self.offset = view.scale, QPointF(view.offset)
        at = scene.find(claim) if claim else -1
        self._staying = Staying(view, scene, selected=at, anchor=None)

    def is_like(self, other: Standing) -> bool:
        """Tell whether the map lay the same, to a pixel."""
        apart = (self.offset - other.offset).manhattanLength()
        return self.scale == other.scale and apart <= _SAME

    def restore(self, canvas: MapCanvas) -> None:
        """Let the map lie so again, as far as its boxes are still there."""
        view = canvas.view
        view.set_scale(self.scale, QPointF(canvas.rect().center()))
        self._staying.hold(canvas.scene)
        canvas.pan(QPointF())
