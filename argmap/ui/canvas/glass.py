"""Boxes that turn into others, painted as if they were of glass."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from argmap.drawing.arrays import Lengths
from argmap.drawing.index import PictureIndex
from argmap.drawing.painting import PicturePainter
from argmap.ui.canvas.place import Place

_OUT = 4
"""Strokes stand out at most this far, in pixels."""


class Glass:
    """Paints boxes of which each is more or less to be seen as a whole, not ground and words."""

    def __init__(self, pictures: PicturePainter, place: Place, room: QRect) -> None:
        self._pictures = pictures
        self._place = place
        self._room = room

    def paint(
        self, painter: QPainter, leaving: PictureIndex, coming: PictureIndex, progress: float
    ) -> None:
        """Paint, in the device's pixels, the boxes of one picture as they yield to another's.

        What is in both, at one place, is there all the time.
        """
        around = self._around(leaving.boxes.rects).united(self._around(coming.boxes.rects))
        around = around.intersected(self._room)
        if around.isEmpty():
            return
        image = self._image(leaving, around)
        inner = QPainter(image)
        inner.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        inner.fillRect(image.rect(), QColor.fromRgbF(0.0, 0.0, 0.0, 1.0 - progress))
        inner.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
        inner.setOpacity(progress)
        inner.drawImage(0, 0, self._image(coming, around))
        inner.end()
        painter.drawImage(around.topLeft(), image)

    def _image(self, index: PictureIndex, around: QRect) -> QImage:
        place = self._place
        image = QImage(around.size(), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(place.x + 0.5 - around.x(), place.y + 0.5 - around.y())
        painter.scale(place.scale * place.ratio, place.scale * place.ratio)
        self._pictures.paint_boxes(painter, index, place.visible(around, _OUT), scale=place.scale)
        painter.end()
        return image

    def _around(self, rects: Lengths) -> QRect:
        """Return the pixels that hold some boxes."""
        if not len(rects):
            return QRect()
        by = self._place.scale * self._place.ratio
        left, top = (rects[:, :2].min(axis=0) * by).tolist()
        right, bottom = ((rects[:, :2] + rects[:, 2:]).max(axis=0) * by).tolist()
        found = QRect(round(left), round(top), round(right - left), round(bottom - top))
        return found.translated(self._place.x, self._place.y).adjusted(-_OUT, -_OUT, _OUT, _OUT)
