"""Moving the keyboard's focus from panel to panel."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from PySide6 import QtCore
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget


@runtime_checkable
class Landing(Protocol):
    """A panel that says where in it one begins; others begin with their first part."""

    @property
    def landing(self) -> QWidget | None:
        """The list of the panel, or what there is to do first where it has none yet."""
        ...


def focus_on(panel: QWidget) -> None:
    """Give the focus to where it last was in a panel, else to where one begins in it."""
    begin_in(panel, panel.focusWidget())


def begin_in(panel: QWidget, last: QWidget | None) -> None:
    """Give the focus to the last place in a panel, else to its landing, else its first part."""
    landing = panel.landing if isinstance(panel, Landing) else None
    # Not by nextInFocusChain: PySide would take each widget for a part of the one before it,
    # and when that one is deleted, everything after it is lost to Python.
    for part in (last, landing, panel, *panel.findChildren(QWidget)):
        if part is not None and _takes_focus(part, panel):
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


def _takes_focus(part: QWidget, panel: QWidget) -> bool:
    inside = part is panel or panel.isAncestorOf(part)
    policy = bool(part.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus)
    return inside and policy and part.isEnabled() and part.isVisibleTo(panel)
