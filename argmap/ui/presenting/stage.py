"""The map behind a presentation: it moves to the claim that is told, and dims the rest."""

from __future__ import annotations

from PySide6.QtCore import (
    QEasingCurve,
    QPointF,
    QRectF,
    QSizeF,
    Qt,
    QVariantAnimation,
    Signal,
    Slot,
)
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

from argmap.drawing.faces import Faces
from argmap.drawing.index import PictureIndex
from argmap.drawing.inks import Inks
from argmap.drawing.painting import PicturePainter
from argmap.drawing.picture import Picture
from argmap.ui.canvas.scene import Scene
from argmap.ui.overriding import override
from argmap.ui.theme import Theme

_PAN_MS = 180
_LARGEST = 2.6
_SMALLEST = 0.6
"""What is told stays readable, though its claim be long and the screen small."""
_WIDE = 0.46
_HIGH = 0.42
"""The most that the box of the claim told takes of the stage, across and down."""
_VEIL = 0.74
"""How much of the paper lies over what is not told now."""


class Stage(QWidget):
    """Shows a picture around one of its boxes; only its parent and siblings are not dimmed."""

    chosen = Signal(object)
    """The place, in the picture, of a box that was clicked; -1 for the ground."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scene = Scene()
        self.current = -1
        self._index = PictureIndex(self.scene.picture)
        self._scale, self._centre = 1.0, QPointF()
        self._start = self._goal = (1.0, QPointF())
        self._move = QVariantAnimation(self)
        self._move.setStartValue(0.0)
        self._move.setEndValue(1.0)
        self._move.setDuration(_PAN_MS)
        self._move.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._move.valueChanged.connect(self._on_moved)
        self.set_theme(theme)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName("Map")

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._inks = Inks(theme.tokens)
        self._pictures = PicturePainter(self._inks, Faces())
        self.update()

    def show_picture(self, picture: Picture) -> None:
        """Show another picture, none of its boxes told yet."""
        self.scene = Scene(picture)
        self._index = PictureIndex(picture)
        self.current = -1
        self.update()

    def tell(self, index: int) -> None:
        """Move to a box: at once the first time, and where the system asks for no motion."""
        is_first, self.current = self.current < 0, index
        self._move.stop()
        self._start, self._goal = (self._scale, self._centre), self._aim(index)
        effects = QStyle.StyleHint.SH_Widget_Animate
        if is_first or not self.style().styleHint(effects, None, self):
            self._on_moved(1.0)
        else:
            self._move.start()

    def rect_of(self, index: int) -> QRectF:
        """Return where a box stands on the stage."""
        rect = self.scene.rect(index)
        return QRectF(self._on_stage(rect.topLeft()), rect.size() * self._scale)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.current >= 0:
            self._move.stop()
            self._goal = self._aim(self.current)
            self._on_moved(1.0)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            middle = QPointF(self.width() / 2, self.height() / 2)
            point = (event.position() - middle) / self._scale + self._centre
            self.chosen.emit(self.scene.box_at(point))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._inks.paper)
        if self.current < 0:
            return
        size = QSizeF(self.size()) / self._scale
        corner = self._centre - QPointF(size.width() / 2, size.height() / 2)
        visible = (corner.x(), corner.y(), size.width(), size.height())
        self._set_out(painter)
        self._pictures.paint(painter, self._index, visible, scale=self._scale)
        painter.resetTransform()
        self._paint_told(painter)

    def _paint_told(self, painter: QPainter) -> None:
        """Lay a veil over the map, and paint over it the box told and its family."""
        veil = self._inks.paper
        painter.setOpacity(_VEIL)
        painter.fillRect(self.rect(), veil)
        family = self._family()
        painter.setOpacity(1.0)
        self._set_out(painter)
        self._paint_boxes(painter, family)
        self._pictures.paint_ring(painter, self.scene.rect(self.current), 4.0 / self._scale)
        painter.end()

    def _paint_boxes(self, painter: QPainter, indexes: set[int]) -> None:
        boxes = tuple(self.scene.boxes[index] for index in sorted(indexes))
        if boxes:
            part = Picture(self.scene.picture.bounds, boxes=boxes)
            index = PictureIndex(part)
            self._pictures.paint(painter, index, part.bounds, scale=self._scale)

    def _family(self) -> set[int]:
        parent = self.scene.boxes[self.current].parent
        return ({parent, *self.scene.children.get(parent, ())} | {self.current}) - {-1}

    def _aim(self, index: int) -> tuple[float, QPointF]:
        """Return the scale at which a box is large, and the middle of the view of it."""
        rect = self.scene.rect(index)
        across, down = self.width() * _WIDE / rect.width(), self.height() * _HIGH / rect.height()
        scale = min(max(min(across, down), _SMALLEST), _LARGEST)
        return scale, rect.center()

    def _set_out(self, painter: QPainter) -> None:
        painter.translate(self.width() / 2, self.height() / 2)
        painter.scale(self._scale, self._scale)
        painter.translate(-self._centre)

    def _on_stage(self, point: QPointF) -> QPointF:
        middle = QPointF(self.width() / 2, self.height() / 2)
        return (point - self._centre) * self._scale + middle

    @Slot(object)
    def _on_moved(self, share: float) -> None:
        (scale, centre), (to_scale, to_centre) = self._start, self._goal
        if share >= 1.0:
            self._scale, self._centre = to_scale, to_centre
        else:
            self._scale = scale + (to_scale - scale) * share
            self._centre = centre + (to_centre - centre) * share
        self.update()
