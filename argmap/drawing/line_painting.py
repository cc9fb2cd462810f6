"""Paints lines of text in one face, and keeps those it has shaped."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter, QTextLayout

from argmap.drawing.measuring import laid_out
from argmap.drawing.picture import TextLine

_KEPT = 3000
"""Lines kept shaped; a line takes some kilobytes."""


class LinePainter:
    """Paints measured lines with the painter's pen."""

    def __init__(self, font: QFont) -> None:
        self._font = font
        self._shaped: dict[tuple[str, bool], tuple[QTextLayout, float]] = {}

    def paint(self, painter: QPainter, line: TextLine, corner: tuple[float, float]) -> None:
        """Paint a line of a box whose top left corner is given."""
        found = self._shaped.get((line.text, line.rtl)) or self._shape(line.text, rtl=line.rtl)
        layout, ascent = found
        x, y = corner[0] + line.x, corner[1] + line.baseline
        layout.draw(painter, QPointF(x, y - ascent))

    def _shape(self, text: str, *, rtl: bool) -> tuple[QTextLayout, float]:
        """Shape a line; return it, and how far its top is above its baseline."""
        if len(self._shaped) >= _KEPT:
            self._shaped.clear()
        layout = laid_out(text, self._font, rtl=rtl)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        layout.createLine().setNumColumns(len(text) * 2 + 1)
        layout.endLayout()
        found = self._shaped[text, rtl] = layout, layout.lineAt(0).ascent()
        return found
