"""Paints one box: ground, bar, border, words and foot line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen, QTextLayout

from argmap.drawing.faces import Faces
from argmap.drawing.few_words import FewWords
from argmap.drawing.fonts import BASE_SIZE
from argmap.drawing.glyphs import icon_path
from argmap.drawing.inks import Inks
from argmap.drawing.measuring import laid_out
from argmap.drawing.picture import Border, FootKind, FootMark, PictureBox, TextLine
from argmap.drawing.sizes import BAR, ICON, RADIUS, WORDS_AT

_OPEN = 12.0
"""How much of each side is left out at an open corner."""
_INNER = 3.0
"""From the border to the second line of a double one."""
_ICON_STROKE = 1.1
_ICON_GAP = 3.0
_KEPT = 6000
"""Lines of text kept shaped; a line takes some kilobytes."""
_LEAST_BAR = 3.0
"""Width of the bar on the screen, however small the map is."""
_SPACE_FOR_NOTHING = "Nothing said yet"


class BoxPainter:
    """Paints boxes in one set of colours and faces."""

    def __init__(self, inks: Inks, faces: Faces) -> None:
        self._inks = inks
        self._faces = faces
        self._few_words = FewWords()
        self._shaped: dict[tuple[str, bool, bool], QTextLayout] = {}

    def paint(self, painter: QPainter, box: PictureBox, *, scale: float | None = None) -> None:
        """Paint a box; at a `scale` too small to read, only as many words as can be read."""
        self._paint_ground(painter, box)
        painter.save()
        painter.setClipRect(QRectF(*box.rect), Qt.ClipOperation.IntersectClip)
        painter.setPen(self._inks.ink)
        if scale is None:
            self._paint_whole(painter, box)
        else:
            self._few_words.paint(painter, box, scale)
        painter.restore()

    def paint_blocks(self, painter: QPainter, boxes: Sequence[PictureBox], scale: float) -> None:
        """Paint boxes too small to read: a rectangle each, and the bar."""
        painter.setPen(QPen(self._inks.rule, 0.0))
        painter.setBrush(QBrush(self._inks.box))
        painter.drawRects([QRectF(*box.rect) for box in boxes])
        painter.setPen(Qt.PenStyle.NoPen)
        for side in sorted({box.side for box in boxes}):
            painter.setBrush(QBrush(self._inks.bar(side)))
            painter.drawRects([_bar(box.rect, scale) for box in boxes if box.side == side])

    def _paint_ground(self, painter: QPainter, box: PictureBox) -> None:
        rect = QRectF(*box.rect)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(self._inks.bar(box.side)))
        painter.drawRoundedRect(QRectF(rect.x(), rect.y(), 14.0, rect.height()), RADIUS, RADIUS)
        painter.setBrush(QBrush(self._inks.box))
        painter.drawPath(_body(rect))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._inks.rule, 1.0))
        if box.border is Border.OPEN:
            painter.drawLines(_open_border(rect))
            return
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
        if box.border is Border.DOUBLE:
            inner = rect.adjusted(BAR + _INNER, _INNER, -_INNER, -_INNER)
            painter.drawRoundedRect(inner, RADIUS - _INNER, RADIUS - _INNER)

    def _paint_whole(self, painter: QPainter, box: PictureBox) -> None:
        for line in box.lines:
            self._paint_line(painter, box, line)
        if not box.lines:
            self._paint_nothing(painter, box)
        for mark in box.foot:
            self._paint_mark(painter, box, mark)

    def _paint_line(self, painter: QPainter, box: PictureBox, line: TextLine) -> None:
        layout = self._layout_of(line.text, semibold=box.semibold, rtl=line.rtl)
        x, y = box.rect[0] + line.x, box.rect[1] + line.baseline
        layout.draw(painter, QPointF(x, y - layout.lineAt(0).ascent()))

    def _layout_of(self, text: str, *, semibold: bool, rtl: bool) -> QTextLayout:
        key = (text, semibold, rtl)
        found = self._shaped.get(key)
        if found is None:
            if len(self._shaped) >= _KEPT:
                self._shaped.clear()
            font = self._faces.semibold if semibold else self._faces.text
            found = laid_out(text, font, rtl=rtl)
            found.setCacheEnabled(True)
            found.beginLayout()
            made = found.createLine()
            made.setNumColumns(len(text) * 2 + 1)
            found.endLayout()
            self._shaped[key] = found
        return found

    def _paint_nothing(self, painter: QPainter, box: PictureBox) -> None:
        painter.setPen(self._inks.muted)
        painter.setFont(self._faces.text)
        x, y = box.rect[0] + WORDS_AT[0], box.rect[1] + WORDS_AT[1]
        painter.drawText(QPointF(x, y + BASE_SIZE), _SPACE_FOR_NOTHING)

    def _paint_mark(self, painter: QPainter, box: PictureBox, mark: FootMark) -> None:
        x, y = box.rect[0] + mark.x, box.rect[1] + box.foot_baseline
        icon = icon_path(mark.kind)
        colour = self._inks.muted
        if mark.kind is FootKind.SIDE:
            colour = self._inks.side_text(box.side)
        elif mark.kind is FootKind.CAUTION:
            colour = self._inks.warning
        if not icon.isEmpty():
            painter.save()
            painter.translate(x, y - ICON + 2.0)
            painter.strokePath(icon, QPen(colour, _ICON_STROKE))
            if mark.kind is FootKind.QUOTES:
                painter.fillPath(icon, colour)
            painter.restore()
            x += ICON + _ICON_GAP
        if mark.text:
            side = mark.kind is FootKind.SIDE
            painter.setFont(self._faces.small_semibold if side else self._faces.small)
            painter.setPen(colour)
            painter.drawText(QPointF(x, y), mark.text)


def _body(rect: QRectF) -> QPainterPath:
    """Return the box without its bar: square on the left, round on the right."""
    left, top, right, bottom = rect.left() + BAR, rect.top(), rect.right(), rect.bottom()
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


def _bar(rect: tuple[float, float, float, float], scale: float) -> QRectF:
    x, y, width, height = rect
    return QRectF(x, y, min(width, max(BAR, _LEAST_BAR / scale)), height)
