"""Pages that have all their places before they are seen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from argmap.ui.overriding import override


class ScrolledPage(QWidget):
    """What an area scrolls: as wide as the area, and as high as it then has to be.

    Left to Qt it would also find how high it is in the width that it likes best, which nobody asks.
    """

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()


def settle(part: QWidget) -> None:
    """Give all that is in a part its place where nobody sees it yet.

    Qt would do it when the part is shown, all in one turn; what has its place takes no time then.
    """
    if part.isVisible():
        return
    layout = part.layout()
    if layout is not None:
        layout.activate()
    for child in part.children():
        if isinstance(child, QWidget) and not child.isWindow() and not child.isHidden():
            settle(child)
