"""The whole map, small, in a corner: where one is, and a way to go elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt, QTimer, Slot
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QWidget

from argmap.ui.canvas.coverage import covered, painted
from argmap.ui.canvas.marks import Marks
from argmap.ui.canvas.sides import SIDES, SideTable
from argmap.ui.overriding import override
from argmap.ui.theme import Theme

if TYPE_CHECKING:
    from argmap.ui.canvas.canvas import MapCanvas

_MOST = QSizeF(200.0, 140.0)
_LEAST = 36.0
_AWAY = 12
"""From the corner of the map."""
_PAD = 5.0
_REST_MS = 120
"""While one edits, the specks follow only when the hand rests."""
_DOT = 6.0
"""The least that the picked box and the rectangle of what is shown are drawn."""


class Minimap(QWidget):
    """Shows every box as a speck in its side's hue, and a frame around what is on the screen.

    What a filter dims is pale, what was found stands out.

    The specks are drawn once a picture, after a moment's rest. Nothing is shown while all
    of the map is. Where the corner would cover the picked box, the other one is taken.
    """

    def __init__(self, canvas: MapCanvas, theme: Theme, sides: SideTable, marks: Marks) -> None:
        super().__init__(canvas)
        self._marks = marks
        self._sides = sides
        self._canvas = canvas
        self._theme = theme
        self._image: QImage | None = None
        self._is_wanted = True
        self.setObjectName("minimap")
        self.setAccessibleName("The whole map, small")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setMouseTracking(True)
        self._drawing = QTimer(self)
        self._drawing.setSingleShot(True)
        self._drawing.setInterval(_REST_MS)
        self._drawing.timeout.connect(self.draw_again)
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
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
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
        self.setVisible(self._is_wanted and not whole)
        if self.isHidden():
            return
        room = _MOST.boundedTo(QSizeF(self._canvas.size()) / 3)
        size = bounds.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        size = size.expandedTo(QSizeF(_LEAST, _LEAST))
        width, height = round(size.width() + 2 * _PAD), round(size.height() + 2 * _PAD)
        top = self._canvas.height() - height - _AWAY
        place = QRect(self._canvas.width() - width - _AWAY, top, width, height)
        if self._covers_picked(place):
            place.moveLeft(_AWAY)
        self.setGeometry(place)
        self.update()

    def _covers_picked(self, place: QRect) -> bool:
        canvas = self._canvas
        if canvas.selected < 0:
            return False
        box = canvas.view.rect_to_screen(canvas.scene.rect(canvas.selected))
        return box.intersects(QRectF(place))

    def _look_at(self, at: QPointF) -> None:
        """Bring what a point of the minimap stands for into the middle of the screen."""
        bounds = self._canvas.view.bounds
        point = (at - self._offset()) / self._scale() + bounds.topLeft()
        middle = QPointF(self._canvas.rect().center())
        self._canvas.pan(middle - self._canvas.view.to_screen(point))

    def _inner(self) -> QRectF:
        return QRectF(self._offset(), self._canvas.view.bounds.size() * self._scale())

    def _offset(self) -> QPointF:
        size = self._canvas.view.bounds.size() * self._scale()
        return QPointF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2)

    def _scale(self) -> float:
        bounds = self._canvas.view.bounds
        across = (self.width() - 2 * _PAD) / max(bounds.width(), 1.0)
        return min(across, (self.height() - 2 * _PAD) / max(bounds.height(), 1.0))

    def _to_small(self, point: QPointF) -> QPointF:
        return (point - self._canvas.view.bounds.topLeft()) * self._scale() + self._offset()

    def _drawn(self) -> QImage:
        """Draw every box, in pixels of the device."""
        scene, bounds = self._canvas.scene, self._canvas.view.bounds
        ratio = self.devicePixelRatioF()
        inner = self._inner().size() * ratio
        width, height = max(1, round(inner.width())), max(1, round(inner.height()))
        frame = (bounds.x(), bounds.y(), bounds.width(), bounds.height())
        sides, kept = self._sides.of(scene.boxes), self._marks.kept.mask(scene)
        groups = [(sides == number, side.value) for number, side in enumerate(SIDES)]
        if kept is not None:
            groups = [(~kept, "hairline"), *((which & kept, ink) for which, ink in groups)]
        hits = self._marks.hits.mask(scene)
        if hits is not None:
            groups.append((hits, "selection"))
        return painted(
            [
                (covered(scene.rects[which], frame, width, height), self._theme.color(ink))
                for which, ink in groups
            ]
        )
