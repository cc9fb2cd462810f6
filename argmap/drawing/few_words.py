"""The start of a claim in letters that stay legible while the map is small."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QTextLayout

from argmap.drawing.faces import prose_font
from argmap.drawing.measuring import laid_out
from argmap.drawing.picture import PictureBox
from argmap.drawing.sizes import BAR, PAD_X

_ON_SCREEN = 9.0
"""The size of the letters on the screen, in pixels."""
_STEP = 2
"""Sizes come in steps, so that zooming shapes few texts anew."""
_PAD_Y = 4.0
_KEPT = 3000


def legible_size(scale: float) -> int:
    """Return the size of letters, in pixels of the map, that can be read at a scale."""
    return _STEP * round(_ON_SCREEN / scale / _STEP)


class FewWords:
    """Paints as many words of a box as fit into it at a legible size."""

    def __init__(self) -> None:
        self._shaped: dict[tuple[tuple[str, ...], bool, int, int], QTextLayout] = {}

    def paint(self, painter: QPainter, box: PictureBox, scale: float) -> None:
        """Paint the words with the painter's pen."""
        if not box.lines:
            return
        x, y, width, height = box.rect
        layout = self._layout(box, legible_size(scale), width - BAR - PAD_X)
        at = QPointF(x + BAR + PAD_X / 2, y + _PAD_Y)
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            if number and line.y() + line.height() > height - _PAD_Y:
                _paint_ellipsis(painter, layout, number - 1, at)
                break
            line.draw(painter, at)

    def _layout(self, box: PictureBox, size: int, width: float) -> QTextLayout:
        words = tuple(line.text for line in box.lines)
        key = (words, box.semibold, size, round(width))
        found = self._shaped.get(key)
        if found is None:
            if len(self._shaped) >= _KEPT:
                self._shaped.clear()
            font = prose_font(size, semibold=box.semibold)
            found = self._shaped[key] = laid_out(" ".join(words), font, rtl=box.lines[0].rtl)
            _break(found, width)
        return found


def _paint_ellipsis(painter: QPainter, layout: QTextLayout, number: int, at: QPointF) -> None:
    """Say that words follow a line, where they would."""
    line = layout.lineAt(number)
    words = line.naturalTextRect()
    rtl = layout.textOption().textDirection() is Qt.LayoutDirection.RightToLeft
    painter.setFont(layout.font())
    x = words.left() - painter.fontMetrics().horizontalAdvance("…") if rtl else words.right()
    painter.drawText(at + QPointF(x, line.y() + line.ascent()), "…")


def _break(layout: QTextLayout, width: float) -> None:
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0.0, y))
        y += line.height()
    layout.endLayout()
