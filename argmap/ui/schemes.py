"""The scheme of the picked steps, chosen from a menu that opens where the user works."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from argmap.case.plan_together import plan_amendments
from argmap.reasoning.schemes import load_schemes
from argmap.ui.bridge import Bridge
from argmap.ui.overriding import override
from argmap.ui.picked_records import picked_arguments
from argmap.ui.selection import Selection

_PAUSE = 1500
"""Letters typed after so many milliseconds begin anew."""


class TypingMenu(QMenu):
    """A menu in which typing moves to the first row with a word that begins so."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._typed = ""
        self._since = QElapsedTimer()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text().casefold()
        if not text or not text.isprintable() or not (self._kept() + text).strip():
            super().keyPressEvent(event)
            return
        self._typed = self._kept() + text
        found = self._beginning(self._typed) or self._beginning(text)
        self._since.start()
        if found is not None:
            self.setActiveAction(found)

    def _kept(self) -> str:
        is_fresh = self._since.isValid() and not self._since.hasExpired(_PAUSE)
        return self._typed if is_fresh else ""

    def _beginning(self, typed: str) -> QAction | None:
        rows = {f" {row.text().casefold()}": row for row in self.actions()}
        found = [words for words in rows if f" {typed}" in words]
        found.sort(key=lambda words: not words.startswith(f" {typed}"))
        return rows[found[0]] if found else None


class Schemes(QObject):
    """Offers every scheme; its first letters find one, Enter takes it."""

    def __init__(self, bridge: Bridge, selection: Selection, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._selection = selection
        self.menu: QMenu | None = None

    @Slot()
    def choose_scheme(self) -> None:
        """Ask which scheme the steps from what is picked follow."""
        steps = picked_arguments(self._bridge, self._selection.picked)
        window = QApplication.activeWindow()
        if not steps or window is None:
            return
        menu = self.menu = self._made(steps[0].scheme, window)
        place = QApplication.focusWidget() or window
        menu.popup(place.mapToGlobal(place.rect().center()))

    def _made(self, now: str, window: QWidget) -> QMenu:
        menu = TypingMenu(window)
        menu.setObjectName("scheme_menu")
        names = {"": "No scheme"} | {one.id: one.name for one in load_schemes()}
        for scheme, name in names.items():
            action = menu.addAction(name)
            action.setData(scheme)
            action.setCheckable(True)
            action.setChecked(scheme == now)
            if scheme == now:
                menu.setActiveAction(action)
        menu.triggered.connect(self._on_chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    @Slot(QAction)
    def _on_chosen(self, action: QAction) -> None:
        steps = picked_arguments(self._bridge, self._selection.picked)
        self._bridge.edit(plan_amendments, steps, scheme=action.data())
