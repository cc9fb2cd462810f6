"""An icon that stands beside words and keeps to the palette when the look changes."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from argmap.ui.icons import icon
from argmap.ui.overriding import override

_SIDE = 16


class IconLabel(QWidget):
    """Shows one icon, and says it in words to those who cannot see it."""

    def __init__(
        self,
        name: str,
        words: str,
        role: QPalette.ColorRole = QPalette.ColorRole.WindowText,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_icon(name, words, role)

    def show_icon(
        self, name: str, words: str, role: QPalette.ColorRole = QPalette.ColorRole.WindowText
    ) -> None:
        """Show another icon; `role` is the colour of the palette it is stroked in."""
        self._icon = icon(name, role)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._icon.paint(painter, self.rect())
        painter.end()
