"""Why an action cannot be done now: said when its key is pressed, shown where the menu has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QHelpEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from argmap.ui.action import Action, Scope
from argmap.ui.actions import ACTIONS
from argmap.ui.overriding import override

if TYPE_CHECKING:
    from argmap.ui.bridge import Bridge
    from argmap.ui.menus import WindowActions


class Unavailable(QObject):
    """Answers the keys that no action and no widget has taken, and a pointer in the menus."""

    def __init__(self, actions: WindowActions, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._actions = actions
        self._bridge = bridge
        self._window = window
        self._by_key: dict[str, list[Action]] = {}
        for action in ACTIONS:
            for key in action.keys:
                self._by_key.setdefault(QKeySequence(key).toString(), []).append(action)
        for menu in actions.menus.values():
            menu.installEventFilter(self)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QMenu):
            if event.type() is QEvent.Type.ToolTip:
                _let_tooltip_show(watched, cast("QHelpEvent", event))
            return False
        return event.type() is QEvent.Type.KeyPress and self._answered(cast("QKeyEvent", event))

    def _answered(self, event: QKeyEvent) -> bool:
        key = QKeySequence(event.keyCombination()).toString()
        for action in self._by_key.get(key, ()):
            if self._is_within_reach(action) and not self._actions[action.id].isEnabled():
                self._bridge.said.emit(self._actions.why_not(action.id))
                return True
        return False

    def _is_within_reach(self, action: Action) -> bool:
        """Tell whether a key would do the action where the focus is."""
        if action.scope is Scope.WINDOW:
            return True
        focused = QApplication.focusWidget()
        places = self._actions[action.id].associatedObjects()
        panels = [one for one in places if isinstance(one, QWidget) and not isinstance(one, QMenu)]
        return any(one is focused or one.isAncestorOf(focused) for one in panels if focused)


def _let_tooltip_show(menu: QMenu, event: QHelpEvent) -> None:
    """Let a menu show the tooltip of what cannot be done: any other only says its name again."""
    action = cast("QAction | None", menu.actionAt(event.pos()))
    menu.setToolTipsVisible(action is not None and not action.isEnabled())
