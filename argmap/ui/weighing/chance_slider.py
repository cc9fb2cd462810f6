"""A slider for the chance of winning, with the point marked at which both mistakes cost alike."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from argmap.drawing.fonts import sans_font
from argmap.ui.labels import SMALL
from argmap.ui.overriding import override
from argmap.ui.theme import Theme

_SIDE, _TOP, _BAR, _HEIGHT = 16, 28, 14, 84
_HANDLE = 8


class ChanceSlider(QSlider):
    """Chooses a chance in whole per cent; hatched where denial costs less, solid where grant does.

    Arrows move it by 1, Page Up and Page Down by 10.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._break_even: float | None = None
        self.setRange(0, 100)
        self.setPageStep(10)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # not by a wheel that passes over it
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Chance that the movant wins at trial, in per cent")

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._theme = theme
        self.update()

    def mark(self, break_even: float | None) -> None:
        """Mark the point, 0 to 1, at which both mistakes cost alike; None where there is none."""
        self._break_even = break_even
        said = "" if break_even is None else f"Break-even at {break_even:.0%}"
        self.setAccessibleDescription(said.replace("%", " %"))
        self.update()

    def place_of(self, chance: float) -> float:
        """Return where a chance from 0 to 1 lies, in pixels from the left."""
        return _SIDE + chance * (self.width() - 2 * _SIDE)

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, _HEIGHT)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._follow(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._follow(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(sans_font(SMALL))
        self._paint_bar(painter)
        self._paint_break_even(painter)
        self._paint_handle(painter)
        painter.end()

    def _follow(self, event: QMouseEvent) -> None:
        share = (event.position().x() - _SIDE) / max(self.width() - 2 * _SIDE, 1)
        self.setValue(round(min(max(share, 0.0), 1.0) * 100))
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def _paint_bar(self, painter: QPainter) -> None:
        ink = self._theme.color("muted")
        split = self.place_of(1.0 if self._break_even is None else self._break_even)
        left, right = self.place_of(0.0), self.place_of(1.0)
        painter.setPen(QPen(ink, 1.5))
        painter.setBrush(self._theme.color("box"))
        painter.drawRect(QRectF(left, _TOP, right - left, _BAR))
        if self._break_even is not None:
            painter.setBrush(QBrush(ink, Qt.BrushStyle.BDiagPattern))
            painter.drawRect(QRectF(left, _TOP, split - left, _BAR))
            painter.setBrush(ink)
            painter.drawRect(QRectF(split, _TOP, right - split, _BAR))

    def _paint_break_even(self, painter: QPainter) -> None:
        if self._break_even is None:
            return
        x = self.place_of(self._break_even)
        painter.setPen(QPen(self._theme.color("ink"), 2))
        painter.drawLine(QPointF(x, _TOP - 6), QPointF(x, _TOP + _BAR + 4))
        self._paint_word(painter, x, 2, f"break-even {self._break_even:.0%}".replace("%", " %"))

    def _paint_handle(self, painter: QPainter) -> None:
        x, top = self.place_of(self.value() / 100), _TOP + _BAR + 3
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("selection" if self.hasFocus() else "ink"))
        points = ((0, 0), (_HANDLE, 14), (-_HANDLE, 14))
        painter.drawPolygon(QPolygonF([QPointF(x + right, top + down) for right, down in points]))
        painter.setPen(self._theme.color("ink"))
        self._paint_word(painter, x, top + 17, f"{self.value()} %")

    def _paint_word(self, painter: QPainter, x: float, top: float, word: str) -> None:
        width = painter.fontMetrics().horizontalAdvance(word) + 4
        left = min(max(x - width / 2, 0.0), self.width() - width)
        painter.setPen(self._theme.color("ink"))
        painter.drawText(QRectF(left, top, width, 18), int(Qt.AlignmentFlag.AlignCenter), word)
