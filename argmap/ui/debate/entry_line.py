"""The line in which an entry is typed, whose keys belong to its bar first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from argmap.ui.overriding import override

RETURNS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class EntryLine(QLineEdit):
    """A line whose Return, Esc and arrows belong to its bar."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed: Callable[[QKeyEvent], bool] = lambda _event: False
        """What takes a key; False for one that it has no use for."""

    @override
    def event(self, event: QEvent) -> bool:
        """Keep Return with any key held for the line: elsewhere it adds a claim without words.

        Undo is the window's once the line has nothing of its own to undo.
        """
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent):
            if event.key() in RETURNS:
                event.accept()
                return True
            if event.matches(QKeySequence.StandardKey.Undo):
                event.setAccepted(self.isUndoAvailable())
                return True
            if event.matches(QKeySequence.StandardKey.Redo):
                event.setAccepted(self.isRedoAvailable())
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.pressed(event):
            super().keyPressEvent(event)
