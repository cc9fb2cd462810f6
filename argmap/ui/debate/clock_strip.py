"""The clock of a round, large enough to be read across a room, and the keys that work it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from argmap.debate.bells import Bell, reading_words, spoken_words
from argmap.debate.clock import Reading
from argmap.drawing.fonts import sans_font
from argmap.ui.elided_label import ElidedLabel
from argmap.ui.keys import with_key
from argmap.ui.labels import BASE, LARGE, plain_label, set_tone
from argmap.ui.overriding import override
from argmap.ui.taking_away import take_away

_DIGITS, _BELL = 56, 22
_LOW_DIGITS, _ABOVE, _LOW_ABOVE = 32, 8, 2
"""Where a page is low, the strip leaves its room to the sheet below."""
_LARGE_TITLE, _LARGE_STATE, _LARGE_BELL = 34, 24, 64
_HIGH, _WIDE = 0.45, 0.9
"""Of the height and the width that there are, so much is for the digits of a large clock."""
_TOLD_FOR = 15
"""For so many seconds of the clock what a bell says stays in sight."""
_ALIGN = Qt.AlignmentFlag


class ClockStrip(QWidget):
    """Shows the slot that is on with its time; what is pressed goes out by signals."""

    toggled = Signal()
    next_wanted = Signal()
    pool_wanted = Signal(object)
    """The slot of the pool of preparation that was pressed."""
    counted = Signal(bool)
    """Whether the time that was asked about counts."""
    large_wanted = Signal(bool)
    """Whether the clock is to fill the page, for a room to read."""

    def __init__(self) -> None:
        super().__init__()
        self.digits = QLabel()
        self.digits.setFont(sans_font(_DIGITS, semibold=True))
        self.digits.setAccessibleName("Clock")
        self.title = ElidedLabel()
        self.title.setFont(sans_font(LARGE, semibold=True))
        self.state = plain_label(muted=True)
        self.bell = plain_label()
        self.start = QPushButton("Start")
        self.start.setToolTip(with_key("Start or stop the clock", "toggle_clock"))
        self.next = QPushButton("Next speech")
        self.next.setToolTip(with_key("End this speech and turn to the next", "next_speech"))
        self.large = QPushButton("Large")
        self.large.setCheckable(True)
        self.large.setToolTip(with_key("Let the clock fill the page", "large_clock"))
        self.large.toggled.connect(self.large_wanted)
        self.sound = QCheckBox("Sound")
        self.sound.setToolTip("Warn by sound too")
        self.pools = QHBoxLayout()
        self._pools: list[_PoolButton] = []
        self.question = plain_label()
        self.count, self.drop = QPushButton("Count it"), QPushButton("Do not count it")
        self._asking = QWidget()
        self._rung = 0.0
        self._is_over = self._is_low = False
        self._lay_out()
        self.fit()
        self.start.clicked.connect(self.toggled)
        self.next.clicked.connect(self.next_wanted)
        self.count.clicked.connect(self._on_count)
        self.drop.clicked.connect(self._on_drop)

    @property
    def told(self) -> str:
        """What the clock says, in a sentence."""
        if self._is_over:
            return f"{self.title.full_text}."
        return f"{self.title.full_text}: {self.digits.text()} {self.state.text()}."

    def show_slot(self, title: str, pools: list[tuple[str, str]], *, is_over: bool) -> None:
        """Show which slot is on, and the pools that can be turned to, by slot and words."""
        if title != self.title.full_text:
            self._tell("")
        self.title.show_text(title)
        self._is_over = is_over
        for label in (self.digits, self.state):
            label.setVisible(not is_over)
        for part in (self.start, self.next):
            part.setEnabled(not is_over)
        if [one.slot for one in self._pools] != [slot for slot, _ in pools]:
            self._make_pools([slot for slot, _ in pools])
        for button, (_, words) in zip(self._pools, pools, strict=True):
            button.setText(words)

    def show_reading(self, reading: Reading) -> None:
        """Show what the clock says; overtime by its sign and in words, not by colour alone."""
        over = reading.left < 0
        before = len(self.digits.text())
        self.digits.setText(reading_words(reading))
        was_over = self.digits.property("tone")
        set_tone(self.digits, "warning" if over else "")
        # Another tone dresses the digits anew, in the size that they were made in.
        if len(self.digits.text()) != before or self.digits.property("tone") != was_over:
            self.fit()
        told = "over time" if over else "left"
        self.state.setText(f"{told}, running" if reading.is_running else f"{told}, stopped")
        self.digits.setAccessibleDescription(f"{self.digits.text()} {self.state.text()}")
        self.start.setText("Stop" if reading.is_running else "Start")
        if self.bell.text() and abs(reading.used - self._rung) > _TOLD_FOR and not over:
            self._tell("")
        asked = round(reading.asked)
        self.question.setText(f"The clock stood for {spoken_words(asked)}: count this time?")
        self._asking.setVisible(reading.asked > 0)

    def ring(self, bell: Bell) -> None:
        """Say what a bell tells."""
        self._tell(bell.words)
        self._rung = float(bell.at)

    def _tell(self, words: str) -> None:
        """Say what a bell tells; a low strip has no line for one that tells nothing."""
        self.bell.setText(words)
        self.bell.setVisible(bool(words) or not self._is_low)

    def set_large(self, *, is_large: bool) -> None:
        """Fill the page that there is, or be a strip above the sheet."""
        self.large.setChecked(is_large)
        direction = QBoxLayout.Direction
        self._top.setDirection(direction.TopToBottom if is_large else direction.LeftToRight)
        self._top.setAlignment(self.digits, _ALIGN.AlignHCenter if is_large else _ALIGN.AlignTop)
        for label in (self.title, self.state, self.bell):
            label.setAlignment(_ALIGN.AlignCenter if is_large else _ALIGN.AlignLeft)
        self.fit()

    def set_low(self, *, is_low: bool) -> None:
        """Be as low as its keys are, for a page on which the sheet has little room."""
        self._is_low = is_low
        direction, above = QBoxLayout.Direction, _LOW_ABOVE if is_low else _ABOVE
        self._right.setDirection(direction.RightToLeft if is_low else direction.TopToBottom)
        self._column.setContentsMargins(16, above, 16, above)
        self._tell(self.bell.text())
        self.fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.large.isChecked():
            self.large.setChecked(False)
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.large.isChecked():
            self.fit()

    def fit(self) -> None:
        """Give what is told its sizes: the digits of a large clock take the room there is."""
        is_large = self.large.isChecked()
        self.title.setFont(sans_font(_LARGE_TITLE if is_large else LARGE, semibold=True))
        self.state.setFont(sans_font(_LARGE_STATE if is_large else BASE))
        self.bell.setFont(sans_font(_LARGE_BELL if is_large else _BELL, semibold=True))
        size = _LOW_DIGITS if self._is_low else _DIGITS
        if is_large:
            text = QFontMetrics(self.digits.font()).horizontalAdvance(self.digits.text() or "0")
            wide = self.width() * _WIDE * self.digits.font().pixelSize() / text
            size = max(_DIGITS, int(min(wide, self.height() * _HIGH)))
        self.digits.setFont(sans_font(size, semibold=True))
        # A label asks for all the room of its text: a large clock leaves the window free to shrink.
        self.digits.setMinimumSize(1, 1 if is_large else 0)

    def _make_pools(self, slots: list[str]) -> None:
        """Make a button for each pool: another format, or another side, has others."""
        for button in self._pools:
            take_away(self.pools, button)
        self._pools = [_PoolButton(slot, self) for slot in slots]
        for button in self._pools:
            button.wanted.connect(self.pool_wanted)
            self.pools.addWidget(button)

    def _lay_out(self) -> None:
        told = QVBoxLayout()
        told.setSpacing(2)
        for part in (self.title, self.state, self.bell):
            told.addWidget(part)
        told.addStretch()
        keys = QHBoxLayout()
        keys.setSpacing(8)
        for key in (self.start, self.next, self.large):
            keys.addWidget(key)
        right = self._right = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        right.addLayout(keys)
        right.addWidget(self.sound, alignment=Qt.AlignmentFlag.AlignRight)
        top = self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        top.setSpacing(16)
        top.addWidget(self.digits, alignment=Qt.AlignmentFlag.AlignTop)
        top.addLayout(told, 1)
        top.addLayout(right)
        asking = QHBoxLayout(self._asking)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.addWidget(self.question, 1)
        asking.addWidget(self.count)
        asking.addWidget(self.drop)
        self._asking.hide()
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(16, _ABOVE, 16, _ABOVE)
        column.addLayout(top)
        self.pools.setSpacing(8)
        self.pools.setAlignment(Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self.pools)
        column.addWidget(self._asking)

    @Slot()
    def _on_count(self) -> None:
        self.counted.emit(True)

    @Slot()
    def _on_drop(self) -> None:
        self.counted.emit(False)


class _PoolButton(QPushButton):
    wanted = Signal(object)

    def __init__(self, slot: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.slot = slot
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.wanted.emit(self.slot)
