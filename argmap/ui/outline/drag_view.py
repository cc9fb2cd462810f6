"""Dragging rows of the outline, and letting things go on them."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from argmap.ui.drag_chip import ABOVE_POINTER, DropHint, chip_of
from argmap.ui.drop_plans import Drop, is_welcome
from argmap.ui.outline.arrow_view import ArrowView
from argmap.ui.outline.dropping import RowDrops, Spot
from argmap.ui.outline.model import OutlineModel
from argmap.ui.outline.rows import Row
from argmap.ui.overriding import override
from argmap.ui.reader.quote_mime import QUOTE_MIME
from argmap.ui.theme import Theme

_EDGE = 0.28
"""So much of a row's height at its top and its foot means: between rows."""
_LINE = 3


class Aim(NamedTuple):
    """Where a drag points: a row and which part of it, and the line or ring that shows it."""

    row: Row | None
    spot: Spot
    rect: QRect


class DragView(ArrowView):
    """A tree of rows to drag, alone or several, and to drop claims and words of sources on."""

    def __init__(self, model: OutlineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outline = model
        self._drops: RowDrops | None = None
        self._theme: Theme | None = None
        self._aim: Aim | None = None
        self._drop: Drop | None = None
        self.hint = DropHint(self.viewport())
        self.setDropIndicatorShown(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAutoExpandDelay(700)

    def take_drops(self, drops: RowDrops) -> None:
        """Ask this what a drop does."""
        self._drops = drops

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._theme = theme
        self.hint.dress(theme)

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        """Carry what is selected; the picture stands above the pointer."""
        indexes = self.selectedIndexes()
        if not indexes or self._theme is None:
            return
        drag = QDrag(self)
        drag.setMimeData(self._outline.mimeData(indexes))
        words = indexes[0].data() if len(indexes) == 1 else f"{len(indexes)} claims"
        drag.setPixmap(chip_of(words, self._theme, self.devicePixelRatioF()))
        drag.setHotSpot(-ABOVE_POINTER)
        # Where it lands a plan moves it: Qt is not to take any row away.
        drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.acceptDrops() and is_welcome(event.mimeData()):
            super().dragEnterEvent(event)
            event.acceptProposedAction()
        else:
            event.ignore()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self._drops is None or not is_welcome(event.mimeData()):
            event.ignore()
            return
        super().dragMoveEvent(event)  # scrolls at the edges, expands what is rested on
        at = event.position().toPoint()
        self._aim = self.aim_at(at, between=not event.mimeData().hasFormat(QUOTE_MIME))
        row, spot, _ = self._aim
        self._drop = self._drops.drop_for(event.mimeData(), row, spot, event.modifiers())
        self.hint.tell(self._drop, at)
        self.viewport().update()
        event.acceptProposedAction()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._rest()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Let the case change as was said; the model changes through it, never through Qt."""
        mime, at = event.mimeData(), event.position().toPoint()
        row, spot, _ = self.aim_at(at, between=not mime.hasFormat(QUOTE_MIME))
        self._rest()
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        if self._drops and self._drops.take_in(mime, row, spot, event.modifiers()):
            event.acceptProposedAction()
        else:
            event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._aim is None or self._theme is None or self._drop is None:
            return
        name = "warning" if self._drop.refused else "selection"
        painter = QPainter(self.viewport())
        rect, color = self._aim.rect, self._theme.color(name)
        if self._aim.spot is Spot.ON and not rect.isEmpty():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(color, 2.0))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)
        elif not rect.isEmpty():
            painter.fillRect(rect, color)
        painter.end()

    def aim_at(self, at: QPoint, *, between: bool) -> Aim:
        """Return what a point of the viewport means: a row, or the gap above or below it."""
        index = self.indexAt(at)
        row, rect = self._outline.row_at(index), self.visualRect(index)
        if row is None:
            return Aim(None, Spot.ON, QRect())
        edge = rect.height() * _EDGE
        if between and at.y() < rect.top() + edge:
            return Aim(row, Spot.ABOVE, self._line(rect, rect.top()))
        if between and at.y() > rect.bottom() - edge:
            if row.below and self.isExpanded(index):
                # The gap above its first child: what is let go there stands before that.
                first = self.visualRect(self._outline.index_at(row.below[0]))
                return Aim(row.below[0], Spot.ABOVE, self._line(first, first.top()))
            return Aim(row, Spot.BELOW, self._line(rect, rect.bottom()))
        return Aim(row, Spot.ON, rect)

    def _line(self, rect: QRect, y: int) -> QRect:
        return QRect(rect.left(), max(0, y - _LINE // 2), rect.width(), _LINE)

    def _rest(self) -> None:
        self._aim = self._drop = None
        self.hint.hide()
        self.viewport().update()
