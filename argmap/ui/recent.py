"""The menu of cases opened last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from argmap.ui.settings import Settings


class RecentMenu(QMenu):
    """Lists the cases opened last that are still there, latest first."""

    chosen = Signal(object)
    """The path of the case the user wants."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__("Open recent", parent)
        self._settings = settings
        self.aboutToShow.connect(self.fill)
        self.triggered.connect(self._on_triggered)

    @Slot()
    def fill(self) -> None:
        """List the cases as they are now."""
        self.clear()
        for path in self._settings.recent:
            if path.exists():
                action = self.addAction(f"{path.stem}  –  {path.parent}".replace("&", "&&"))
                action.setData(str(path))
        if self.isEmpty():
            self.addAction("No case yet").setEnabled(False)

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(Path(action.data()))
