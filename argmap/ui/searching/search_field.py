"""The field in which one types what to look for in every source."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QLineEdit

from argmap.ui.icons import icon
from argmap.ui.keys import with_key
from argmap.ui.overriding import override
from argmap.ui.searching.found_list import RETURNS, FoundList, is_quote_key

PASSAGE = 6
"""So many words that come at once are a passage that was copied."""
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -5,
    Qt.Key.Key_PageDown: 5,
}


class SearchField(QLineEdit):
    """Knows typed words from a passage that was pasted; steps through what is found."""

    asked = Signal()
    """The words have changed."""
    entered = Signal()
    """The user has come to type."""
    hurried = Signal()
    """Return was pressed before what was typed is answered: the best of the answer is wanted."""
    exited = Signal()
    """The user has gone elsewhere."""

    def __init__(self, found: FoundList) -> None:
        super().__init__()
        self._found = found
        self._before = ""
        self.waits: Callable[[], bool] = lambda: False
        """Tells whether the list still shows an answer to something else."""
        self.is_passage = False
        """Whether a passage was pasted, to be found word for word or nearly."""
        self.setPlaceholderText("Search all sources")
        self.setAccessibleName("Words to find in all sources")
        self.setToolTip(with_key("Search all sources", "search_sources"))
        self.setClearButtonEnabled(True)
        glass = icon("search", QPalette.ColorRole.PlaceholderText)
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self.textChanged.connect(self._on_changed)

    @property
    def words(self) -> str:
        """What to look for."""
        return self.text().strip()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        if self.waits() and (event.key() in RETURNS or is_quote_key(event)):
            if plain:
                self.hurried.emit()
        elif plain and event.key() in _STEPS:
            self._found.step(_STEPS[Qt.Key(event.key())])
        elif not self._found.take_key(event):
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.exited.emit()

    @Slot()
    def _on_changed(self) -> None:
        before, self._before = self._before, self.text()
        words = len(self.text().split())
        came = words - len(before.split())
        # All of a passage is one edit; further typing into it corrects it.
        self.is_passage = words >= PASSAGE and (self.is_passage or came >= PASSAGE)
        self.asked.emit()
