"""The bookmarks at the foot of a menu, listed anew whenever it is opened."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from argmap.ui.canvas.travels import Travels


class BookmarkMenu(QObject):
    """Lists the bookmarks in a menu; one that is chosen is gone to."""

    def __init__(self, menu: QMenu, travels: Travels) -> None:
        super().__init__(travels)
        self._menu = menu
        self._travels = travels
        self._entries: list[QAction] = []
        menu.aboutToShow.connect(self.fill)

    @Slot()
    def fill(self) -> None:
        """List the bookmarks as they are now."""
        for entry in self._entries:
            self._menu.removeAction(entry)
            entry.deleteLater()
        places = self._travels.bookmarks
        self._entries = [self._menu.addSeparator()] if places else []
        for place in places:
            entry = self._menu.addAction(self._travels.title_of(place).replace("&", "&&"))
            entry.setData(place.claim)
            entry.triggered.connect(self._on_triggered)
            self._entries.append(entry)

    @Slot()
    def _on_triggered(self) -> None:
        entry = self.sender()
        assert isinstance(entry, QAction)
        self._travels.go_to_bookmark(entry.data())
