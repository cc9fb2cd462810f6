"""The widget that shows a picture: it paints what is visible."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent
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
from argmap.ui.canvas.viewport import Viewport
from argmap.ui.drop_plans import Drop
from argmap.ui.overriding import override
from argmap.ui.theme import Theme

_NEAR = 24.0
"""Further from its box, on the map, no handle stands out."""


class MapCanvas(Viewport):
    """Shows one picture, and over it what is selected, hovered or about to be dropped."""

    pictured = Signal()
    """Another picture is shown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.faces = Faces()
        self.measures = Measures(self.faces)
        self.direction: Direction = "down"
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

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Keep Tab and Shift+Tab on the map, where they build; F6 leaves it."""
        return False

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.glide.finish()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        way = self.glide.way(self.scene, self._index, self.view)
        if way is not None:
            self.glide.paint(painter, self._pictures, way, event.rect())
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

    def _crisp(self, offset: QPointF) -> QPointF:
        """Move lines of a pixel's width from the edge of pixels into them."""
        ratio = self.devicePixelRatioF()
        return QPointF(
            (round(offset.x() * ratio) + 0.5) / ratio, (round(offset.y() * ratio) + 0.5) / ratio
        )

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
