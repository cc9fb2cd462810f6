"""Painting a list of checks: kinds with icon, word and count; sentences, and words quoted."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from argmap.drawing.fonts import sans_font, serif_font
from argmap.ui.checks.check_model import CheckRole, Index, KindHead
from argmap.ui.checks.rows import CheckRow, Passage
from argmap.ui.icons import icon
from argmap.ui.labels import BASE, SMALL
from argmap.ui.overriding import override

_PAD_X, _PAD_Y = 12, 6
_ROOM_ABOVE = 8
_GAP = 4
_ICON = 16
_INDENT = 22
_BAR, _BAR_GAP = 3, 9
_LINES = 3
_NARROWEST = 120
_LINE = int(Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(
    Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
)
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
_ROLE = QPalette.ColorRole


class CheckDelegate(QStyledItemDelegate):
    """Paints plain text in the inks of the palette; quoted words in the serif, with a bar."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        item = index.data(CheckRole.ITEM)
        if isinstance(item, str):
            return QSize(0, _high(sans_font(SMALL)) + 2 * _PAD_Y + _ROOM_ABOVE)
        if isinstance(item, KindHead):
            return QSize(0, max(_ICON, _high(sans_font(BASE))) + 2 * _PAD_Y)
        width = (option.rect.width() or option.widget.width()) - 2 * _PAD_X - _INDENT
        return QSize(0, _Column(None, QRect(0, 0, width, 0)).paint_row(item) + 2 * _PAD_Y)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = QStyleOptionViewItem(option)
        self.initStyleOption(view, index)
        view.text = ""
        item = index.data(CheckRole.ITEM)
        box = option.rect.adjusted(_PAD_X, _PAD_Y, -_PAD_X, -_PAD_Y)
        painter.save()
        if isinstance(item, str):
            ink = option.palette.color(_ROLE.PlaceholderText)
            below = box.adjusted(0, _ROOM_ABOVE, 0, 0)
            _write(painter, below, item, sans_font(SMALL, semibold=True), ink)
        else:
            style = view.widget.style()
            style.drawControl(QStyle.ControlElement.CE_ItemViewItem, view, painter, view.widget)
            if isinstance(item, KindHead):
                _paint_head(painter, box, item, option.palette)
            else:
                column = box.adjusted(_INDENT, 0, 0, 0)
                _Column(painter, column, option.palette).paint_row(item)
        painter.restore()


class _Column:
    """Sets what is told one below the other; without a painter it only measures."""

    def __init__(
        self, painter: QPainter | None, box: QRect, palette: QPalette | None = None
    ) -> None:
        self._painter = painter
        self._palette = palette or QPalette()
        self._left, self._top = box.left(), box.top()
        self._width = max(box.width(), _NARROWEST)

    def paint_row(self, row: CheckRow) -> int:
        """Set a row; return how high it is."""
        top = self._top
        self._set(row.sentence, sans_font(BASE), _ROLE.Text)
        for passage in row.passages:
            self._top += _GAP
            self._set_passage(passage)
        return self._top - top

    def _set_passage(self, passage: Passage) -> None:
        top, aside = self._top, _BAR + _BAR_GAP
        self._set(passage.words, serif_font(BASE), _ROLE.Text, aside)
        if self._painter is not None:
            bar = QRect(self._left, top + 1, _BAR, self._top - top - 2)
            self._painter.fillRect(bar, self._palette.color(_ROLE.PlaceholderText))
        self._set(passage.about, sans_font(SMALL), _ROLE.PlaceholderText, aside, lines=1)

    def _set(
        self, words: str, font: QFont, role: QPalette.ColorRole, aside: int = 0, *, lines: int = 0
    ) -> None:
        if not words:
            return
        width = self._width - aside
        cut, high = _cut(words, font, width, lines or _LINES)
        if self._painter is not None:
            self._painter.setFont(font)
            self._painter.setPen(self._palette.color(role))
            box = QRect(self._left + aside, self._top, width, high)
            self._painter.drawText(box, _WRAP, cut)
        self._top += high


def _paint_head(painter: QPainter, box: QRect, head: KindHead, palette: QPalette) -> None:
    middle = box.center().y() - _ICON // 2 + 1
    fold = QRect(box.left() - 4, middle, _ICON, _ICON)
    icon("chevron-right" if head.is_folded else "chevron-down", _ROLE.PlaceholderText).paint(
        painter, fold
    )
    grave = head.gravity.is_grave
    mark = QRect(box.left() + _INDENT - 6, middle, _ICON, _ICON)
    icon(head.kind.icon, _ROLE.BrightText if grave else _ROLE.WindowText).paint(painter, mark)
    count = f"{head.number:,}"
    side = QFontMetrics(sans_font(BASE)).horizontalAdvance(count)
    painter.setFont(sans_font(BASE))
    painter.setPen(palette.color(_ROLE.PlaceholderText))
    painter.drawText(box, _RIGHT, count)
    word = box.adjusted(_INDENT + _ICON, 0, -side - 8, 0)
    ink = palette.color(_ROLE.BrightText if grave else _ROLE.Text)
    _write(painter, word, head.kind.word, sans_font(BASE, semibold=grave), ink)


def _write(painter: QPainter, box: QRect, words: str, font: QFont, ink: QColor) -> None:
    painter.setFont(font)
    painter.setPen(ink)
    room = max(box.width(), 1)
    cut = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
    painter.drawText(box, _LINE, cut)


def _cut(words: str, font: QFont, width: int, lines: int) -> tuple[str, int]:
    """Cut words to what some lines hold; return them and how high they are."""
    metrics, room = QFontMetrics(font), width * lines
    most = int((lines + 0.5) * metrics.lineSpacing())
    while True:
        cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        high = metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAP, cut).height()
        if high <= most or room < width // 2:
            return cut, min(high, most)
        room -= width // 8  # the ends of lines are ragged


def _high(font: QFont) -> int:
    return QFontMetrics(font).lineSpacing()
