"""How a canvas gets from one picture to the next: what moves glides, the rest fades."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPointF,
    QRect,
    QRectF,
    QSize,
    QSizeF,
    QVariantAnimation,
    Signal,
    Slot,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from argmap.drawing.between import Between
from argmap.drawing.index import PictureIndex
from argmap.drawing.overview import OVERVIEW_BELOW
from argmap.drawing.painting import Detail, PicturePainter, detail_at
from argmap.drawing.parts import Part
from argmap.ui.canvas.glass import Glass
from argmap.ui.canvas.place import Place
from argmap.ui.canvas.scene import Scene
from argmap.ui.canvas.view import View
from argmap.ui.overriding import override

DURATION = 140
"""Milliseconds from one picture to the next."""
_HEAD_START = 16
"""Milliseconds that the first frame is ahead of what was seen: an answer comes at once."""
_MOST = 150
"""More boxes than this on their way tell nobody anything."""
_STROKE = 3
_INPUT = {
    QEvent.Type.KeyPress,
    QEvent.Type.ShortcutOverride,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.Wheel,
    QEvent.Type.NativeGesture,
    QEvent.Type.DragEnter,
}


class Way(NamedTuple):
    """What is shown on the way, and where the map stands on the screen meanwhile."""

    between: Between
    parts: tuple[Part, Part, Part]
    scene: Scene
    """The picture after, its boxes where they are seen."""
    place: Place
    size: QSize


class Glide(QObject):
    """Shows what is between two pictures of a canvas; any input ends it at once."""

    over = Signal()
    """The picture after is to be shown from now on."""

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.is_on = False
        """Whether pictures follow each other by gliding at all."""
        self.clock = QVariantAnimation(self)
        self.clock.setStartValue(0.0)
        self.clock.setEndValue(1.0)
        self.clock.setDuration(DURATION)
        self.clock.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.clock.valueChanged.connect(canvas.update)
        self.clock.finished.connect(self.finish)
        self._canvas = canvas
        self._from: tuple[PictureIndex, Place] | None = None
        self._way: Way | None = None

    def begin(self, before: PictureIndex, after: PictureIndex, view: View) -> None:
        """Set out from what is shown; where there is no way to the picture after, be there.

        While nothing of the last way has been shown, what was shown before it still is.
        """
        alike = self.is_on and before.boxes.ids is after.boxes.ids
        if not (alike and len(before.boxes) and self._canvas.isVisible()):
            self._rest()
            self.over.emit()
            return
        if self._from is None or self._way is not None:
            self._from = before, self._place(view)
        self._from[0].draw_lines()
        after.draw_lines()
        self._way = None
        self._canvas.installEventFilter(self)
        self.clock.stop()
        self.clock.start()
        self.clock.setCurrentTime(_HEAD_START)

    def way(self, scene: Scene, after: PictureIndex, view: View) -> Way | None:
        """Return what to paint on the way to a picture; None to paint that picture."""
        if self._from is None:
            return None
        place, size = self._place(view), self._canvas.size()
        if self._way is None:
            self._way = _way(self._from, (scene, after), place, size)
        if self._way is None or (self._way.place, self._way.size) != (place, size):
            self.finish()
            return None
        way = self._way
        way.scene.boxes = scene.boxes.moved(way.between.rects(self.progress))
        return way

    @property
    def is_under_way(self) -> bool:
        """Whether the picture after is not yet what is shown."""
        return self._from is not None

    @property
    def progress(self) -> float:
        """How far the way has been gone: 0 shows what was, 1 what will be."""
        return float(self.clock.currentValue())

    def paint(self, painter: QPainter, pictures: PicturePainter, way: Way, stale: QRect) -> None:
        """Paint a rectangle of the map as it is on the way."""
        place, progress = way.place, self.progress
        painter.fillRect(stale, pictures.inks.paper)
        # What lies over the map has what is beneath it painted once more.
        corner, size = QPointF(stale.topLeft()) * place.ratio, QSizeF(stale.size()) * place.ratio
        room = QRectF(corner, size).toAlignedRect()
        visible, by = place.visible(room, _STROKE), place.scale * place.ratio
        leaving, staying, coming = (part.at(progress) for part in way.parts)
        shown = ((leaving, 1.0 - progress), (staying, 1.0), (coming, progress))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(1 / place.ratio, 1 / place.ratio)
        painter.save()
        painter.translate(place.x + 0.5, place.y + 0.5)
        painter.scale(by, by)
        # Marks pass under the boxes on their way: over them they would be read as theirs.
        for paint in (pictures.paint_frames, pictures.paint_lines, pictures.paint_marks):
            for index, share in shown:
                painter.setOpacity(share)
                paint(painter, index, visible, scale=place.scale)
        painter.setOpacity(1.0)
        pictures.paint_boxes(painter, staying, visible, scale=place.scale)
        painter.restore()
        Glass(pictures, place, room).paint(painter, leaving, coming, progress)
        painter.restore()

    @Slot()
    def finish(self) -> None:
        """Be at the end of the way."""
        if self._from is not None:
            self._rest()
            self.over.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT:
            self.finish()
        return False

    def _rest(self) -> None:
        self._from = self._way = None
        self._canvas.removeEventFilter(self)
        self.clock.stop()

    def _place(self, view: View) -> Place:
        ratio = self._canvas.devicePixelRatioF()
        x, y = round(view.offset.x() * ratio), round(view.offset.y() * ratio)
        return Place(x, y, view.scale, ratio)


def _way(
    begin: tuple[PictureIndex, Place], end: tuple[Scene, PictureIndex], place: Place, size: QSize
) -> Way | None:
    """Return the way between two pictures, None where there is none to be seen."""
    before, was = begin
    if was[2:] != place[2:] or place.scale < OVERVIEW_BELOW:
        return None
    by = place.scale * place.ratio
    room = QRect(0, 0, *(round(side * place.ratio) for side in size.toTuple()))
    between = Between(
        before,
        end[1],
        shift=((was.x - place.x) / by, (was.y - place.y) / by),
        visible=place.visible(room, _STROKE),
        words=detail_at(place.scale) is not Detail.BLOCK,
    )
    if not between.moves or between.count > _MOST:
        return None
    scene = Scene(end[0].picture)
    scene.pinned = end[0].pinned
    return Way(between, between.parts(), scene, place, size)
