"""The strip that says why a case cannot be edited, and follows who is editing it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from argmap.ui.bridge import Bridge
from argmap.ui.labels import plain_label
from argmap.ui.warning_row import warning_row

FOLLOW_MS = 500
"""How often a case opened read-only looks for what another window has written."""


class ReadOnlyBanner(QWidget):
    """Shown while the open case cannot be written."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._words = plain_label()
        self._timer = QTimer(self)
        self._timer.setInterval(FOLLOW_MS)
        self._timer.timeout.connect(bridge.follow)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(warning_row(self._words), 1)
        bridge.opened.connect(self.refresh)
        self.refresh()

    @property
    def words(self) -> str:
        """What the strip says; empty while it is hidden."""
        return self._words.text()

    @property
    def is_following(self) -> bool:
        """Whether changes by others are being looked for."""
        return self._timer.isActive()

    @Slot()
    def refresh(self) -> None:
        """Show why the open case cannot be written, or hide."""
        reason = self._bridge.read_only if self._bridge.is_open else ""
        self._words.setText(f"Read only. {reason}" if reason else "")
        self.setVisible(bool(reason))
        if reason:
            self._timer.start()
        else:
            self._timer.stop()
