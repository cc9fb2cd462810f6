"""From a paragraph of a paper to the record that it stands for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from argmap.case.ids import ArgumentId, ClaimId, EventId, HarmId, PremiseId, QuoteId, SourceId
from argmap.sources.problems import RecordPlace

if TYPE_CHECKING:
    from argmap.ui.bridge import Bridge
    from argmap.ui.brief.brief_panel import BriefPanel
    from argmap.ui.selection import Picked, Selection

_GONE = "What is printed here is no longer in the case."
_NOWHERE = "This is written from the weighing and the caption: see Weigh, and Edit caption."


class BriefGoing(QObject):
    """Picks what was clicked; what was clicked twice is to be edited."""

    claim_wanted = Signal(object)
    """The claim whose editor is wanted."""
    source_wanted = Signal(object)
    """The source whose fields are wanted."""
    fields_wanted = Signal()
    """The inspector is wanted, for what is picked."""
    weighing_wanted = Signal()
    caption_wanted = Signal()

    def __init__(self, bridge: Bridge, selection: Selection, panel: BriefPanel) -> None:
        super().__init__(panel)
        self._bridge, self._selection, self._panel = bridge, selection, panel
        panel.clicked.connect(self.pick)
        panel.doubled.connect(self.edit)
        selection.changed.connect(self._on_picked)
        self._pickers: dict[str, Callable[[str], bool]] = {
            "claim": self._pick_claim,
            "premise": self._pick_premise,
            "argument": self._pick_argument,
            "quote": self._pick_quote,
            "source": self._pick_source,
            "harm": self._pick_harm,
            "event": self._pick_event,
        }

    @Slot(object)
    def pick(self, record: RecordPlace) -> bool:
        """Pick a record and mark it on the pages; tell whether it can be picked."""
        picker = self._pickers.get(record.kind)
        is_there = picker(record.id) if picker is not None else False
        self._mark(record)
        if not is_there:
            self._bridge.said.emit(_NOWHERE if picker is None else _GONE)
        return is_there

    @Slot(object)
    def edit(self, record: RecordPlace) -> None:
        """Pick a record and open what it is edited in."""
        if record.kind == "case":
            self.caption_wanted.emit()
        elif record.kind not in self._pickers:
            self.weighing_wanted.emit()
        elif self.pick(record):
            self._open(record)

    @Slot(object)
    def _on_picked(self, picked: Picked) -> None:
        """Mark on the pages what is picked elsewhere."""
        kinds: dict[str, str | None] = {"quote": picked.quote, "harm": picked.harm}
        kinds |= {"event": picked.event, "claim": picked.claim, "source": picked.source}
        found = next((RecordPlace(kind, one) for kind, one in kinds.items() if one), None)
        self._mark(found)

    def _mark(self, record: RecordPlace | None) -> None:
        if self._panel.page is not None:
            self._panel.page.pages.mark(record)

    def _open(self, record: RecordPlace) -> None:
        picked = self._selection.picked
        if record.kind == "source":
            self.source_wanted.emit(SourceId(record.id))
        elif record.kind in {"claim", "premise", "argument"} and picked.claim is not None:
            self.claim_wanted.emit(picked.claim)
        else:
            self.fields_wanted.emit()

    def _pick_claim(self, record: str) -> bool:
        claim = ClaimId(record)
        is_there = claim in self._bridge.case_map.claims
        if is_there:
            self._selection.pick_claim(claim, self._bridge.home_of(claim))
        return is_there

    def _pick_premise(self, record: str) -> bool:
        premise = self._bridge.case_map.premises.get(PremiseId(record))
        if premise is not None:
            self._selection.pick_claim(premise.claim, premise.id)
        return premise is not None

    def _pick_argument(self, record: str) -> bool:
        premises = self._bridge.case_map.premises_of(ArgumentId(record))
        return bool(premises) and self._pick_premise(premises[0].id)

    def _pick_quote(self, record: str) -> bool:
        case_map, quote = self._bridge.case_map, QuoteId(record)
        if quote not in case_map.quotes:
            return False
        cites = case_map.cites_of(quote)
        claim = next((one.claim for one in cites if one.claim), None)
        self._selection.pick_quote(quote, case_map.quotes[quote].source, claim=claim)
        return True

    def _pick_source(self, record: str) -> bool:
        source = SourceId(record)
        is_there = source in self._bridge.case_map.sources
        if is_there:
            self._selection.pick_source_alone(source)
        return is_there

    def _pick_harm(self, record: str) -> bool:
        harm = HarmId(record)
        is_there = harm in self._bridge.case_map.harms
        if is_there:
            self._selection.pick_harm(harm)
        return is_there

    def _pick_event(self, record: str) -> bool:
        event = EventId(record)
        is_there = event in self._bridge.case_map.events
        if is_there:
            self._selection.pick_event(event)
        return is_there
