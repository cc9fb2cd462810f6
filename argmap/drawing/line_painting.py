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
        self._shaped: dict[tuple[str, bool], QTextLayout] = {}

    def paint(self, painter: QPainter, line: TextLine, corner: tuple[float, float]) -> None:
        """Paint a line of a box whose top left corner is given."""
        layout = self._layout_of(line.text, rtl=line.rtl)
        x, y = corner[0] + line.x, corner[1] + line.baseline
        layout.draw(painter, QPointF(x, y - layout.lineAt(0).ascent()))

    def _layout_of(self, text: str, *, rtl: bool) -> QTextLayout:
        found = self._shaped.get((text, rtl))
        if found is None:
            if len(self._shaped) >= _KEPT:
                self._shaped.clear()
            found = self._shaped[text, rtl] = laid_out(text, self._font, rtl=rtl)
            found.setCacheEnabled(True)
            found.beginLayout()
            found.createLine().setNumColumns(len(text) * 2 + 1)
            found.endLayout()
        return found
