"""What can wait until the window has shown what came at once of a gesture."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot


def may_wait() -> bool:
    """Tell whether anything waits at all: tests look at once at what they have done."""
    return True


class NextTurn(QObject):
    """Asks for something after the window has painted, once however often it was wanted."""

    due = Signal()
    """It is to be done now."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        # A timer, as what is queued would be done before the window is painted.
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.due)

    def want(self) -> None:
        """Let it be done in the turn after this one."""
        self._timer.start()
        if not may_wait():
            self.hurry()

    def hurry(self) -> None:
        """Let it be done now where it waits, for somebody who needs what comes of it."""
        if self._timer.isActive():
            self._timer.stop()
            self.due.emit()

    @Slot()
    def drop(self) -> None:
        """Let it not be done: it was done already."""
        self._timer.stop()
