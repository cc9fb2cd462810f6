"""The tornado: one bar a finding, as long as the answer moves between its two ends."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from argmap.drawing.fonts import sans_font
from argmap.ui.labels import BASE, SMALL
from argmap.ui.overriding import override
from argmap.ui.theme import Theme
from argmap.ui.weighing.sensitivity_words import TornadoRow

_TOP, _ROW, _BAR, _FOOT = 26, 42, 16, 30
_NAME_SHARE = 0.36
_GAP, _SIDE = 12, 34
_ENDS = ((-1.0, "denied"), (0.0, "open or even"), (1.0, "permitted"))
_LEGEND = ((Qt.BrushStyle.BDiagPattern, "towards denied"), (None, "towards permitted"))


class Tornado(QWidget):
    """Paints swings, the widest on top: hatched towards the worse end, solid to the better."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: tuple[TornadoRow, ...] = ()
        self._now = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("How far the answer moves with each finding")

    @property
    def rows(self) -> tuple[TornadoRow, ...]:
        """What is painted, from the top."""
        return self._rows

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._theme = theme
        self.update()

    def show_rows(self, rows: Sequence[TornadoRow], now: float) -> None:
        """Paint these rows; `now` is the place of the answer as it stands."""
        self._rows, self._now = tuple(rows), now
        self.setAccessibleDescription(" ".join(one.said for one in rows))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, _TOP + _ROW * len(self._rows) + _FOOT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axis(painter)
        for number, row in enumerate(self._rows):
            top = _TOP + number * _ROW
            self._paint_name(painter, row, top)
            self._paint_bar(painter, row, top)
        self._paint_now(painter)
        self._paint_legend(painter)
        painter.end()

    def bar_box(self, number: int) -> QRectF:
        """Return where the bar of a row lies in the widget."""
        row = self._rows[number]
        left, right = sorted((self._x(row.at_worst), self._x(row.at_best)))
        top = _TOP + number * _ROW + (_ROW - _BAR) / 2
        return QRectF(left, top, right - left, _BAR)

    def _x(self, place: float) -> float:
        left = self.width() * _NAME_SHARE + _SIDE
        return left + (place + 1) / 2 * (self.width() - _SIDE - left)

    @property
    def _bottom(self) -> float:
        return float(_TOP + _ROW * len(self._rows))

    def _paint_axis(self, painter: QPainter) -> None:
        painter.setFont(sans_font(SMALL))
        for place, word in _ENDS:
            x = self._x(place)
            painter.setPen(QPen(self._theme.color("hairline"), 1))
            painter.drawLine(QPointF(x, _TOP - 4), QPointF(x, self._bottom))
            painter.setPen(self._theme.color("muted"))
            box = QRectF(x - 50, 0, 100, _TOP - 6)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), word)

    def _paint_name(self, painter: QPainter, row: TornadoRow, top: float) -> None:
        width = round(self.width() * _NAME_SHARE) - _GAP
        for size, ink, words, y in (
            (BASE, "ink", row.name, top + 4),
            (SMALL, "muted", f"{row.worst} – {row.best}", top + 21),
        ):
            font = sans_font(size)
            painter.setFont(font)
            painter.setPen(self._theme.color(ink))
            shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QRectF(0, y, width, 18), int(Qt.AlignmentFlag.AlignLeft), shown)

    def _paint_bar(self, painter: QPainter, row: TornadoRow, top: float) -> None:
        middle = top + _ROW / 2
        if not row.is_moving:
            painter.setFont(sans_font(SMALL))
            painter.setPen(self._theme.color("muted"))
            self._paint_beside(painter, self._x(row.at_best), middle, "no change")
            return
        low, high = self._x(row.at_worst), self._x(row.at_best)
        split = min(max(self._x(self._now), low), high)
        worse = QRectF(low, middle - _BAR / 2, split - low, _BAR)
        better = QRectF(split, middle - _BAR / 2, high - split, _BAR)
        self._fill(painter, worse, Qt.BrushStyle.BDiagPattern)
        self._fill(painter, better, None)

    def _fill(self, painter: QPainter, box: QRectF, pattern: Qt.BrushStyle | None) -> None:
        """Fill a part of a bar: hatched on the ground, or solid, told apart without colour."""
        if box.width() <= 0:
            return
        ink = self._theme.color("muted")
        painter.setPen(QPen(ink, 1.5))
        painter.setBrush(self._theme.color("box") if pattern else ink)
        painter.drawRect(box)
        if pattern:
            painter.setBrush(QBrush(ink, pattern))
            painter.drawRect(box)

    def _paint_beside(self, painter: QPainter, x: float, middle: float, words: str) -> None:
        width = QFontMetrics(painter.font()).horizontalAdvance(words) + 4
        left = x + 8 if x + 8 + width < self.width() else x - 8 - width
        box = QRectF(left, middle - 9, width, 18)
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(box, flags, words)

    def _paint_now(self, painter: QPainter) -> None:
        x = self._x(self._now)
        painter.setPen(QPen(self._theme.color("ink"), 2))
        painter.drawLine(QPointF(x, _TOP), QPointF(x, self._bottom))

    def _paint_legend(self, painter: QPainter) -> None:
        painter.setFont(sans_font(SMALL))
        metrics = QFontMetrics(painter.font())
        x, middle = self.width() * _NAME_SHARE, self._bottom + 18
        for pattern, words in _LEGEND:
            self._fill(painter, QRectF(x, middle - 5, 20, 10), pattern)
            x = self._paint_term(painter, x + 26, middle, words) + metrics.averageCharWidth() * 2
        painter.setPen(QPen(self._theme.color("ink"), 2))
        painter.drawLine(QPointF(x, middle - 6), QPointF(x, middle + 6))
        self._paint_term(painter, x + 6, middle, "now")

    def _paint_term(self, painter: QPainter, x: float, middle: float, words: str) -> float:
        width = QFontMetrics(painter.font()).horizontalAdvance(words) + 2
        painter.setPen(self._theme.color("muted"))
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRectF(x, middle - 9, width, 18), flags, words)
        return x + width
