"""The flat buttons of the reader."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton

from argmap.ui.icons import icon


def tool_button(icon_name: str, name: str) -> QToolButton:
    """Make a flat button with an icon; its name is its tooltip too."""
    button = QToolButton()
    button.setIcon(icon(icon_name))
    button.setAutoRaise(True)
    button.setToolTip(name)
    button.setAccessibleName(name)
    return button
