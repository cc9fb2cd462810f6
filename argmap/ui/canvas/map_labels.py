"""The labels on the map: shown at the right of each box, or hidden, and kept as they change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from argmap.case.ids import ClaimId
    from argmap.ui.bridge import Bridge
    from argmap.ui.canvas.case_canvas import CaseCanvas
    from argmap.ui.claim_labels import ClaimLabels
    from argmap.ui.settings import Settings

_LABELS = "labels"
_HELD_MS = 50


class MapLabels(QObject):
    """Has a canvas draw what the labels are, and again where they change."""

    def __init__(
        self, canvas: CaseCanvas, labels: ClaimLabels, settings: Settings, bridge: Bridge
    ) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._labels = labels
        self._settings = settings
        self._bridge = bridge
        self._later = QTimer(self)
        """Draws the map where no edit does that draws it anyway."""
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._draw)
        canvas.pictured.connect(self._later.stop)
        labels.changed.connect(self._on_changed)
        labels.is_shown = settings.is_shown(_LABELS)
        self._show()

    @Slot()
    def toggle_labels(self) -> None:
        """Show the labels on the map and in the outline, or hide them."""
        self._labels.is_shown = shown = not self._labels.is_shown
        self._settings.set_shown(_LABELS, shown)
        self._show()
        self._labels.changed.emit(None)
        self._bridge.said.emit("Labels shown." if shown else "Labels hidden.")

    def _show(self) -> None:
        self._canvas.drawing.show_labels(self._labels.mark if self._labels.is_shown else None)

    @Slot(object)
    def _on_changed(self, claims: AbstractSet[ClaimId] | None) -> None:
        if self._labels.is_shown or claims is None:
            self._canvas.drawing.relabel(claims)
            self.draw_later()

    @Slot()
    def draw_later(self) -> None:
        """Draw the map in the next turn, unless an edit does by then."""
        self._later.start(0)

    @Slot()
    def _draw(self) -> None:
        """Draw the map, but never under a hand that holds something of it."""
        if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._canvas.draw()
        else:
            self._later.start(_HELD_MS)
