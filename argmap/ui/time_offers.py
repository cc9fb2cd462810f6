"""What words for a time can mean, one button each, where they have several meanings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from argmap.case.times_in_words import time_in_words, time_read_back
from argmap.sources.told_times import Reading
from argmap.ui.taking_away import take_away
from argmap.ui.wrapping_button import WrappingButton


class Offers(QWidget):
    """Offers readings to be taken; hidden while there are none."""

    taken = Signal(object)
    """The `Reading` that was chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[QPushButton] = []
        self._readings: tuple[Reading, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 2, 0, 2)
        self._column.setSpacing(4)
        self.hide()

    def show_readings(self, readings: Sequence[Reading]) -> None:
        """Offer other readings, in their order."""
        for button in self.buttons:
            take_away(self._column, button)
        self._readings = tuple(readings)
        self.buttons = [self._button(one) for one in self._readings]
        self.setVisible(bool(self.buttons))

    def _button(self, reading: Reading) -> QPushButton:
        words = reading_words(reading)
        button = WrappingButton(words.replace(" (", "\n("))
        button.setAccessibleName(f"Use {words}")
        button.clicked.connect(self._on_clicked)
        self._column.addWidget(button)
        return button

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, QPushButton)
        self.taken.emit(self._readings[self.buttons.index(button)])


def reading_words(reading: Reading) -> str:
    """Say what a reading makes of words, and how."""
    until = f" to {time_in_words(reading.until)}" if reading.until else ""
    how = "" if reading.how == "as it is written" else f" ({reading.how})"
    return f"{time_read_back(reading.when)}{until}{how}"
