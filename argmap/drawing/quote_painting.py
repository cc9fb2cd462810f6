"""Paints what is quoted on a box, in the serif beside its bar, and how much is left out."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from argmap.drawing.faces import QUOTE_SIZE, Faces
from argmap.drawing.fonts import serif_font
from argmap.drawing.inks import Inks
from argmap.drawing.line_painting import LinePainter
from argmap.drawing.picture import PictureBox, Point
from argmap.drawing.sizes import QUOTE_BAR, QUOTE_BAR_AT


class QuotePainter:
    """Paints the quotes of boxes; its face is loaded for the first."""

    def __init__(self, inks: Inks, faces: Faces) -> None:
        self._inks = inks
        self._small = LinePainter(faces.small)

    @cached_property
    def _lines(self) -> LinePainter:
        return LinePainter(serif_font(QUOTE_SIZE))

    def paint(self, painter: QPainter, box: PictureBox, corner: Point) -> None:
        """Paint the quotes of a box whose corner is given, with the painter's pen."""
        x, y = corner
        for quote in box.quoted:
            bar = QRectF(x + QUOTE_BAR_AT, y + quote.top, QUOTE_BAR, quote.bottom - quote.top)
            painter.fillRect(bar, self._inks.bar(box.side))
            for line in quote.lines:
                self._lines.paint(painter, line, corner)
        if box.more is not None:
            painter.setPen(self._inks.muted)
            self._small.paint(painter, box.more, corner)
            painter.setPen(self._inks.ink)
