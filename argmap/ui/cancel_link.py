"""The button that cancels what goes on, there only as long as it does."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from shiboken6 import isValid


class CancelLink(QPushButton):
    """A flat button that, when it goes, gives the focus back to where it was before.

    Left to Qt, the focus would go on to whatever stands next, in another part of the window.
    """

    def __init__(self) -> None:
        super().__init__("Cancel")
        self.setFlat(True)
        self.setObjectName("cancel_link")
        self._before: QWidget | None = None
        application = cast("QApplication", QApplication.instance())
        application.focusChanged.connect(self._on_moved)

    @Slot(object, object)
    def _on_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is self:
            self._before = before
        elif before is self and not self.isVisible():
            back, self._before = self._before, None
            if back is not None and isValid(back) and back.isVisible():
                back.setFocus(Qt.FocusReason.OtherFocusReason)
