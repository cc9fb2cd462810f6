"""The button that adds a claim where one is wanted, and the menu of every place it can go."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from argmap.ui.actions import ADDING
from argmap.ui.icons import icon
from argmap.ui.keys import with_key
from argmap.ui.menus import WindowActions

_BELOW, _ALONE = "add_reason", "add_claim"


class AddButton(QToolButton):
    """Adds a reason for the picked claim, or a claim where none is picked."""

    def __init__(self, actions: WindowActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.setObjectName("add_button")
        self.setIcon(icon("plus"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        menu = QMenu(self)
        menu.addActions([actions[one] for one in ADDING])
        self.setMenu(menu)
        self.clicked.connect(self._on_clicked)
        for one in (_BELOW, _ALONE):
            actions[one].enabledChanged.connect(self._on_enabled)
        self._on_enabled()

    @property
    def _wanted(self) -> str:
        return _BELOW if self._actions[_BELOW].isEnabled() else _ALONE

    @Slot()
    def _on_clicked(self) -> None:
        self._actions[self._wanted].trigger()

    @Slot()
    def _on_enabled(self) -> None:
        action = self._actions[self._wanted]
        self.setEnabled(action.isEnabled())
        self.setAccessibleName(action.text())
        self.setToolTip(with_key(action.text(), self._wanted))
