"""A field for a partial time: typed in words, read back while it is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionFrame,
    QVBoxLayout,
    QWidget,
)

from argmap.case.partial_times import earliest, latest
from argmap.case.times_in_words import (
    short_time_in_words,
    span_in_words,
    time_in_words,
    time_read_back,
)
from argmap.sources.told_times import Reading
from argmap.sources.typed_times import typed_times, why_unread
from argmap.ui.labels import plain_label
from argmap.ui.overriding import override
from argmap.ui.time_offers import Offers, reading_words
from argmap.ui.warning_row import warning_row

EXAMPLE = "10 Jan 2021, evening · 8 a.m. GMT on Monday"
_UNREAD = "This is not read as a time. Write a day, as 10 January 2021, perhaps with a time of day."

_MARGIN = 2
"""What Qt leaves on both sides of the words within a line's own contents, in pixels."""


class _Line(QLineEdit):
    """A line that Esc takes back."""

    given_up = Signal()

    def has_room_for(self, words: str) -> bool:
        """Say whether words are shown whole, with the cursor behind them."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inner = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        room = inner.marginsRemoved(self.textMargins()).width() - 2 * _MARGIN - 1
        return self.fontMetrics().horizontalAdvance(words) <= room

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            return
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()  # the line has taken it, whatever stands around it


class TimeField(QWidget):
    """Edits a time; it is kept only when its words have one meaning, which is said below.

    `anchor` is the day that “Monday” is counted from, `start` the one that “the next
    weeks” are, where it is another, and what `first` is set to no time can lie before
    that has other meanings. What lasts is taken only where `keeps_spans` is set.
    """

    chosen = Signal(object)
    """The partial time the user has entered, empty for none."""
    span_chosen = Signal(object)
    """The `Reading` of words for what lasts, from its beginning until its end."""

    def __init__(self, name: str, example: str = EXAMPLE, *, keeps_spans: bool = False) -> None:
        super().__init__()
        self.anchor, self.start, self.first = "", "", ""
        self._keeps_spans = keeps_spans
        self._value = ""
        self.line = _Line()
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(example)
        self.reading: QLabel = plain_label(muted=True)
        self.reading.setProperty("rank", "small")
        self.warning: QLabel = plain_label()
        self._warning_row = warning_row(self.warning)
        self.offers = Offers()
        self.offers.taken.connect(self._take_reading)
        self.line.textEdited.connect(self._on_edited)
        self.line.editingFinished.connect(self._on_finished)
        self.line.given_up.connect(self._on_given_up)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.line)
        column.addWidget(self.reading)
        column.addWidget(self._warning_row)
        column.addWidget(self.offers)
        self.setFocusProxy(self.line)
        self.show_value("")

    @property
    def value(self) -> str:
        """The time that is kept."""
        return self._value

    def show_value(self, value: str) -> None:
        """Show a time that is kept, unless it is being typed over."""
        if value == self._value and self.line.isModified():
            return
        self._value = value
        self.line.setToolTip(time_read_back(value))
        self._show_kept()

    def refuse(self, why: str) -> None:
        """Say why what was typed cannot be kept; it stays to be corrected."""
        self.line.setModified(True)
        self._say(why, warns=True)

    def _show_kept(self) -> None:
        """Show the time that is kept, in few letters where its line has no room for more."""
        words = time_in_words(self._value)
        if not self._fits(words):
            words = short_time_in_words(self._value)
        if words != self.line.text():
            self.line.setText(words)
            self.line.setCursorPosition(0)
        self.line.setModified(False)
        self._say_what_is_kept(words)

    def _say_what_is_kept(self, shown: str) -> None:
        """Read the time back where its line does not show all there is to it."""
        told = time_read_back(self._value)
        is_all = told in {shown, time_in_words(self._value)} and self._fits(shown)
        self._say("" if is_all else told)

    def _fits(self, words: str) -> bool:
        return not self.isVisible() or self.line.has_room_for(words)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.line.isModified():
            self._show_kept()

    def _say(self, words: str, *, warns: bool = False) -> None:
        self.offers.show_readings(())
        for label, shown, told in (
            (self.reading, self.reading, "" if warns else words),
            (self.warning, self._warning_row, words if warns else ""),
        ):
            label.setText(told)
            shown.setVisible(bool(told))

    def _read(self) -> tuple[Reading, ...]:
        readings = typed_times(self.line.text(), self.anchor, self.start)
        if not self.first:
            return readings
        begun = earliest(self.first)
        return tuple(one for one in readings if latest(one.until or one.when) >= begun) or readings

    @Slot()
    def _on_edited(self) -> None:
        readings = self._read() if self.line.text().strip() else ()
        self._say("; or ".join(map(reading_words, readings)) or "…")

    @Slot()
    def _on_finished(self) -> None:
        if not self.line.isModified():
            return
        readings, typed = self._read(), self.line.text().strip()
        if not typed:
            self._take("")
        elif len(readings) == 1:
            self._take_reading(readings[0])
        elif readings:
            self._say(f"“{typed}” can be several times. Choose one:", warns=True)
            self.offers.show_readings(readings)
        else:
            why = why_unread(typed, self.anchor, self.start)
            self._say(f"“{typed}”: {why}." if why else _UNREAD, warns=True)

    @Slot(object)
    def _take_reading(self, reading: Reading) -> None:
        if not reading.until:
            self._take(reading.when)
        elif not self._keeps_spans:
            span = span_in_words(reading.when, reading.until)
            self._say(f"This lasts, from {span}; one time is kept here. Write one.", warns=True)
        else:
            self.line.setModified(False)
            self.span_chosen.emit(reading)
            if not self.line.isModified():
                self.show_value(self._value)

    def _take(self, value: str) -> None:
        self.line.setModified(False)
        if value == self._value:
            self.show_value(value)
        else:
            self.chosen.emit(value)

    def give_up(self) -> None:
        """Show again the time that is kept."""
        self.line.setModified(False)
        self.show_value(self._value)

    @Slot()
    def _on_given_up(self) -> None:
        self.give_up()
        self.line.selectAll()
