"""Painting what is quoted: ground and underline in the side's hue.

Hue says whose claim it is and is never alone: the letters in the margin say it
too, and the underlines differ: a thick rule for the movant, a double one for the
respondent, a thin one for neither.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextDocument

from argmap.case.ids import QuoteId
from argmap.case.terms import Side
from argmap.sources.offsets import OffsetMap
from argmap.ui.reader.highlights import Highlight
from argmap.ui.reader.stretches import line_boxes
from argmap.ui.theme import Theme

_LANE = 3.0
_PADDING = 1.5


@dataclass(frozen=True, slots=True)
class MarkColours:
    """The colours that marks are painted in, by side where it matters."""

    ground: dict[Side, QColor]
    rule: dict[Side, QColor]
    picked: QColor
    picked_ground: QColor
    found: QColor


def mark_colours(theme: Theme) -> MarkColours:
    """Take the colours of marks from a theme."""
    color = theme.color
    return MarkColours(
        ground={
            Side.MOVANT: color("movant_ground"),
            Side.RESPONDENT: color("respondent_ground"),
            Side.NEUTRAL: color("hover"),
        },
        rule={side: color(side.value) for side in Side},
        picked=color("selection"),
        picked_ground=color("selection_ground"),
        found=color("rule"),
    )


class MarkPainter:
    """Paints the marks of one page beneath its words."""

    def __init__(self, page: QTextDocument, offsets: OffsetMap, colours: MarkColours) -> None:
        self._page = page
        self._offsets = offsets
        self._colours = colours

    def paint(
        self, painter: QPainter, highlights: Iterable[Highlight], picked: QuoteId | None
    ) -> None:
        """Paint highlights in the page's own coordinates, the picked quote outlined."""
        shown = [(one, self.boxes(one.start, one.end)) for one in highlights]
        shown.sort(key=lambda pair: pair[0].quote == picked)
        for one, boxes in shown:
            self._paint_ground(painter, one, boxes, is_picked=one.quote == picked)
        for one, boxes in shown:
            self._paint_rule(painter, one, boxes)
            if one.quote == picked:
                self._outline(painter, boxes, self._colours.picked, 2.0)

    def paint_hinted(self, painter: QPainter, highlights: Iterable[Highlight]) -> None:
        """Frame what is pointed at elsewhere."""
        for one in highlights:
            self._outline(painter, self.boxes(one.start, one.end), self._colours.picked, 1.0)

    def paint_found(self, painter: QPainter, spans: Iterable[tuple[int, int]]) -> None:
        """Frame the words that a search has found; offsets are code points."""
        for start, end in spans:
            self._outline(painter, self.boxes(start, end), self._colours.found, 1.0)

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """List the boxes of a stretch of the kept text, one a line."""
        to_utf16 = self._offsets.to_utf16
        return list(line_boxes(self._page, to_utf16(start), to_utf16(end)))

    def _paint_ground(
        self, painter: QPainter, one: Highlight, boxes: list[QRectF], *, is_picked: bool
    ) -> None:
        grounds = [self._colours.ground[side] for side in one.sides]
        if is_picked:
            grounds = [self._colours.picked_ground]
        for box in boxes:
            ground = _padded(box)
            height = ground.height() / len(grounds)
            for number, colour in enumerate(grounds):
                top = ground.top() + number * height
                painter.fillRect(QRectF(ground.left(), top, ground.width(), height), colour)

    def _paint_rule(self, painter: QPainter, one: Highlight, boxes: list[QRectF]) -> None:
        side = one.sides[0]
        painter.setPen(QPen(self._colours.rule[side], 2.0 if side is Side.MOVANT else 1.0))
        for box in boxes:
            y = box.bottom() + one.lane * _LANE
            left, right = box.left() - _PADDING, box.right() + _PADDING
            painter.drawLine(QPointF(left, y), QPointF(right, y))
            if side is Side.RESPONDENT:
                painter.drawLine(QPointF(left, y + 2), QPointF(right, y + 2))

    def _outline(
        self, painter: QPainter, boxes: list[QRectF], colour: QColor, width: float
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in boxes:
            painter.drawRoundedRect(_padded(box).adjusted(-0.5, -0.5, 0.5, 1.5), 3, 3)
        painter.restore()


def _padded(box: QRectF) -> QRectF:
    return box.adjusted(-_PADDING, 0, _PADDING, 0)
