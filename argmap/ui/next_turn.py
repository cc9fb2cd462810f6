"""What can wait until the window has shown what came at once of a gesture."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from argmap.ui.overriding import override

_PRESSES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride})
_TABS = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})


def may_wait() -> bool:
    """Tell whether anything waits at all: tests look at once at what they have done."""
    return True


class NextTurn(QObject):
    """Asks for something after the window has painted, once however often it was wanted.

    A press or a key that comes to its parent before finds it done: a system hands
    over all that was pressed while the window was busy before any timer.
    """

    due = Signal()
    """It is to be done now."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        # A timer, as what is queued would be done before the window is painted.
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.due)
        self._watched: QWindow | None = None

    @property
    def is_wanted(self) -> bool:
        """Whether it waits to be done."""
        return self._timer.isActive()

    def want(self) -> None:
        """Let it be done in the turn after this one."""
        self._timer.start()
        if not may_wait():
            self.hurry()
        else:
            self._watch()

    def hurry(self) -> None:
        """Let it be done now where it waits, for somebody who needs what comes of it.

        What is wanted anew while it is done, such as the next step of it, is done as well.
        """
        while self._timer.isActive():
            self._timer.stop()
            self.due.emit()

    @Slot()
    def drop(self) -> None:
        """Let it not be done: it was done already."""
        self._timer.stop()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._timer.isActive() and self._is_for_parent(event):
            self.hurry()
        return False

    def _watch(self) -> None:
        """See what the system hands to the window, before Qt asks which of its parts it is for."""
        parent = self.parent()
        window = parent.window().windowHandle() if isinstance(parent, QWidget) else None
        if window is not None and window is not self._watched:
            window.installEventFilter(self)
            self._watched = window

    def _is_for_parent(self, event: QEvent) -> bool:
        part = self.parent()
        assert isinstance(part, QWidget)
        if event.type() in _PRESSES and isinstance(event, QMouseEvent):
            at = part.mapFrom(part.window(), event.position().toPoint())
            return part.isVisible() and part.rect().contains(at)
        if event.type() in _KEYS and isinstance(event, QKeyEvent):
            focused = QApplication.focusWidget()
            return event.key() in _TABS or (focused is not None and part.isAncestorOf(focused))
        return False
