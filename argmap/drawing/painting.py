"""Paints a picture with QPainter: on the screen, into an image, into an SVG."""

from __future__ import annotations

from enum import IntEnum
from math import isnan

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QFontMetricsF,
    QPainter,
    QPen,
    QTransform,
)

from argmap.drawing.arrays import EDGE_KINDS, SIDES, EdgeArray
from argmap.drawing.box_painting import BoxPainter
from argmap.drawing.faces import SMALL_SIZE, Faces, prose_font
from argmap.drawing.few_words import is_close, legible_size
from argmap.drawing.glyphs import MARK_RADIUS, cross_path, sign_path
from argmap.drawing.index import PictureIndex
from argmap.drawing.inks import Inks
from argmap.drawing.picture import EdgeKind, PictureEdge, PictureFrame, Rect
from argmap.drawing.sizes import RADIUS
from argmap.drawing.strokes import paint_dashes, paint_frame
from argmap.drawing.weight_place import weight_place

_LINE = 1.25
_MIDDLE = QPointF(0.0, 0.0)
_TITLE_AT = (12.0, 19.0)
"""Where the baseline of a frame's title starts, from the frame's corner."""
_LARGEST_TITLE = 20
"""No larger letters fit above the boxes of a frame."""
_CROSS, _HALO = 1.75, 3.5
"""An undercut's cross, and what is kept free around it of the sign beside it."""
_BOLDER = 1.2
"""Dots are drawn stronger than a line: there is less of them."""
_DASHED = [4.5, 3.5]
_DOTTED = [1.25, 2.0]
LARGER = 1.5
"""Marks are larger where the map is small; they still fit on their stubs."""
_FEW_WORDS_FROM = 0.17
_TEXT_FROM = 0.55


_UNDERCUT = EDGE_KINDS.index(EdgeKind.UNDERCUT)
_BROKEN = {_UNDERCUT, EDGE_KINDS.index(EdgeKind.CON)}


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
        self._pens: tuple[float, list[QPen]] = 0.0, []
        self._paper, self._circle = QBrush(inks.paper), QPen(inks.rule, 1.0)
        self._cross, self._sign = QPen(inks.ink, _CROSS), QPen(inks.ink, _LINE)
        self._halo = QPen(inks.paper, _CROSS + _HALO)

    def paint(
        self, painter: QPainter, index: PictureIndex, visible: Rect, *, scale: float = 1.0
    ) -> None:
        """Paint what a rectangle of the picture touches.

        The painter already maps the picture's pixels to the device's; `scale` tells how
        large they come out, and so how much detail is worth painting.
        """
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_frames(painter, index, visible, scale=scale)
        self.paint_lines(painter, index, visible, scale=scale)
        self.paint_boxes(painter, index, visible, scale=scale)
        self.paint_marks(painter, index, visible, scale=scale)

    def paint_frames(
        self, painter: QPainter, index: PictureIndex, visible: Rect, *, scale: float
    ) -> None:
        """Paint the frames alone, which is the first step of `paint`."""
        detail, width = detail_at(scale), max(_LINE, 1.0 / scale)
        for at in index.frames_in(visible):
            frame = index.frames[at]
            paint_frame(painter, frame, self.inks, width)
            if not is_close(scale):
                self._paint_title(painter, frame, scale, detail)

    def paint_lines(
        self, painter: QPainter, index: PictureIndex, visible: Rect, *, scale: float
    ) -> None:
        """Paint the lines without their marks, which is the second step of `paint`."""
        edges, which = index.lines_in(visible)
        found, width = np.array(which, dtype=np.int64), max(_LINE, 1.0 / scale)
        kinds = edges.kind[found]
        pens = self._pens_of(width)
        if detail_at(scale) is Detail.BLOCK:
            for kind in np.unique(kinds).tolist():
                painter.setPen(pens[kind])
                painter.drawLines(_pieces(edges, found[kinds == kind]))
            return
        starts, ends = edges.start[found].tolist(), edges.start[found + 1].tolist()
        last = -1
        for kind, start, end in zip(kinds.tolist(), starts, ends, strict=True):
            points = edges.points[start:end].tolist()
            if kind in _BROKEN:
                paint_dashes(painter, points, pens[kind])
                continue
            if kind != last:
                painter.setPen(pens[kind])
                last = kind
            painter.drawPolyline([QPointF(x, y) for x, y in points])

    def paint_boxes(
        self, painter: QPainter, index: PictureIndex, visible: Rect, *, scale: float
    ) -> None:
        """Paint the boxes alone, which is the third step of `paint`."""
        detail, boxes, found = detail_at(scale), index.boxes, index.boxes_in(visible)
        if detail is Detail.BLOCK:
            rects: list[Rect] = boxes.rects[found].tolist()
            sides = [SIDES[side] for side in boxes.side[found].tolist()]
            self._boxes.paint_blocks(painter, rects, sides, scale)
            return
        if detail is Detail.TEXT:
            for at, rect in zip(found, boxes.rects[found].tolist(), strict=True):
                self._boxes.paint_whole(painter, boxes.content(at), rect)
            return
        for at in found:
            self._boxes.paint(painter, boxes[at], scale)

    def paint_marks(
        self, painter: QPainter, index: PictureIndex, visible: Rect, *, scale: float
    ) -> None:
        """Paint the marks and weights of the lines alone, which is the last step of `paint`."""
        detail = detail_at(scale)
        if detail is Detail.BLOCK:
            return
        size = 1.0 if detail is Detail.TEXT else LARGER
        self._stroke_marks(scale * size)
        edges, which = index.lines_in(visible)
        found = np.array(which, dtype=np.int64)
        # Crosses lie over the signs beside them.
        found = found[np.argsort(edges.kind[found] == _UNDERCUT, kind="stable")]
        which = found.tolist()
        kinds, marks = edges.kind[found].tolist(), edges.marks[found].tolist()
        bare = np.isnan(edges.weight[found]).tolist()
        base = painter.worldTransform()
        for at, kind, (x, y), is_bare in zip(which, kinds, marks, bare, strict=True):
            if not isnan(x):
                painter.setWorldTransform(QTransform(base).translate(x, y).scale(size, size))
                self._paint_mark(painter, EDGE_KINDS[kind])
                painter.setWorldTransform(base)
            if not is_bare:
                self._paint_weight(painter, edges[at], size)

    def paint_ring(self, painter: QPainter, rect: QRectF, width: float = 3.0) -> None:
        """Paint the ring of the selection around a box, outside its border."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.inks.selection, width))
        out = width / 2
        painter.drawRoundedRect(rect.adjusted(-out, -out, out, out), RADIUS + out, RADIUS + out)

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

    def _pens_of(self, width: float) -> list[QPen]:
        """Return the pens of all kinds of lines."""
        if self._pens[0] != width:
            self._pens = width, [self._pen(kind, width) for kind in EDGE_KINDS]
        return self._pens[1]

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

    def _stroke_marks(self, scale: float) -> None:
        """Give the strokes of marks their width, and on the screen at least a pixel of ink."""
        least = 1.0 / scale
        self._circle.setWidthF(max(1.0, 0.75 * least))
        self._sign.setWidthF(max(_LINE, least))
        self._cross.setWidthF(max(_CROSS, 1.4 * least))
        self._halo.setWidthF(self._cross.widthF() + max(_HALO, 1.5 * least))

    def _paint_mark(self, painter: QPainter, kind: EdgeKind) -> None:
        """Paint the mark of a line around (0, 0)."""
        if kind is EdgeKind.UNDERCUT:
            painter.strokePath(cross_path(), self._halo)
            painter.strokePath(cross_path(), self._cross)
            return
        painter.setBrush(self._paper)
        painter.setPen(self._circle)
        painter.drawEllipse(_MIDDLE, MARK_RADIUS, MARK_RADIUS)
        painter.strokePath(sign_path(plus=kind is EdgeKind.PRO), self._sign)


def _pieces(edges: EdgeArray, which: NDArray[np.int64]) -> list[QLineF]:
    """Return the straight pieces of some edges."""
    chosen = np.zeros(len(edges), dtype=np.bool_)
    chosen[which] = True
    begin = edges.segments[np.repeat(chosen, np.diff(edges.start) - 1)]
    ends = np.hstack((edges.points[begin], edges.points[begin + 1])).tolist()
    return [QLineF(*four) for four in ends]
