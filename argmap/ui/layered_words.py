"""Quoted words with what is laid over them: underlined, highlighted for reading aloud, stressed.

Told apart without colour: a line beneath, a framed ground, a heavier face.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import cast

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from argmap.case.evidence import Layer
from argmap.case.plan_layers import EMPHASIS, HIGHLIGHT, UNDERLINE
from argmap.drawing.fonts import serif_font
from argmap.sources.offsets import OffsetMap
from argmap.ui.overriding import override

_LINE_BREAK = "\u2028"
_LARGER, _SMALLER = 1.2, 0.7
"""How large the words read aloud are, and the rest, against the usual size."""
_LEADING = 1.2
_AROUND = 4
_USUAL = 300
"""The width that they ask for; a layout gives them another, and asks how high they are there."""


class LayeredWords(QWidget):
    """Shows words in the serif with their layers; never reads them as markup.

    With `aloud` the highlighted words are larger and all others small, as on the
    cards that debaters read from.
    """

    def __init__(self, size: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._words = ""
        self._layers: Sequence[Layer] = ()
        self._aloud = False
        self._bar: QColor | None = None
        self._layout = QTextLayout()
        self._width = 0
        self._heights: dict[int, int] = {}
        """How high the words are in each width that a layout has asked about."""
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_words(self, words: str, layers: Sequence[Layer], *, aloud: bool = False) -> None:
        """Show words; `layers` are in code points of them."""
        self._words, self._layers = words, layers
        self._aloud = aloud and any(kind == HIGHLIGHT for _, _, kind in layers)
        self.setAccessibleName(words)
        self._width = 0
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def hang_bar(self, color: QColor) -> None:
        """Draw the bar of quoted words at the left, in a colour."""
        self._bar = color
        self.setContentsMargins(12, 0, 0, 0)
        self.update()

    def text(self) -> str:
        """Return the words shown."""
        return self._words

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        room = width - margins.left() - margins.right()
        height = self._heights.get(room)
        if height is None:
            self._lay(room)
            height = self._heights[room] = round(self._layout.boundingRect().height()) + _AROUND
        return height

    @override
    def sizeHint(self) -> QSize:
        return QSize(_USUAL, self.heightForWidth(_USUAL))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, round(self._size * _LEADING) + _AROUND)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        self._lay(room.width())
        painter = QPainter(self)
        if self._bar is not None:
            painter.fillRect(0, 0, 3, self.height(), self._bar)
        origin = QPointF(room.topLeft())
        palette = self.palette()
        for box in self._boxes(HIGHLIGHT, origin):
            painter.fillRect(box, palette.color(QPalette.ColorRole.Mid))
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Dark), 1))
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        self._layout.draw(painter, origin)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.WindowText), 1.5))
        for box in self._boxes(UNDERLINE, origin):
            painter.drawLine(box.bottomLeft() - QPointF(0, 1), box.bottomRight() - QPointF(0, 1))
        painter.end()

    def _lay(self, width: float) -> None:
        if round(width) == self._width:
            return
        self._width = round(width)
        shown = self._words.replace("\n", _LINE_BREAK).replace("\u2029", _LINE_BREAK)
        base = serif_font(self._size * (_SMALLER if self._aloud else 1))
        layout = self._layout = QTextLayout(shown, base)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(list(self._formats()))
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 20))
            line.setPosition(QPointF(0, y))
            y += line.height() * _LEADING
        layout.endLayout()

    def _formats(self) -> Iterator[QTextLayout.FormatRange]:
        """Walk the stretches whose face differs, none of them overlapping."""
        offsets = OffsetMap(self._words)
        edges = sorted({edge for start, end, _ in self._layers for edge in (start, end)})
        for first, last in pairwise(edges):
            kinds = {kind for start, end, kind in self._layers if start <= first and last <= end}
            face = QTextCharFormat()
            face.setFont(self._face(kinds))
            found = QTextLayout.FormatRange()
            found.start = offsets.to_utf16(first)
            found.length = offsets.to_utf16(last) - found.start
            found.format = face
            yield found

    def _face(self, kinds: set[str]) -> QFont:
        size = self._size
        if self._aloud:
            size *= _LARGER if HIGHLIGHT in kinds else _SMALLER
        return serif_font(size, semibold=EMPHASIS in kinds)

    def _boxes(self, wanted: str, origin: QPointF) -> Iterator[QRectF]:
        offsets = OffsetMap(self._words)
        for start, end, kind in self._layers:
            if kind == wanted and end <= len(self._words):
                first, last = offsets.to_utf16(start), offsets.to_utf16(end)
                yield from (box.translated(origin) for box in self._boxes_of(first, last))

    def _boxes_of(self, first: int, last: int) -> Iterator[QRectF]:
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            start = max(first, line.textStart())
            end = min(last, line.textStart() + line.textLength())
            if start < end:
                left, right = _x(line, start), _x(line, end)
                right = min(right, line.naturalTextRect().right())
                yield QRectF(left, line.y(), right - left, line.ascent() + line.descent() + 2)


def _x(line: QTextLine, position: int) -> float:
    # PySide also hands back the position, moved to where a cursor can stand.
    x, _ = cast("tuple[float, int]", line.cursorToX(position))
    return x
