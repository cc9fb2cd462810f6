"""Painting one note of the margin: a bar and a letter of the side, and a short title."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextLayout

from argmap.case.terms import Side
from argmap.drawing.fonts import sans_font
from argmap.ui.labels import SMALL
from argmap.ui.reader.uses import PassageUse
from argmap.ui.theme import Theme

LETTER_HEIGHT = 18
_BAR = 3
_BEFORE_LETTER, _BEFORE_TITLE, _ABOVE = 7, 20, 2
_LINES = 2
_TEXT_TOKENS = {
    Side.MOVANT: "movant_text",
    Side.RESPONDENT: "respondent_text",
    Side.NEUTRAL: "muted",
}


class NoteLook(NamedTuple):
    """How a note stands out."""

    is_picked: bool = False
    is_hovered: bool = False
    is_current: bool = False


class NotePainter:
    """Paints notes in the colours of a theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._font = sans_font(SMALL)
        self._bold = sans_font(SMALL, semibold=True)
        self._metrics = QFontMetricsF(self._font)

    def height(self, title: str, width: float) -> float:
        """Return how high a note is in a margin so wide."""
        if not _has_titles(width):
            return LETTER_HEIGHT
        lines = len(self._lines(title, width - _BEFORE_TITLE - 4))
        return max(LETTER_HEIGHT, lines * self._metrics.height() + 2 * _ABOVE)

    def paint(self, painter: QPainter, box: QRectF, use: PassageUse, look: NoteLook) -> None:
        """Paint a note into its box."""
        ground = "selection_ground" if look.is_picked else "hover" if look.is_hovered else ""
        if ground:
            painter.fillRect(box, self._color(ground))
        painter.fillRect(QRectF(box.left(), box.top(), _BAR, box.height()), self._bar(use.side))
        base = box.top() + _ABOVE + self._metrics.ascent()
        painter.setFont(self._bold)
        painter.setPen(self._color(_TEXT_TOKENS[use.side]))
        painter.drawText(QPointF(_BEFORE_LETTER, base), use.mark)
        if _has_titles(box.width()):
            self._paint_title(painter, box, use.title, base)
        if look.is_current:
            painter.setPen(QPen(self._color("selection"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1, 1, -1, -1))

    def _paint_title(self, painter: QPainter, box: QRectF, title: str, base: float) -> None:
        painter.setFont(self._font)
        painter.setPen(self._color("ink"))
        for number, line in enumerate(self._lines(title, box.width() - _BEFORE_TITLE - 2)):
            painter.drawText(QPointF(_BEFORE_TITLE, base + number * self._metrics.height()), line)

    def _lines(self, title: str, width: float) -> list[str]:
        """Break a title into two lines at most, the second cut where there is more."""
        words = " ".join(title.split())
        layout = QTextLayout(words, self._font)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(width)
        layout.endLayout()
        first = words.encode("utf-16-le")[: 2 * line.textLength()].decode("utf-16-le", "ignore")
        rest = words[len(first) :]
        if not rest:
            return [first]
        return [first.rstrip(), self._metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]

    def _bar(self, side: Side) -> QColor:
        return self._color(side.value)

    def _color(self, token: str) -> QColor:
        return self._theme.color(token)


def _has_titles(width: float) -> bool:
    return width > LETTER_HEIGHT * 3
