"""Paints the legend of a map into its image."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from argmap.drawing.faces import Faces
from argmap.drawing.foot_painting import FootPainter
from argmap.drawing.index import PictureIndex
from argmap.drawing.inks import Inks
from argmap.drawing.legend import Legend, LegendWords
from argmap.drawing.painting import PicturePainter
from argmap.drawing.picture import Picture

_EVERYWHERE = (-1e6, -1e6, 2e6, 2e6)


class LegendPainter:
    """Paints legends in one set of colours and faces."""

    def __init__(self, inks: Inks, faces: Faces) -> None:
        self._inks = inks
        self._faces = faces
        self._pictures = PicturePainter(inks, faces)
        self._feet = FootPainter(inks, faces)

    def paint(self, painter: QPainter, legend: Legend) -> None:
        """Paint a legend where it stands on the map."""
        painter.save()
        painter.translate(*legend.corner)
        painter.scale(legend.scale, legend.scale)
        steps = PictureIndex(Picture(_EVERYWHERE, edges=legend.steps))
        self._pictures.paint(painter, steps, _EVERYWHERE)
        painter.setPen(Qt.PenStyle.NoPen)
        for side, rect in legend.bars:
            painter.fillRect(QRectF(*rect), self._inks.bar_fill(side))
        painter.setPen(QPen(self._inks.rule, 1.0))
        painter.drawLines([QLineF(*start, *end) for start, end in legend.corners])
        for kind, at in legend.marks:
            self._feet.paint_icon(painter, kind, QPointF(*at))
        for words in legend.words:
            self._paint_words(painter, words)
        painter.restore()

    def _paint_words(self, painter: QPainter, words: LegendWords) -> None:
        side = words.side
        painter.setFont(self._faces.small if side is None else self._faces.small_semibold)
        painter.setPen(self._inks.muted if side is None else self._inks.side_text(side))
        painter.drawText(QPointF(*words.at), words.text)
