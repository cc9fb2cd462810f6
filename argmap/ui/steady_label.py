"""A few lines of plain text that keep their room: what stands below them never moves."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QFontMetricsF, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from argmap.sources.offsets import OffsetMap
from argmap.ui.first_paint import keep_plain
from argmap.ui.overriding import override
from argmap.ui.wrapping_tip import wrapping_tip


class SteadyLabel(QLabel):
    """Shows a small text in so many lines, never more or fewer; the tooltip has what is cut."""

    def __init__(self, lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_plain(self)
        self.setProperty("tone", "muted")
        self.setProperty("rank", "small")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAlignment(QtCore.Qt.AlignmentFlag.AlignTop)
        self._lines = lines
        self._full = ""

    @property
    def full_text(self) -> str:
        """The text before it was cut."""
        return self._full

    def show_text(self, text: str) -> None:
        """Show a text; a line break in it is shown as a space."""
        self._full = " ".join(text.split())
        self.setAccessibleName(self._full)
        self._cut()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._cut()
            self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._full), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._height())

    def _height(self) -> int:
        return self._lines * self.fontMetrics().lineSpacing()

    def _cut(self) -> None:
        shown = "\n".join(self._fitting())
        if shown != self.text():
            self.setText(shown)
        is_cut = " ".join(shown.split("\n")) != self._full
        self.setToolTip(wrapping_tip(self._full) if is_cut else "")

    def _fitting(self) -> list[str]:
        """Return the lines that fit, the last of them cut where there are more."""
        offsets, width = OffsetMap(self._full), float(max(self.width(), 1))
        layout = QTextLayout(self._full, self.font())
        starts: list[int] = []
        layout.beginLayout()
        while len(starts) <= self._lines and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            starts.append(offsets.to_code_point(line.textStart()))
        layout.endLayout()
        kept = starts[: self._lines]
        ends = [*kept[1:], len(self._full)]
        lines = [self._full[start:end].strip() for start, end in zip(kept, ends, strict=True)]
        if len(starts) > self._lines:
            metrics, right = QFontMetricsF(self.font()), QtCore.Qt.TextElideMode.ElideRight
            lines[-1] = metrics.elidedText(lines[-1], right, width)
        return lines
