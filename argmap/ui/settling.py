"""Pages that have all their places before they are seen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from argmap.ui.tab_order import widgets_in


def settle(part: QWidget | None) -> None:
    """Give all that is in a part its place where nobody sees it yet.

    Qt would do it when the part is shown, all in one turn; what has its place takes no time then.
    """
    layout = part.layout() if part is not None and not part.isVisible() else None
    if layout is None:
        return
    layout.activate()
    for one in widgets_in(layout):
        if not one.isHidden():
            settle(one)
