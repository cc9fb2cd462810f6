"""Checks the spelling of the field that is typed in, and remembers whether it is wanted."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from argmap.case.errors import StoreError
from argmap.spelling import shelves
from argmap.spelling.dictionary import Dictionary
from argmap.spelling.own_words import OwnWords
from argmap.spelling.speller import Speller
from argmap.ui.bridge import Bridge
from argmap.ui.menus import WindowActions
from argmap.ui.settings import Settings
from argmap.ui.spelling.loading import DictionaryLoading
from argmap.ui.spelling.marks import SpellingMarks
from argmap.ui.spelling.menu import SpellingMenu
from argmap.ui.spelling.names import CaseNames
from argmap.ui.text_field import TextField

ACTION = "check_spelling"
OWN_WORDS = "words.txt"
_CHECKED = "Spelling is checked in the field that is typed in."
_NOT_CHECKED = "Spelling is not checked."
UNREADABLE = "The dictionary {path} could not be read. Install it again, and start argmap again."


class SpellChecking(QObject):
    """Follows the focus from field to field; the dictionary is read for the first of them."""

    def __init__(self, page: QWidget, settings: Settings, bridge: Bridge) -> None:
        super().__init__(page)
        self._page = page
        self._settings = settings
        self._bridge = bridge
        self._menu: SpellingMenu | None = None
        self._field: TextField | None = None
        self._action: QAction | None = None
        self._actions: WindowActions | None = None
        self.marks = SpellingMarks(self)
        self._names = CaseNames(bridge, self)
        self._names.changed.connect(self._on_names)
        folders = shelves.shelves(os.environ, Path.home())
        self._at_home = folders[0]
        path = shelves.find_dictionary(folders)
        self._path = path
        self._loading = DictionaryLoading(path, self) if path is not None else None
        if self._loading is not None:
            self._loading.done.connect(self._on_loaded)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def offer(self, actions: WindowActions) -> None:
        """Let the action of the table tell whether spelling is checked, or why it cannot be."""
        self._actions, self._action = actions, actions[ACTION]
        self._action.setCheckable(True)
        self._action.setChecked(self._settings.checks_spelling and self._loading is not None)
        if self._loading is None:
            self._rule_out(shelves.WHERE.format(folder=self._at_home))

    @Slot()
    def check_spelling(self) -> None:
        """Check spelling from now on, or no longer."""
        assert self._action is not None
        wanted = self._action.isChecked()
        self._settings.checks_spelling = wanted
        self._bridge.said.emit(_CHECKED if wanted else _NOT_CHECKED)
        self._follow(self._field)

    @Slot(QWidget, QWidget)
    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None:  # another window has the focus, and may give it back
            return
        mine = isinstance(new, TextField) and new.checks_spelling and self._page.isAncestorOf(new)
        self._follow(new if mine and isinstance(new, TextField) else None)

    def _follow(self, field: TextField | None) -> None:
        if self.marks.field is not None:
            self.marks.field.menu_opening.disconnect(self._on_menu)
        self.marks.leave()
        self._field = field
        wanted = self._loading is not None and self._settings.checks_spelling
        if field is None or self._loading is None or not wanted or field.isReadOnly():
            return
        if self.marks.speller is not None:
            self.marks.speller.take_names(self._names.words)
        self.marks.attach(field)
        field.menu_opening.connect(self._on_menu)
        self._loading.begin()

    @Slot(object)
    def _on_loaded(self, dictionary: Dictionary | None) -> None:
        if dictionary is None:
            self._loading = None
            self._follow(None)
            self._rule_out(UNREADABLE.format(path=self._path))
            return
        own = OwnWords(self._settings.data / OWN_WORDS)
        speller = Speller(dictionary, own)
        self._menu = SpellingMenu(speller, self)
        self._menu.added.connect(self._on_added)
        self._menu.add_failed.connect(self._on_add_failed)
        self.marks.speller = speller
        self._on_names()

    @Slot()
    def _on_names(self) -> None:
        if self.marks.speller is not None and self.marks.field is not None:
            self.marks.speller.take_names(self._names.words)
            self.marks.mark_again()

    @Slot(object, object)
    def _on_menu(self, menu: QMenu, cursor: QTextCursor) -> None:
        if self._menu is not None:
            self._menu.fill(menu, cursor)

    @Slot()
    def _on_added(self) -> None:
        self.marks.mark_again()

    @Slot(object)
    def _on_add_failed(self, error: OSError) -> None:
        message = f"The word is taken for right until argmap ends: {error.strerror}."
        hint = f"Let {self._settings.data / OWN_WORDS} be written to keep it."
        self._bridge.failed.emit(StoreError(message, hint))

    def _rule_out(self, why: str) -> None:
        if self._actions is not None and self._action is not None:
            self._action.setChecked(False)
            self._actions.rule_out(ACTION, why)
