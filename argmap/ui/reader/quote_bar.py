"""The small bar at words just selected: what they can be quoted for."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from argmap.ui.action import Action
from argmap.ui.icons import icon
from argmap.ui.keys import with_key
from argmap.ui.overriding import override
from argmap.ui.reader.menu import label_for
from argmap.ui.reader.quote_making import QuoteMaking
from argmap.ui.reader.source_text import SourceText
from argmap.ui.reading_actions import QUOTING

if TYPE_CHECKING:  # Qt's PDF is loaded when pages are asked for
    from argmap.ui.reader.pages_view import PagesView

_SHORT = {
    "quote_for_new_claim": "New claim",
    "quote_for_harm": "Harm…",
    "quote_for_event": "Event…",
    "quote_for_other": "Other…",
    "copy_with_citation": "Copy with citation",
}
"""What the buttons say, where the first one says that the rest quote too."""
_PADDING, _GAP = 4, 2
_HEIGHT = 26
_OFF = 6
_WIDEST = 380
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class QuoteBar(QFrame):
    """Stands below a selection and never on it; Tab goes into it, Esc leaves it."""

    def __init__(self, quoting: QuoteMaking, parent: QWidget) -> None:
        super().__init__(parent)
        self._quoting = quoting
        self._text: SourceText | PagesView | None = None
        self.setProperty("floats", True)
        self.setAccessibleName("What to do with the selected words")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.buttons = [self._button(action) for action in QUOTING]
        self.hide()

    @Slot(object)
    def open_at(self, text: SourceText | PagesView) -> None:
        """Open at the words selected in a text."""
        self._watch(text)
        if not text.has_words:
            self.hide()
            return
        for button, action in zip(self.buttons, QUOTING, strict=True):
            words = label_for(action, self._quoting)
            button.setToolTip(with_key(words.rstrip("…"), action.id))
            button.setAccessibleName(words)
            button.setEnabled(action.id != "quote_for_claim" or self._quoting.target is not None)
        self._set_out()
        self.show()
        self.raise_()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Tab lead from the text into the bar, and Esc close it first."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._set_out()
        if event.type() is not QEvent.Type.KeyPress or self.isHidden():
            return super().eventFilter(watched, event)
        key = cast("QKeyEvent", event)
        if key.key() == Qt.Key.Key_Tab and not key.modifiers():
            first = next(button for button in self.buttons if button.isEnabled())
            first.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if key.key() == Qt.Key.Key_Escape:
            self.hide()
            return True
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._leave()
        elif key in _STEPS:
            self._step(_STEPS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            button = self.focusWidget()
            if isinstance(button, QToolButton):
                button.click()
        else:
            super().keyPressEvent(event)

    def _button(self, action: Action) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(action.icon))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # The bar goes first: what it began may ask for the focus, or give it back to the words.
        button.clicked.connect(self._on_done)
        button.clicked.connect(getattr(self._quoting, action.id))
        return button

    def _watch(self, text: SourceText | PagesView) -> None:
        if text is self._text:
            return
        if self._text is not None:
            self._text.removeEventFilter(self)
            self._text.selectionChanged.disconnect(self._on_selection)
            self._text.verticalScrollBar().valueChanged.disconnect(self._on_moved)
        self._text = text
        text.installEventFilter(self)
        text.selectionChanged.connect(self._on_selection)
        text.verticalScrollBar().valueChanged.connect(self._on_moved)

    def _set_out(self) -> None:
        """Lay the buttons out in rows no wider than the text, and stand below the words."""
        assert self._text is not None
        room = min(self._text.width() - 16, _WIDEST)
        self._write_labels(room - 2 * _PADDING)
        x = y = _PADDING
        for button in self.buttons:
            size = QSize(min(button.sizeHint().width(), room - 2 * _PADDING), _HEIGHT)
            if x > _PADDING and x + size.width() > room - _PADDING:
                x, y = _PADDING, y + _HEIGHT + _GAP
            button.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + _GAP
        right = max(button.geometry().right() for button in self.buttons)
        self.resize(right + _PADDING + 1, y + _HEIGHT + _PADDING)
        self._stand()

    def _write_labels(self, room: int) -> None:
        for button, action in zip(self.buttons, QUOTING, strict=True):
            words = _SHORT.get(action.id) or label_for(action, self._quoting)
            left = room - button.iconSize().width() - 24
            elided = button.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, left)
            button.setText(elided.replace("&", "&&"))

    def _stand(self) -> None:
        above = self.parentWidget()
        assert self._text is not None
        assert above is not None
        view = self._text.viewport()
        origin = view.mapTo(above, QPoint(0, 0))
        words = self._text.selection_box.translated(origin)
        seen = QRect(origin, view.size())
        y = words.bottom() + _OFF
        if y + self.height() > seen.bottom():
            y = words.top() - _OFF - self.height()
        y = min(max(y, seen.top() + _OFF), seen.bottom() - self.height() - _OFF)
        frame = QRect(self._text.mapTo(above, QPoint(0, 0)), self._text.size())
        x = min(max(words.left(), frame.left() + 8), frame.right() - self.width() - 8)
        self.move(x, y)

    def _step(self, by: int) -> None:
        usable = [button for button in self.buttons if button.isEnabled()]
        focused = self.focusWidget()
        at = usable.index(focused) if focused in usable else -1
        usable[(at + by) % len(usable)].setFocus(Qt.FocusReason.TabFocusReason)

    def _leave(self) -> None:
        self.hide()
        if self._text is not None:
            self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_done(self) -> None:
        if any(button.hasFocus() for button in self.buttons):
            self._leave()
        else:
            self.hide()

    @Slot()
    def _on_selection(self) -> None:
        if self._text is not None and not self._text.has_words:
            self.hide()

    @Slot()
    def _on_moved(self) -> None:
        if self.isVisible():
            self._stand()
