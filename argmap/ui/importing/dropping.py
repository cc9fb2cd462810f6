"""What is dropped anywhere onto the window; a hint says what letting go will do."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QDropEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLabel, QMainWindow, QVBoxLayout, QWidget

from argmap.drawing.fonts import sans_font
from argmap.ui.bridge import Bridge
from argmap.ui.icon_label import IconLabel
from argmap.ui.importing.dragged import Dragged, Sort, dragged_in
from argmap.ui.labels import LARGE
from argmap.ui.overriding import override

_VEIL = 0.92
_INSET = 12
_ANSWERS = {
    QEvent.Type.DragEnter: "_over",
    QEvent.Type.DragMove: "_over",
    QEvent.Type.DragLeave: "_gone",
    QEvent.Type.Drop: "_dropped",
}


class DropHint(QWidget):
    """Covers the window while something is over it and says what letting go will do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._icon = IconLabel("file-plus", "")
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setFont(sans_font(LARGE, semibold=True))
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.words)
        column.addStretch(1)
        self.hide()

    def say(self, words: str, *, is_welcome: bool, place: QRect) -> None:
        """Show over a place what letting go will do, or why it will do nothing."""
        role = QPalette.ColorRole.WindowText if is_welcome else QPalette.ColorRole.BrightText
        self._icon.show_icon("file-plus" if is_welcome else "triangle-alert", words, role)
        self.words.setText(words)
        self.setGeometry(place)
        self.raise_()
        self.show()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.palette()
        ground = palette.color(QPalette.ColorRole.Window)
        ground.setAlphaF(_VEIL)
        painter.fillRect(self.rect(), ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), 2))
        painter.drawRoundedRect(self.rect().adjusted(_INSET, _INSET, -_INSET, -_INSET), 6, 6)
        painter.end()


class Dropping(QObject):
    """Takes cases, files and text dropped onto a window where nothing nearer takes them."""

    hovered = Signal()
    """Something that can be imported is over the window."""
    dropped = Signal(object)
    """The files and folders let go over the window, as a list."""
    case_dropped = Signal(object)
    """The path of the one case let go over the window."""
    words_dropped = Signal(object)
    """The forms of a text let go over the window, as `forms_in` returns them."""

    def __init__(self, bridge: Bridge, window: QMainWindow) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._window = window
        self.hint = DropHint(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        name = _ANSWERS.get(event.type())
        return bool(name and getattr(self, name)(event))

    def _over(self, event: QEvent) -> bool:
        move = cast("QDropEvent", event)
        dragged = dragged_in(move.mimeData(), is_own=_is_own(move))
        if dragged is None:
            return False
        if dragged.sort is not Sort.CASE:
            self.hovered.emit()
        why_not = self._why_not(dragged)
        page = self._window.centralWidget()
        assert page is not None
        self.hint.say(why_not or dragged.offer, is_welcome=not why_not, place=page.geometry())
        # Refused, the system would tell of the end of the drag only, and the reason could not stay.
        move.setDropAction(Qt.DropAction.CopyAction)
        move.accept()
        return True

    def _gone(self, _event: QEvent) -> bool:
        self.hint.hide()
        return False

    def _dropped(self, event: QEvent) -> bool:
        self.hint.hide()
        drop = cast("QDropEvent", event)
        dragged = dragged_in(drop.mimeData(), is_own=_is_own(drop))
        if dragged is None:
            return False
        why_not = self._why_not(dragged)
        if why_not:
            self._bridge.said.emit(why_not)
            drop.ignore()
            return True
        # Copied, never moved: the file belongs to whoever dropped it.
        drop.setDropAction(Qt.DropAction.CopyAction)
        drop.accept()
        if dragged.sort is Sort.CASE:
            self.case_dropped.emit(dragged.paths[0])
        elif dragged.sort is Sort.WORDS:
            self.words_dropped.emit(dragged.forms)
        else:
            self.dropped.emit(dragged.paths)
        return True

    def _why_not(self, dragged: Dragged) -> str:
        bridge = self._bridge
        return dragged.why_not(is_open=bridge.is_open, read_only=bridge.read_only)


def _is_own(event: QDropEvent) -> bool:
    """Say whether a drag began in a window of argmap."""
    return event.source() is not None
