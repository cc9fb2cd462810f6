"""Painting a passage that was found: its source, its words, and what already uses it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from argmap.drawing.fonts import sans_font, serif_font
from argmap.sources.offsets import OffsetMap
from argmap.sources.passages import Span
from argmap.ui.icons import icon
from argmap.ui.labels import SMALL
from argmap.ui.overriding import override
from argmap.ui.searching.found import FoundPassage
from argmap.ui.searching.found_model import FoundRole, Index
from argmap.ui.searching.snippet import snippet_of
from argmap.ui.wrapping_list import room_of

QUOTE = "Quote"
"""What the button of a row says."""

_SERIF = 14
_PAD_X, _PAD_Y, _GAP = 12, 8, 4
_ICON, _BAR, _INDENT = 14, 3, 10
_NOTE_LINES = 2
_KEPT = 200
_ROLE = QPalette.ColorRole
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
_LINE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_STATE = QStyle.StateFlag


class FoundDelegate(QStyledItemDelegate):
    """Paints passages as plain text; the words looked for are bold and underlined by their places.

    The row that is chosen, or pointed at, has a button that quotes it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._layouts: dict[tuple[FoundPassage, int], QTextLayout] = {}

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = room_of(option) - 2 * _PAD_X
        small = _small_height()
        height = small + _GAP + round(self._layout(index, width).boundingRect().height())
        note = _note_height(index, width)
        height += note + _GAP if note else 0
        height += small + _GAP if index.data(FoundRole.USED) else 0
        return QSize(0, height + 2 * _PAD_Y)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = QStyleOptionViewItem(option)
        self.initStyleOption(view, index)
        view.text = ""
        style = view.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, view, painter, view.widget)
        painter.save()
        painter.setClipRect(option.rect)
        box = option.rect.adjusted(_PAD_X, _PAD_Y, -_PAD_X, -_PAD_Y)
        self._paint_title(painter, option, index)
        at = box.top() + _small_height() + _GAP
        at += self._paint_words(painter, option, index, QRect(box.left(), at, box.width(), 0))
        at += self._paint_note(painter, option, index, QRect(box.left(), at, box.width(), 0))
        self._paint_use(painter, option, index, QRect(box.left(), at, box.width(), 0))
        painter.restore()

    def quote_button(self, row: QRect) -> QRect:
        """Return the place of the button in a row."""
        width = QFontMetrics(sans_font(SMALL)).horizontalAdvance(QUOTE) + _ICON + 4 * _GAP
        height = _small_height() + 2 * _GAP
        return QRect(row.right() - _PAD_X // 2 - width, row.top() + _GAP, width, height)

    def _layout(self, index: Index, width: int) -> QTextLayout:
        """Return the words of a row in lines, laid out once for measuring and painting."""
        key = (index.data(FoundRole.PASSAGE), width)
        if key not in self._layouts:
            if len(self._layouts) >= _KEPT:
                self._layouts.clear()
            self._layouts[key] = _laid_out(*key)
        return self._layouts[key]

    def _paint_title(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = option.rect
        button = self.quote_button(row)
        has_button = bool(option.state & (_STATE.State_MouseOver | _STATE.State_Selected))
        right = button.left() - _GAP if has_button else row.right() - _PAD_X
        place = QRect(row.left() + _PAD_X, row.top() + _PAD_Y, 0, _small_height())
        place.setRight(right)
        font = sans_font(SMALL, semibold=True)
        painter.setFont(font)
        painter.setPen(option.palette.color(_ROLE.Text))
        painter.drawText(place, _LINE, _elided(font, index.data(), place.width()))
        if has_button:
            self._paint_button(painter, option.palette, button)

    def _paint_button(self, painter: QPainter, palette: QPalette, button: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(palette.color(_ROLE.Mid))
        painter.setBrush(palette.color(_ROLE.Base))
        painter.drawRoundedRect(button.adjusted(0, 0, -1, -1), 4, 4)
        left = button.left() + _GAP
        mark = QRect(left, button.center().y() - _ICON // 2 + 1, _ICON, _ICON)
        icon("quote").paint(painter, mark)
        painter.setFont(sans_font(SMALL))
        painter.setPen(palette.color(_ROLE.Text))
        painter.drawText(button.adjusted(_ICON + 2 * _GAP, 0, 0, 0), _LINE, QUOTE)

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, place: QRect
    ) -> int:
        layout = self._layout(index, place.width())
        height = round(layout.boundingRect().height())
        bar = QRect(place.left(), place.top() + 1, _BAR, height - 2)
        painter.fillRect(bar, option.palette.color(_ROLE.Dark))
        painter.setPen(option.palette.color(_ROLE.Text))
        layout.draw(painter, QPointF(place.left() + _INDENT, place.top()))
        return height + _GAP

    def _paint_note(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, place: QRect
    ) -> int:
        height = _note_height(index, place.width())
        if not height:
            return 0
        place.setHeight(height)
        _use_small(painter, option.palette)
        painter.drawText(place, _WRAP, _cut_note(index, place.width()))
        return height + _GAP

    def _paint_use(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, place: QRect
    ) -> None:
        used = index.data(FoundRole.USED)
        if not used:
            return
        place.setHeight(_small_height())
        mark = QRect(place.left(), place.center().y() - _ICON // 2 + 1, _ICON, _ICON)
        icon("message-square-quote").paint(painter, mark)
        _use_small(painter, option.palette)
        painter.setPen(option.palette.color(_ROLE.Text))
        words = place.adjusted(_ICON + _GAP, 0, 0, 0)
        painter.drawText(words, _LINE, _elided(sans_font(SMALL), used, words.width()))


def _laid_out(passage: FoundPassage, width: int) -> QTextLayout:
    marked = [Span(one.start - passage.start, one.end - passage.start) for one in passage.words]
    text, words = snippet_of(passage.text, marked)
    layout = QTextLayout(text, serif_font(_SERIF))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_marks(text, words))
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width - _INDENT, 1))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout


def _marks(text: str, words: tuple[Span, ...]) -> list[QTextLayout.FormatRange]:
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.DemiBold)
    look.setFontUnderline(True)
    offsets = OffsetMap(text)
    marks = []
    for word in words:
        mark = QTextLayout.FormatRange()
        mark.start = offsets.to_utf16(word.start)
        mark.length = offsets.to_utf16(word.end) - mark.start
        mark.format = look
        marks.append(mark)
    return marks


def _note_height(index: Index, width: int) -> int:
    if not index.data(FoundRole.NOTE):
        return 0
    metrics = QFontMetrics(sans_font(SMALL))
    room = QRect(0, 0, max(width, 1), 1000)
    wrapped = metrics.boundingRect(room, _WRAP, _cut_note(index, width))
    return min(wrapped.height(), metrics.lineSpacing() * _NOTE_LINES)


def _cut_note(index: Index, width: int) -> str:
    room = int(width * _NOTE_LINES * 0.85)  # the margin is for ragged line ends
    return _elided(sans_font(SMALL), index.data(FoundRole.NOTE), room)


def _use_small(painter: QPainter, palette: QPalette) -> None:
    painter.setFont(sans_font(SMALL))
    painter.setPen(QColor(palette.color(_ROLE.PlaceholderText)))


def _elided(font: QFont, text: str, width: int) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, max(width, 1))


def _small_height() -> int:
    return QFontMetrics(sans_font(SMALL)).lineSpacing()
