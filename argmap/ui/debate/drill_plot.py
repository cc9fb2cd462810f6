"""What was drilled on each of the last days, as bars: remembered, and not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from argmap.case.counting import counted
from argmap.debate.schedule import Day
from argmap.drawing.fonts import sans_font
from argmap.ui.labels import SMALL
from argmap.ui.overriding import override

DAYS = 28
_HIGH = 132
_LEFT, _TOP, _FOOT = 34, 8, 20
_GAP = 3
_LEAST_TOP = 4
_WIDEST = 28
_ROLE = QPalette.ColorRole


class DrillPlot(QWidget):
    """Paints a bar a day: what was remembered is full, what was not is an outline above it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._days: tuple[Day, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Drills of the last four weeks")

    @property
    def days(self) -> tuple[Day, ...]:
        """The days that are shown, the present one last."""
        return self._days

    def show_days(self, days: Sequence[Day]) -> None:
        """Show some days, the present one last."""
        self._days = tuple(days)
        told = (day_words(one) for one in self._days if one.answered)
        self.setAccessibleDescription(" ".join(told) or "Nothing was drilled.")
        self.update()

    def bar_of(self, at: int) -> QRectF:
        """Return where the bar of a day stands, as high as what was answered on it."""
        wide = (self.width() - _LEFT) / max(1, len(self._days))
        bar = min(wide - _GAP, _WIDEST)
        high = self._height(self._days[at].answered)
        left = _LEFT + at * wide + (wide - bar) / 2
        return QRectF(left, self._base - high, bar, high)

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, _HIGH)

    @override
    def event(self, event: QEvent) -> bool:
        """Tell of the day under the pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            day = self._day_at(event.pos())
            if day is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), day_words(day), self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(sans_font(SMALL))
        self._paint_scale(painter)
        for at, day in enumerate(self._days):
            self._paint_bar(painter, at, day)
        painter.end()

    @property
    def _base(self) -> int:
        return _HIGH - _FOOT

    @property
    def _most(self) -> int:
        most = max((one.answered for one in self._days), default=0)
        return max(_LEAST_TOP, most + most % 2)

    def _height(self, count: int) -> float:
        return (self._base - _TOP) * count / self._most

    def _paint_scale(self, painter: QPainter) -> None:
        palette = self.palette()
        for count in (0, self._most // 2, self._most):
            y = round(self._base - self._height(count))
            painter.setPen(palette.color(_ROLE.Dark if not count else _ROLE.Mid))
            painter.drawLine(_LEFT, y, self.width(), y)
            painter.setPen(palette.color(_ROLE.PlaceholderText))
            box = QRect(0, y - 8, _LEFT - 8, 16)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, right, str(count))
        self._paint_days(painter)

    def _paint_days(self, painter: QPainter) -> None:
        if not self._days:
            return
        foot = QRect(_LEFT, self._base + 3, self.width() - _LEFT, _FOOT - 3)
        first = self._days[0].day
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, f"{first.day} {first:%B}")
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, "today")

    def _paint_bar(self, painter: QPainter, at: int, day: Day) -> None:
        if not day.answered:
            return
        bar, ink = self.bar_of(at), self.palette().color(_ROLE.PlaceholderText)
        painter.setPen(QPen(ink, 1))
        painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))
        full = QRectF(bar)
        full.setTop(self._base - self._height(day.remembered))
        painter.fillRect(full, ink)

    def _day_at(self, at: QPoint) -> Day | None:
        wide = (self.width() - _LEFT) / max(1, len(self._days))
        number = int((at.x() - _LEFT) / wide) if at.x() >= _LEFT else -1
        return self._days[number] if 0 <= number < len(self._days) else None


def day_words(day: Day) -> str:
    """Return what was done on a day, as in “3 March: 8 drills answered, 7 remembered.”."""
    answered = counted(day.answered, "drill")
    return f"{day.day.day} {day.day:%B}: {answered} answered, {day.remembered} remembered."
