"""How a map is first looked at: as it was left, else whole, else as much as can be read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QPointF

from argmap.case.case_map import CaseMap
from argmap.layout.forest import Direction
from argmap.ui.canvas.folding import FIRST_DEPTH, Folds
from argmap.ui.canvas.scene import Scene
from argmap.ui.canvas.view import LEGIBLE, View

READABLE = 0.6
"""A map that fits only below this scale is first shown folded, whole down to `LEGIBLE`."""
_NEARLY = 0.75
"""What fits at this part of the scale that is legible is shown at that: little of it is cut."""


class Looker(Protocol):
    """A widget onto the map of a case."""

    view: View
    scene: Scene
    direction: Direction
    folds: Folds

    @property
    def case_map(self) -> CaseMap:
        """The map that is drawn."""
        ...

    @property
    def can_look(self) -> bool:
        """Whether a case is open and can be seen."""
        ...

    def draw(self) -> None:
        """Draw the map again."""
        ...

    def pan(self, by: QPointF) -> None:
        """Push the map."""
        ...


def _never() -> bool:
    return False


class FirstLook:
    """Looks once at a case that was just opened, when it can be seen.

    `lie` lays the map as it was left, and answers False where nobody knows.
    """

    def __init__(self, canvas: Looker) -> None:
        self.is_due = True
        self.lie: Callable[[], bool] = _never
        self._canvas = canvas

    def look(self) -> None:
        """Look at the case if that is due: at its upper levels if no more of it can be read."""
        canvas, view = self._canvas, self._canvas.view
        if not (self.is_due and canvas.can_look):
            return
        self.is_due = False
        if self.lie():
            return
        view.fit()
        if not canvas.folds.is_recalled:
            if canvas.scene.boxes and view.scale < READABLE and not canvas.folds.claims:
                canvas.folds.fold_below(canvas.case_map, FIRST_DEPTH)
                canvas.draw()
            look_to_read(canvas)
        canvas.pan(QPointF())


def look_to_read(canvas: Looker) -> None:
    """Show all that is drawn where it can be read so, else what it grows from, and readably."""
    view, scene = canvas.view, canvas.scene
    view.fit()
    if scene.boxes and view.scale < LEGIBLE:
        is_nearly = view.scale >= _NEARLY * LEGIBLE
        view.set_scale(LEGIBLE if is_nearly else READABLE, QPointF(0.0, 0.0))
    view.look_from(scene.rect(0) if scene.boxes else view.bounds, canvas.direction)
