"""A list to choose from, safe inside a page that scrolls."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QToolTip, QWidget

from argmap.ui.overriding import override

_MOST_ROWS = 40
_GAP = 2
_AROUND_TEXT = 36
_WIDEST = 200


class ComboBox(QComboBox):
    """A list to choose from that a wheel passing over it does not change.

    The open list shows all its rows, where the screen has room, and leaves the
    field in sight.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # not by a wheel that passes over it
        self.setMaxVisibleItems(_MOST_ROWS)

    @override
    def minimumSizeHint(self) -> QSize:
        """Leave room for every row, up to a width that a narrow form can give."""
        least = super().minimumSizeHint()
        metrics = self.fontMetrics()
        rows = (metrics.horizontalAdvance(self.itemText(row)) for row in range(self.count()))
        wanted = min(max(rows, default=0) + _AROUND_TEXT, _WIDEST)
        return QSize(max(least.width(), wanted), least.height())

    @override
    def event(self, event: QEvent) -> bool:
        """Tell all of what is chosen where the pointer rests on a part of it."""
        if event.type() == QEvent.Type.ToolTip and self._is_cut:
            assert isinstance(event, QHelpEvent)
            told = f"<qt>{escape(self.currentText())}</qt>"
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().event(event)

    @property
    def _is_cut(self) -> bool:
        wide = self.fontMetrics().horizontalAdvance(self.currentText())
        return wide + _AROUND_TEXT > self.width()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list with Return too, but in a dialog, where Return is its answer."""
        opens = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not self.isEditable()
        if opens and not isinstance(self.window(), QDialog):
            self.showPopup()
        else:
            super().keyPressEvent(event)

    @override
    def showPopup(self) -> None:
        super().showPopup()
        # Qt counts the rows alone, and the padding of the list would cut the last one.
        popup = self.view().window()
        popup.setGeometry(self._place_of_list(self._list_height()))

    def _list_height(self) -> int:
        view = self.view()
        rows = sum(view.sizeHintForRow(row) for row in range(self.count()))
        around = view.height() - view.viewport().height()
        frame = view.window().height() - view.height()
        return rows + around + frame

    def _place_of_list(self, height: int) -> QRect:
        """Return where the list stands: under the field, or over it where more room is there."""
        room = self.screen().availableGeometry()
        field = QRect(self.mapToGlobal(self.rect().topLeft()), self.size())
        below = room.bottom() - field.bottom() - _GAP
        above = field.top() - room.top() - _GAP
        width = max(self.view().window().width(), field.width())
        left = max(room.left(), min(field.left(), room.right() + 1 - width))
        if height <= below or below >= above:
            return QRect(left, field.bottom() + _GAP, width, min(height, below))
        height = min(height, above)
        return QRect(left, field.top() - _GAP - height + 1, width, height)


class OpeningLine(QLineEdit):
    """The line of a list into which anything may be typed; a click opens it while it is empty."""

    def __init__(self, box: QComboBox) -> None:
        super().__init__(box)
        self._box = box

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self.text() and self.rect().contains(event.position().toPoint()):
            self._box.showPopup()
