"""How the map is shown, remembered from one start to the next: its minimap and its direction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

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
    """Shows and hides the minimap, and turns the map."""

    def __init__(
        self, panel: MapPanel, minimap: Minimap, settings: Settings, bridge: Bridge
    ) -> None:
        super().__init__(panel)
        self._map = panel
        self._minimap = minimap
        self._settings = settings
        self._bridge = bridge
        self._choices: dict[str, QAction] = {}
        minimap.want(wanted=settings.is_shown(_MINIMAP))
        self._turn(right=settings.map_direction == RIGHT)

    def tick(self, actions: WindowActions) -> None:
        """Tick the action of the direction that the map has, now and whenever it is turned."""
        self._choices = {DOWN: actions["turn_down"], RIGHT: actions["turn_right"]}
        self._choices[self._map.direction].setChecked(True)

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

    def _turn(self, *, right: bool) -> None:
        self._map.set_direction("right" if right else "down")
        self._settings.map_direction = self._map.direction
        if self._choices:
            self._choices[self._map.direction].setChecked(True)
