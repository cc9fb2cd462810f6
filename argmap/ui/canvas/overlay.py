"""What is painted over the map for one user only: selection, handles, and the hint of a drop."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QImage, QPainter, QPen

from argmap.drawing.faces import Faces
from argmap.drawing.glyphs import chevron_path
from argmap.drawing.index import PictureIndex
from argmap.drawing.inks import Inks
from argmap.drawing.painting import LARGER, Detail, PicturePainter, detail_at
from argmap.drawing.picture import Picture, PictureBox
from argmap.layout.forest import Direction
from argmap.ui.canvas.hint_place import place_hint
from argmap.ui.canvas.view import View
from argmap.ui.drop_plans import Drop

_HANDLE = (20.0, 14.0)
_HANDLE_IN = 10.0
"""From the right edge of a box to its handle, where the map grows downwards."""
_HANDLE_OUT = 0.4
"""This part of it stands out of its box, where a + or - may be opposite, to the right."""
_HINT_PAD = 8.0
_GHOST = 0.6


def handle_rect(box: PictureBox, scale: float, direction: Direction = "down") -> QRectF:
    """Return where the handle stands, at a scale, that folds and unfolds what is below a box.

    It stands on the edge from which the map grows.
    """
    x, y, width, height = box.rect
    size = 1.0 if detail_at(scale) is Detail.TEXT else LARGER
    along, across = _HANDLE[0] * size, _HANDLE[1] * size
    if direction == "right":
        out = _HANDLE_OUT * across
        return QRectF(x + width + out - across, y + (height - along) / 2, across, along)
    return QRectF(x + width - _HANDLE_IN - along, y + height - across / 2, along, across)


class Overlay:
    """Paints over a map, in the map's pixels unless said otherwise."""

    def __init__(self, inks: Inks, faces: Faces, picture_painter: PicturePainter) -> None:
        self._inks = inks
        self._faces = faces
        self._painter = picture_painter

    def paint_selection(
        self, painter: QPainter, box: PictureBox, *, scale: float, focused: bool
    ) -> None:
        """Paint the ring around the selected box, thinner while the map has no focus."""
        width = max(3.0 if focused else 2.0, 2.0 / scale)
        self._painter.paint_ring(painter, QRectF(*box.rect), width)

    def paint_handle(
        self, painter: QPainter, box: PictureBox, *, scale: float, direction: Direction
    ) -> None:
        """Paint the handle of a box that has something below it."""
        rect = handle_rect(box, scale, direction)
        across = min(rect.width(), rect.height())
        painter.setBrush(QBrush(self._inks.paper))
        painter.setPen(QPen(self._inks.rule, 1.0))
        painter.drawRoundedRect(rect, across / 2, across / 2)
        painter.save()
        painter.translate(rect.center())
        painter.scale(across / _HANDLE[1], across / _HANDLE[1])
        painter.rotate(-90.0 if direction == "right" else 0.0)
        painter.strokePath(chevron_path(down=box.hidden > 0), QPen(self._inks.ink, 1.5))
        painter.restore()

    def paint_target(self, painter: QPainter, drop: Drop, *, scale: float) -> None:
        """Paint a ring around what a drop would land on."""
        if drop.rect is not None:
            self._painter.paint_ring(painter, drop.rect, max(2.0, 2.0 / scale))

    def paint_ghost(self, painter: QPainter, box: PictureBox, by: QPointF, *, scale: float) -> None:
        """Paint a box that is being dragged, pushed away from its place."""
        size = QSizeF(*box.rect[2:]) * scale * painter.device().devicePixelRatioF()
        image = QImage(size.toSize(), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        inner = QPainter(image)
        inner.scale(size.width() / box.rect[2], size.height() / box.rect[3])
        inner.translate(-box.rect[0], -box.rect[1])
        index = PictureIndex(Picture(box.rect, boxes=(box,)))
        self._painter.paint(inner, index, box.rect, scale=scale)
        inner.end()
        painter.setOpacity(_GHOST)
        painter.drawImage(QRectF(*box.rect).translated(by), image)
        painter.setOpacity(1.0)

    def hint_rect(self, drop: Drop, at: QPointF, view: View) -> QRectF:
        """Return where the hint of a drop at a point stands, in the widget's pixels."""
        metrics = QFontMetricsF(self._faces.semibold)
        small = QFontMetricsF(self._faces.small)
        width = max(metrics.horizontalAdvance(drop.hint), small.horizontalAdvance(drop.keys))
        height = self._faces.line_height * (2 if drop.keys else 1)
        size = QSizeF(width + 2 * _HINT_PAD, height + _HINT_PAD)
        target = view.rect_to_screen(drop.rect) if drop.rect is not None else None
        return place_hint(size, at, QRectF(QPointF(), view.size), target)

    def paint_hint(self, painter: QPainter, drop: Drop, at: QPointF, view: View) -> None:
        """Paint, in the widget's pixels, what a drop at a point will do."""
        lines = [drop.hint, drop.keys] if drop.keys else [drop.hint]
        self._paint_label(painter, self.hint_rect(drop, at, view), lines, refused=drop.refused)

    def _paint_label(
        self, painter: QPainter, rect: QRectF, lines: list[str], *, refused: bool
    ) -> None:
        ground = self._inks.box if refused else self._inks.selection
        ink = self._inks.warning if refused else self._inks.on_selection
        painter.setBrush(QBrush(ground))
        painter.setPen(QPen(ink if refused else ground, 1.0))
        painter.drawRoundedRect(rect, 4.0, 4.0)
        painter.setPen(ink)
        row = QRectF(rect.left() + _HINT_PAD, rect.top() + _HINT_PAD / 2, rect.width(), 0.0)
        row.setHeight(self._faces.line_height)
        for font, line in zip((self._faces.semibold, self._faces.small), lines, strict=False):
            painter.setFont(font)
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, line)
            row.translate(0.0, row.height())
