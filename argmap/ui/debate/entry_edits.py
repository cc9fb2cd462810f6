"""What its user does to an entry of the flow sheet, each an edit that can be undone."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Slot

from argmap.case.ids import FlowEntryId
from argmap.case.plan_rounds import plan_flow_entry_change, plan_flow_entry_removal
from argmap.case.rounds import FlowEntry, FlowStatus
from argmap.debate.recorded_answers import plan_recorded_answer
from argmap.ui.bridge import Bridge
from argmap.ui.debate.entry_card import EntryCard
from argmap.ui.debate.entry_words import MARKS
from argmap.ui.debate.flow_table import FlowTable
from argmap.ui.debate.held_round import HeldRound

_NOT_JOINED = "Nobody joined this entry to another: what the map joins is taken apart on the map."


class EntryEdits(QObject):
    """Carries out what the table and the card ask for."""

    def __init__(self, held: HeldRound, bridge: Bridge, table: FlowTable, card: EntryCard) -> None:
        super().__init__(held)
        self._held, self._bridge = held, bridge
        for one in (table, card):
            one.deleted.connect(self.delete)
            one.crossed_out.connect(self.cross_out)
            one.marked.connect(self.mark)
        table.overruled.connect(self.overrule)
        table.loosed.connect(self.loosen)
        card.noted.connect(self.note)
        for one in (table, card):
            one.record_wanted.connect(self.record)

    @Slot(object)
    def delete(self, entry: FlowEntryId) -> None:
        """Take an entry off the sheet."""
        self._bridge.edit(plan_flow_entry_removal, entry)

    @Slot(object)
    def cross_out(self, entry: FlowEntryId) -> None:
        """Cross an entry out, or take it back in."""
        self._change(entry, crossed_out=not self._entry(entry).crossed_out)

    @Slot(object)
    def mark(self, entry: FlowEntryId) -> None:
        """Put the next sign to an entry; after the last, none."""
        mark = self._entry(entry).mark
        at = MARKS.index(mark) if mark in MARKS else 0
        self._change(entry, mark=MARKS[(at + 1) % len(MARKS)])

    @Slot(object)
    def loosen(self, entry: FlowEntryId) -> None:
        """Take an entry off what somebody said that it answers."""
        if self._entry(entry).answers:
            self._change(entry, answers=())
        else:
            self._bridge.said.emit(_NOT_JOINED)

    @Slot(object, object)
    def overrule(self, entry: FlowEntryId, status: FlowStatus) -> None:
        """Let an entry count as something else than follows from what was said."""
        self._change(entry, status=status)

    @Slot(object, object)
    def note(self, entry: FlowEntryId, words: str) -> None:
        """Keep a note on an entry."""
        if entry in self._bridge.case_map.flow_entries:
            self._change(entry, note=words)

    @Slot(object)
    def record(self, entry: FlowEntryId) -> None:
        """Keep on the map how a critical question was answered."""
        new_id = self._bridge.new_id
        self._bridge.edit(plan_recorded_answer, self._held.flow, entry, new_id=new_id)

    def _entry(self, entry: FlowEntryId) -> FlowEntry:
        return self._bridge.case_map.flow_entries[entry]

    def _change(self, entry: FlowEntryId, **fields: Any) -> None:
        self._bridge.edit(plan_flow_entry_change, entry, **fields)
