"""A file that was just written, and what leads to it: the program that opens it, its folder."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

_GAP = 8


class WrittenFile(NamedTuple):
    """Where a file was written, and what is told of it."""

    path: Path
    told: str


class FileLinks(QWidget):
    """Two buttons for a file just written: the desktop opens it, or shows the folder it is in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = Path()
        self.open = _link("Open")
        self.folder = _link("Show folder")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for button, slot in ((self.open, self._open), (self.folder, self._show)):
            button.clicked.connect(slot)
            row.addWidget(button)

    def lead_to(self, path: Path) -> None:
        """Lead to a file from now on."""
        self._path = path
        self.open.setAccessibleName(f"Open {path.name}")
        self.folder.setAccessibleName(f"Show the folder of {path.name}")
        self.show()

    @Slot()
    def _open(self) -> None:
        _ask_desktop(self._path)

    @Slot()
    def _show(self) -> None:
        _ask_desktop(self._path.parent)


def _ask_desktop(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _link(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setFlat(True)
    button.setObjectName("undo_link")
    return button
