"""The field that asks what was known on a day, and what it then says."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from argmap.ui.bridge import Bridge
from argmap.ui.icons import icon
from argmap.ui.known_on import KnownOn
from argmap.ui.time_field import TimeField

_FIELD_WIDTH = 190
_LEAST_WIDTH = 150
"""The width, in pixels, at which “27 September 2021” is whole."""


class KnownBar(QWidget):
    """Asks for a day, and leads back to everything that is known."""

    def __init__(self, bridge: Bridge, known_on: KnownOn) -> None:
        super().__init__()
        self._bridge = bridge
        self._known_on = known_on
        self.field = TimeField("Day up to which things were known", "e.g. 10 January 2021")
        self.field.setMaximumWidth(_FIELD_WIDTH)
        self.field.setMinimumWidth(_LEAST_WIDTH)
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.field.chosen.connect(self._on_chosen)
        self.everything = QPushButton(icon("x"), "Clear")
        self.everything.setAccessibleName("Clear: all that is known counts")
        self.everything.setToolTip("Let everything count again, whenever it became known")
        self.everything.clicked.connect(known_on.forget)
        label = QLabel("As known on")
        label.setBuddy(self.field)
        label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        # What is said below the field makes it higher: beside its line the others stay.
        label.setFixedHeight(self.field.line.sizeHint().height())
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(label, alignment=top)
        row.addWidget(self.field, 100, alignment=top)
        row.addWidget(self.everything, alignment=top)
        row.addStretch(1)
        known_on.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the day asked for."""
        day = self._known_on.day
        self.field.anchor = self._bridge.case_map.case.filed
        self.field.show_value(day.isoformat() if day else "")
        self.everything.setVisible(day is not None)

    @Slot(object)
    def _on_chosen(self, value: str) -> None:
        if value and len(value) != len("2021-01-10"):
            self.field.refuse("Write one day, as 10 January 2021.")
            return
        self._known_on.ask(dt.date.fromisoformat(value) if value else None)
        self.refresh()
