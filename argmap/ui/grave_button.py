"""Buttons that delete: set apart from harmless ones by an icon and the ink of warnings."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QToolButton

from argmap.ui.icons import icon


def grave_button(words: str) -> QToolButton:
    """Make the button of an action by which something is lost, though undo brings it back."""
    button = QToolButton()
    button.setText(words)
    button.setIcon(icon("trash-2", QPalette.ColorRole.BrightText))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setProperty("tone", "warning")
    button.setAutoRaise(True)
    return button
