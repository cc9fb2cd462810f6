"""Painting a list of checks: kinds with icon, word and count; sentences, and words quoted."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from argmap.drawing.fonts import sans_font
from argmap.ui.checks.check_model import CheckRole, Index, KindHead
from argmap.ui.checks.rows import CheckRow, Passage
from argmap.ui.icons import icon
from argmap.ui.labels import BASE, SMALL
from argmap.ui.marking.marked_text import MarkedText
from argmap.ui.overriding import override
from argmap.ui.row_painting import ICON, PAD_X, RowPainter, line_height, paint_ground
from argmap.ui.wrapping_list import room_of

_PAD_Y = 6
_ROOM_ABOVE = 8
_GAP = 4
_INDENT = 22
_BAR, _BAR_GAP = 3, 9
_LINES = 3
_NARROWEST = 120
_ROLE = QPalette.ColorRole


class CheckDelegate(QStyledItemDelegate):
    """Paints plain text in the inks of the palette; quoted words in the serif, with a bar."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        item = index.data(CheckRole.ITEM)
        if isinstance(item, str):
            return QSize(0, line_height(sans_font(SMALL)) + 2 * _PAD_Y + _ROOM_ABOVE)
        if isinstance(item, KindHead):
            return QSize(0, max(ICON, line_height(sans_font(BASE))) + 2 * _PAD_Y)
        width = room_of(option) - 2 * PAD_X
        row = _column(None, QRect(0, 0, width, 0), option.palette)
        _set_row(row, item)
        return QSize(0, row.top + 2 * _PAD_Y)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = QStyleOptionViewItem(option)
        self.initStyleOption(view, index)
        item = index.data(CheckRole.ITEM)
        box = option.rect.adjusted(PAD_X, _PAD_Y, -PAD_X, -_PAD_Y)
        painter.save()
        if isinstance(item, str):
            row = RowPainter(painter, box.adjusted(0, _ROOM_ABOVE, 0, 0), option.palette)
            row.line(item, sans_font(SMALL, semibold=True), _ROLE.PlaceholderText)
        else:
            paint_ground(painter, view)
            if isinstance(item, KindHead):
                _paint_head(painter, box, item, option.palette)
            else:
                _set_row(_column(painter, box, option.palette), item)
        painter.restore()


def _column(painter: QPainter | None, box: QRect, palette: QPalette) -> RowPainter:
    narrowed = box.adjusted(_INDENT, 0, 0, 0)
    narrowed.setWidth(max(narrowed.width(), _NARROWEST))
    return RowPainter(painter, narrowed, palette)


def _set_row(row: RowPainter, check: CheckRow) -> None:
    row.lines(check.sentence, sans_font(BASE), _ROLE.Text, _LINES)
    for passage in check.passages:
        row.top += _GAP
        _set_passage(row, passage)


def _set_passage(row: RowPainter, passage: Passage) -> None:
    """Set words with their marks, a bar beside them, and below what is said of them."""
    aside, top = _BAR + _BAR_GAP, row.top
    row.left, row.width = row.left + aside, row.width - aside
    if passage.words:
        text = MarkedText(passage.words, passage.marks, BASE).cut_to(row.width, _LINES)
        high = text.fit(row.width)
        if row.painter is not None:
            text.paint(row.painter, QPointF(row.left, row.top), row.palette)
            bar = QRect(row.left - aside, top + 1, _BAR, high - 2)
            row.painter.fillRect(bar, row.palette.color(_ROLE.PlaceholderText))
        row.top += high
    row.lines(passage.about, sans_font(SMALL), _ROLE.PlaceholderText, 1)
    row.left, row.width = row.left - aside, row.width + aside


def _paint_head(painter: QPainter, box: QRect, head: KindHead, palette: QPalette) -> None:
    fold = QRect(box.left() - 4, box.center().y() - ICON // 2 + 1, ICON, ICON)
    chevron = "chevron-right" if head.is_folded else "chevron-down"
    icon(chevron, _ROLE.PlaceholderText).paint(painter, fold)
    grave = head.gravity.is_grave
    row = RowPainter(painter, box.adjusted(_INDENT - 6, 0, 0, 0), palette)
    font = sans_font(BASE, semibold=grave)
    row.head(head.kind.icon, head.kind.word, f"{head.number:,}", font=font, is_grave=grave)
