"""QActions, menus and shortcuts, made from the table of actions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from argmap.ui.action import Action, Scope
from argmap.ui.actions import ACTIONS, MENUS
from argmap.ui.availability import PREDICATES
from argmap.ui.bridge import Bridge
from argmap.ui.icons import icon
from argmap.ui.keys import with_key
from argmap.ui.selection import Picked, Selection

if TYPE_CHECKING:  # not needed until a case is open
    from argmap.case.changes import ChangeSet


class WindowActions(QObject):
    """Every action as a QAction, enabled when it can be done."""

    def __init__(self, bridge: Bridge, selection: Selection, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._selection = selection
        self._actions: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self.menus: dict[str, QMenu] = {}
        self._ruled_out: set[str] = set()
        for action in ACTIONS:
            self._actions[action.id] = self._made(action, parent)
        bridge.opened.connect(self.refresh)
        bridge.changed.connect(self._on_changed)
        selection.changed.connect(self._on_picked)

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def connect_to(self, doers: Mapping[str, QObject]) -> None:
        """Let the actions of these doers call the methods of their names."""
        for action in ACTIONS:
            if action.by in doers:
                self._actions[action.id].triggered.connect(getattr(doers[action.by], action.id))
        self.refresh()

    def add_building_place(self, widget: QWidget) -> None:
        """Let the shortcuts of building work in a panel and what is in it."""
        within = QtCore.Qt.ShortcutContext.WidgetWithChildrenShortcut
        for action in ACTIONS:
            if action.scope is Scope.BUILDING:
                self._actions[action.id].setShortcutContext(within)
                widget.addAction(self._actions[action.id])

    def fill_menu_bar(self, bar: QMenuBar) -> dict[str, QMenu]:
        """Make every menu of the table; menus inside menus are under their path."""
        menus = self.menus = {name: bar.addMenu(f"&{name}") for name in MENUS}
        for action in ACTIONS:
            menu = menus.get(action.menu)
            parent = menus[action.menu.partition("/")[0]]
            if action.lead:
                parent.addSeparator()
            if menu is None:
                menu = menus[action.menu] = parent.addMenu(action.menu.partition("/")[2])
            menu.addAction(self._actions[action.id])
        return menus

    def rule_out(self, action_id: str, why: str) -> None:
        """Let an action be disabled from now on, whatever is picked, and its tooltip say why."""
        self._ruled_out.add(action_id)
        self._actions[action_id].setToolTip(why)
        self._actions[action_id].setEnabled(False)

    @Slot()
    def refresh(self) -> None:
        """Enable what can be done now, and say what undo and redo would do."""
        picked = self._selection.picked
        for action in ACTIONS:
            can = PREDICATES[action.needs](self._bridge, picked)
            self._actions[action.id].setEnabled(can and action.id not in self._ruled_out)
        self._label("undo", "Undo", self._bridge.undo_label)
        self._label("redo", "Redo", self._bridge.redo_label)

    @Slot(object)
    def _on_changed(self, _change_set: ChangeSet) -> None:
        self.refresh()

    @Slot(object)
    def _on_picked(self, _picked: Picked) -> None:
        self.refresh()

    def _label(self, action_id: str, verb: str, label: str) -> None:
        words = f"{verb} {label[:1].lower()}{label[1:]}" if label else verb
        # An ampersand in a menu would be taken for the mark of a key.
        self._actions[action_id].setText(words.replace("&", "&&"))
        self._actions[action_id].setToolTip(with_key(words, action_id))

    def _made(self, action: Action, window: QWidget) -> QAction:
        made = QAction(action.text, self)
        made.setObjectName(action.id)
        made.setShortcuts([QKeySequence(key) for key in action.keys])
        if action.icon:
            made.setIcon(icon(action.icon))
        made.setIconVisibleInMenu(False)
        made.setToolTip(with_key(action.text.rstrip("…"), action.id))
        if action.choice:
            made.setCheckable(True)
            self._groups.setdefault(action.choice, QActionGroup(self)).addAction(made)
        if action.scope is not Scope.BUILDING:
            window.addAction(made)
        return made
