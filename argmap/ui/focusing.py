"""Moving the keyboard's focus from panel to panel."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget


def focus_on(panel: QWidget) -> None:
    """Give the focus to where it last was in a panel, else to its first part that takes it."""
    # Not by nextInFocusChain: PySide would take each widget for a part of the one before it,
    # and when that one is deleted, everything after it is lost to Python.
    for part in (panel.focusWidget(), panel, *panel.findChildren(QWidget)):
        if _takes_focus(part, panel):
            part.setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)
            return


def step_focus(panels: Sequence[QWidget], by: int) -> None:
    """Move the focus `by` panels on among those that are shown, round at the ends."""
    shown = [panel for panel in panels if panel.isVisible()]
    focused = QApplication.focusWidget()
    inside = [i for i, panel in enumerate(shown) if focused and panel.isAncestorOf(focused)]
    at = inside[0] if inside else (-1 if by > 0 else 0)
    if shown:
        focus_on(innermost(shown[(at + by) % len(shown)]))


def innermost(panel: QWidget) -> QWidget:
    """Return the page that is shown in a panel, where it is a stack of pages."""
    while isinstance(panel, QStackedWidget) and panel.currentWidget() is not None:
        current = panel.currentWidget()
        assert current is not None
        panel = current
    return panel


def _takes_focus(part: QWidget | None, panel: QWidget) -> bool:
    if part is None:
        return False
    inside = part is panel or panel.isAncestorOf(part)
    policy = bool(part.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus)
    return inside and policy and part.isEnabled() and part.isVisibleTo(panel)
