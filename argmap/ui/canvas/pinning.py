"""Pinning boxes: where one is let go with Alt held it stays, until it is unpinned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Slot

from argmap.ui.canvas.pin_marks import PinMarks
from argmap.ui.selection import Use

if TYPE_CHECKING:
    from argmap.ui.bridge import Bridge
    from argmap.ui.canvas.panel import MapPanel
    from argmap.ui.selection import Selection
    from argmap.ui.theme import Theme


class Pinning(QObject):
    """Pins and unpins the boxes of the map; the rest of the map makes room."""

    def __init__(self, panel: MapPanel, bridge: Bridge, selection: Selection, theme: Theme) -> None:
        super().__init__(panel)
        self.marks = PinMarks(theme)
        self._map = panel
        self._bridge = bridge
        self._selection = selection
        panel.layers.append(self.marks)
        panel.hand.pinned.connect(self.pin)

    @Slot(object, object)
    def pin(self, index: int, by: QPointF) -> None:
        """Pin a box so far to the right and down from where it stands on the map."""
        panel = self._map
        claim, premise = panel.appearance(index)
        if claim is None:
            return
        use = Use(claim, premise)
        wanted = panel.view.to_screen(panel.scene.rect(index).topLeft() + by)
        panel.pins.pin(use, panel.pins.moved(use, (by.x(), by.y()), panel.direction))
        panel.draw(anchor=use)
        # Whatever moves, it is where it was let go.
        placed = panel.scene.rect(panel.scene.find(*use)).topLeft()
        panel.pan(wanted - panel.view.to_screen(placed))
        self._bridge.said.emit("Pinned here. “Unpin” lets it go back.")

    @Slot()
    def unpin(self) -> None:
        """Let the picked boxes go back to where they would stand."""
        found = (self._map.scene.find(*use) for use in self._selection.picked.uses)
        shown = (self._map.appearance(index) for index in found)
        uses = [Use(claim, premise) for claim, premise in shown if claim]
        self._free(uses, "It is not pinned.")

    @Slot()
    def unpin_all(self) -> None:
        """Let every pinned box go back to where it would stand."""
        self._free(list(self._map.pins.living), "Nothing is pinned.")

    def _free(self, uses: list[Use], otherwise: str) -> None:
        freed = self._map.pins.unpin(uses)
        if freed:
            self._map.draw()
            self._bridge.said.emit(
                "1 box unpinned." if freed == 1 else f"{freed:,} boxes unpinned."
            )
        else:
            self._bridge.said.emit(otherwise)
