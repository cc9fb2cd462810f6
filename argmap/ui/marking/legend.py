"""What the marks on compared words mean, in a line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from argmap.drawing.fonts import serif_font
from argmap.ui.labels import BASE
from argmap.ui.marking.marked_text import paint_caret
from argmap.ui.marking.marks import MarkKind
from argmap.ui.overriding import override
from argmap.ui.weighing.labels import short_note

_SAMPLE = "ab"
_WIDE, _HIGH = 20, 20
_BETWEEN = 10


class Legend(QWidget):
    """Shows a sample of each mark beside its meaning, where it is narrow one below the other."""

    def __init__(self, parent: QWidget | None = None, *, is_narrow: bool = False) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(0)
        self._parts = [(_Sample(kind), short_note(kind.value)) for kind in MarkKind]
        self._grid.setColumnStretch(3 * len(MarkKind), 1)
        self._is_narrow: bool | None = None
        self.set_narrow(is_narrow=is_narrow)
        self.setAccessibleName(
            "Marks: a line under other words, a box around words only here, "
            "a caret where words are missing"
        )

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Put the samples one below the other, or beside each other."""
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        for number, (sample, words) in enumerate(self._parts):
            row, column = (number, 0) if is_narrow else (0, 3 * number)
            self._grid.addWidget(sample, row, column)
            self._grid.addWidget(words, row, column + 1)
            self._grid.setColumnMinimumWidth(3 * number + 2, 0 if is_narrow else _BETWEEN)


class _Sample(QWidget):
    def __init__(self, kind: MarkKind) -> None:
        super().__init__()
        self._kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDE, _HIGH)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        painter.setFont(serif_font(BASE))
        metrics = painter.fontMetrics()
        wide, base = metrics.horizontalAdvance(_SAMPLE), 14.0
        if self._kind is MarkKind.ONLY_HERE:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Dark), 1))
            painter.setBrush(palette.color(QPalette.ColorRole.Midlight))
            painter.drawRoundedRect(QRectF(0.5, 2.5, wide + 3, 15), 3, 3)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.WindowText), 1.6))
        painter.drawText(QPointF(2, base), _SAMPLE)
        if self._kind is MarkKind.CHANGED:
            painter.drawLine(QPointF(2, base + 3), QPointF(2 + wide, base + 3))
        elif self._kind is MarkKind.MISSING:
            paint_caret(painter, QPointF(2 + metrics.horizontalAdvance("a"), base), palette)
        painter.end()
