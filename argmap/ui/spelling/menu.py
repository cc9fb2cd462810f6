"""What the menu of a field offers on a misspelt word."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu

from argmap.spelling.speller import Speller
from argmap.spelling.words import Word, word_at
from argmap.ui.text_units import points_before, units_before

ADD = "Add to my dictionary"
NONE_FOUND = "No suggestions"


class SpellingMenu(QObject):
    """Puts suggestions at the head of a field's menu and does what is chosen."""

    added = Signal()
    """The user's dictionary has a word more."""
    add_failed = Signal(object)
    """The OSError that keeps a word from outliving the program."""

    def __init__(self, speller: Speller, parent: QObject) -> None:
        super().__init__(parent)
        self._speller = speller
        self._word = Word("", 0, 0)
        self._cursor = QTextCursor()

    def fill(self, menu: QMenu, cursor: QTextCursor) -> None:
        """Add what can be done about the word at a cursor, nothing where it is spelt right."""
        text = cursor.block().text()
        word = word_at(text, points_before(text, cursor.positionInBlock()))
        if word is None or not self._speller.is_misspelt(word):
            return
        self._word = word
        self._cursor = _over(word, cursor, text)
        first = menu.actions()[0]
        for action in [*self._suggestions(menu), self._adding(menu)]:
            menu.insertAction(first, action)
        menu.insertSeparator(first)

    def _suggestions(self, menu: QMenu) -> list[QAction]:
        actions = [QAction(one, menu) for one in self._speller.suggest(self._word)]
        for action in actions:
            font = action.font()
            font.setBold(True)
            action.setFont(font)
            action.triggered.connect(self._on_chosen)
        if not actions:
            actions = [QAction(NONE_FOUND, menu)]
            actions[0].setEnabled(False)
        return actions

    def _adding(self, menu: QMenu) -> QAction:
        action = QAction(ADD, menu)
        action.triggered.connect(self._on_add)
        return action

    @Slot()
    def _on_chosen(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self._cursor.insertText(action.text())

    @Slot()
    def _on_add(self) -> None:
        try:
            self._speller.add(self._word)
        except OSError as error:
            self.add_failed.emit(error)
        self.added.emit()


def _over(word: Word, cursor: QTextCursor, text: str) -> QTextCursor:
    """Return a cursor that has selected the word, and stays on it while others type."""
    over = QTextCursor(cursor)
    at = cursor.block().position()
    over.setPosition(at + units_before(text, word.start))
    over.setPosition(at + units_before(text, word.end), QTextCursor.MoveMode.KeepAnchor)
    return over
