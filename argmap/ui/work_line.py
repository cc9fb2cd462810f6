"""What goes on beside the window, told at its foot, with a button and a key to cancel it."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from shiboken6 import isValid

from argmap.ui.cancel_link import CancelLink
from argmap.ui.elided_label import ElidedLabel
from argmap.ui.keys import with_key
from argmap.ui.overriding import override
from argmap.ui.work import Work

_LEAST = 120


class WorkLine(QWidget):
    """Shows the work that began last until it is over; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._works: list[Work] = []
        self._watched: QWindow | None = None
        """Where keys come to first. Were all events of the application watched instead, each would
        be handed to Python, and for the first of an unknown kind it would load every kind there is.
        """
        self.label = ElidedLabel()
        self.label.setMinimumWidth(_LEAST)
        self.cancel_button = CancelLink()
        self.cancel_button.setToolTip(with_key("Cancel what goes on", "cancel_work"))
        self.cancel_button.clicked.connect(self.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.label, 1)
        row.addWidget(self.cancel_button)
        self.hide()

    @property
    def sentence(self) -> str:
        """What goes on, uncut; empty where nothing does."""
        return self.label.full_text if self._works else ""

    def follow(self, work: Work) -> None:
        """Show a piece of work from now on until it is over."""
        self._watch()
        self._works.append(work)
        work.told.connect(self._on_told)
        work.over.connect(self._on_over)
        self.label.show_text("")
        self.show()

    @Slot()
    def cancel(self) -> None:
        """Cancel the work that began last."""
        if self._works:
            self._works[-1].cancel_wanted.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the key that cancels, but from nobody who is typing, and from no dialog."""
        if event.type() is not QEvent.Type.KeyPress or not self._works:
            return False
        if cast("QKeyEvent", event).key() != Qt.Key.Key_Escape or not _is_free():
            return False
        self.cancel()
        return True

    @Slot(object)
    def _on_told(self, sentence: str) -> None:
        if self._works and self.sender() is self._works[-1]:
            self.label.show_text(sentence)

    @Slot()
    def _on_over(self) -> None:
        self._works = [work for work in self._works if work is not self.sender()]
        if not self._works:
            self._leave()
            self.hide()

    def _watch(self) -> None:
        """Watch the window from now on; one that is not there yet gets no keys."""
        handle = cast("QWindow | None", self.window().windowHandle())
        if handle is not None and handle is not self._watched:
            self._leave()
            handle.installEventFilter(self)
            self._watched = handle

    def _leave(self) -> None:
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = None


def _is_free() -> bool:
    """Tell whether the key means nothing nearer to where the user is."""
    if QApplication.activePopupWidget() or QApplication.activeModalWidget():
        return False
    focused = QApplication.focusWidget()
    return focused is None or not focused.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
