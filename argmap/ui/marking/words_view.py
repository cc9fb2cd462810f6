"""A passage painted: its words in the serif, what surrounds them dimmed, differences marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from argmap.case.quotation import in_quotes
from argmap.sources.passages import Span
from argmap.ui.labels import LARGE
from argmap.ui.marking.marked_text import MarkedText
from argmap.ui.marking.marks import Mark, marks_in_words, marks_within
from argmap.ui.overriding import override

_BAR = 3
_INDENT = 14


class WordsView(QWidget):
    """Shows one passage; as high as its lines need at the width it is given."""

    def __init__(self, size: int = LARGE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._size = size
        self._dimmed: tuple[Span, ...] = ()
        self.words = ""
        """The words shown, without what surrounds them."""
        self.text = MarkedText("", (), size)
        """The words with what surrounds them, and their marks."""

    def show_words(
        self, words: str, marks: Sequence[Mark] = (), *, before: str = "", after: str = ""
    ) -> None:
        """Show words with their marks, and what joins them before and after."""
        self.words = words
        start, end = len(before), len(before) + len(words)
        self.text = MarkedText(
            before + words + after, marks_within(marks, Span(0, len(words)), start), self._size
        )
        self._dimmed = (Span(0, start), Span(end, len(self.text.text)))
        self.setAccessibleName(in_quotes(words))
        self.setAccessibleDescription(marks_in_words(words, marks))
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
        bar = self.palette().color(QPalette.ColorRole.Dark)
        painter.fillRect(0, 0, _BAR, self.height(), bar)
        self.text.paint(painter, QPointF(_INDENT, 0), self.palette(), self._dimmed)
        painter.end()

    def _fit(self) -> None:
        """Break the words into lines of the width there is, and be as high as they are."""
        high = max(self.text.fit(self.width() - _INDENT - 2), 1)
        if self.height() != high:
            self.setFixedHeight(high)
