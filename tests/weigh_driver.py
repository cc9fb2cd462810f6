"""Gestures on the Weigh tab and its neighbours that tests make as a user does."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget


def wheel_over(widget: QWidget, notches: int = -2) -> None:
    """Turn the wheel over the middle of a widget, as the system tells it to the window."""
    window = widget.window()
    place = widget.mapTo(window, widget.rect().center())
    assert window.rect().contains(place), "the pointer cannot be there"
    handle = window.windowHandle()
    assert handle is not None
    QTest.wheelEvent(handle, QPointF(place), QPoint(0, 120 * notches))
    QApplication.processEvents()


def top_in(panel: QAbstractScrollArea, widget: QWidget) -> int:
    """Return where the top of a widget is seen in a panel that scrolls, in pixels."""
    return widget.mapTo(panel.viewport(), QPoint()).y()
