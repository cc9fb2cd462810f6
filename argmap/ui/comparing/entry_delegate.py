"""Painting a row of the Compare tab: the kind with its icon, the words, and what differs."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from argmap.drawing.fonts import sans_font, serif_font
from argmap.ui.comparing.entries_model import EntryRole, Index
from argmap.ui.comparing.kinds import Kind
from argmap.ui.icons import icon
from argmap.ui.labels import BASE, SMALL
from argmap.ui.overriding import override

_PAD_X, _PAD_Y = 12, 7
_GAP = 3
_ICON = 16
_LINE = int(Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(
    Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
)
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
_ROLE = QPalette.ColorRole


class EntryDelegate(QStyledItemDelegate):
    """Paints plain text in the inks of the palette; headings are small and quiet."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if index.data(EntryRole.ENTRY) is None:
            return QSize(0, _high(sans_font(SMALL)) + 2 * _PAD_Y)
        lines = max(_ICON, _high(sans_font(BASE))) + _high(serif_font(BASE))
        width = option.rect.width() or option.widget.width()
        lines += _told_high(index.data(EntryRole.TOLD), width - 2 * _PAD_X)
        return QSize(0, lines + _GAP + 2 * _PAD_Y)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = QStyleOptionViewItem(option)
        self.initStyleOption(view, index)
        view.text = ""
        box = option.rect.adjusted(_PAD_X, _PAD_Y, -_PAD_X, -_PAD_Y)
        palette = option.palette
        painter.save()
        if index.data(EntryRole.ENTRY) is None:
            quiet = palette.color(_ROLE.PlaceholderText)
            _write(painter, box, index.data(), sans_font(SMALL, semibold=True), quiet)
        else:
            view.widget.style().drawControl(
                QStyle.ControlElement.CE_ItemViewItem,
                view,
                painter,
                view.widget,
            )
            _paint_entry(painter, box, index, palette)
        painter.restore()


def _paint_entry(painter: QPainter, box: QRect, index: Index, palette: QPalette) -> None:
    kind: Kind = index.data(EntryRole.KIND)
    high = max(_ICON, _high(sans_font(BASE)))
    top = QRect(box.left(), box.top(), box.width(), high)
    mark = QRect(top.left(), top.center().y() - _ICON // 2 + 1, _ICON, _ICON)
    icon(kind.icon).paint(painter, mark)
    sources = index.data(EntryRole.SOURCES)
    side = QFontMetrics(sans_font(SMALL)).horizontalAdvance(sources)
    painter.setFont(sans_font(SMALL))
    painter.setPen(palette.color(_ROLE.PlaceholderText))
    painter.drawText(top, _RIGHT, sources)
    word = top.adjusted(_ICON + 6, 0, -side - 8, 0)
    _write(painter, word, kind.word, sans_font(BASE), palette.color(_ROLE.Text))
    words = QRect(box.left(), top.bottom() + 1 + _GAP, box.width(), _high(serif_font(BASE)))
    _write(painter, words, index.data(), serif_font(BASE), palette.color(_ROLE.Text))
    told = index.data(EntryRole.TOLD)
    if told:
        high = _told_high(told, box.width())
        lines = QRect(box.left(), words.bottom() + 1 + _GAP, box.width(), high - _GAP)
        painter.setFont(sans_font(SMALL))
        painter.setPen(palette.color(_ROLE.PlaceholderText))
        painter.drawText(lines, _WRAP, _cut(told, box.width()))


def _write(painter: QPainter, box: QRect, words: str, font: QFont, ink: QColor) -> None:
    painter.setFont(font)
    painter.setPen(ink)
    room = max(box.width(), 1)
    cut = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
    painter.drawText(box, _LINE, cut)


def _told_high(told: str, width: int) -> int:
    """Return the height of what is told, two lines at most, with the gap above."""
    if not told:
        return 0
    room = QRect(0, 0, max(width, 1), 1000)
    high = QFontMetrics(sans_font(SMALL)).boundingRect(room, _WRAP, _cut(told, width)).height()
    return min(high, 2 * _high(sans_font(SMALL))) + _GAP


def _cut(told: str, width: int) -> str:
    """Cut what two lines would not hold; the margin is for ragged line ends."""
    metrics = QFontMetrics(sans_font(SMALL))
    return metrics.elidedText(told, Qt.TextElideMode.ElideRight, max(int(width * 1.7), 1))


def _high(font: QFont) -> int:
    return QFontMetrics(font).lineSpacing()
