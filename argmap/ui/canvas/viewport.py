"""A widget onto a map: it pans and zooms, by wheel and fingers too."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import QNativeGestureEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from argmap.ui.canvas.scene import Scene
from argmap.ui.canvas.view import NATURAL, STEP, View
from argmap.ui.overriding import override

_WHEEL_NOTCH = 120.0
_NOTCH_PIXELS = 60.0
"""How far one notch of a wheel pans."""


class Viewport(QWidget):
    """Shows a part of a scene at a scale, and lets its user go about in it."""

    moved = Signal()
    """Another part of the map is shown, or at another scale."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = View()
        self.scene = Scene()
        self.selected = -1

    def show_box(self, index: int) -> None:
        """Push the map as little as it takes to see a box."""
        self.view.show_rect(self.scene.rect(index))
        self._on_view_moved()

    def pan(self, by: QPointF) -> None:
        """Push the map by pixels of the screen."""
        self.view.pan(by)
        self._on_view_moved()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom around a point of the widget; without one, around the selected box, if seen."""
        self.view.zoom_at(self._middle() if at is None else at, factor)
        self._on_view_moved()

    @Slot()
    def zoom_in(self) -> None:
        """Show the map larger."""
        self.zoom(STEP)

    @Slot()
    def zoom_out(self) -> None:
        """Show the map smaller."""
        self.zoom(1 / STEP)

    @Slot()
    def zoom_to_natural(self) -> None:
        """Show the map at its natural size, and the selected box whole if it was seen."""
        is_seen = self.selected >= 0 and self.view.visible().intersects(
            self.scene.rect(self.selected)
        )
        self.zoom(NATURAL / self.view.scale)
        if is_seen:
            self.view.show_rect(self.scene.rect(self.selected))
            self._on_view_moved()

    @Slot()
    def zoom_to_fit(self) -> None:
        """Show the whole map."""
        self.view.fit()
        self._on_view_moved()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom(1.0 + event.value(), event.position())
                return True
            return False
        return super().event(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = QPointF(event.angleDelta()) / _WHEEL_NOTCH
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(STEP ** notches.y(), event.position())
        else:
            pixels = event.pixelDelta()
            by = notches * _NOTCH_PIXELS if pixels.isNull() else QPointF(pixels)
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                by = QPointF(by.y(), by.x())
            self.pan(by)
        event.accept()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.view.take_size(QSizeF(self.size()))
        self._on_view_moved()

    def _middle(self) -> QPointF:
        if self.selected >= 0:
            point = self.view.to_screen(self.scene.rect(self.selected).center())
            if self.rect().contains(point.toPoint()):
                return point
        return QPointF(self.rect().center())

    def _on_view_moved(self) -> None:
        """Paint again; whoever puts widgets over the map moves them along."""
        self.update()
        self.moved.emit()
