"""The way to the words of a quote as they are printed, with brackets, ellipses and emphasis."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from argmap.ui.bridge import Bridge
from argmap.ui.inspector.cite_card import CiteCard
from argmap.ui.inspector.panel import InspectorPanel
from argmap.ui.selection import Selection


class QuotePrinting(QObject):
    """Opens the field of the printed words of the picked quote, or of the first on the claim."""

    wanted = Signal()
    """The inspector is to be seen."""

    def __init__(self, bridge: Bridge, selection: Selection, inspector: InspectorPanel) -> None:
        super().__init__(inspector)
        self._bridge = bridge
        self._selection = selection
        self._inspector = inspector

    @Slot()
    def alter_quote(self) -> None:
        """Go to the words as printed of the quote that is picked; say why where none is."""
        card = self._card()
        if card is None and self._turn_to_target():
            card = self._card()
        if card is None:
            self._bridge.said.emit("Select a quote that is brought to bear on something first.")
            return
        self.wanted.emit()
        QTimer.singleShot(0, card, card.edit_printed)  # once the inspector is shown

    def _card(self) -> CiteCard | None:
        picked = self._selection.picked.quote
        wanted = [
            card
            for card in self._inspector.cards
            if card.cite.quote and picked in (None, card.cite.quote)
        ]
        return wanted[0] if wanted else None

    def _turn_to_target(self) -> bool:
        """Pick what the quote bears on, so that its card is shown."""
        case_map, picked = self._bridge.case_map, self._selection.picked.quote
        if picked not in case_map.quotes:
            return False
        for cite in case_map.cites_of(picked):
            if cite.claim or cite.harm or cite.event:
                source = case_map.quotes[picked].source
                self._selection.pick_quote(
                    *(picked, source), claim=cite.claim, harm=cite.harm, event=cite.event
                )
                return True
        return False
