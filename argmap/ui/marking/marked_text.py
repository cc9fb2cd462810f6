"""Words in the serif broken into lines, painted with what differs in them marked.

A line stands under other words, a box around words that stand only here, a
caret where words are missing.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QPainter,
    QPalette,
    QPen,
    QPolygonF,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from argmap.drawing.fonts import serif_font
from argmap.sources.offsets import OffsetMap
from argmap.sources.passages import Span
from argmap.ui.marking.marks import Mark, MarkKind, marks_within

_LEADING = 1.15
_LEAST_ROOM = 40
_CARET = 4.0
_CUT = " …"
_ROLE = QPalette.ColorRole


class MarkedText:
    """A text with marks, offsets of which are its code points; `size` is that of its letters."""

    def __init__(self, text: str, marks: Sequence[Mark], size: int) -> None:
        self.text, self.marks = text, tuple(marks)
        self._size = size
        self._units = OffsetMap(text)
        self._layout = QTextLayout(text, serif_font(size))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)

    @property
    def line_count(self) -> int:
        """How many lines it was broken into."""
        return self._layout.lineCount()

    def fit(self, width: float) -> int:
        """Break the words into lines of a width; return how high they are."""
        top = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width, _LEAST_ROOM))
            line.setPosition(QPointF(0, top))
            top += round(line.height() * _LEADING)
        self._layout.endLayout()
        return int(top)

    def cut_to(self, width: float, lines: int) -> MarkedText:
        """Return the text cut to what some lines of a width hold, both broken into lines."""
        self.fit(width)
        if self.line_count <= lines:
            return self
        last = self._layout.lineAt(lines - 1)
        end = self._units.to_code_point(last.textStart() + last.textLength())
        space = self.text.rfind(" ", 0, max(end - len(_CUT), 0))
        end = space if space > 0 else max(end - len(_CUT), 1)
        cut = MarkedText(self.text[:end] + _CUT, marks_within(self.marks, Span(0, end)), self._size)
        cut.fit(width)
        return cut

    def parts(self, mark: Mark) -> list[tuple[QTextLine, float, float]]:
        """Return the lines that a mark runs over, and from where to where on each."""
        start, end = self._units.to_utf16(mark.start), self._units.to_utf16(mark.end)
        parts = []
        for number in range(self.line_count):
            line = self._layout.lineAt(number)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first < last or (start == end and first == last):
                left, right = (line.cursorToX(at)[0] for at in (first, last))  # type: ignore[index]
                parts.append((line, left, min(right, line.naturalTextWidth())))
        return parts

    def paint(
        self, painter: QPainter, at: QPointF, palette: QPalette, dimmed: Sequence[Span] = ()
    ) -> None:
        """Paint the lines from a point on; what is `dimmed` only surrounds the words."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(at)
        for mark in self.marks:
            if mark.kind is MarkKind.ONLY_HERE:
                self._paint_box(painter, mark, palette)
        painter.setPen(palette.color(_ROLE.Text))
        self._layout.draw(painter, QPointF(0, 0), self._quiet(dimmed, palette))
        for mark in self.marks:
            if mark.kind is MarkKind.CHANGED:
                self._paint_line(painter, mark, palette)
            elif mark.kind is MarkKind.MISSING:
                self._paint_caret(painter, mark, palette)
        painter.restore()

    def _quiet(self, spans: Sequence[Span], palette: QPalette) -> list[QTextLayout.FormatRange]:
        quiet = QTextCharFormat()
        quiet.setForeground(palette.color(_ROLE.PlaceholderText))
        ranges = []
        for span in spans:
            part = QTextLayout.FormatRange()
            part.start = self._units.to_utf16(span.start)
            part.length = self._units.to_utf16(span.end) - part.start
            part.format = quiet
            ranges.append(part)
        return ranges

    def _paint_line(self, painter: QPainter, mark: Mark, palette: QPalette) -> None:
        painter.setPen(QPen(palette.color(_ROLE.Text), 1.6))
        for line, left, right in self.parts(mark):
            y = line.y() + line.ascent() + 3
            painter.drawLine(QPointF(left, y), QPointF(right, y))

    def _paint_box(self, painter: QPainter, mark: Mark, palette: QPalette) -> None:
        painter.setPen(QPen(palette.color(_ROLE.Dark), 1))
        painter.setBrush(palette.color(_ROLE.Midlight))
        for line, left, right in self.parts(mark):
            box = QRectF(left - 1, line.y() + 0.5, right - left + 2, line.height())
            painter.drawRoundedRect(box, 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_caret(self, painter: QPainter, mark: Mark, palette: QPalette) -> None:
        for line, left, _ in self.parts(mark)[:1]:
            paint_caret(painter, QPointF(left, line.y() + line.ascent() + 1), palette)


def paint_caret(painter: QPainter, tip: QPointF, palette: QPalette) -> None:
    """Paint the sign of words that are missing: a caret whose tip is where they would stand."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.color(_ROLE.Text))
    foot = tip.y() + 1.4 * _CARET
    painter.drawPolygon(
        QPolygonF([tip, QPointF(tip.x() - _CARET, foot), QPointF(tip.x() + _CARET, foot)])
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
