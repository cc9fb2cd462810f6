"""How the map is shown, remembered from one start to the next: its minimap and its direction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from argmap.ui.bridge import Bridge
    from argmap.ui.canvas.minimap import Minimap
    from argmap.ui.canvas.panel import MapPanel
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
        minimap.want(wanted=settings.is_shown(_MINIMAP))

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
