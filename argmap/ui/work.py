"""Something long that goes on beside the window: how far it is, and that it may be cancelled."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Work(QObject):
    """One piece of long work; `Bridge.working` hands it to the message line when it begins."""

    told = Signal(object)
    """How far it is, as a sentence."""
    over = Signal()
    """It has ended, by itself or because it was cancelled."""
    cancel_wanted = Signal()
    """The user wants it to end."""
