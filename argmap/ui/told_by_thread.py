"""What a thread tells the window by, so that the window can go at any moment."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class ToldByThread(QObject):
    """Carries what a thread has found; has no parent, and so outlives whoever listens.

    A widget's part that is deleted while a thread emits its signal takes the program along.
    """

    came = Signal(int, object)
    """The number of the run, and what it has to tell."""
