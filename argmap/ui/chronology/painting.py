"""How a timeline is painted: the line of time, the events, and the day known up to."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPalette, QPen

from argmap.case.times_in_words import day_in_words
from argmap.drawing.fonts import sans_font
from argmap.drawing.time_scale import TimeScale
from argmap.drawing.timeline import AXIS, TICK, Placed
from argmap.ui.chronology.event_rows import EventRow
from argmap.ui.icons import icon
from argmap.ui.labels import SMALL
from argmap.ui.theme import Theme

DAY_ROOM = 22
"""How high the band at the foot is that says which day is asked for."""
_TALL = 2
_ICON = 14


class Brush(NamedTuple):
    """A painter and the colours it paints in."""

    painter: QPainter
    theme: Theme

    def color(self, token: str) -> QColor:
        """Return a colour by its meaning."""
        return self.theme.color(token)


def paint_axis(brush: Brush, scale: TimeScale, height: int, zone: str = "") -> None:
    """Paint the line with what is written along it, and a hairline down from each mark.

    `zone` says by which clocks the line is drawn; at the right end no mark is written over it.
    """
    painter, end = brush.painter, scale.width - _width_of_zone(zone)
    painter.setPen(QPen(brush.color("rule"), 1))
    painter.drawLine(QPointF(0, AXIS - 4.5), QPointF(scale.width, AXIS - 4.5))
    marks = list(scale.marks())
    ends = [*(mark.x for mark in marks[1:]), end]
    for mark, following in zip(marks, ends, strict=True):
        painter.setPen(QPen(brush.color("hairline"), 1))
        painter.drawLine(QPointF(mark.x, AXIS), QPointF(mark.x, height))
        painter.setPen(QPen(brush.color("rule"), 1))
        painter.drawLine(QPointF(mark.x, AXIS - 8), QPointF(mark.x, AXIS - 4.5))
        painter.setPen(brush.color("ink" if mark.strong else "muted"))
        font, left = sans_font(SMALL, semibold=mark.strong), max(mark.x, 0) + 3
        if left + QFontMetricsF(font).horizontalAdvance(mark.words) <= min(following, end):
            painter.setFont(font)
            painter.drawText(QPointF(left, AXIS - 11), mark.words)
    _paint_zone(brush, scale, zone)


def _width_of_zone(zone: str) -> float:
    return QFontMetricsF(sans_font(SMALL)).horizontalAdvance(zone) + 12 if zone else 0


def _paint_zone(brush: Brush, scale: TimeScale, zone: str) -> None:
    painter, width = brush.painter, _width_of_zone(zone)
    place = QRectF(scale.width - width, 0, width, AXIS - 9)
    painter.setFont(sans_font(SMALL))
    painter.setPen(brush.color("muted"))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, zone)


def paint_day(brush: Brush, scale: TimeScale, day: dt.date, height: int) -> None:
    """Paint where the day ends up to which things were known."""
    end = dt.datetime.combine(day, dt.time()) + dt.timedelta(days=1)
    x = scale.x_of(end)
    if not 0 <= x <= scale.width:
        return
    painter = brush.painter
    painter.setPen(QPen(brush.color("selection"), 2))
    painter.drawLine(QPointF(x, 0), QPointF(x, height))
    painter.setFont(sans_font(SMALL, semibold=True))
    words = f"Known on {day_in_words(day)}"
    width = QFontMetricsF(painter.font()).horizontalAdvance(words) + 8
    left = x - width if x >= width else x
    ground = QRectF(left, height - 18, width, 18)
    painter.fillRect(ground, brush.color("selection"))
    painter.setPen(brush.color("on_selection"))
    painter.drawText(ground, int(Qt.AlignmentFlag.AlignCenter), words)


def paint_event(
    brush: Brush, placed: Placed[EventRow], *, is_picked: bool, has_focus: bool
) -> None:
    """Paint one event: its ground where it is picked, what is told against it, bar and words."""
    painter = brush.painter
    painter.save()
    if is_picked:
        painter.setPen(QPen(brush.color("selection"), 2 if has_focus else 1))
        painter.setBrush(brush.color("selection_ground"))
        painter.drawRoundedRect(placed.whole.adjusted(1, 3, -1, -3), 5, 5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(brush.color("warning"), 1.5))
    for box in placed.elsewhere:
        painter.drawRoundedRect(box.adjusted(-1, -3, 1, 3), 2, 2)
    _paint_bar(brush, placed)
    _paint_words(brush, placed)
    painter.restore()


def _paint_bar(brush: Brush, placed: Placed[EventRow]) -> None:
    painter, bar = brush.painter, placed.bar
    ink = brush.color("muted")
    if bar.width() <= TICK:  # a minute: taller, so that it is seen
        bar = bar.adjusted(0, -_TALL, 0, _TALL)
    if placed.row.is_later or placed.row.disputed:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush.color("box"))
        painter.drawRoundedRect(bar, 2, 2)
        pattern = Qt.BrushStyle.BDiagPattern if placed.row.disputed else Qt.BrushStyle.NoBrush
        painter.setBrush(QBrush(ink, pattern))
        painter.setPen(QPen(ink, 1.2))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
    painter.drawRoundedRect(bar, 2, 2)


def _paint_words(brush: Brush, placed: Placed[EventRow]) -> None:
    painter, words = brush.painter, QRectF(placed.words)
    if placed.row.clashes:
        top = round(words.center().y() - _ICON / 2)
        mark = icon("triangle-alert", QPalette.ColorRole.BrightText)
        mark.paint(painter, QRect(round(words.left()), top, _ICON, _ICON))
        words.setLeft(words.left() + _ICON + 4)
    painter.setFont(sans_font(SMALL))
    painter.setPen(brush.color("muted" if placed.row.is_later else "ink"))
    metrics = QFontMetricsF(painter.font())
    text = metrics.elidedText(placed.row.label, Qt.TextElideMode.ElideRight, words.width())
    align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(words, int(align | Qt.TextFlag.TextSingleLine), text)
