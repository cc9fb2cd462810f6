"""The frame of every dialog: a body, and a verb and Cancel at its foot."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

_MARGIN = 16
_SPACING = 12
_BESIDE_BAR = 8
_RING = 2
_WIDTH = 420
_FRAME = QSize(16, 48)  # what a system puts around a window is not known before it is shown


class Sheet(QDialog):
    """A dialog with a body above its buttons; `verb` names the button that agrees.

    A body that is too high for the screen is scrolled; the buttons stay in sight.
    """

    def __init__(self, title: str, body: QWidget, verb: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._body = body
        self.buttons = QDialogButtonBox()
        self.buttons.addButton(verb, QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        if verb != "Close":
            self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(_SPACING)
        column.addWidget(_scrolling(body), 1)
        column.addWidget(self.buttons)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.fit(QSize(_WIDTH, 0), room_for(parent))

    def take_size(self, width: int, height: int = 0) -> None:
        """Take a size, as far as the screen has room; 0 is as high as the body needs."""
        self.fit(QSize(width, height), room_for(self.parentWidget() or self))

    def fit(self, wanted: QSize, room: QSize) -> None:
        """Take a wanted size in the room there is; a height of 0 is what the body needs."""
        width = min(wanted.width(), room.width())
        height = wanted.height() or self._needed_height(width)
        self.resize(width, min(height, room.height()))

    def ask(self) -> bool:
        """Show the dialog until it is answered; tell whether the user agreed.

        Having a parent, it would outlive its last reference: it goes afterwards.
        """
        try:
            return self.exec() == QDialog.DialogCode.Accepted
        finally:
            self.deleteLater()

    def _needed_height(self, width: int) -> int:
        for part in (self._body, *self.findChildren(QWidget)):
            part.ensurePolished()
        inside = width - 2 * (_MARGIN + _RING)
        if self._body.hasHeightForWidth():
            # The area gives a body no less than its minimum, which can be more than it needs.
            least = self._body.minimumSizeHint().height()
            body = max(self._body.heightForWidth(inside), least)
        else:
            body = self._body.sizeHint().height()
        return body + self.buttons.sizeHint().height() + _SPACING + 2 * (_MARGIN + _RING)


def room_for(widget: QWidget) -> QSize:
    """Return how large a dialog over a widget can be for its frame to be on the screen."""
    return widget.screen().availableSize() - _FRAME


def _scrolling(body: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(body)
    if any(part.focusPolicy() for part in body.findChildren(QWidget)):
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what has the focus is scrolled to
        body.setContentsMargins(0, 0, _BESIDE_BAR, 0)
    else:
        body.setContentsMargins(*[_BESIDE_BAR] * 4)  # off the ring that says it has the focus
    return area
