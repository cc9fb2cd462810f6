"""Telling those who hear the screen what has come of something, while the focus stays put."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Let assistive technology say words on behalf of a widget; nothing where none listens."""
    if words and is_heard():
        tell(QAccessibleAnnouncementEvent(widget, words))


def is_heard() -> bool:
    """Tell whether any assistive technology listens."""
    return QAccessible.isActive()


def tell(event: QAccessibleAnnouncementEvent) -> None:
    """Hand an announcement to whoever reads the screen aloud."""
    QAccessible.updateAccessibility(event)
