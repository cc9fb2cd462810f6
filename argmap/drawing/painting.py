"""Paints a picture with QPainter: on the screen, into an image, into an SVG."""

from __future__ import annotations

from enum import IntEnum

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPen, QPolygonF

from argmap.drawing.arrays import EDGE_KINDS, SIDES, EdgeArray
from argmap.drawing.box_painting import BoxPainter
from argmap.drawing.faces import SMALL_SIZE, Faces, prose_font
from argmap.drawing.few_words import is_close, legible_size
from argmap.drawing.glyphs import MARK_RADIUS, cross_path, sign_path
from argmap.drawing.index import PictureIndex
from argmap.drawing.inks import Inks
from argmap.drawing.picture import EdgeKind, PictureEdge, PictureFrame, Rect
from argmap.drawing.sizes import RADIUS
from argmap.drawing.weight_place import weight_place

_LINE = 1.25
_TITLE_AT = (12.0, 19.0)
"""Where the baseline of a frame's title starts, from the frame's corner."""
_LARGEST_TITLE = 20
"""No larger letters fit above the boxes of a frame."""
_BOLDER = 1.2
"""Dots are drawn stronger than a line: there is less of them."""
_DASHED = [4.5, 3.5]
_DOTTED = [1.25, 2.0]
LARGER = 1.5
"""Marks are larger where the map is small; they still fit on their stubs."""
_FEW_WORDS_FROM = 0.17
_TEXT_FROM = 0.55


class Detail(IntEnum):
    """How much of a box is worth painting at a scale."""

    BLOCK = 0
    FEW_WORDS = 1
    TEXT = 2


def detail_at(scale: float) -> Detail:
    """Return the level of detail that a scale, in device-independent pixels, can show."""
    if scale >= _TEXT_FROM:
        return Detail.TEXT
    return Detail.FEW_WORDS if scale >= _FEW_WORDS_FROM else Detail.BLOCK


class PicturePainter:
    """Paints pictures in one set of colours and faces; keeps the lines it has shaped."""

    def __init__(self, inks: Inks, faces: Faces) -> None:
        self.inks = inks
        self._faces = faces
        self._boxes = BoxPainter(inks, faces)

    def paint(
        self, painter: QPainter, index: PictureIndex, visible: Rect, *, scale: float = 1.0
    ) -> None:
        """Paint what a rectangle of the picture touches.

        The painter already maps the picture's pixels to the device's; `scale` tells how
        large they come out, and so how much detail is worth painting.
        """
        picture, detail = index.picture, detail_at(scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = max(_LINE, 1.0 / scale)
        for at in index.frames_in(visible):
            self._paint_frame(painter, picture.frames[at], width)
            if not is_close(scale):
                self._paint_title(painter, picture.frames[at], scale, detail)
        if detail is Detail.BLOCK:
            self._paint_blocks(painter, index, visible, scale)
            return
        edges = [picture.edges[at] for at in index.edges_in(visible)]
        for edge in edges:
            self._paint_line(painter, edge, width)
        for at in index.boxes_in(visible):
            box = picture.boxes[at]
            self._boxes.paint(painter, box, scale=None if detail is Detail.TEXT else scale)
        size = 1.0 if detail is Detail.TEXT else LARGER
        for edge in edges:
            self._paint_mark(painter, edge, size)
            if edge.weight:
                self._paint_weight(painter, edge, size)

    def _paint_blocks(
        self, painter: QPainter, index: PictureIndex, visible: Rect, scale: float
    ) -> None:
        edges, width = index.edges, max(_LINE, 1.0 / scale)
        at = np.array(index.edges_in(visible), dtype=np.int64)
        for kind in np.unique(edges.kind[at]).tolist():
            painter.setPen(self._pen(EDGE_KINDS[kind], width))
            painter.drawLines(_pieces(edges, at[edges.kind[at] == kind]))
        found = index.boxes_in(visible)
        rects: list[Rect] = index.boxes.rects[found].tolist()
        sides = [SIDES[side] for side in index.boxes.side[found].tolist()]
        self._boxes.paint_blocks(painter, rects, sides, scale)

    def paint_ring(self, painter: QPainter, rect: QRectF, width: float = 3.0) -> None:
        """Paint the ring of the selection around a box, outside its border."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.inks.selection, width))
        out = width / 2
        painter.drawRoundedRect(rect.adjusted(-out, -out, out, out), RADIUS + out, RADIUS + out)

    def _paint_frame(self, painter: QPainter, frame: PictureFrame, width: float) -> None:
        painter.setBrush(QBrush(self.inks.panel))
        painter.setPen(QPen(self.inks.rule, width))
        painter.drawRoundedRect(QRectF(*frame.rect), RADIUS, RADIUS)

    def _paint_title(
        self, painter: QPainter, frame: PictureFrame, scale: float, detail: Detail
    ) -> None:
        font = self._faces.small
        if detail is Detail.FEW_WORDS:
            font = prose_font(min(legible_size(scale), _LARGEST_TITLE))
        x, y = frame.rect[0] + _TITLE_AT[0], frame.rect[1] + _TITLE_AT[1]
        title = frame.title
        if detail is Detail.FEW_WORDS:  # at its own size it has room
            room = frame.rect[2] - 2 * _TITLE_AT[0]
            title = QFontMetricsF(font).elidedText(title, Qt.TextElideMode.ElideRight, room)
        painter.setPen(self.inks.muted)
        painter.setFont(font)
        painter.drawText(QPointF(x, y), title)

    def _paint_line(self, painter: QPainter, edge: PictureEdge, width: float) -> None:
        painter.setPen(self._pen(edge.kind, width))
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in edge.points]))

    def _pen(self, kind: EdgeKind, width: float) -> QPen:
        pen = QPen(self.inks.rule, width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        if kind is EdgeKind.CON:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern(_DASHED)
        elif kind is EdgeKind.UNDERCUT:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern(_DOTTED)
            pen.setWidthF(width * _BOLDER)
        return pen

    def _paint_weight(self, painter: QPainter, edge: PictureEdge, size: float) -> None:
        font = self._faces.small if size == 1.0 else prose_font(SMALL_SIZE * size)
        (x, y), is_middle = weight_place(edge, size)
        width = QFontMetricsF(font).horizontalAdvance(edge.weight)
        painter.setPen(self.inks.ink)
        painter.setFont(font)
        painter.drawText(QPointF(x - width / 2 * is_middle, y), edge.weight)

    def _paint_mark(self, painter: QPainter, edge: PictureEdge, size: float) -> None:
        if edge.mark is None:
            return
        painter.save()
        painter.translate(*edge.mark)
        painter.scale(size, size)
        if edge.kind is EdgeKind.UNDERCUT:
            painter.strokePath(cross_path(), QPen(self.inks.ink, 1.75))
        else:
            painter.setBrush(QBrush(self.inks.paper))
            painter.setPen(QPen(self.inks.rule, 1.0))
            painter.drawEllipse(QPointF(0, 0), MARK_RADIUS, MARK_RADIUS)
            plus = edge.kind is EdgeKind.PRO
            painter.strokePath(sign_path(plus=plus), QPen(self.inks.ink, 1.25))
        painter.restore()


def _pieces(edges: EdgeArray, which: NDArray[np.int64]) -> list[QLineF]:
    """Return the straight pieces of some edges."""
    chosen = np.zeros(len(edges), dtype=np.bool_)
    chosen[which] = True
    begin = edges.segments[np.repeat(chosen, np.diff(edges.start) - 1)]
    ends = np.hstack((edges.points[begin], edges.points[begin + 1])).tolist()
    return [QLineF(*four) for four in ends]
