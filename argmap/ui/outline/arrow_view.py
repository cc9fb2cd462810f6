"""The arrows by which rows of the outline are collapsed: as large where levels stand close."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from argmap.drawing.glyphs import chevron_path
from argmap.ui.outline.far_rows import FarRowsView
from argmap.ui.overriding import override

ARROW = 14
"""The width of an arrow and of what is clicked of it."""
_THICK = 1.6


class ArrowView(FarRowsView):
    """A tree that keeps room for an arrow before each row, however little it stands in."""

    @property
    def shift(self) -> int:
        """How far what a row shows is to start from its left, to leave the arrow its room."""
        return max(0, ARROW - self.indentation())

    def arrow_rect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Return where the arrow of a row is painted and clicked; empty where it has none."""
        if not index.isValid() or not self.model().hasChildren(index):
            return QRect()
        row = self.visualRect(index)
        left = row.left() - self.indentation()
        return QRect(left, row.top(), self.indentation() + self.shift, row.height())

    @override
    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint nothing here: the arrow is painted over the row."""

    @override
    def drawRow(
        self,
        painter: QPainter,
        options: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().drawRow(painter, options, index)
        rect = self.arrow_rect(index)
        if rect.isEmpty():
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().text().color(), _THICK))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.translate(QPointF(rect.center()) + QPointF(0.5, 0.5))
        if not self.isExpanded(index):
            painter.rotate(-90)
        painter.drawPath(chevron_path(down=True))
        painter.restore()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._turned(event):
            super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._turned(event):
            super().mouseDoubleClickEvent(event)

    def _turned(self, event: QMouseEvent) -> bool:
        """Collapse or expand the row whose arrow is under the pointer, if one is."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        if event.button() is not Qt.MouseButton.LeftButton:
            return False
        if not self.arrow_rect(index).contains(at):
            return False
        self.setExpanded(index, not self.isExpanded(index))
        event.accept()
        return True
