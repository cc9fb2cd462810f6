"""The tools above the line of events: adding, the day known up to, and zooming."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QToolButton, QWidget

from argmap.ui.chronology.known_bar import KnownBar
from argmap.ui.icons import icon
from argmap.ui.overriding import override

_MARGIN = 16
_GAP = 12
_NARROW_BELOW = 600
"""Below this width the day known up to stands on a line of its own."""


class ChronologyBar(QWidget):
    """Stands on one line where there is room, else on two."""

    zoomed_in = Signal()
    """The user wants to see less of the line, larger."""
    zoomed_out = Signal()
    """The user wants to see more of the line."""
    fitted = Signal()
    """The user wants to see all events."""

    def __init__(self, add: QPushButton, known: KnownBar) -> None:
        super().__init__()
        self._known = known
        self.zooms = [
            _zoom_button("zoom-out", "Zoom out (-)"),
            _zoom_button("zoom-in", "Zoom in (+)"),
            _zoom_button("maximize", "Show all events (0)"),
        ]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(_MARGIN, 10, _MARGIN, 10)
        self._grid.setSpacing(_GAP)
        self._grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(add, 0, 0, top)
        signals = (self.zoomed_out, self.zoomed_in, self.fitted)
        for column, (button, signal) in enumerate(zip(self.zooms, signals, strict=True), start=2):
            self._grid.addWidget(button, 0, column, top)
            button.clicked.connect(signal)
        self._place_known()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_known()

    def _place_known(self) -> None:
        if self.width() < _NARROW_BELOW:
            self._grid.addWidget(self._known, 1, 0, 1, 2 + len(self.zooms))
        else:
            self._grid.addWidget(self._known, 0, 1)


def _zoom_button(name: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(name))
    button.setAutoRaise(True)
    button.setToolTip(tip)
    button.setAccessibleName(tip.split(" (", maxsplit=1)[0])
    return button
