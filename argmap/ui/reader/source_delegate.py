"""Painting a row of the list of sources: title, line, and what to be careful about."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from argmap.drawing.fonts import sans_font
from argmap.ui.icons import icon
from argmap.ui.labels import SMALL
from argmap.ui.overriding import override
from argmap.ui.reader.sources_model import SourceRole
from argmap.ui.row_painting import cut_to
from argmap.ui.wrapping_list import room_of

_PAD_X, _PAD_Y = 12, 8
_GAP = 4
_ICON = 14
_TITLE_LINES = 2
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
_LINE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)

Index = QModelIndex | QPersistentModelIndex


class Note(NamedTuple):
    """A line below what a source is: its icon, its words and its ink."""

    icon: str
    words: str
    role: QPalette.ColorRole


class SourceDelegate(QStyledItemDelegate):
    """Paints the words as plain text in the ink of the palette, two lines of title at most."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = room_of(option)
        height = title_height(index.data(), width - 2 * _PAD_X) + 2 * _PAD_Y + _small_height()
        height += len(source_notes(index)) * _step()
        return QSize(0, height + _GAP)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = QStyleOptionViewItem(option)
        self.initStyleOption(view, index)
        view.text = ""
        view.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, view, painter, view.widget
        )
        painter.save()
        painter.setClipRect(option.rect)
        box = option.rect.adjusted(_PAD_X, _PAD_Y, -_PAD_X, -_PAD_Y)
        title = QRect(box.left(), box.top(), box.width(), title_height(index.data(), box.width()))
        painter.setFont(sans_font())
        ink = QPalette.ColorRole
        role = ink.PlaceholderText if index.data(SourceRole.LATER) else ink.Text
        painter.setPen(option.palette.color(role))
        painter.drawText(title, _WRAP, _cut(index.data(), box.width()))
        line = QRect(box.left(), title.bottom() + _GAP, box.width(), _small_height())
        painter.setFont(sans_font(SMALL))
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        room = line
        if index.data(SourceRole.LATER):
            mark = QRect(line.left(), line.center().y() - _ICON // 2, _ICON, _ICON)
            icon("clock", QPalette.ColorRole.PlaceholderText).paint(painter, mark)
            room = line.adjusted(_ICON + _GAP, 0, 0, 0)
        painter.drawText(room, _LINE, _elided(index.data(SourceRole.LINE), room.width()))
        for number, note in enumerate(source_notes(index), start=1):
            self._paint_note(painter, option, note, line.translated(0, number * _step()))
        painter.restore()

    def _paint_note(
        self, painter: QPainter, option: QStyleOptionViewItem, note: Note, line: QRect
    ) -> None:
        """Paint a line that begins with an icon."""
        mark = QRect(line.left(), line.center().y() - _ICON // 2, _ICON, _ICON)
        icon(note.icon, note.role).paint(painter, mark)
        painter.setPen(option.palette.color(note.role))
        room = line.adjusted(_ICON + _GAP, 0, 0, 0)
        painter.drawText(room, _LINE, _elided(note.words, room.width()))


def source_notes(index: Index) -> list[Note]:
    """Return what an authority counts for, and what to be careful about."""
    quiet, warns = QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.BrightText
    mark, weight = index.data(SourceRole.AUTHORITY)
    warning = index.data(SourceRole.WARNING)
    notes = [Note(mark, weight, warns if mark == "circle-x" else quiet)] if weight else []
    # What is not held, or was translated, is to be known: nothing is wrong.
    return [*notes, Note("info", warning, quiet)] if warning else notes


def title_height(title: str, width: int) -> int:
    """Return how high a title is, which is cut where two lines would not hold it."""
    metrics = QFontMetrics(sans_font())
    if metrics.horizontalAdvance(title) > width * _TITLE_LINES:
        return metrics.lineSpacing() * _TITLE_LINES
    wrapped = metrics.boundingRect(QRect(0, 0, max(width, 1), 1000), _WRAP, title)
    return min(wrapped.height(), metrics.lineSpacing() * _TITLE_LINES)


def _cut(title: str, width: int) -> str:
    """Cut a title that two lines would not hold."""
    return cut_to(title, sans_font(), max(width, 1), _TITLE_LINES)[0]


def _elided(text: str, width: int) -> str:
    metrics = QFontMetrics(sans_font(SMALL))
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(width, 1))


def _step() -> int:
    return _small_height() + _GAP


def _small_height() -> int:
    return QFontMetrics(sans_font(SMALL)).lineSpacing()
