"""The warnings on the map: which claims have quotes that the checks say something of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from argmap.case.ids import ClaimId, QuoteId
    from argmap.ui.bridge import Bridge
    from argmap.ui.canvas.map_labels import MapLabels
    from argmap.ui.canvas.panel import MapPanel
    from argmap.ui.quote_states import QuoteStates

_GATHERED_MS = 200
"""How long what the checks find is gathered before the map is drawn with it."""


class MapWarnings(QObject):
    """Has a canvas mark claims whose quotes are in doubt, as far as they have been checked."""

    redraw_wanted = Signal()
    """Some boxes show another warning."""

    def __init__(
        self, canvas: MapPanel, states: QuoteStates, bridge: Bridge, labels: MapLabels
    ) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._bridge = bridge
        self._claims: set[ClaimId] = set()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_GATHERED_MS)
        self._later.timeout.connect(self._mark)
        canvas.drawing.is_in_doubt = states.is_in_doubt
        canvas.hand.card.told_of = states.told_of
        states.doubted.connect(self._on_doubted)
        bridge.closing.connect(self._forget)
        self.redraw_wanted.connect(labels.draw_later)

    @Slot(object)
    def _on_doubted(self, quotes: set[QuoteId]) -> None:
        cites = (cite for quote in quotes for cite in self._bridge.case_map.cites_of(quote))
        self._claims.update(cite.claim for cite in cites if cite.claim)
        if self._claims and not self._later.isActive():
            self._later.start()

    @Slot()
    def _mark(self) -> None:
        self._canvas.drawing.relabel(self._claims, resized=True)
        self._claims.clear()
        self.redraw_wanted.emit()

    @Slot()
    def _forget(self) -> None:
        self._later.stop()
        self._claims.clear()
