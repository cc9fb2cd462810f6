"""The few signs drawn on the map, as paths: they must look alike on screen and paper."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from argmap.drawing.picture import FootKind

MARK_RADIUS = 8.0
"""Of the circle around a + or -."""
_ARM = 4.0
_CROSS = 5.0
_DASHES = 8
"""Of the circle that says that nothing supports a claim."""


@cache
def icon_path(kind: FootKind) -> QPainterPath:
    """Return the icon of a foot mark in a square of 12, to be stroked; empty where it has none."""
    makers = {
        FootKind.BARE: _dashed_circle,
        FootKind.UNANSWERED: _open_word,
        FootKind.ADMITTED: _tick,
        FootKind.DISPUTED: _unequal,
        FootKind.ASSUMED: _nearly_equal,
        FootKind.QUOTES: _quotes,
        FootKind.SOURCES: _page,
        FootKind.CAUTION: _caution,
        FootKind.REFERENCE: _reference,
        FootKind.IN: _circled_tick,
        FootKind.OUT: _circled_cross,
        FootKind.UNDECIDED: _circled_question,
        FootKind.TIE: _balance,
    }
    maker = makers.get(kind)
    return maker() if maker else QPainterPath()


@cache
def sign_path(*, plus: bool) -> QPainterPath:
    """Return a + or - around (0, 0), to be stroked."""
    path = QPainterPath(QPointF(-_ARM, 0))
    path.lineTo(_ARM, 0)
    if plus:
        path.moveTo(0, -_ARM)
        path.lineTo(0, _ARM)
    return path


@cache
def cross_path() -> QPainterPath:
    """Return the cross of an undercut around (0, 0), to be stroked."""
    path = QPainterPath(QPointF(-_CROSS, -_CROSS))
    path.lineTo(_CROSS, _CROSS)
    path.moveTo(-_CROSS, _CROSS)
    path.lineTo(_CROSS, -_CROSS)
    return path


@cache
def chevron_path(*, down: bool) -> QPainterPath:
    """Return a chevron around (0, 0), to be stroked: down unfolds, up folds."""
    tip = 1.75 if down else -1.75
    path = QPainterPath(QPointF(-3.5, -tip))
    path.lineTo(0, tip)
    path.lineTo(3.5, -tip)
    return path


def _dashed_circle() -> QPainterPath:
    path, square = QPainterPath(), QRectF(1.0, 1.0, 10.0, 10.0)
    dash = 180 / _DASHES
    for number in range(_DASHES):
        start = (2 * number - 0.5) * dash
        path.arcMoveTo(square, start)
        path.arcTo(square, start, dash)
    return path


@cache
def bubble_path() -> QPainterPath:
    """Return the bubble of an unanswered attack alone, to be filled where it is small."""
    path = QPainterPath(QPointF(1.0, 11.0))
    path.lineTo(1.0, 2.5)
    path.quadTo(1.0, 1.25, 2.25, 1.25)
    path.lineTo(9.75, 1.25)
    path.quadTo(11.0, 1.25, 11.0, 2.5)
    path.lineTo(11.0, 7.75)
    path.quadTo(11.0, 9.0, 9.75, 9.0)
    path.lineTo(3.0, 9.0)
    path.closeSubpath()
    return path


@cache
def exclamation_path() -> QPainterPath:
    """Return the ! in such a filled bubble, to be stroked."""
    path = QPainterPath(QPointF(6.0, 2.9))
    path.lineTo(6.0, 5.3)
    path.moveTo(6.0, 7.3)
    path.lineTo(6.0, 7.4)
    return path


def _open_word() -> QPainterPath:
    """Make a speech bubble with a mark of exclamation, after Lucide's message-square-warning."""
    path = QPainterPath(bubble_path())
    path.moveTo(6.0, 3.0)
    path.lineTo(6.0, 5.25)
    path.moveTo(6.0, 7.0)
    path.lineTo(6.0, 7.15)
    return path


def _tick() -> QPainterPath:
    path = QPainterPath(QPointF(1.75, 6.5))
    path.lineTo(4.75, 9.5)
    path.lineTo(10.5, 3.0)
    return path


def _unequal() -> QPainterPath:
    path = QPainterPath()
    for y in (4.5, 8.0):
        path.moveTo(1.75, y)
        path.lineTo(10.25, y)
    path.moveTo(9.25, 1.75)
    path.lineTo(2.75, 10.75)
    return path


def _nearly_equal() -> QPainterPath:
    path = QPainterPath()
    for y in (4.25, 8.25):
        path.moveTo(1.5, y)
        path.cubicTo(4.5, y - 3.0, 7.5, y + 3.0, 10.5, y)
    return path


def _page() -> QPainterPath:
    path = QPainterPath(QPointF(7.25, 1.0))
    for x, y in ((2.25, 1.0), (2.25, 11.0), (9.75, 11.0), (9.75, 3.5), (7.25, 1.0)):
        path.lineTo(x, y)
    for y, right in ((5.5, 7.75), (8.0, 7.75)):
        path.moveTo(4.25, y)
        path.lineTo(right, y)
    return path


def _quotes() -> QPainterPath:
    path = QPainterPath()
    for left in (1.0, 6.75):
        path.addRect(QRectF(left, 2.0, 3.75, 3.5))
        path.moveTo(left + 3.75, 5.5)
        path.quadTo(left + 3.75, 8.75, left + 1.0, 9.75)
    return path


def _caution() -> QPainterPath:
    path = QPainterPath(QPointF(6.0, 1.25))
    path.lineTo(11.25, 10.5)
    path.lineTo(0.75, 10.5)
    path.closeSubpath()
    path.moveTo(6.0, 4.75)
    path.lineTo(6.0, 7.0)
    path.moveTo(6.0, 8.75)
    path.lineTo(6.0, 8.9)
    return path


def _reference() -> QPainterPath:
    path = QPainterPath(QPointF(2.0, 10.5))
    path.lineTo(2.0, 5.0)
    path.quadTo(2.0, 3.5, 3.5, 3.5)
    path.lineTo(10.5, 3.5)
    path.moveTo(7.5, 0.75)
    path.lineTo(10.5, 3.5)
    path.lineTo(7.5, 6.25)
    return path


def _circle() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QRectF(0.75, 0.75, 10.5, 10.5))
    return path


def _circled_tick() -> QPainterPath:
    path = _circle()
    path.moveTo(3.75, 6.25)
    path.lineTo(5.25, 7.75)
    path.lineTo(8.25, 4.5)
    return path


def _circled_cross() -> QPainterPath:
    path = _circle()
    for x, away in ((4.25, 7.75), (7.75, 4.25)):
        path.moveTo(x, 4.25)
        path.lineTo(away, 7.75)
    return path


def _circled_question() -> QPainterPath:
    path = _circle()
    path.moveTo(4.4, 4.75)
    path.cubicTo(4.6, 2.6, 7.7, 2.7, 7.6, 4.8)
    path.cubicTo(7.5, 6.0, 6.0, 6.0, 6.0, 7.0)
    path.moveTo(6.0, 8.75)
    path.lineTo(6.0, 8.9)
    return path


def _balance() -> QPainterPath:
    """Make a level balance, after Lucide's scale."""
    path = QPainterPath(QPointF(6.0, 1.0))
    path.lineTo(6.0, 10.75)
    path.moveTo(3.5, 10.75)
    path.lineTo(8.5, 10.75)
    path.moveTo(1.25, 3.0)
    path.lineTo(10.75, 3.0)
    for middle in (2.75, 9.25):
        path.moveTo(middle, 3.0)
        path.lineTo(middle - 1.9, 7.0)
        path.quadTo(middle, 9.0, middle + 1.9, 7.0)
        path.closeSubpath()
    return path
