"""Qt for drawing where nothing is shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLoggingCategory
from PySide6.QtGui import QGuiApplication

_kept: list[QCoreApplication] = []


def ensure_application() -> None:
    """Make a QGuiApplication that needs no display, unless this process has one.

    Text cannot be measured without one. A window needs a QApplication, made before this.
    """
    if QCoreApplication.instance() is None:
        # What no font has is told in a sentence of ours; Qt says it of every face it asks.
        QLoggingCategory.setFilterRules("qt.text.font.db.warning=false")
        # Qt ends with the last reference to its application.
        _kept.append(QGuiApplication(["argmap", "-platform", "offscreen"]))
