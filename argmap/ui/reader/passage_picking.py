"""Picking quotes from the reader: a mark that is clicked, a note of the margin."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject, Slot

from argmap.case.counting import counted
from argmap.case.ids import ClaimId, EventId, HarmId, QuoteId
from argmap.ui.bridge import Bridge
from argmap.ui.reader.highlights import claims_of
from argmap.ui.reader.reader_pair import ReaderPair
from argmap.ui.reader.source_reader import SourceReader
from argmap.ui.reader.uses import PassageUse
from argmap.ui.selection import Selection


class PassagePicking(QObject):
    """Selects a quote with what it bears on; while it does, the text stays where it is."""

    def __init__(self, bridge: Bridge, selection: Selection, pair: ReaderPair) -> None:
        super().__init__(pair)
        self._bridge = bridge
        self._selection = selection
        self._pair = pair
        self.is_picking = False
        self._said = ""
        """Which use of the words clicked is picked; another pick makes it untrue."""
        selection.changed.connect(self._on_picked)

    def pick(self, reader: SourceReader, quote: QuoteId, target: object = None) -> None:
        """Select a quote of a reader, with the claim, the harm or the event that is meant."""
        assert reader.source_id is not None
        case_map = self._bridge.case_map
        claim = case_map.claims.get(cast("ClaimId", target))
        harm = case_map.harms.get(cast("HarmId", target))
        event = case_map.events.get(cast("EventId", target))
        self.is_picking = True
        try:
            self._selection.pick_quote(
                *(quote, reader.source_id),
                claim=claim.id if claim else None,
                harm=harm.id if harm else None,
                event=event.id if event else None,
            )
        finally:
            self.is_picking = False

    @Slot(object, object)
    def pick_clicked(self, reader: SourceReader, quotes: tuple[QuoteId, ...]) -> None:
        """Select a quote that was clicked with a claim it bears on; again, the next of both."""
        pairs = claims_of(self._bridge.case_map, quotes)
        picked = (self._selection.picked.quote, self._selection.picked.claim)
        at = (pairs.index(picked) + 1) % len(pairs) if picked in pairs else 0
        self.pick(reader, *pairs[at])
        if len(pairs) > 1:
            uses = counted(len(pairs), "use")
            self._said = f"{at + 1} of {uses} of these words. Click again for the next."
            self._bridge.said.emit(self._said)

    @Slot()
    def _on_picked(self) -> None:
        said, self._said = self._said, ""
        if said:
            self._bridge.outdated.emit(said)

    @Slot(object)
    def pick_use(self, use: PassageUse) -> None:
        """Select what a note of the margin names, with its quote."""
        case_map = self._bridge.case_map
        quote = case_map.quotes.get(use.quote)
        if quote is not None:
            self.pick(self._pair.reader_of(quote.source), use.quote, use.target)
