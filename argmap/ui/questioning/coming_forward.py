"""Bringing a part of a page that scrolls into view, with the focus."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

_AROUND = 40
"""What is seen above and below it, clear of tabs that stay in view."""


def bring_forward(part: QWidget, whole: QWidget | None = None) -> None:
    """Give a part the focus, and scroll to it once the page has given it its place.

    `whole` is what it belongs to, shown along with it as far as there is room.
    """
    part.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def scroll() -> None:
        # What the page needs has been asked for, and not yet been given.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        area = area_around(part)
        if area is not None:
            area.ensureWidgetVisible(whole or part, 0, _AROUND)
            area.ensureWidgetVisible(part, 0, _AROUND)

    QTimer.singleShot(0, part, scroll)


def area_around(part: QWidget) -> QScrollArea | None:
    """Return the page that scrolls around a part, None where none does."""
    above = part.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


def keep_in_view(part: QWidget, place: QRect) -> None:
    """Scroll a place of a part into view."""
    area = area_around(part)
    page = area.widget() if area is not None else None
    if area is None or page is None:
        return
    middle = part.mapTo(page, place.center())
    area.ensureVisible(middle.x(), middle.y(), 0, place.height() // 2 + _AROUND)
