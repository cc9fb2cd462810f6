"""The widget that shows a picture: it paints what is visible, zooms and pans."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSizeF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QHideEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from argmap.drawing.faces import Faces, Measures
from argmap.drawing.index import PictureIndex
from argmap.drawing.inks import Inks
from argmap.drawing.painting import Detail, PicturePainter, detail_at
from argmap.drawing.picture import Picture, Rect
from argmap.layout.forest import Direction
from argmap.ui.canvas.glide import Glide
from argmap.ui.canvas.layer import Layer
from argmap.ui.canvas.overlay import Overlay, handle_rect
from argmap.ui.canvas.scene import Scene
from argmap.ui.canvas.screen import Screen
from argmap.ui.canvas.view import NATURAL, STEP, View
from argmap.ui.drop_plans import Drop
from argmap.ui.overriding import override
from argmap.ui.theme import Theme

_WHEEL_NOTCH = 120.0
_NOTCH_PIXELS = 60.0
"""How far one notch of a wheel pans."""
_NEAR = 24.0
"""Further from its box, on the map, no handle stands out."""


class MapCanvas(QWidget):
    """Shows one picture, and over it what is selected, hovered or about to be dropped."""

    pictured = Signal()
    """Another picture is shown."""
    moved = Signal()
    """Another part of the map is shown, or at another scale."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.faces = Faces()
        self.measures = Measures(self.faces)
        self.view = View()
        self.direction: Direction = "down"
        self.scene = Scene()
        self.selected = -1
        self.hovered = -1
        self.is_ringed = True  # False while an editor covers the selected box
        self.drop: Drop | None = None
        self.drop_at = QPointF()
        self.ghost: tuple[int, QPointF] | None = None
        self.layers: list[Layer] = []
        self._theme = theme
        self._index = PictureIndex(self.scene.picture)
        self._screen = Screen()
        self.glide = Glide(self)
        self.glide.over.connect(self._on_arrived)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.update)
        self._take_colours()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(200, 160)

    @property
    def theme(self) -> Theme:
        """The look of the map."""
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Show the map in the colours of another theme."""
        self._theme = theme
        self._take_colours()
        self.update()

    def show_picture(self, picture: Picture) -> None:
        """Show another picture; what is on the screen keeps its scale and offset."""
        self.scene = Scene(picture)
        before, self._index = self._index, PictureIndex(picture)
        self.glide.begin(before, self._index, self.view)
        self.view.bounds = QRectF(*picture.bounds)
        self.selected = self.hovered = -1
        self.pictured.emit()

    def handle_of(self, index: int) -> QRectF:
        """Return where the handle that folds a box stands on the map."""
        return handle_rect(self.scene.boxes[index], self.view.scale, self.direction)

    def folded_near(self, point: QPointF) -> list[int]:
        """Return the folded boxes whose handle may be at a point of the map."""
        return self._index.folded_in((point.x() - _NEAR, point.y() - _NEAR, 2 * _NEAR, 2 * _NEAR))

    def has_boxes_in(self, rect: QRect) -> bool:
        """Tell whether a rectangle of the widget covers a box, or part of one."""
        corner = self.view.to_map(QPointF(rect.topLeft()))
        size = QSizeF(rect.size()) / self.view.scale
        return self._index.count_in((*corner.toTuple(), *size.toTuple())) > 0

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
    def focusNextPrevChild(self, next: bool) -> bool:
        """Keep Tab and Shift+Tab on the map, where they build; F6 leaves it."""
        return False

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

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.glide.finish()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        way = self.glide.way(self.scene, self._index, self.view)
        if way is not None:
            self.glide.paint(painter, self._pictures, way)
        elif not self._screen.show(painter, self.view, self.size(), self.devicePixelRatioF()):
            self._later.start()
        scale, visible = self.view.scale, self.view.visible()
        painter.save()
        painter.translate(self._crisp(self.view.offset))
        painter.scale(scale, scale)
        shown = (visible.x(), visible.y(), visible.width(), visible.height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_over(painter, self.scene if way is None else way.scene, scale, shown)
        painter.restore()
        if self.drop is not None:
            self._overlay.paint_hint(painter, self.drop, self.drop_at, self.view)

    def _paint_over(self, painter: QPainter, scene: Scene, scale: float, shown: Rect) -> None:
        boxes = scene.boxes
        for layer in self.layers:
            layer.paint(painter, scene, shown, scale=scale)
        if self.selected >= 0 and self.is_ringed:
            self._overlay.paint_selection(
                painter, boxes[self.selected], scale=scale, focused=self.hasFocus()
            )
        if detail_at(scale) is not Detail.BLOCK:
            pointed = {self.selected, self.hovered} - {-1}
            for index in pointed.union(self._index.folded_in(shown)):
                if boxes[index].foldable:
                    self._overlay.paint_handle(
                        painter, boxes[index], scale=scale, direction=self.direction
                    )
        if self.drop is not None:
            self._overlay.paint_target(painter, self.drop, scale=scale)
        if self.ghost is not None:
            self._overlay.paint_ghost(painter, boxes[self.ghost[0]], self.ghost[1], scale=scale)

    def _middle(self) -> QPointF:
        if self.selected >= 0:
            point = self.view.to_screen(self.scene.rect(self.selected).center())
            if self.rect().contains(point.toPoint()):
                return point
        return QPointF(self.rect().center())

    def _crisp(self, offset: QPointF) -> QPointF:
        """Move lines of a pixel's width from the edge of pixels into them."""
        ratio = self.devicePixelRatioF()
        return QPointF(
            (round(offset.x() * ratio) + 0.5) / ratio, (round(offset.y() * ratio) + 0.5) / ratio
        )

    def _on_view_moved(self) -> None:
        """Paint again; whoever puts widgets over the map moves them along."""
        self.update()
        self.moved.emit()

    @Slot()
    def _on_arrived(self) -> None:
        """Show the picture that the map has come to, in one step or on its way."""
        self._screen.take(self._index, self._pictures)
        self.update()

    def _take_colours(self) -> None:
        self._inks = Inks(self._theme.tokens)
        self._pictures = PicturePainter(self._inks, self.faces)
        self._screen.take(self._index, self._pictures)
        self._overlay = Overlay(self._inks, self.faces, self._pictures)
