"""A page or a part of one, whose height follows from its width."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from argmap.ui.overriding import override


class PagePart(QWidget):
    """A page or a part of one: as wide as it is let be, and as high as it then has to be.

    Left to Qt it would also find how high it is in the width that it likes best, which nobody asks.
    """

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()
