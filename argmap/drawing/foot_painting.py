"""Paints the marks of a foot line: the letter of the side, icons, counts."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPainterPathStroker, QPen

from argmap.drawing.faces import Faces
from argmap.drawing.glyphs import bubble_path, exclamation_path, icon_path
from argmap.drawing.inks import Inks
from argmap.drawing.picture import FootKind, FootMark
from argmap.drawing.sizes import ICON, ICON_GAP

_STROKE = 1.1
_SAID = 1.7
"""Of the ! in a filled bubble."""
DESCENT = 2.0
"""An icon stands this far below the baseline."""


class _Icon(NamedTuple):
    """An icon, the outline of its strokes, and the colour these are filled with.

    Strokes that Qt makes itself look another way where the screen cuts them.
    """

    path: QPainterPath
    strokes: QPainterPath
    ink: QBrush


class FootPainter:
    """Paints marks in one set of colours and faces; `solid` is for a map that is shown small.

    There the bubble of an unanswered attack is filled, for its ! would be lost in its outline.
    """

    def __init__(self, inks: Inks, faces: Faces, *, solid: bool = False) -> None:
        self._inks = inks
        self._solid = solid
        self._said = QPen(inks.box, _SAID)
        self._faces = faces
        self._icons: dict[FootKind, _Icon | None] = {}

    def paint(self, painter: QPainter, mark: FootMark, side: str, at: QPointF) -> None:
        """Paint a mark of a box of a side, its baseline starting at a point."""
        has_icon = self.paint_icon(painter, mark.kind, at)
        if not mark.text:
            return
        is_side = mark.kind is FootKind.SIDE
        painter.setFont(self._faces.small_semibold if is_side else self._faces.small)
        painter.setPen(self._inks.side_text(side) if is_side else self._colour(mark.kind))
        painter.drawText(at + QPointF((ICON + ICON_GAP) * has_icon, 0.0), mark.text)

    def paint_icon(self, painter: QPainter, kind: FootKind, at: QPointF) -> bool:
        """Paint the icon of a mark alone; tell whether it has one."""
        if kind not in self._icons:
            self._icons[kind] = self._icon(kind)
        icon = self._icons[kind]
        if icon is None:
            return False
        painter.save()
        painter.translate(at + QPointF(0.0, DESCENT - ICON))
        painter.fillPath(icon.strokes, icon.ink)
        if self._solid and kind is FootKind.UNANSWERED:
            painter.fillPath(bubble_path(), icon.ink)
            painter.strokePath(exclamation_path(), self._said)
        if kind is FootKind.QUOTES:
            painter.fillPath(icon.path, icon.ink)
        painter.restore()
        return True

    def _icon(self, kind: FootKind) -> _Icon | None:
        path = icon_path(kind)
        if path.isEmpty():
            return None
        ink = QBrush(self._colour(kind))
        return _Icon(path, QPainterPathStroker(QPen(ink, _STROKE)).createStroke(path), ink)

    def _colour(self, kind: FootKind) -> QColor:
        if kind is FootKind.UNANSWERED:
            return self._inks.ink
        return self._inks.warning if kind is FootKind.CAUTION else self._inks.muted
