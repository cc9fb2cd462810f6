"""Painting a row of an import: its tick and icon, its title, and how it stands."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from argmap.drawing.fonts import sans_font
from argmap.ui.labels import BASE, SMALL
from argmap.ui.overriding import override
from argmap.ui.row_painting import RowPainter

_TITLE_LINES, _WORD_LINES = 4, 6
_GAP = 2
_PAD_Y = 6
_ROLE = QPalette.ColorRole

Index = QModelIndex | QPersistentModelIndex


class OfferDelegate(QStyledItemDelegate):
    """Sets both in full on several lines; only what would fill the list by itself is cut."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = QStyleOptionViewItem(option)
        self.initStyleOption(view, index)
        listed = view.widget
        assert isinstance(listed, QAbstractItemView)
        # As if the scroll bar were there: rows that it makes higher would make it come and go.
        bar = listed.verticalScrollBar().sizeHint().width()
        view.rect = QRect(0, 0, listed.width() - 2 * listed.frameWidth() - bar, 1000)
        row = RowPainter(None, _room(view))
        _set(row, index)
        return QSize(0, row.top + 2 * _PAD_Y)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = QStyleOptionViewItem(option)
        self.initStyleOption(view, index)
        room = _room(view).adjusted(0, view.rect.top() + _PAD_Y, 0, 0)
        # The style paints the tick, the icon and the ground; a space keeps them at their place.
        view.text = " "
        view.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, view, painter, view.widget
        )
        painter.save()
        _set(RowPainter(painter, room, option.palette), index)
        painter.restore()


def _room(view: QStyleOptionViewItem) -> QRect:
    """Return where the style would write, from the top of the row."""
    element = QStyle.SubElement.SE_ItemViewItemText
    text = view.widget.style().subElementRect(element, view, view.widget)
    return QRect(text.left() + 2, 0, view.rect.right() - text.left() - 6, 0)


def _set(row: RowPainter, index: Index) -> None:
    title, _, words = str(index.data(Qt.ItemDataRole.DisplayRole)).partition("\n")
    row.lines(title, sans_font(BASE), _ROLE.Text, _TITLE_LINES)
    row.top += _GAP
    row.lines(words, sans_font(SMALL), _ROLE.PlaceholderText, _WORD_LINES)
