"""Painting a row of the Cite-check tab: the verdict with its icon, the words, the review."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from argmap.drawing.fonts import sans_font, serif_font
from argmap.law.citecheck.items import ItemKind
from argmap.law.citecheck.reviewed import ReviewedItem, Standing
from argmap.ui.citechecking.items_model import Index, ItemRole, review_line
from argmap.ui.citechecking.kinds import STANDINGS, VERDICTS
from argmap.ui.icons import icon
from argmap.ui.labels import BASE, SMALL
from argmap.ui.overriding import override
from argmap.ui.row_painting import ICON, PAD_X, RowPainter, line_height, paint_ground
from argmap.ui.wrapping_list import room_of

_PAD_Y = 7
_GAP = 3
_LINES = 2
_ROLE = QPalette.ColorRole


class ItemDelegate(QStyledItemDelegate):
    """Paints plain text in the inks of the palette; quoted words in the serif."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if index.data(ItemRole.ITEM) is None:
            return QSize(0, line_height(sans_font(SMALL)) + 2 * _PAD_Y)
        row = RowPainter(None, QRect(0, 0, room_of(option) - 2 * PAD_X, 0))
        _set_item(row, index)
        return QSize(0, row.top + 2 * _PAD_Y)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = QStyleOptionViewItem(option)
        self.initStyleOption(view, index)
        box = option.rect.adjusted(PAD_X, _PAD_Y, -PAD_X, -_PAD_Y)
        row = RowPainter(painter, box, option.palette)
        painter.save()
        if index.data(ItemRole.ITEM) is None:
            row.line(index.data(), sans_font(SMALL, semibold=True), _ROLE.PlaceholderText)
        else:
            paint_ground(painter, view)
            _set_item(row, index)
        painter.restore()


def _set_item(row: RowPainter, index: Index) -> None:
    one: ReviewedItem = index.data(ItemRole.ITEM)
    kind = VERDICTS[one.item.verdict]
    is_open = one.standing is Standing.TO_LOOK_AT
    grave = is_open and one.item.verdict.accuses
    font = sans_font(BASE, semibold=is_open)
    row.head(kind.icon, kind.word, index.data(ItemRole.PLACE), font=font, is_grave=grave)
    row.top += _GAP
    is_quoted = one.item.kind is ItemKind.QUOTATION
    words = serif_font(BASE) if is_quoted else sans_font(BASE)
    row.lines(index.data(), words, _ROLE.Text, _LINES)
    told = review_line(one)
    if told:
        row.top += _GAP
        _set_review(row, one, told)


def _set_review(row: RowPainter, one: ReviewedItem, told: str) -> None:
    """Set the sign of what was made of an item beside its words."""
    if row.painter is not None:
        sign = icon(STANDINGS[one.standing].icon, _ROLE.PlaceholderText)
        sign.paint(row.painter, QRect(row.left, row.top, ICON, ICON))
    row.left, row.width = row.left + ICON + 4, row.width - ICON - 4
    row.lines(told, sans_font(SMALL), _ROLE.PlaceholderText, _LINES)
    row.left, row.width = row.left - ICON - 4, row.width + ICON + 4
