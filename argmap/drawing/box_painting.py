"""Paints one box: ground, bar, border, words and foot line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen

from argmap.case.terms import Side
from argmap.drawing.faces import Faces
from argmap.drawing.few_letters import NOTHING_SAID
from argmap.drawing.few_words import FewWords, bar_width, is_close
from argmap.drawing.fonts import BASE_SIZE
from argmap.drawing.foot_painting import FootPainter
from argmap.drawing.inks import Inks
from argmap.drawing.line_painting import LinePainter
from argmap.drawing.picture import Border, PictureBox, Rect
from argmap.drawing.quote_painting import QuotePainter
from argmap.drawing.sizes import BAR, RADIUS, WORDS_AT

_OPEN = 12.0
"""How much of each side is left out at an open corner."""
_INNER = 3.0
"""From the border to the second line of a double one."""
_LETTERED = 12.0
"""A box this high on the screen has room for the letter of its side."""
SHARES = {Side.MOVANT: (0.0, 1.0), Side.RESPONDENT: (0.5, 0.5), Side.NEUTRAL: (0.35, 0.3)}
"""Where a bar starts and how long it is, in heights of a box too small for words: without
their hues the sides are told apart by it."""


class BoxPainter:
    """Paints boxes in one set of colours and faces."""

    def __init__(self, inks: Inks, faces: Faces) -> None:
        self._inks = inks
        self._faces = faces
        self._lines = (LinePainter(faces.text), LinePainter(faces.semibold))
        self._feet = FootPainter(inks, faces)
        self._few_words = FewWords(inks, FootPainter(inks, faces, solid=True))
        self._quotes = QuotePainter(inks, faces)
        self._box = QBrush(inks.box)
        self._bars = {side.value: inks.bar_fill(side) for side in SHARES}
        self._border, self._open_border = QPen(inks.rule, 1.0), QPen(inks.rule, 1.0)
        self._open_border.setCapStyle(Qt.PenCapStyle.FlatCap)

    def paint_whole(self, painter: QPainter, box: PictureBox, rect: Rect) -> None:
        """Paint all of a box at a rectangle, wherever the box itself says that it stands."""
        around = QRectF(*rect)
        self._paint_ground(painter, box, around, BAR)
        painter.save()
        painter.setClipRect(around, Qt.ClipOperation.IntersectClip)
        painter.setPen(self._inks.ink)
        self._paint_words(painter, box, rect)
        painter.restore()

    def paint(self, painter: QPainter, box: PictureBox, scale: float) -> None:
        """Paint a box at a scale too small to read it: only as many words as can be read."""
        around = QRectF(*box.rect)
        if is_close(scale):
            self._paint_close_ground(painter, box, scale)
        else:
            self._paint_ground(painter, box, around, bar_width(scale))
        painter.save()
        painter.setClipRect(around, Qt.ClipOperation.IntersectClip)
        painter.setPen(self._inks.ink)
        self._few_words.paint(painter, box, scale)
        painter.restore()

    def paint_blocks(
        self, painter: QPainter, rects: Sequence[Rect], sides: Sequence[Side], scale: float
    ) -> None:
        """Paint boxes too small to read: a rectangle each, the bar, the letter if it fits."""
        painter.setPen(QPen(self._inks.rule, 0.0))
        painter.setBrush(QBrush(self._inks.box))
        painter.drawRects([QRectF(*rect) for rect in rects])
        painter.setPen(Qt.PenStyle.NoPen)
        pairs = list(zip(rects, sides, strict=True))
        for side in sorted(set(sides)):
            painter.setBrush(QBrush(self._inks.bar(side)))
            painter.drawRects([_bar(rect, side, scale) for rect, one in pairs if one == side])
        for rect, side in pairs:
            if rect[3] * scale >= _LETTERED:
                self._few_words.paint_letter(painter, rect, side, scale)

    def _paint_ground(self, painter: QPainter, box: PictureBox, rect: QRectF, bar: float) -> None:
        if box.border is Border.OPEN:
            self._paint_open_ground(painter, box, rect, bar)
            return
        x, y, height = rect.x(), rect.y(), rect.height()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._bars[box.side])
        painter.drawRoundedRect(QRectF(x, y, bar + 10.0, height), RADIUS, RADIUS)
        painter.setBrush(self._box)
        painter.drawPath(_body(rect, bar))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._border)
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
        if box.border is Border.DOUBLE:
            inner = rect.adjusted(bar + _INNER, _INNER, -_INNER, -_INNER)
            painter.drawRoundedRect(inner, RADIUS - _INNER, RADIUS - _INNER)

    def _paint_close_ground(self, painter: QPainter, box: PictureBox, scale: float) -> None:
        """Tell the sides apart by the length of their bars: there is no room for letters."""
        rect = QRectF(*box.rect)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(self._inks.box))
        painter.drawRect(rect)
        painter.setBrush(QBrush(self._inks.bar(box.side)))
        painter.drawRect(_bar(box.rect, Side(box.side), scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._inks.rule, 0.0))
        if box.border is Border.OPEN:
            painter.drawLines(_open_border(rect))
        else:
            painter.drawRect(rect)

    def _paint_open_ground(
        self, painter: QPainter, box: PictureBox, rect: QRectF, bar: float
    ) -> None:
        """Leave the same gap at all four corners, in the bar as in the border."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._box)
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
        painter.setBrush(self._bars[box.side])
        painter.drawRect(QRectF(rect.x(), rect.y() + _OPEN, bar, rect.height() - 2 * _OPEN))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._open_border)
        painter.drawLines(_open_border(rect))

    def _paint_words(self, painter: QPainter, box: PictureBox, rect: Rect) -> None:
        x, y = rect[:2]
        lines = self._lines[box.semibold]
        for line in box.lines:
            lines.paint(painter, line, (x, y))
        if not box.lines:
            self._paint_nothing(painter, x, y)
        if box.quoted:
            self._quotes.paint(painter, box, (x, y))
        for mark in box.foot:
            self._feet.paint(painter, mark, box.side, QPointF(x + mark.x, y + box.foot_baseline))

    def _paint_nothing(self, painter: QPainter, x: float, y: float) -> None:
        painter.setPen(self._inks.muted)
        painter.setFont(self._faces.text)
        painter.drawText(QPointF(x + WORDS_AT[0], y + WORDS_AT[1] + BASE_SIZE), NOTHING_SAID)


def _body(rect: QRectF, bar: float) -> QPainterPath:
    """Return the box without its bar: square on the left, round on the right."""
    left, top, right, bottom = rect.left() + bar, rect.top(), rect.right(), rect.bottom()
    turn = 2 * RADIUS
    path = QPainterPath(QPointF(left, top))
    path.lineTo(right - RADIUS, top)
    path.arcTo(QRectF(right - turn, top, turn, turn), 90, -90)
    path.lineTo(right, bottom - RADIUS)
    path.arcTo(QRectF(right - turn, bottom - turn, turn, turn), 0, -90)
    path.lineTo(left, bottom)
    path.closeSubpath()
    return path


def _open_border(rect: QRectF) -> list[QLineF]:
    left, top, right, bottom = rect.left(), rect.top(), rect.right(), rect.bottom()
    return [
        QLineF(left + _OPEN, top, right - _OPEN, top),
        QLineF(left + _OPEN, bottom, right - _OPEN, bottom),
        QLineF(left, top + _OPEN, left, bottom - _OPEN),
        QLineF(right, top + _OPEN, right, bottom - _OPEN),
    ]


def _bar(rect: Rect, side: Side, scale: float) -> QRectF:
    x, y, width, height = rect
    start, share = SHARES[side]
    across = min(width, bar_width(scale))
    return QRectF(x, y + start * height, across, share * height)
