"""One line of text that is cut where there is no room for it."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from argmap.ui.first_paint import keep_plain
from argmap.ui.overriding import override
from argmap.ui.wrapping_tip import wrapping_tip


class ElidedLabel(QLabel):
    """One line of plain text, cut with an ellipsis where there is no room; the tooltip has all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_plain(self)
        self._full = self._whole = ""

    @property
    def full_text(self) -> str:
        """The text before it was cut."""
        return self._full

    def show_text(self, text: str, *, whole: str = "") -> None:
        """Show a text; a line break in it is shown as a space.

        `whole` says more than the text: the tooltip has it always, and a reader aloud.
        """
        full = " ".join(text.split())
        if (full, whole) == (self._full, self._whole):
            return
        self._full, self._whole = full, whole
        self.setAccessibleName(whole or self._full)
        self._cut()
        self._give_tip()
        self.updateGeometry()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self._full) + 2
        return QSize(width, super().sizeHint().height())

    def _cut(self) -> None:
        metrics, width = self.fontMetrics(), max(self.width(), 1)
        shown = self._full
        if metrics.horizontalAdvance(shown) > width:
            shown = metrics.elidedText(shown, QtCore.Qt.TextElideMode.ElideRight, width)
        if shown != self.text():
            self.setText(shown)
            self._give_tip()

    def _give_tip(self) -> None:
        cut = self._full if self.text() != self._full else ""
        self.setToolTip(wrapping_tip(self._whole or cut))
