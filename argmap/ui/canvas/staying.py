"""What stays where it is on the screen when the map is drawn again, and what comes into view."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF

from argmap.ui.canvas.scene import Appearance, Scene
from argmap.ui.canvas.view import View

_ANCHORS = 8
"""How many boxes are tried, from the first on, for one that stays where it is."""


class Staying:
    """Where boxes stood on the screen before the map is drawn again.

    What should stay most of all comes first: the anchor, then what is selected.
    """

    def __init__(
        self, view: View, before: Scene, *, selected: int, anchor: Appearance | None
    ) -> None:
        self._view = view
        self._before = before
        first = [before.find(*anchor)] if anchor else []
        wanted = [index for index in (*first, selected) if index >= 0]
        wanted += range(min(len(before.boxes), _ANCHORS))
        self._corners = [(before.appearance(at), self._corner(before, at)) for at in wanted]

    def hold(self, scene: Scene) -> None:
        """Push the map so that what should stay stands where it stood."""
        for appearance, corner in self._corners:
            index = scene.find(*appearance)
            if index >= 0:
                self._view.pan(corner - self._corner(scene, index))
                return
        self._view.fit()

    def keep_in_view(self, scene: Scene, kept: int) -> None:
        """Show a box, what is new below it, and its parent; then all there is room for."""
        is_reworded = len(self._before.boxes) == len(scene.boxes)
        is_seen = kept >= 0 and self._view.visible().intersects(scene.rect(kept))
        if kept >= 0 and (is_seen or not is_reworded):
            self._show_kin(scene, kept)
        elif is_reworded:
            return  # far away, where nobody looks: the map stays as it is
        self._view.fill()

    def _corner(self, scene: Scene, index: int) -> QPointF:
        return self._view.to_screen(scene.rect(index).topLeft())

    def _show_kin(self, scene: Scene, above: int) -> None:
        shown = scene.rect(above)
        for index in (*self._new_below(scene, above), scene.boxes[above].parent):
            wider = shown.united(scene.rect(index)) if index >= 0 else shown
            if self._view.has_room_for(wider):
                shown = wider
        self._view.show_rect(shown)

    def _new_below(self, scene: Scene, above: int) -> list[int]:
        children = np.array(scene.children.get(above, []), dtype=np.int64)
        before, boxes = self._before.boxes, scene.boxes
        if before.ids is boxes.ids:  # else the numbers are of another drawing
            was_used = np.isin(boxes.premise[children], before.premise)
            was_shown = np.isin(boxes.claim[children], before.claim)
            children = children[~(was_used | was_shown)]
        found: list[int] = children.tolist()
        return found
