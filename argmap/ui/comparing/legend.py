"""What the marks on compared words mean, in a line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from argmap.drawing.fonts import serif_font
from argmap.ui.comparing.passages import MarkKind
from argmap.ui.comparing.words_view import paint_caret
from argmap.ui.labels import BASE
from argmap.ui.overriding import override
from argmap.ui.weighing.labels import short_note

_SAMPLE = "ab"
_WIDE, _HIGH = 20, 20


class Legend(QWidget):
    """Shows a sample of each mark beside its meaning."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for kind in MarkKind:
            row.addWidget(_Sample(kind))
            row.addWidget(short_note(kind.value))
            row.addSpacing(10)
        row.addStretch(1)
        self.setAccessibleName(
            "Marks: a line under other words, a box around words only here, "
            "a caret where words are missing"
        )


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
