"""The page of the chronology: the day known up to, the line, the table; or what to do first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from argmap.case.changes import ChangeSet
from argmap.case.chronology import Event
from argmap.case.evidence import Cite, Source
from argmap.case.ids import EventId
from argmap.case.plan_chronology import plan_event_removal
from argmap.case.spans_of_time import zone_of_line
from argmap.case.times_in_words import day_in_words, zone_in_words
from argmap.reasoning.known_on import AsKnown
from argmap.ui.bridge import Bridge
from argmap.ui.chronology.bar import ChronologyBar
from argmap.ui.chronology.event_model import EventModel
from argmap.ui.chronology.event_rows import EventRow, event_rows
from argmap.ui.chronology.event_table import EventTable
from argmap.ui.chronology.known_bar import KnownBar
from argmap.ui.chronology.timeline import Timeline
from argmap.ui.elided_label import ElidedLabel
from argmap.ui.icons import icon
from argmap.ui.keys import label_of, with_key
from argmap.ui.known_on import KnownOn
from argmap.ui.known_words import known_sentences, known_summary
from argmap.ui.labels import SMALL, plain_label
from argmap.ui.overriding import override
from argmap.ui.selection import Picked, Selection
from argmap.ui.theme import Theme, interface_font

_TEACHING = (
    "Nothing has a time yet. An event is a fact with its time, as far as it is known: a day, "
    "an evening, “8 a.m. GMT on Monday”. Add the first one, then quote what sources tell of it."
)
_LEGEND = (
    "A bar is as long as the time is open, or as the event lasts; a hatched one is disputed, an "
    "empty one was not known yet. "
    "What sources tell against it is outlined."
)
_MARGIN = 16


class ChronologyPage(QWidget):
    """Shows the events of the case; what an edit does not touch is not shown anew."""

    def __init__(
        self, bridge: Bridge, selection: Selection, theme: Theme, known_on: KnownOn
    ) -> None:
        super().__init__()
        self._bridge = bridge
        self._selection = selection
        self._known_on = known_on
        self._is_stale = True
        self.add = QPushButton(icon("plus"), "Add event")
        self.add.setToolTip(with_key(label_of("add_event"), "add_event"))
        self.empty_add = QPushButton(icon("plus"), "Add event")
        self.known_bar = KnownBar(bridge, known_on)
        self.bar = ChronologyBar(self.add, self.known_bar)
        self.said = ElidedLabel()
        self.line = Timeline(theme)
        self.model = EventModel(bridge, self)
        self.table = EventTable(self.model)
        self._lay_out()
        self._connect()

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self.line.set_theme(theme)

    @Slot(object)
    def write_in(self, event: EventId) -> None:
        """Open the editor of an event's words."""
        self._refresh()
        self.table.write_in(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._refresh()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._selection.picked.event:
            self._selection.pick_event(None)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.setProperty("ground", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.said.setContentsMargins(_MARGIN, 0, _MARGIN, 8)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setProperty("ground", "paper")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.line)
        self.legend = plain_label(muted=True)
        self.legend.setFont(interface_font(SMALL))
        self.legend.setContentsMargins(_MARGIN, 2, _MARGIN, 6)
        above = QWidget()
        column = QVBoxLayout(above)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(area, 1)
        column.addWidget(self.legend)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(above)
        self._split.addWidget(self.table)
        self._split.setSizes([320, 320])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.said)
        self._body = QStackedLayout()
        column.addLayout(self._body, 1)  # before its pages, which it would show as windows
        self._body.addWidget(self._split)
        self._body.addWidget(self._empty_page())

    def _empty_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(12)
        column.addWidget(plain_label(_TEACHING, muted=True))
        column.addWidget(self.empty_add, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return page

    def _connect(self) -> None:
        self.bar.zoomed_in.connect(self._on_zoom_in)
        self.bar.zoomed_out.connect(self._on_zoom_out)
        self.bar.fitted.connect(self._on_fit)
        self.line.picked.connect(self._on_event_picked)
        self.line.opened.connect(self.write_in)
        self.table.picked.connect(self._on_event_picked)
        self.table.removal_wanted.connect(self._on_removal_wanted)
        self._bridge.opened.connect(self._on_opened)
        self._bridge.changed.connect(self._on_changed)
        self._selection.changed.connect(self._on_picked)
        self._known_on.changed.connect(self._on_opened)

    def _refresh(self) -> None:
        self._is_stale = False
        known = self._known_on.known
        zone = zone_of_line(self._bridge.case_map)
        rows = event_rows(self._bridge.case_map, known, zone=zone)
        self.model.show_rows(rows)
        self.table.fit_columns()
        self.line.show_rows(rows, zone_in_words(zone))
        self.legend.setText(f"{_LEGEND} {_hours(rows, zone)}")
        self.line.show_day(self._known_on.day)
        self._say_known(known)
        self._body.setCurrentIndex(0 if rows else 1)
        self.add.setVisible(bool(rows))
        self.known_bar.setVisible(bool(rows or self._bridge.case_map.sources))
        for adding in (self.add, self.empty_add):
            adding.setEnabled(not self._bridge.read_only)
        for button in self.bar.zooms:
            button.setVisible(bool(rows))
        self.known_bar.refresh()
        self._on_picked(self._selection.picked)

    def _say_known(self, known: AsKnown | None) -> None:
        """Say in a line how many sources count on the day asked for, and all of it on demand."""
        self.said.setVisible(known is not None)
        if known is None:
            self.said.show_text("")
            return
        case_map, day = self._bridge.case_map, f"As known on {day_in_words(known.day)}:"
        whole = f"{day} {known_sentences(case_map, known)}"
        self.said.show_text(f"{day} {known_summary(case_map, known)}", whole=whole)

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self._refresh()
        else:
            self._is_stale = True

    @Slot()
    def _on_opened(self) -> None:
        self._refresh_if_seen()

    @Slot(object)
    def _on_changed(self, change_set: ChangeSet) -> None:
        if any(isinstance(one.record, Event | Cite | Source) for one in change_set.changes):
            self._refresh_if_seen()

    @Slot(object)
    def _on_picked(self, picked: Picked) -> None:
        if self.isVisible():
            self.table.show_picked(picked.event)
            self.line.show_picked(picked.event)

    @Slot(object)
    def _on_event_picked(self, event: EventId) -> None:
        if self._selection.picked.event != event:
            self._selection.pick_event(event)

    @Slot(object)
    def _on_removal_wanted(self, event: EventId) -> None:
        rows = self.model.rows
        at = self.model.row_of(event)
        heir = next((one.id for one in (*rows[at + 1 :], *reversed(rows[:at]))), None)
        if self._bridge.edit(plan_event_removal, event) is not None:
            self._selection.pick_event(heir)
            self._bridge.said.emit("Event deleted, with its cites.")

    @Slot()
    def _on_zoom_in(self) -> None:
        self.line.zoom(1.5)

    @Slot()
    def _on_zoom_out(self) -> None:
        self.line.zoom(1 / 1.5)

    @Slot()
    def _on_fit(self) -> None:
        self.line.fit()


def _hours(rows: Sequence[EventRow], zone: str) -> str:
    """Say by which clocks the line is drawn."""
    if not zone:
        return "No time names a zone: all stand as the clocks on the spot showed." if rows else ""
    return (
        f"Hours are those of {zone_in_words(zone)}, the zone named most; times without a zone stand"
        " as the clocks on the spot showed."
    )
