"""Where a page of the inspector stands and is scrolled."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame

from argmap.ui.overriding import override
from argmap.ui.tab_order import OrderedArea


class PageArea(OrderedArea):
    """Scrolls a page up and down, and gives it the whole width.

    It has a bar until it is first seen, for most pages need one: without it Qt would lay out the
    page in the width that a bar leaves only after it has done so in the whole.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
