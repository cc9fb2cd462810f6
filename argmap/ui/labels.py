"""Labels that show what users write: always plain text, in the type their rank asks for."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from argmap.drawing.fonts import sans_font
from argmap.ui.first_paint import keep_plain
from argmap.ui.wrapping_label import WrappingLabel

SMALL, BASE, LARGE = 11, 13, 15


def plain_label(text: str = "", parent: QWidget | None = None, *, muted: bool = False) -> QLabel:
    """Make a label that wraps and never reads its text as markup; `muted` takes the quiet ink."""
    label = WrappingLabel(text, parent)
    keep_plain(label)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    label.setWordWrap(True)  # last: it tells layouts that the height hangs on the width
    if muted:
        label.setProperty("tone", "muted")
    return label


def heading(text: str, parent: QWidget | None = None) -> QLabel:
    """Make the small semi-bold heading of a section."""
    label = plain_label(text, parent, muted=True)
    label.setFont(sans_font(SMALL, semibold=True))
    return label


def hairline() -> QWidget:
    """Make the thin line between two parts of the window, in the palette's own colour for it."""
    line = QWidget()
    line.setFixedHeight(1)
    line.setAutoFillBackground(True)
    line.setBackgroundRole(QPalette.ColorRole.Mid)
    return line


def set_tone(label: QLabel, tone: str) -> None:
    """Set the ink of a label: muted, warning, movant or respondent; empty for the usual one."""
    if label.property("tone") != tone:
        label.setProperty("tone", tone)
        label.style().unpolish(label)
        label.style().polish(label)
