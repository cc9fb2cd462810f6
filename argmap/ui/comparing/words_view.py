"""A passage painted: its words in the serif, what surrounds them dimmed, differences marked.

The marks are shapes and never colours: a line under other words, a box around
words that stand only here, a caret where words are missing.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPolygonF,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from argmap.case.quotation import in_quotes
from argmap.drawing.fonts import serif_font
from argmap.sources.offsets import OffsetMap
from argmap.ui.comparing.passages import Mark, MarkKind, Passage
from argmap.ui.labels import LARGE
from argmap.ui.overriding import override

_BAR = 3
_INDENT = 14
_LEADING = 1.15
_LEAST_ROOM = 40
_CARET = 4.0
_ROLE = QPalette.ColorRole


class WordsView(QWidget):
    """Shows one passage; as high as its lines need at the width it is given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._passage: Passage | None = None
        self._text = ""
        self._start = 0
        self._units = OffsetMap("")
        self._layout = QTextLayout()

    @property
    def passage(self) -> Passage | None:
        """The passage shown."""
        return self._passage

    def show_passage(self, passage: Passage) -> None:
        """Show a passage with its marks."""
        self._passage = passage
        self._text = passage.before + passage.words + passage.after
        self._start = len(passage.before)
        self._units = OffsetMap(self._text)
        self._layout = QTextLayout(self._text, serif_font(LARGE))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self.setAccessibleName(in_quotes(passage.words))
        self.setAccessibleDescription(passage.told)
        self._fit()
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, self.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        painter.fillRect(0, 0, _BAR, self.height(), palette.color(_ROLE.Dark))
        passage = self._passage
        marks = passage.marks if passage else ()
        for mark in marks:
            if mark.kind is MarkKind.ONLY_HERE:
                self._paint_box(painter, mark)
        painter.setPen(palette.color(_ROLE.Text))
        self._layout.draw(painter, QPointF(_INDENT, 0), self._dimmed())
        for mark in marks:
            if mark.kind is MarkKind.CHANGED:
                self._paint_line(painter, mark)
            elif mark.kind is MarkKind.MISSING:
                self._paint_caret(painter, mark)
        painter.end()

    def _fit(self) -> None:
        """Break the words into lines of the width there is, and be as high as they are."""
        room = max(self.width() - _INDENT - 2, _LEAST_ROOM)
        top = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, top))
            top += round(line.height() * _LEADING)
        self._layout.endLayout()
        if self.height() != max(int(top), 1):
            self.setFixedHeight(max(int(top), 1))

    def _dimmed(self) -> list[QTextLayout.FormatRange]:
        passage = self._passage
        if passage is None:
            return []
        quiet = QTextCharFormat()
        quiet.setForeground(self.palette().color(_ROLE.PlaceholderText))
        end = self._start + len(passage.words)
        ranges = []
        for first, last in ((0, self._start), (end, len(self._text))):
            part = QTextLayout.FormatRange()
            part.start = self._units.to_utf16(first)
            part.length = self._units.to_utf16(last) - part.start
            part.format = quiet
            ranges.append(part)
        return ranges

    def _parts(self, mark: Mark) -> list[tuple[QTextLine, float, float]]:
        """Return the lines that a mark runs over, and from where to where on each."""
        start = self._units.to_utf16(self._start + mark.start)
        end = self._units.to_utf16(self._start + mark.end)
        parts = []
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first < last or (start == end and first == last):
                left, right = (line.cursorToX(at)[0] for at in (first, last))  # type: ignore[index]
                right = min(right, line.naturalTextWidth())
                parts.append((line, left + _INDENT, right + _INDENT))
        return parts

    def _paint_line(self, painter: QPainter, mark: Mark) -> None:
        painter.setPen(QPen(self.palette().color(_ROLE.Text), 1.6))
        for line, left, right in self._parts(mark):
            y = line.y() + line.ascent() + 3
            painter.drawLine(QPointF(left, y), QPointF(right, y))

    def _paint_box(self, painter: QPainter, mark: Mark) -> None:
        painter.setPen(QPen(self.palette().color(_ROLE.Dark), 1))
        painter.setBrush(self.palette().color(_ROLE.Midlight))
        for line, left, right in self._parts(mark):
            box = QRectF(left - 1, line.y() + 0.5, right - left + 2, line.height())
            painter.drawRoundedRect(box, 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_caret(self, painter: QPainter, mark: Mark) -> None:
        for line, left, _ in self._parts(mark)[:1]:
            paint_caret(painter, QPointF(left, line.y() + line.ascent() + 1), self.palette())


def paint_caret(painter: QPainter, tip: QPointF, palette: QPalette) -> None:
    """Paint the sign of words that are missing: a caret whose tip is where they would stand."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.color(_ROLE.Text))
    foot = tip.y() + 1.4 * _CARET
    painter.drawPolygon(
        QPolygonF([tip, QPointF(tip.x() - _CARET, foot), QPointF(tip.x() + _CARET, foot)])
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
