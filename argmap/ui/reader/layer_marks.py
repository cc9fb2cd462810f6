"""Painting what is laid over words in a text: a line, a framed ground, dots beneath.

A text that is set already cannot change its face without moving, so stressed
words have dots beneath them here.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextDocument

from argmap.case.evidence import Layer
from argmap.case.plan_layers import HIGHLIGHT, UNDERLINE
from argmap.sources.offsets import OffsetMap
from argmap.ui.reader.stretches import line_boxes
from argmap.ui.theme import Theme


class LayerPainter:
    """Paints the layers of quotes beneath the words of one page."""

    def __init__(self, page: QTextDocument, offsets: OffsetMap, theme: Theme) -> None:
        self._page = page
        self._offsets = offsets
        self._ground = theme.color("hairline")
        self._rule = QPen(theme.color("rule"), 1)
        self._line = QPen(theme.color("ink"), 1.5)
        self._dots = QPen(theme.color("ink"), 2.0, Qt.PenStyle.DotLine)

    def paint(self, painter: QPainter, layers: Iterable[Layer], shift: int = 0) -> None:
        """Paint layers in the page's own coordinates; `shift` is where their words begin in it."""
        shown = sorted(layers, key=lambda one: one[2] != HIGHLIGHT)  # grounds before lines
        to_utf16 = self._offsets.to_utf16
        for start, end, kind in shown:
            for box in line_boxes(self._page, to_utf16(start + shift), to_utf16(end + shift)):
                self._paint_box(painter, box, kind)

    def _paint_box(self, painter: QPainter, box: QRectF, kind: str) -> None:
        if kind == HIGHLIGHT:
            painter.fillRect(box, self._ground)
            painter.setPen(self._rule)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
            return
        painter.setPen(self._line if kind == UNDERLINE else self._dots)
        y = box.bottom() - (1 if kind == UNDERLINE else 3)
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
