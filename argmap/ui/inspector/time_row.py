"""What a cite tells of the time of its event: offered from its words, confirmed by the user."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from argmap.case.case_map import CaseMap
from argmap.case.clashing_times import clash_in_words, clashing_times
from argmap.case.evidence import Cite
from argmap.case.lookups import cited_source
from argmap.case.plan_chronology import plan_told_time, takes_time
from argmap.case.times_in_words import span_in_words
from argmap.sources.told_times import Reading, ToldTime, anchor_day, read_times
from argmap.ui.bridge import Bridge
from argmap.ui.labels import heading, plain_label
from argmap.ui.taking_away import take_away
from argmap.ui.time_field import TimeField
from argmap.ui.time_offers import reading_words
from argmap.ui.wrapping_button import WrappingButton

_MOST = 4
_BEGINS_ONLY = "Of what lasts, a cite keeps when it begins."


class TimeRow(QWidget):
    """Shows which time a cite tells, and what its words can be read as while it tells none."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._cite: Cite | None = None
        self._offered: tuple[object, ...] = ()
        self.offers: list[QPushButton] = []
        self._told: list[Reading] = []
        self.field = TimeField("The time that this source tells", "The time it tells, if any")
        self.field.chosen.connect(self._on_chosen)
        self.about = plain_label(muted=True)
        self.about.setProperty("rank", "small")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 2, 0, 2)
        self._column.setSpacing(4)
        self._column.addWidget(heading("The time it tells"))
        self._column.addWidget(self.field)
        self._column.addWidget(self.about)

    def show_cite(self, cite: Cite) -> None:
        """Show what a cite of an event tells of its time."""
        case_map = self._bridge.case_map
        self._cite = cite
        anchor, about = _anchor(case_map, cite)
        self.field.anchor = anchor
        self.field.show_value(cite.when)
        self.field.setEnabled(not self._bridge.read_only)
        told = () if cite.when or self._bridge.read_only else _told(case_map, cite, anchor)
        if (told, about) != self._offered:
            self._offered = (told, about)
            self._show_offers(told, about)

    def _show_offers(self, told: tuple[ToldTime, ...], about: str) -> None:
        for button in self.offers:
            take_away(self._column, button)
        self._told = _different(told)[:_MOST]
        self.offers = [self._offer(reading) for reading in self._told]
        unread = [f"“{one.words}”: {one.why}." for one in told if one.why]
        words = ", ".join(f"“{one.words}”" for one in told if one.readings)
        said = [f"Its words {words} can mean{about}:"] if words else unread
        self.about.setText(" ".join(said))
        self.about.setVisible(bool(said))

    def _offer(self, reading: Reading) -> QPushButton:
        words = f"Use {span_in_words(reading.when, reading.until)}"
        # What lasts is too long for one line of a narrow inspector.
        button = WrappingButton(words.replace(" to ", "\nto "))
        button.setAccessibleName(words)
        button.setToolTip(reading_words(reading))
        button.setAccessibleDescription(reading_words(reading))
        button.clicked.connect(self._on_offer)
        self._column.addWidget(button)
        return button

    @Slot()
    def _on_offer(self) -> None:
        button = self.sender()
        assert isinstance(button, QPushButton)
        self._take(self._told[self.offers.index(button)])

    @Slot(object)
    def _on_chosen(self, value: str) -> None:
        self._take(Reading(value, "", ""))

    def _take(self, reading: Reading) -> None:
        cite = self._bridge.case_map.cites.get(self._cite.id) if self._cite else None
        if cite is None or cite.event is None:
            return
        event = self._bridge.case_map.events[cite.event]
        is_whole = not reading.until or takes_time(event, reading.when, reading.until)
        done = self._bridge.edit(plan_told_time, cite, reading.when, reading.until)
        if done is not None and not is_whole:
            own = span_in_words(event.when, event.until)
            self._bridge.said.emit(f"{_BEGINS_ONLY} The event keeps its own time, {own}.")


def clashes_of(case_map: CaseMap, cite: Cite) -> list[str]:
    """Say with which other times the one that a cite tells cannot be one."""
    if cite.event is None or not cite.when:
        return []
    clashes = clashing_times(case_map, cite.event)
    mine = [one for one in clashes if cite.id in {one.other.id, one.one.id if one.one else None}]
    return [clash_in_words(case_map, one) for one in mine]


def _anchor(case_map: CaseMap, cite: Cite) -> tuple[str, str]:
    """Return the day that a source's “Monday” is counted from, and what to say of it."""
    date = cited_source(case_map, cite).date
    if anchor_day(date):
        return date, ""
    return case_map.case.filed, ", as the source has no date, counted from the day of filing"


def _told(case_map: CaseMap, cite: Cite, anchor: str) -> tuple[ToldTime, ...]:
    """Read the times in a quote's words or, where there are none, in the words around it."""
    if cite.quote is None:
        return ()
    quote = case_map.quotes[cite.quote]
    around = quote.prefix + quote.exact + quote.suffix
    return read_times(quote.exact, anchor, quote.prefix) or read_times(around, anchor)


def _different(told: tuple[ToldTime, ...]) -> list[Reading]:
    """Return what words can mean, the same time once."""
    found: dict[tuple[str, str], Reading] = {}
    for reading in (reading for one in told for reading in one.readings):
        found.setdefault((reading.when, reading.until), reading)
    return list(found.values())
