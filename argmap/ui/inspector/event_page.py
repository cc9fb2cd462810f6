"""The page of the inspector that shows an event, with what sources tell of its time."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from argmap.case.chronology import Event
from argmap.case.clashing_times import clash_in_words, clashing_times
from argmap.case.ids import EventId, QuoteId
from argmap.case.plan_chronology import plan_event_change, plan_event_removal
from argmap.case.times_in_words import time_in_words
from argmap.sources.told_times import Reading
from argmap.sources.typed_times import day_to_count_from
from argmap.ui.bridge import Bridge
from argmap.ui.field_editors import Field, FieldKind
from argmap.ui.grave_button import grave_button
from argmap.ui.inspector.cite_list import CiteList
from argmap.ui.inspector.pages import Page
from argmap.ui.inspector.words import RecordWords
from argmap.ui.labels import heading, plain_label
from argmap.ui.quote_states import QuoteStates
from argmap.ui.record_form import RecordForm
from argmap.ui.selection import Selection
from argmap.ui.theme import Theme
from argmap.ui.time_field import TimeField
from argmap.ui.time_offers import reading_words
from argmap.ui.turn_by_turn import Steps
from argmap.ui.warning_row import warning_row

EVENT_FIELDS = (
    Field("told", "As told", hint="In the words of who tells it"),
    Field("disputed", "Disputed", FieldKind.TICK, hint="By a party"),
    Field("agreed", "Agreed", FieldKind.TICK, hint="By both sides"),
    Field("note", "Note", FieldKind.LINES, hint="Not printed"),
)


class EventPage(Page):
    """Words, times with their reading, and the cites of an event."""

    def __init__(
        self,
        bridge: Bridge,
        selection: Selection,
        states: QuoteStates,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(bridge, parent)
        self._event: EventId | None = None
        self._words = RecordWords("Event", bridge, self)
        self.when = TimeField("When", keeps_spans=True)
        self.until = TimeField("Until", "Only where it lasts", keeps_spans=True)
        self.when.chosen.connect(self._on_when)
        self.until.chosen.connect(self._on_until)
        for field in (self.when, self.until):
            field.span_chosen.connect(self._on_span)
        self._form = RecordForm(EVENT_FIELDS, bridge, self)
        self.clashes = plain_label()
        self._clash_row = warning_row(self.clashes)
        self._cites = CiteList(bridge, selection, states, theme, self)
        self.remove = grave_button("Delete event")
        self.remove.clicked.connect(self._on_remove)
        self._stack(heading("Event"), self._words)
        self._column.addLayout(self._times())
        self._stack(self._clash_row, self._form, self._cites, self.remove)

    @property
    def words(self) -> RecordWords:
        """The editor of the event's text."""
        return self._words

    @property
    def form(self) -> RecordForm:
        """The other fields of the event."""
        return self._form

    @property
    def cites(self) -> CiteList:
        """The cards of the event's quotes."""
        return self._cites

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._cites.set_theme(theme)

    def showing(self, event_id: EventId, picked: QuoteId | None) -> Steps:
        """Show an event as it stands, some parts a step, and which quote of it is picked."""
        case_map = self._bridge.case_map
        if event_id != self._event:
            for field in (self.when, self.until):
                field.give_up()
        self._event = event_id
        event = case_map.events[event_id]
        self._words.show_record(event)
        self._show_times(event)
        self._form.show_record(event)
        told = [clash_in_words(case_map, one) for one in clashing_times(case_map, event_id)]
        self.clashes.setText("\n".join(told))
        self._clash_row.setVisible(bool(told))
        self.remove.setEnabled(not self._bridge.read_only)
        yield
        yield from self._cites.showing(event_id, picked)

    def _show_times(self, event: Event) -> None:
        filed, begun = self._bridge.case_map.case.filed, day_to_count_from(event.when)
        self.when.anchor, self.when.start = filed, begun
        self.until.anchor, self.until.start, self.until.first = begun or filed, begun, event.when
        for field, value in ((self.when, event.when), (self.until, event.until)):
            field.show_value(value)
            field.setEnabled(not self._bridge.read_only)

    def _times(self) -> QFormLayout:
        rows = QFormLayout()
        rows.setHorizontalSpacing(8)
        rows.setVerticalSpacing(6)
        # A time with its zone is longer than what is left of a narrow inspector beside a name.
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for name, field in (("When", self.when), ("Until", self.until)):
            label = QLabel(name)
            label.setBuddy(field)
            rows.addRow(label, field)
        return rows

    @property
    def _kept(self) -> Event | None:
        """The event as it stands."""
        return self._bridge.case_map.events.get(self._event) if self._event else None

    @Slot(object)
    def _on_when(self, value: str) -> None:
        before = self._kept
        self._change(self.when, when=value)
        after = self._kept
        if before is None or after is None or not value or not before.until:
            return
        lasts = time_in_words(before.until)
        if after.until:
            self._bridge.said.emit(f"It still lasts until {lasts}: clear Until if it does not.")
        elif after.when != before.when:
            told = f"It lasts until {lasts} no more: Until is cleared. Undo brings both back."
            self._bridge.said.emit(told)

    @Slot(object)
    def _on_until(self, value: str) -> None:
        self._change(self.until, until=value)

    @Slot(object)
    def _on_span(self, reading: Reading) -> None:
        field = self.sender()
        event = self._kept
        if event is not None and isinstance(field, TimeField):
            keeps = field is self.until and reading.when == day_to_count_from(event.when)
            when = event.when if keeps else reading.when
            self._change(field, when=when, until=reading.until)
            self._bridge.said.emit(f"Read as {reading_words(reading)}.")

    def _change(self, field: TimeField, **times: str) -> None:
        if self._event and self._bridge.edit(plan_event_change, self._event, **times) is None:
            field.give_up()

    @Slot()
    def _on_remove(self) -> None:
        if self._event:
            self._bridge.edit(plan_event_removal, self._event)
