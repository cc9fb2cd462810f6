"""Painting a list of headings, which cannot be chosen, and of rows that are set line by line."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from argmap.drawing.fonts import sans_font
from argmap.ui.labels import SMALL
from argmap.ui.overriding import override
from argmap.ui.row_painting import PAD_X, RowPainter, line_height, paint_ground
from argmap.ui.wrapping_list import room_of

ROW_GAP = 3
"""Between the parts of a row, in pixels."""

ROW_LINES = 2
"""How many lines the words of a row have at most."""

_PAD_Y = 7

Index = QModelIndex | QPersistentModelIndex


class HeadedRowDelegate(QStyledItemDelegate):
    """Paints plain text in the inks of the palette; headings are small and quiet.

    A row without flags is a heading. What another row holds is said by `set_row`, which is asked
    once to measure and once to paint.
    """

    def set_row(self, row: RowPainter, index: Index) -> None:
        """Set what a row that can be chosen holds."""
        raise NotImplementedError

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if _is_heading(index):
            return QSize(0, line_height(sans_font(SMALL)) + 2 * _PAD_Y)
        row = RowPainter(None, QRect(0, 0, room_of(option) - 2 * PAD_X, 0))
        self.set_row(row, index)
        return QSize(0, row.top + 2 * _PAD_Y)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = QStyleOptionViewItem(option)
        self.initStyleOption(view, index)
        box = option.rect.adjusted(PAD_X, _PAD_Y, -PAD_X, -_PAD_Y)
        row = RowPainter(painter, box, option.palette)
        painter.save()
        if _is_heading(index):
            font = sans_font(SMALL, semibold=True)
            row.line(index.data(), font, QPalette.ColorRole.PlaceholderText)
        else:
            paint_ground(painter, view)
            self.set_row(row, index)
        painter.restore()


def _is_heading(index: Index) -> bool:
    return index.flags() == Qt.ItemFlag.NoItemFlags
