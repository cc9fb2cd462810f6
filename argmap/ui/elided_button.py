"""A button whose words are cut where there is no room for them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton

from argmap.ui.overriding import override

_SLACK = 2  # widths of words are rounded
_LEAST = 80
"""What is always left of it, in pixels."""


class ElidedButton(QToolButton):
    """A flat button with words of any length; those who hear the screen are told all of them."""

    def __init__(self, words: str = "") -> None:
        super().__init__()
        self.setAutoRaise(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._words = ""
        self.show_words(words)

    @property
    def words(self) -> str:
        """The words before they were cut."""
        return self._words

    def show_words(self, words: str) -> None:
        """Show other words; an ampersand in them is one."""
        self._words = words
        self.setAccessibleName(words)
        self._cut()
        self.updateGeometry()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    @override
    def sizeHint(self) -> QSize:
        width = self._around() + self.fontMetrics().horizontalAdvance(self._words) + _SLACK
        return QSize(width, super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return QSize(min(whole.width(), _LEAST), whole.height())

    def _around(self) -> int:
        """Return what icon and edges need beside the words, in pixels."""
        shown = self.text().replace("&&", "&")
        return super().sizeHint().width() - self.fontMetrics().horizontalAdvance(shown)

    def _cut(self) -> None:
        room = max(self.width() - self._around(), 0)
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
