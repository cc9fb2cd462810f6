"""The cites brought to bear on what is picked, a card each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.case.evidence import Cite
from argmap.case.ids import CiteId, ClaimId, EventId, HarmId, QuoteId
from argmap.case.times_in_words import day_in_words
from argmap.ui.bridge import Bridge
from argmap.ui.inspector.cite_card import CiteCard
from argmap.ui.keys import label_of, with_key
from argmap.ui.labels import heading, plain_label
from argmap.ui.page_part import PagePart
from argmap.ui.quote_states import QuoteStates
from argmap.ui.selection import Selection
from argmap.ui.spares import Spares
from argmap.ui.theme import Theme
from argmap.ui.turn_by_turn import Steps

if TYPE_CHECKING:
    from argmap.ui.known_on import KnownOn


class CiteList(PagePart):
    """Cards of the cites on a claim, a harm or an event; cards of cites that stay are kept."""

    def __init__(
        self,
        bridge: Bridge,
        selection: Selection,
        states: QuoteStates,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bridge = bridge
        self._selection = selection
        self._states = states
        self.known_on: KnownOn | None = None
        """The view by which what was not known yet does not count."""
        self._cards: dict[CiteId, CiteCard] = {}
        self._spares: Spares[CiteCard] = Spares()
        self._heading = heading("Quotes")
        self._empty = plain_label(_invitation(), muted=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._empty)

    @property
    def cards(self) -> list[CiteCard]:
        """The cards in the order shown."""
        return list(self._cards.values())

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._theme = theme
        for card in self._cards.values():
            card.set_theme(theme)

    def make_spare(self) -> None:
        """Make a card, as yet of no use, for the next claim that has quotes."""
        cites = self._bridge.case_map.cites.values()
        cite = next((one for one in cites if one.claim and one.quote), None)
        if cite is not None:
            self._spares.put_by(self._made(cite), as_new=True)

    def showing(self, target: ClaimId | HarmId | EventId, picked: QuoteId | None) -> Steps:
        """Show the cites on a record, a card a step, and which quote of them is picked."""
        cites = self._bridge.case_map.cites_on(target)
        self._drop_all_but({cite.id for cite in cites})
        self._empty.setVisible(not cites)
        self._heading.setText(f"Quotes  {len(cites)}" if cites else "Quotes")
        for cite in cites:
            card = self._card(cite)
            # Those that are still to come stand before it until they come.
            self._cards.pop(cite.id, None)
            self._cards[cite.id] = card
            self._column.removeWidget(card)
            self._column.addWidget(card)
            card.show_picked(picked is not None and cite.quote == picked)
            yield

    def _card(self, cite: Cite) -> CiteCard:
        card, uncounted = self._cards.get(cite.id) or self._spare(), self._uncounted(cite)
        if card is None:
            card = self._made(cite)
            if not uncounted:
                return card
        card.show_cite(cite, uncounted)
        return card

    def _made(self, cite: Cite) -> CiteCard:
        card = CiteCard(cite, self._bridge, self._states, self._theme, self)
        card.picked.connect(self._on_picked)
        card.better.wanted.connect(self._on_better_wanted)
        return card

    def _spare(self) -> CiteCard | None:
        card = self._spares.take()
        if card is not None:
            card.set_theme(self._theme)
            card.show()
        return card

    def _uncounted(self, cite: Cite) -> str:
        known = self.known_on.known if self.known_on else None
        if known is None or cite.id not in known.cites:
            return ""
        return f"Not counted: not known yet on {day_in_words(known.day)}"

    def _drop_all_but(self, kept: set[CiteId]) -> None:
        for gone in [key for key in self._cards if key not in kept]:
            card = self._cards.pop(gone)
            self._column.removeWidget(card)
            self._spares.put_by(card, as_new=card.is_as_new)

    @Slot(object)
    def _on_picked(self, cite: Cite) -> None:
        if cite.quote:
            quote = self._bridge.case_map.quotes[cite.quote]
            self._selection.pick_quote(
                *(quote.id, quote.source), claim=cite.claim, harm=cite.harm, event=cite.event
            )
        else:
            self._selection.pick_source(cite.source)

    @Slot(object)
    def _on_better_wanted(self, quote: QuoteId) -> None:
        """Open the better report; what is picked besides stays picked."""
        source = self._bridge.case_map.quotes[quote].source
        picked = self._selection.picked
        self._selection.pick_quote(
            *(quote, source), claim=picked.claim, harm=picked.harm, event=picked.event
        )


def _invitation() -> str:
    how = with_key(f"“{label_of('quote_for_claim')}”", "quote_for_claim")
    return f"No quotes yet. Open a source, select the words that bear on this, and choose {how}."
