"""Widgets taken away for good."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QWidget


def take_away(layout: QLayout, widget: QWidget) -> None:
    """Take a widget out of its layout: it is unseen at once, and Qt deletes it in the next turn."""
    layout.removeWidget(widget)
    widget.hide()
    widget.deleteLater()
