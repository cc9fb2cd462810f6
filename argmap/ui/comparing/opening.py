"""Going from a compared passage to its place in the source."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from argmap.case.plan_statements import quoted_as
from argmap.sources.passages import Span
from argmap.sources.problems import TextPlace
from argmap.ui.bridge import Bridge
from argmap.ui.reader.reader_panel import ReaderPanel
from argmap.ui.selection import Selection


class PassageOpening(QObject):
    """Opens the reader at a passage: at its quote where it is quoted, else with it selected."""

    def __init__(self, bridge: Bridge, selection: Selection, reader: ReaderPanel) -> None:
        super().__init__(reader)
        self._bridge = bridge
        self._selection = selection
        self._reader = reader

    @Slot(object)
    def open(self, place: TextPlace) -> None:
        """Open the source of a passage and show the passage."""
        quote = quoted_as(self._bridge.case_map, place.source, place.start, place.end)
        if quote is not None:
            self._selection.pick_quote(quote.id, quote.source)
            return
        self._selection.pick_source(place.source)
        self._reader.show_passage(Span(place.start, place.end))
