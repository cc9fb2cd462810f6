"""Noticing what closes something that lies over the rest: a press beside it, or Esc in it."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from argmap.ui.overriding import override

_KINDS = {QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress}


class ClicksOutside(QObject):
    """Watches one part of a page while it lies over the others."""

    happened = Signal()
    """The page was pressed beside the part, or Esc was pressed in a field of text of the part."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._part: QWidget | None = None

    def watch(self, part: QWidget | None) -> None:
        """Watch a part of the page from now on; None ends it."""
        app = QApplication.instance()
        assert app is not None
        if part is not None and self._part is None:
            app.installEventFilter(self)
        elif part is None and self._part is not None:
            app.removeEventFilter(self)
        self._part = part

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of the event afterwards, and let it do what it does."""
        kind, part = event.type(), self._part
        if part is None or kind not in _KINDS or not isinstance(watched, QWidget):
            return False
        inside = part.isAncestorOf(watched)
        if kind is QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            is_escape = event.key() == QtCore.Qt.Key.Key_Escape
            ends = inside and is_escape and isinstance(watched, QPlainTextEdit)
        else:
            # A press that nothing in the part takes comes to the page in the end.
            ends = not inside and watched is not self._page and self._page.isAncestorOf(watched)
        if ends:
            QTimer.singleShot(0, self, self.happened.emit)
        return False
