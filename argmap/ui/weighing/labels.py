"""Notes and links of the Weigh tab."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy

from argmap.drawing.fonts import sans_font
from argmap.ui.elided_button import ElidedButton
from argmap.ui.labels import SMALL, plain_label


def note_label(text: str = "") -> QLabel:
    """Make a small, quiet label for what explains; it breaks lines."""
    label = plain_label(text)
    label.setFont(sans_font(SMALL))
    label.setProperty("tone", "muted")
    return label


def short_note(text: str = "") -> QLabel:
    """Make a small, quiet label that stays on one line."""
    label = note_label(text)
    label.setWordWrap(False)
    label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return label


class LinkButton(QPushButton):
    """A button that looks like a link, for what explains and for rare steps."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setFlat(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        font = sans_font(SMALL)
        font.setUnderline(True)
        self.setFont(font)
        self.setStyleSheet("QPushButton { padding: 1px 2px; border-width: 1px; }")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)


def link_button(text: str) -> LinkButton:
    """Make a button that looks like a link."""
    return LinkButton(text)


def elided_link(text: str) -> ElidedButton:
    """Make a button that looks like a link and is cut where there is no room for its words."""
    button = ElidedButton(text)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    font = sans_font(SMALL)
    font.setUnderline(True)
    button.setFont(font)
    # The window's own style of a tool button would take the ink and the line of a link away.
    button.setStyleSheet(
        "QToolButton { padding: 1px 2px; border-width: 1px; color: palette(link);"
        f" font-size: {SMALL}px; text-decoration: underline; }}"
    )
    return button
