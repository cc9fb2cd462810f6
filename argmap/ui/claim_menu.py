"""The menu of the picked claim, opened where its claim is shown."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from argmap.ui.actions import ACTIONS
from argmap.ui.menus import WindowActions
from argmap.ui.overriding import override

_CLIPBOARD = ("cut_claims", "copy_claims", "paste_claims", "duplicate")
_LAST = ("toggle_fold", "unpin", "remove")
"""Actions of other menus that are looked for where a claim is."""
_MOVING, _EVIDENCE = "Move or reuse", "Evidence"
_GROUPS = {
    "move_up": _MOVING,
    "move_down": _MOVING,
    "quote_for_claim": _EVIDENCE,
    "find_support": _EVIDENCE,
    "add_event": _EVIDENCE,
    "add_harm": _EVIDENCE,
}
"""What stands in the menu of the bar itself, and here in a menu within: there is less room."""


class ClaimMenu(QObject):
    """Opens the actions of the Claim menu where a panel asks for them.

    A panel asks with a signal of its own; the menu key and Shift+F10 in it are
    handed to it as what a right click is. The menu is made when first opened.
    """

    def __init__(self, actions: WindowActions, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self._parent = parent
        self.menu: QMenu | None = None

    def watch(self, panel: QWidget) -> None:
        """Let the keys of menus ask a panel for this one."""
        panel.installEventFilter(self)

    @Slot(object)
    def open(self, place: QPoint) -> None:
        """Open the menu at a place of the screen."""
        if self.menu is None:
            self.menu = self._made()
        self.menu.popup(place)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not _asks(cast("QKeyEvent", event)):
            return False
        panel = cast("QWidget", watched)
        middle = panel.rect().center()
        asked = QContextMenuEvent(
            QContextMenuEvent.Reason.Keyboard, middle, panel.mapToGlobal(middle)
        )
        QApplication.sendEvent(panel, asked)
        return True

    def _made(self) -> QMenu:
        menu = QMenu(self._parent)
        menu.setObjectName("claim_menu")
        menu.addAction(self._actions["edit_text"])
        menu.addMenu("Cut, copy and paste").addActions([self._actions[one] for one in _CLIPBOARD])
        menu.addSeparator()
        inner: dict[str, QMenu] = {}
        for action in ACTIONS:
            name, _, below = action.menu.partition("/")
            if name != "Claim":
                continue
            group = below or _GROUPS.get(action.id, "")
            if action.lead:
                inner.get(group, menu).addSeparator()
            if group and group not in inner:
                inner[group] = menu.addMenu(group)
            (inner[group] if group else menu).addAction(self._actions[action.id])
        menu.addSeparator()
        menu.addActions([self._actions[one] for one in _LAST])
        return menu


def _asks(event: QKeyEvent) -> bool:
    shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    return event.key() == Qt.Key.Key_Menu or (event.key() == Qt.Key.Key_F10 and shifted)
