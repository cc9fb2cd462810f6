"""Painting a part of a speech: a heading, or words with what they are and how long they take."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from argmap.case.speeches import HEADINGS, PartKind
from argmap.drawing.fonts import sans_font
from argmap.ui.debate.held_speech import ShownPart
from argmap.ui.debate.speech_model import PART
from argmap.ui.debate.speech_words import foot_words, head_words, is_grave, time_words
from argmap.ui.icons import icon
from argmap.ui.labels import BASE, SMALL
from argmap.ui.overriding import override
from argmap.ui.row_painting import RowPainter, line_height, paint_ground, write_line

_SIZES = {PartKind.POCKET: 18, PartKind.HAT: 15, PartKind.BLOCK: 13}
_PAD_X, _PAD_Y = 12, 6
_STEP = 16
_ICON = 14
_LINES = 2
_ROLE = QPalette.ColorRole
_Index = QModelIndex | QPersistentModelIndex


class SpeechDelegate(QStyledItemDelegate):
    """Paints headings on a line, and all else on two at most above what it is."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        shown: ShownPart | None = index.data(PART)
        if shown is not None and shown.row.part.kind in HEADINGS:
            high = line_height(sans_font(_SIZES[shown.row.part.kind], semibold=True))
        elif shown is not None:
            row = RowPainter(None, QRect(0, 0, _room(option), 0))
            row.lines(head_words(shown), _font_of(shown), _ROLE.Text, _LINES)
            high = row.top + line_height(sans_font(SMALL)) + 2
        else:
            high = 0
        return QSize(0, high + 2 * _PAD_Y)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        shown: ShownPart | None = index.data(PART)
        if shown is None:
            return
        painter.save()
        paint_ground(painter, QStyleOptionViewItem(option))
        box = option.rect.adjusted(_PAD_X, _PAD_Y, -_PAD_X, -_PAD_Y)
        kind = shown.row.part.kind
        if kind in HEADINGS:
            font = sans_font(_SIZES[kind], semibold=True)
            ink = option.palette.color(_ROLE.Text)
            write_line(painter, box, head_words(shown), font, ink)
        else:
            _paint_part(painter, option, shown, box.adjusted(_STEP, 0, 0, 0))
        painter.restore()


def _font_of(shown: ShownPart) -> QFont:
    return sans_font(BASE, semibold=shown.row.part.kind is PartKind.CARD)


def _room(option: QStyleOptionViewItem) -> int:
    """Return how wide words can be, the scroll bar there or not: rows do not change by it."""
    view = option.widget
    assert isinstance(view, QAbstractItemView)
    bar = view.verticalScrollBar().sizeHint().width()
    return view.width() - 2 * view.frameWidth() - bar - 2 * _PAD_X - _STEP


def _paint_part(
    painter: QPainter, option: QStyleOptionViewItem, shown: ShownPart, box: QRect
) -> None:
    small, palette = sans_font(SMALL), option.palette
    RowPainter(painter, box, palette).lines(head_words(shown), _font_of(shown), _ROLE.Text, _LINES)
    high = line_height(small)
    foot = QRect(box.left(), box.bottom() - high + 1, box.width(), high)
    told = time_words(shown)
    wide = QFontMetrics(small).horizontalAdvance(told)
    quiet = palette.color(_ROLE.PlaceholderText)
    at = QRect(foot.right() - wide, foot.top(), wide + 1, high)
    write_line(painter, at, told, small, quiet)
    room = foot.adjusted(0, 0, -wide - 12, 0)
    if shown.doubts:
        role = _ROLE.BrightText if is_grave(shown) else _ROLE.PlaceholderText
        name = "triangle-alert" if is_grave(shown) else "info"
        mark = QRect(room.left(), room.center().y() - _ICON // 2 + 1, _ICON, _ICON)
        icon(name, role).paint(painter, mark)
        room.adjust(_ICON + 4, 0, 0, 0)
        quiet = palette.color(role)
    write_line(painter, room, foot_words(shown), small, quiet)
