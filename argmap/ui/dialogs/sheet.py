"""The frame of every dialog: a body, and a verb and Cancel at its foot."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from argmap.ui.overriding import override

_MARGIN = 16
_SPACING = 12
_BESIDE_BAR = 8
_RING = 2
_WIDTH = 420
_RETURNS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_FRAME = QSize(16, 48)  # what a system puts around a window is not known before it is shown


class Sheet(QDialog):
    """A dialog with a body above its buttons; `verb` names the button that agrees.

    A body that is too high for the screen is scrolled; the buttons stay in sight. Ctrl+Return
    agrees from everywhere, Return from where it means nothing else, Esc cancels.
    """

    def __init__(self, title: str, body: QWidget, verb: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._body = body
        self.buttons = QDialogButtonBox()
        self.verb = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        """The button that agrees."""
        self.say_verb(verb)
        if verb != "Close":
            cancel = self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
            cancel.setText("&Cancel")
            cancel.setAutoDefault(False)
        # A button that is the default one by itself would no longer be once the focus has left it.
        self.verb.setAutoDefault(False)
        self.verb.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(_SPACING)
        column.addWidget(_scrolling(body), 1)
        column.addWidget(self.buttons)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.fit(QSize(_WIDTH, 0), room_for(parent))

    def say_verb(self, verb: str) -> None:
        """Let the button that agrees say something else; its first letter is its key."""
        self.verb.setText(f"&{verb}")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _RETURNS:
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        is_strong = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        button = focused if isinstance(focused, QPushButton) and not is_strong else self.verb
        button.click()

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
