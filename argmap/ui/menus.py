"""QActions, menus and shortcuts, made from the table of actions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from argmap.ui.action import Action, Scope
from argmap.ui.actions import ACTIONS, MENUS
from argmap.ui.availability import PREDICATES, why_not
from argmap.ui.bridge import Bridge
from argmap.ui.icons import icon
from argmap.ui.keys import with_key
from argmap.ui.selection import Picked, Selection

if TYPE_CHECKING:  # not needed until a case is open
    from argmap.case.changes import ChangeSet


class WindowActions(QObject):
    """Every action as a QAction, enabled when it can be done."""

    begun = Signal(object)
    """The id of an action that is about to be done."""
    ended = Signal(object)
    """The id of an action that has been done."""

    def __init__(self, bridge: Bridge, selection: Selection, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._selection = selection
        self._actions: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self.menus: dict[str, QMenu] = {}
        self._ruled_out: dict[str, str] = {}
        self._why: dict[str, str] = {}
        self._reasons: dict[str, str] = {}
        """Why what has certain needs could not be done when that was last looked at."""
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
                made = self._actions[action.id]
                made.triggered.connect(getattr(doers[action.by], action.id))
                made.triggered.connect(self._on_ended)
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
        self._ruled_out[action_id] = why
        self._allow(action_id, why)

    def why_not(self, action_id: str) -> str:
        """Say why an action cannot be done now; nothing where it can."""
        return self._why.get(action_id, "")

    @Slot()
    def refresh(self) -> None:
        """Enable what can be done now, and say what undo and redo would do."""
        picked = self._selection.picked
        for needs in PREDICATES:
            why = self._reason(needs, picked)
            if why != self._reasons.get(needs):
                self._reasons[needs] = why
                self._allow_all(needs, why)
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
        self._actions[action_id].setToolTip(self._why[action_id] or with_key(words, action_id))

    def _reason(self, needs: str, picked: Picked) -> str:
        if PREDICATES[needs](self._bridge, picked):
            return ""
        return why_not(needs, self._bridge, picked)

    def _allow_all(self, needs: str, why: str) -> None:
        for action in ACTIONS:
            if action.needs == needs:
                self._allow(action.id, self._ruled_out.get(action.id) or why)

    def _allow(self, action_id: str, why: str) -> None:
        """Enable an action, or let its tooltip say why it cannot be done."""
        if why == self._why.get(action_id):
            return
        made = self._actions[action_id]
        self._why[action_id] = why
        made.setEnabled(not why)
        made.setToolTip(why or with_key(made.iconText(), action_id))

    @Slot()
    def _on_begun(self) -> None:
        self.begun.emit(self.sender().objectName())

    @Slot()
    def _on_ended(self) -> None:
        self.ended.emit(self.sender().objectName())

    def _made(self, action: Action, window: QWidget) -> QAction:
        made = QAction(action.text, self)
        made.setObjectName(action.id)
        made.triggered.connect(self._on_begun)  # before whoever does it
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
