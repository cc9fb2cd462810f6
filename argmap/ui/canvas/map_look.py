"""How the map is shown, remembered from one start to the next: minimap, direction, motion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from argmap.ui.reduced_motion import MotionWish
from argmap.ui.settings import DOWN, RIGHT

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from argmap.ui.bridge import Bridge
    from argmap.ui.canvas.minimap import Minimap
    from argmap.ui.canvas.panel import MapPanel
    from argmap.ui.menus import WindowActions
    from argmap.ui.settings import Settings

_MINIMAP = "minimap"


class MapLook(QObject):
    """Shows and hides the minimap, turns the map, and lets it move or not."""

    def __init__(
        self, panel: MapPanel, minimap: Minimap, settings: Settings, bridge: Bridge
    ) -> None:
        super().__init__(panel)
        self._map = panel
        self._minimap = minimap
        self._settings = settings
        self._bridge = bridge
        self._choices: dict[str, QAction] = {}
        self._animating: QAction | None = None
        self._wish = MotionWish(self)
        self._wish.changed.connect(self._on_wish_changed)
        self._on_wish_changed()
        minimap.want(wanted=settings.is_shown(_MINIMAP))
        self._turn(right=settings.map_direction == RIGHT)

    def tick(self, actions: WindowActions) -> None:
        """Tick the action of the direction that the map has, now and whenever it is turned.

        What animates is ticked while it is wished.
        """
        self._choices = {DOWN: actions["turn_down"], RIGHT: actions["turn_right"]}
        self._choices[self._map.direction].setChecked(True)
        self._animating = actions["animate_changes"]
        self._animating.setCheckable(True)
        self._animating.setChecked(self._settings.animates)

    @Slot()
    def turn_down(self) -> None:
        """Let the map grow from the top down."""
        self._turn(right=False)

    @Slot()
    def turn_right(self) -> None:
        """Let the map grow from left to right."""
        self._turn(right=True)

    @Slot()
    def toggle_minimap(self) -> None:
        """Show the minimap, or hide it."""
        wanted = not self._minimap.is_wanted
        self._settings.set_shown(_MINIMAP, wanted)
        self._minimap.want(wanted=wanted)
        if wanted and self._minimap.isHidden():
            self._bridge.said.emit("The minimap appears when there is more map than room for it.")
        else:
            self._bridge.said.emit("Minimap shown." if wanted else "Minimap hidden.")

    @Slot()
    def animate_changes(self) -> None:
        """Let boxes glide to their places from now on, or jump."""
        wanted = not self._settings.animates
        self._settings.animates = wanted
        if self._animating is not None:
            self._animating.setChecked(wanted)
        self._on_wish_changed()
        if wanted and not self._map.glide.is_on:
            self._bridge.said.emit("The system asks for less motion, so changes show at once.")
        else:
            self._bridge.said.emit("Changes glide." if wanted else "Changes show at once.")

    @Slot()
    def _on_wish_changed(self) -> None:
        self._map.glide.is_on = self._settings.animates and not self._wish.is_reduced

    def _turn(self, *, right: bool) -> None:
        self._map.set_direction("right" if right else "down")
        self._settings.map_direction = self._map.direction
        if self._choices:
            self._choices[self._map.direction].setChecked(True)
