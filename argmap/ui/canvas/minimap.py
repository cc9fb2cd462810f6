"""The whole map, small, in a corner: where one is, and a way to go elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSizeF, Qt, QTimer, Slot
from PySide6.QtGui import (
    QEnterEvent,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from argmap.ui.canvas.corners import LOWER_RIGHT, PAD, Corners
from argmap.ui.canvas.marks import Marks
from argmap.ui.canvas.sides import SideTable
from argmap.ui.canvas.specks import speck_groups, specks
from argmap.ui.icons import icon
from argmap.ui.overriding import override
from argmap.ui.theme import Theme

if TYPE_CHECKING:
    from argmap.ui.canvas.canvas import MapCanvas

_REST_MS = 120
"""While one edits, the specks follow only when the hand rests."""
_STAY_MS = 900
"""How long the minimap stays over boxes after the map has moved."""
_ICON = 16
_DOT = 6.0
"""The least that the picked box and the rectangle of what is shown are drawn."""


class Minimap(QWidget):
    """Shows every box as a speck in its side's hue, and a frame around what is on the screen.

    What a filter dims is pale, what was found stands out.

    The specks are drawn once a picture, after a moment's rest. Nothing is shown while all
    of the map is. It stands in a corner without boxes. Where there is none it is shown while
    the map moves and while the pointer is on it, else only a small sign of it is.
    """

    def __init__(self, canvas: MapCanvas, theme: Theme, sides: SideTable, marks: Marks) -> None:
        super().__init__(canvas)
        self._marks = marks
        self._sides = sides
        self._canvas = canvas
        self._theme = theme
        self._image: QImage | None = None
        self._is_wanted = True
        self._corners = Corners(canvas)
        self._corner = LOWER_RIGHT
        self.is_aside = False
        """Whether only the sign is shown, so that the boxes here can be read."""
        self._seen: tuple[object, ...] = ()
        self.setObjectName("minimap")
        self.setAccessibleName("The whole map, small")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setMouseTracking(True)
        self._drawing, self._resting = self._timer(_REST_MS), self._timer(_STAY_MS)
        self._edited = self._timer(0)  # until the event is over that has changed the picture
        self._drawing.timeout.connect(self.draw_again)
        self._resting.timeout.connect(self._on_rest)
        canvas.pictured.connect(self._on_pictured)
        canvas.moved.connect(self._on_moved)
        self._on_moved()

    @property
    def is_wanted(self) -> bool:
        """Whether the minimap is to be shown when there is more of the map than the screen has."""
        return self._is_wanted

    def want(self, *, wanted: bool) -> None:
        """Show the minimap from now on, or no more."""
        self._is_wanted = wanted
        self._on_moved()

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._theme = theme
        self.draw_again()

    def frame_shown(self) -> QRectF:
        """Return the rectangle of the minimap that stands for what is on the screen."""
        visible = self._canvas.view.visible().intersected(self._canvas.view.bounds)
        shown = QRectF(self._to_small(visible.topLeft()), visible.size() * self._scale())
        middle = shown.center()
        shown.setSize(shown.size().expandedTo(QSizeF(_DOT, _DOT)))
        shown.moveCenter(middle)
        return shown.intersected(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("rule"), 1.0))
        painter.setBrush(self._theme.color("panel"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6.0, 6.0)
        if self.is_aside:
            sign = QRect(0, 0, _ICON, _ICON)
            sign.moveCenter(self.rect().center())
            icon("map").paint(painter, sign)
            return
        if self._image is None:
            self._image = self._drawn()
        painter.drawImage(self._inner(), self._image)
        ink = self._theme.color("selection")
        if self._canvas.selected >= 0:
            at = self._to_small(self._canvas.scene.rect(self._canvas.selected).center())
            painter.setPen(QPen(self._theme.color("box"), 1.0))
            painter.setBrush(ink)
            painter.drawEllipse(at, _DOT / 2 + 0.5, _DOT / 2 + 0.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, 2.0))
        painter.drawRoundedRect(self.frame_shown(), 2.0, 2.0)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        if self.is_aside:
            self._stand(self._corner)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._resting.start()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.is_aside:  # a finger comes without having pointed
            self._stand(self._corner)
            self._resting.start()
        elif event.button() is Qt.MouseButton.LeftButton:
            self._look_at(event.position())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._look_at(event.position())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @Slot()
    def _on_pictured(self) -> None:
        self._edited.start()
        if self._image is not None:
            self._drawing.start()
        self._on_moved()

    @Slot()
    def draw_again(self) -> None:
        """Draw the specks again: other claims are marked."""
        self._image = None
        self.update()

    @Slot()
    def _on_moved(self) -> None:
        """Stand in the corner, as large as the map's shape asks; hide where nothing is unseen."""
        view = self._canvas.view
        bounds = view.bounds
        whole = bounds.isEmpty() or view.visible().adjusted(-1, -1, 1, 1).contains(bounds)
        was_aside = self.is_aside and self.isVisible()
        self.setVisible(self._is_wanted and not whole)
        if self.isHidden() or (was_aside and self._edited.isActive()):
            return
        look = (view.scale, view.offset.x(), view.offset.y(), self._canvas.size())
        if look != self._seen or not self.is_aside:
            self._stand(self._corners.off_picked(self._corner))
        self._seen = look
        self._resting.start()

    @Slot()
    def _on_rest(self) -> None:
        """Go to a corner without boxes, or aside where there is none."""
        if self.isHidden() or (self.underMouse() and not self.is_aside):
            return
        free = self._corners.free(self._corner)
        if free is None:
            self._step_aside()
        elif self.is_aside or free != self._corner:
            self._stand(free)

    def _stand(self, corner: int) -> None:
        """Show all of the minimap in a corner."""
        self._corner, self.is_aside = corner, False
        self.setToolTip("")
        self.setGeometry(self._corners.place(corner))
        self.update()

    def _step_aside(self) -> None:
        self._corner, self.is_aside = LOWER_RIGHT, True
        self.setToolTip("Point here for the whole map, small")
        self.setGeometry(self._corners.sign())
        self.update()

    def _look_at(self, at: QPointF) -> None:
        """Bring what a point of the minimap stands for into the middle of the screen."""
        bounds = self._canvas.view.bounds
        point = (at - self._offset()) / self._scale() + bounds.topLeft()
        middle = QPointF(self._canvas.rect().center())
        self._canvas.pan(middle - self._canvas.view.to_screen(point))

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        return timer

    def _inner(self) -> QRectF:
        return QRectF(self._offset(), self._canvas.view.bounds.size() * self._scale())

    def _offset(self) -> QPointF:
        size = self._canvas.view.bounds.size() * self._scale()
        return QPointF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2)

    def _scale(self) -> float:
        bounds = self._canvas.view.bounds
        across = (self.width() - 2 * PAD) / max(bounds.width(), 1.0)
        return min(across, (self.height() - 2 * PAD) / max(bounds.height(), 1.0))

    def _to_small(self, point: QPointF) -> QPointF:
        return (point - self._canvas.view.bounds.topLeft()) * self._scale() + self._offset()

    def _drawn(self) -> QImage:
        """Draw every box, in pixels of the device."""
        scene, size = self._canvas.scene, self._inner().size() * self.devicePixelRatioF()
        groups = speck_groups(scene, self._sides.of(scene.boxes), self._marks)
        return specks(scene, groups, size, self._theme)
