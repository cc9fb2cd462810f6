"""Paints a row of the palette: a title at the left, its key or shortcut at the right."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from argmap.ui.outline.model import Index
from argmap.ui.overriding import override
from argmap.ui.palette_entries import Entry
from argmap.ui.theme import Theme

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
_HEIGHT, _PAD = 28, 8


class PaletteDelegate(QStyledItemDelegate):
    """Draws one entry on one line, cut where there is no room."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._theme = theme

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(ENTRY_ROLE)
        if not isinstance(entry, Entry):
            return
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._color("selection_ground"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self._color("hover"))
        rect: QRect = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        metrics, whole = option.fontMetrics, " ".join(entry.title.split())
        free = rect.width() - metrics.horizontalAdvance(whole) - 2 * _PAD
        aside = entry.aside
        if entry.why_not:
            aside = metrics.elidedText(entry.why_not, Qt.TextElideMode.ElideRight, free)
        painter.setPen(self._color("muted"))
        painter.drawText(rect, _RIGHT, aside)
        painter.setPen(self._color("muted" if entry.why_not else "ink"))
        room = rect.width() - metrics.horizontalAdvance(aside) - 2 * _PAD
        title = metrics.elidedText(whole, Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect, _LEFT, title)
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, _HEIGHT)

    def _color(self, token: str) -> QColor:
        return QColor(self._theme.tokens[token])


_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
