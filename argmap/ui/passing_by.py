"""Tab goes on from a place that it has only come to: there it builds once one has begun there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from argmap.ui.overriding import override

_TABS = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
_HELD = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta}
_BY_TAB = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
_BEGUN = {QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.FocusOut}


class PassingBy(QObject):
    """Keeps Tab from adding a claim to a map or an outline that the focus is walked through.

    Any other key, a click, or coming by a key of its own begins there.
    """

    def __init__(self, place: QWidget) -> None:
        super().__init__(place)
        self._place = place
        self._is_passing = False

    def take(self, event: QFocusEvent) -> None:
        """Take note of how the focus has come to the place."""
        self._end()
        if event.reason() in _BY_TAB:
            self._is_passing = True
            self._place.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _BEGUN:
            self._end()
        return isinstance(event, QKeyEvent) and self._passes(event)

    def _passes(self, event: QKeyEvent) -> bool:
        """Go on by Tab; any other key begins here."""
        is_press = event.type() is QEvent.Type.KeyPress
        if event.key() not in _TABS or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if is_press and event.key() not in _HELD:
                self._end()
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
        elif is_press:
            QWidget.focusNextPrevChild(self._place, event.key() == Qt.Key.Key_Tab)
        return True

    def _end(self) -> None:
        if self._is_passing:
            self._is_passing = False
            self._place.removeEventFilter(self)
