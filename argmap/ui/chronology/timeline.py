"""The chronology as a line: stretches for times known in part, ticks for minutes."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from argmap.case.counting import counted
from argmap.case.ids import EventId
from argmap.drawing.fonts import sans_font
from argmap.drawing.time_scale import TimeScale, fitting
from argmap.drawing.timeline import Placed, height_of, place_events
from argmap.ui.chronology.event_rows import EventRow, all_about
from argmap.ui.chronology.painting import (
    DAY_ROOM,
    Brush,
    paint_axis,
    paint_day,
    paint_event,
)
from argmap.ui.labels import SMALL
from argmap.ui.overriding import override
from argmap.ui.theme import Theme
from argmap.ui.wrapping_tip import wrapping_tip

_ZOOM = 1.5
_ICON_ROOM = 20
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Timeline(QWidget):
    """Draws events in the order of time; arrows walk them, plus and minus zoom, 0 fits all."""

    picked = Signal(object)
    """The id of the event the user went to."""
    opened = Signal(object)
    """The id of the event the user wants to write in."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[EventRow] = []
        self._placed: list[Placed[EventRow]] = []
        self._picked: EventId | None = None
        self._day: dt.date | None = None
        self._scale: TimeScale | None = None
        self._fits, self._zone = True, ""
        self._dragged: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName("Timeline")

    @property
    def scale(self) -> TimeScale:
        """Which stretch of time is shown."""
        if self._scale is None or self._scale.width != self.width():
            old = self._scale
            if self._fits or old is None:
                self._scale = fitting([one.span for one in self._rows if one.span], self.width())
            else:
                self._scale = TimeScale(old.start, old.seconds, self.width())
        return self._scale

    @property
    def placed(self) -> list[Placed[EventRow]]:
        """The events in view, where they stand."""
        return self._placed

    def show_rows(self, rows: list[EventRow], zone: str) -> None:
        """Show events; the stretch in view stays, unless all were in view.

        `zone` says in words by which clocks times with a zone stand, empty where none has one.
        """
        self._rows, self._zone = rows, zone
        if self._fits:
            self._scale = None
        hours = f", hours of {zone}" if zone else ""
        self.setAccessibleName(f"Timeline of {counted(len(rows), 'event')}{hours}")
        self._place()

    def show_picked(self, event: EventId | None) -> None:
        """Show which event is picked, and bring it into view."""
        self._picked = event
        row = next((one for one in self._rows if one.id == event), None)
        self.setAccessibleDescription(row.words if row else "")
        told = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(told)
        if row and row.span:
            self._bring_into_view(row.span[0])
        self.update()

    def show_day(self, day: dt.date | None) -> None:
        """Show up to which day things were known."""
        self._day = day
        self._place()

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._theme = theme
        self.update()

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Zoom by a factor about a place, by default about the picked event or the middle."""
        self._fits = False
        self._scale = self.scale.zoomed(factor, self._middle() if x is None else x)
        self._place()

    def fit(self) -> None:
        """Show all events."""
        self._fits, self._scale = True, None
        self._place()

    def event_at(self, place: QPointF) -> EventRow | None:
        """Return the event at a place, None where there is none."""
        return next((one.row for one in self._placed if one.whole.contains(place)), None)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            assert isinstance(event, QHelpEvent)
            row = self.event_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), wrapping_tip(all_about(row)) if row else "", self)
            return True
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("paper"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush = Brush(painter, self._theme)
        paint_axis(brush, self.scale, self.height(), self._zone)
        if self._day:
            paint_day(brush, self.scale, self._day, self.height())
        for one in self._placed:
            is_picked = one.row.id == self._picked
            paint_event(brush, one, is_picked=is_picked, has_focus=is_picked and self.hasFocus())
        painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._walk(_STEPS[key])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._go_to(0 if key is Qt.Key.Key_Home else len(self._rows) - 1)
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus}:
            self.zoom(1 / _ZOOM if key is Qt.Key.Key_Minus else _ZOOM)
        elif key is Qt.Key.Key_0:
            self.fit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._picked:
            self.opened.emit(self._picked)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.event_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and row is None:
            self._dragged = event.position()
        elif row is not None:
            self.picked.emit(row.id)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged is not None:
            self._fits = False
            self._scale = self.scale.panned(self._dragged.x() - event.position().x())
            self._dragged = event.position()
            self._place()
            return
        over = self.event_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged = None

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self.event_at(event.position())
        if row is not None:
            self.opened.emit(row.id)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_ZOOM ** (event.angleDelta().y() / 120), event.position().x())
            event.accept()
        elif event.angleDelta().x():
            self._fits = False
            self._scale = self.scale.panned(-event.angleDelta().x() / 2)
            self._place()
        else:
            event.ignore()

    def _place(self) -> None:
        metrics = QFontMetricsF(sans_font(SMALL))

        def width_of(row: EventRow) -> float:
            return metrics.horizontalAdvance(row.label) + (_ICON_ROOM if row.clashes else 0) + 2

        self._placed = place_events(self._rows, self.scale, width_of)
        self.setMinimumHeight(height_of(self._placed) + (DAY_ROOM if self._day else 0))
        self.update()

    def _middle(self) -> float:
        row = next((one for one in self._rows if one.id == self._picked), None)
        x = self.scale.x_of(row.span[0]) if row and row.span else self.width() / 2
        return x if 0 <= x <= self.width() else self.width() / 2

    def _bring_into_view(self, moment: dt.datetime) -> None:
        x = self.scale.x_of(moment)
        if not 0 <= x <= self.width():
            self._fits = False
            self._scale = self.scale.panned(x - self.width() / 2)
            self._place()

    def _walk(self, by: int) -> None:
        at = next((at for at, one in enumerate(self._rows) if one.id == self._picked), None)
        self._go_to(at + by if at is not None else (0 if by > 0 else len(self._rows) - 1))

    def _go_to(self, at: int) -> None:
        if self._rows:
            self.picked.emit(self._rows[max(0, min(at, len(self._rows) - 1))].id)
