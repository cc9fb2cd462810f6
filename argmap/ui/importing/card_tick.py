"""The tick of a debater's document: whether its cards become quotes, and its parts a speech."""

from __future__ import annotations

from PySide6.QtCore import Slot

from argmap.ui.importing.offers import Offer
from argmap.ui.wrapping_tick import WrappingTick

_WORDS = "Make quotes of its cards, and a speech that holds them in their order"


class CardTick(WrappingTick):
    """Stands where a document has cards; can be set where all of its text is kept."""

    def __init__(self) -> None:
        super().__init__(_WORDS)
        self._offer: Offer | None = None
        self.toggled.connect(self._on_toggled)

    def show_offer(self, offer: Offer) -> None:
        """Show what is wanted of the cards of an offer, as it is now."""
        self._offer = offer
        self.setVisible(bool(offer.outcome.cards))
        self.setEnabled(bool(offer.cards))
        self.setChecked(offer.with_cards)

    @Slot(bool)
    def _on_toggled(self, wanted: bool) -> None:  # noqa: FBT001 -- Qt hands it over so
        if self._offer is not None:
            self._offer.with_cards = wanted
