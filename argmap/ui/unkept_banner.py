"""The strip that says that an edit could not be kept on disk, and offers the way out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from argmap.ui.bridge import Bridge
from argmap.ui.labels import plain_label
from argmap.ui.warning_row import warning_row


class UnkeptBanner(QWidget):
    """Shown from an edit that the case file refused until one is kept again."""

    def __init__(self, bridge: Bridge, save_copy: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._words = plain_label()
        self.save_copy = QPushButton(save_copy.text())
        self.save_copy.clicked.connect(save_copy.trigger)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(12)
        row.addWidget(warning_row(self._words), 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.save_copy, alignment=Qt.AlignmentFlag.AlignTop)
        bridge.opened.connect(self.refresh)
        bridge.changed.connect(self._on_news)
        bridge.failed.connect(self._on_news)
        self.refresh()

    @property
    def words(self) -> str:
        """What the strip says; empty while it is hidden."""
        return self._words.text()

    @Slot()
    def refresh(self) -> None:
        """Say why the last edit could not be kept, or hide."""
        unkept = self._bridge.unkept
        self._words.setText(f"Not saved. {unkept}" if unkept else "")
        self.setVisible(bool(unkept))

    @Slot(object)
    def _on_news(self, _news: object) -> None:
        self.refresh()
