"""Going from what a check has found to its record and its passage."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot

from argmap.case.ids import ClaimId, EventId, HarmId
from argmap.sources.passages import Span
from argmap.sources.problems import RecordPlace, TextPlace
from argmap.ui.bridge import Bridge
from argmap.ui.checks.rows import CheckRow
from argmap.ui.comparing.opening import PassageOpening
from argmap.ui.reader.reader_panel import ReaderPanel
from argmap.ui.selection import Selection


class CheckGoing(QObject):
    """Picks what a row is about and opens the reader at its passage."""

    weighing_wanted = Signal()
    """What the row is about is weighed: the user wants to see that."""

    def __init__(self, bridge: Bridge, selection: Selection, reader: ReaderPanel) -> None:
        super().__init__(reader)
        self._bridge = bridge
        self._selection = selection
        self._reader = reader
        self._passages = PassageOpening(bridge, selection, reader)

    @Slot(object)
    def go(self, row: CheckRow) -> None:
        """Go to what a row is about, as far as it is still there."""
        if row.quote_id in self._bridge.case_map.quotes:
            self._go_to_quote(row)
            return
        records = [one for one in row.where if isinstance(one, RecordPlace)]
        places = [one for one in row.where if isinstance(one, TextPlace)]
        if records:
            self._pick(records[0])
        elif places and places[0].source in self._bridge.case_map.sources:
            self._passages.open(places[0])
            self._focus()

    def _go_to_quote(self, row: CheckRow) -> None:
        case_map, quote_id = self._bridge.case_map, row.quote_id
        assert quote_id is not None
        quote = case_map.quotes[quote_id]
        named = {one.kind: one.id for one in row.where if isinstance(one, RecordPlace)}
        cites = case_map.cites_of(quote_id)
        claim = ClaimId(named.get("claim", "")) or next((one.claim for one in cites), None)
        harm = HarmId(named.get("harm", "")) or next((one.harm for one in cites), None)
        event = EventId(named.get("event", "")) or next((one.event for one in cites), None)
        self._selection.pick_quote(
            quote_id,
            quote.source,
            claim=claim if claim in case_map.claims else None,
            harm=harm if harm in case_map.harms and not claim else None,
            event=event if event in case_map.events and not claim else None,
        )
        self._show_found(row)
        self._focus()

    def _show_found(self, row: CheckRow) -> None:
        """Show where the words stand, where that is not where the quote says."""
        if row.quote is None:
            return  # it stands where it says, for all that is wrong with it
        anchor = row.quote.anchor
        places = [Span(anchor.start, anchor.end)] if row.can_be_laid else anchor.candidates
        if places:
            self._reader.show_passage(Span(*places[0]))

    def _pick(self, record: RecordPlace) -> None:
        case_map = self._bridge.case_map
        if record.kind == "claim" and record.id in case_map.claims:
            self._selection.pick_claim(ClaimId(record.id))
        elif record.kind == "harm" and record.id in case_map.harms:
            self._selection.pick_harm(HarmId(record.id))
        elif record.kind == "event" and record.id in case_map.events:
            self._selection.pick_event(EventId(record.id))
        elif record.kind == "source":
            source = next((one for one in case_map.sources if one == record.id), None)
            self._selection.clear()  # the inspector shows a source where nothing else is picked
            self._selection.pick_source(source)
        else:
            self.weighing_wanted.emit()

    def _focus(self) -> None:
        self._reader.text.setFocus(Qt.FocusReason.OtherFocusReason)
