"""A plain text field whose words are on disk soon after they are typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QSize, QSizeF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QSizePolicy, QWidget

from argmap.ui.overriding import override
from argmap.ui.text_units import points_before
from argmap.ui.typed_words import can_be_kept, on_one_line, words_in

PAUSE_MS = 300
"""How long a pause in typing is before the words are kept."""

_BORDERS = 10


class TextField(QPlainTextEdit):
    """A plain text editor as high as its text, that tells its words at each pause.

    Enter ends the editing where `one_paragraph` is set, and Shift+Enter breaks
    the line unless `has_no_breaks`; Tab always moves on. In a dialog, Esc and
    the Enter that agrees are the dialog's. Ctrl+Z is the field's own until it has
    nothing to undo. What no case can keep is not pasted: it is told as `typed`,
    so that whoever keeps the words refuses them with a sentence, and the field
    stays as it was.
    """

    typed = Signal(object)
    """The words, at a pause of `PAUSE_MS` and before the field is left."""
    left = Signal()
    """The field was left, or Enter ended the editing."""
    given_up = Signal()
    """Esc: what was typed since the field was entered is not wanted."""
    menu_opening = Signal(object, object)
    """The `QMenu` about to open, and a `QTextCursor` where it was asked for."""

    checks_spelling = False
    """Whether sentences are typed here, whose misspelt words are to be underlined."""

    has_no_breaks = False
    """Whether the words stand on one line: a break that is pasted becomes a space."""

    def __init__(self, parent: QWidget | None = None, *, one_paragraph: bool = False) -> None:
        super().__init__(parent)
        self._one_paragraph = one_paragraph
        self._told = ""
        self._rows = 1
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # not by a wheel that passes over it
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._on_text_changed)
        # The layout counts the lines of what an undo takes away after the text has changed.
        self.document().documentLayout().documentSizeChanged.connect(self._on_lines_changed)

    @property
    def text(self) -> str:
        """The words as they stand in the field."""
        return words_in(self.document())

    @property
    def caret(self) -> int:
        """How many code points of the words stand before the caret."""
        return points_before(self.text, self.textCursor().position())

    def show_text(self, text: str) -> None:
        """Show words that came from elsewhere; the cursor stays where the words are the same."""
        self._told = text
        if text != self.text:
            self.setPlainText(text)
        self._pause.stop()

    def set_least_rows(self, rows: int) -> None:
        """Keep the field at least this many lines high."""
        self._rows = rows
        self._fit()

    @property
    def is_being_typed_in(self) -> bool:
        """Whether it holds words that it has told nobody yet."""
        return self._pause.isActive()

    def flush(self) -> None:
        """Tell the words now rather than at the next pause."""
        if self._pause.isActive():
            self._tell()

    @override
    def event(self, event: QEvent) -> bool:
        """Leave undo to the window once the field has nothing of its own to undo."""
        if event.type() == QEvent.Type.ShortcutOverride:
            assert isinstance(event, QKeyEvent)
            if event.matches(QKeySequence.StandardKey.Undo):
                event.setAccepted(self.document().isUndoAvailable())
                return True
            if event.key() in _OWN_KEYS:
                event.accept()
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if isinstance(self.window(), QDialog) and self._is_of_dialog(event):
            self.flush()
            event.ignore()
            return
        if event.key() == Qt.Key.Key_Escape:
            self._pause.stop()
            self.given_up.emit()
            return
        shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if self._one_paragraph and event.key() in _ENTERS and (self.has_no_breaks or not shifted):
            self.flush()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _is_of_dialog(self, event: QKeyEvent) -> bool:
        """Tell whether a key is the dialog's: Esc, and Enter where it makes no paragraph."""
        if event.key() in _ENTERS:
            strong = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            return bool(strong) or (self._one_paragraph and not event.modifiers())
        return event.key() == Qt.Key.Key_Escape

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, but where one writes in more lines than are shown."""
        if self.hasFocus() and self._lines() > max(self._rows, _MOST_ROWS):
            super().wheelEvent(event)
        else:
            event.ignore()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        at = self.textCursor() if by_key else self.cursorForPosition(event.pos())
        self.menu_opening.emit(menu, at)
        menu.popup(event.globalPos())

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYING:
            self.flush()
            self.left.emit()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        self.flush()
        super().insertFromMimeData(on_one_line(source) if self.has_no_breaks else source)
        if not can_be_kept(self.text):
            self._tell()
            self.undo()
            self._told = self.text
            self._pause.stop()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self._wanted_height())

    @Slot()
    def _on_text_changed(self) -> None:
        self._fit()
        if self.text != self._told:
            self._pause.start()

    @Slot(QSizeF)
    def _on_lines_changed(self, _size: QSizeF) -> None:
        self._fit()

    @Slot()
    def _tell(self) -> None:
        self._pause.stop()
        if self.text != self._told:
            self._told = self.text
            self.typed.emit(self.text)

    def _fit(self) -> None:
        if self.height() != self._wanted_height():
            self.setFixedHeight(self._wanted_height())

    def _lines(self) -> int:
        # Counted in lines, not in pixels; a paragraph that was not seen yet would count as one.
        lines, block = 0, self.document().begin()
        while block.isValid() and lines <= _MOST_ROWS:
            self.document().documentLayout().blockBoundingRect(block)
            lines += block.lineCount()
            block = block.next()
        return lines

    def _wanted_height(self) -> int:
        lines = max(self._rows, min(self._lines(), _MOST_ROWS))
        margins = round(2 * self.document().documentMargin())
        # What the style puts around the text is known once the field has been laid out.
        # Where the words begin says it: their height is older than the field's while that grows.
        around = 2 * self.viewport().y() if self.isVisible() else _BORDERS
        return self.fontMetrics().lineSpacing() * lines + margins + around


_MOST_ROWS = 14
_STAYING = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
_ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_OWN_KEYS = {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
_OWN_KEYS |= {Qt.Key.Key_Backtab, Qt.Key.Key_Delete}
