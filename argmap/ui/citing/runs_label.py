"""A citation on screen: wrapped, with the names of works and cases in italics."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from argmap.brief.runs import Runs, RunStyle
from argmap.drawing.fonts import serif_font
from argmap.ui.labels import LARGE
from argmap.ui.overriding import override
from argmap.ui.text_units import units_before

_MOST_WIDTHS = 8


class RunsLabel(QWidget):
    """Shows runs of text as the paper sets them; it never reads them as markup."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: Runs = ()
        self._by_width: dict[int, tuple[QTextLayout, int]] = {}
        """The lines and how high they are, in each width that a layout has asked about."""
        self.setFont(serif_font(LARGE))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def text(self) -> str:
        """The words of all runs."""
        return "".join(run.text for run in self._runs)

    @property
    def italic(self) -> list[str]:
        """The runs that are set in italics."""
        return [run.text for run in self._runs if run.style is RunStyle.TITLE]

    def show_runs(self, runs: Runs) -> None:
        """Show other runs."""
        if runs != self._runs:
            self._runs = runs
            self._by_width.clear()
            self.setAccessibleName(self.text)
            self.updateGeometry()
            self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._laid_out(width)[1]

    @override
    def sizeHint(self) -> QSize:
        width = self.width()
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        self._laid_out(self.width())[0].draw(painter, QPointF(0, 0))
        painter.end()

    @override
    def changeEvent(self, event: QEvent) -> None:
        self._by_width.clear()  # its font
        super().changeEvent(event)

    def _laid_out(self, width: int) -> tuple[QTextLayout, int]:
        if width not in self._by_width:
            if len(self._by_width) > _MOST_WIDTHS:
                self._by_width.clear()
            self._by_width[width] = self._broken_into_lines(width)
        return self._by_width[width]

    def _broken_into_lines(self, width: int) -> tuple[QTextLayout, int]:
        layout = QTextLayout(self.text, self.font())
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats())
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout, max(ceil(top), self.minimumSizeHint().height())

    def _formats(self) -> list[QTextLayout.FormatRange]:
        italic = QTextCharFormat()
        font = QFont(self.font())
        font.setItalic(True)
        italic.setFont(font)
        formats, start = [], 0
        for run in self._runs:
            length = units_before(run.text, len(run.text))
            if run.style is RunStyle.TITLE:
                one = QTextLayout.FormatRange()
                one.start, one.length, one.format = start, length, italic
                formats.append(one)
            start += length
        return formats
