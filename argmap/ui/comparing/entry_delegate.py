"""Painting a row of the Compare tab: the kind with its icon, the words, and what differs."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from argmap.drawing.fonts import sans_font, serif_font
from argmap.ui.comparing.entries_model import EntryRole, Index
from argmap.ui.comparing.kinds import Kind
from argmap.ui.labels import BASE, SMALL
from argmap.ui.overriding import override
from argmap.ui.row_painting import PAD_X, RowPainter, line_height, paint_ground
from argmap.ui.wrapping_list import room_of

_PAD_Y = 7
_GAP = 3
_LINES = 2
_ROLE = QPalette.ColorRole


class EntryDelegate(QStyledItemDelegate):
    """Paints plain text in the inks of the palette; headings are small and quiet."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if index.data(EntryRole.ENTRY) is None:
            return QSize(0, line_height(sans_font(SMALL)) + 2 * _PAD_Y)
        width = room_of(option) - 2 * PAD_X
        row = RowPainter(None, QRect(0, 0, width, 0))
        _set_entry(row, index)
        return QSize(0, row.top + 2 * _PAD_Y)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = QStyleOptionViewItem(option)
        self.initStyleOption(view, index)
        box = option.rect.adjusted(PAD_X, _PAD_Y, -PAD_X, -_PAD_Y)
        row = RowPainter(painter, box, option.palette)
        painter.save()
        if index.data(EntryRole.ENTRY) is None:
            row.line(index.data(), sans_font(SMALL, semibold=True), _ROLE.PlaceholderText)
        else:
            paint_ground(painter, view)
            _set_entry(row, index)
        painter.restore()


def _set_entry(row: RowPainter, index: Index) -> None:
    kind: Kind = index.data(EntryRole.KIND)
    sources = index.data(EntryRole.SOURCES)
    row.head(kind.icon, kind.word, sources, font=sans_font(BASE), is_grave=False)
    row.top += _GAP
    row.line(index.data(), serif_font(BASE), _ROLE.Text)
    told = index.data(EntryRole.TOLD)
    row.top += _GAP * bool(told)
    row.lines(told, sans_font(SMALL), _ROLE.PlaceholderText, _LINES)
