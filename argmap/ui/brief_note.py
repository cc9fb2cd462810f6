"""A small sentence of which a line or two are shown until all of it is asked for."""

from __future__ import annotations

from html import escape

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from argmap.drawing.fonts import sans_font
from argmap.ui.first_paint import keep_plain
from argmap.ui.labels import SMALL
from argmap.ui.overriding import override
from argmap.ui.row_painting import cut_to


class BriefNote(QLabel):
    """Wraps its words; what is cut of them is in the tooltip, and is read aloud."""

    def __init__(self, words: str, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        keep_plain(self)
        self._words = words
        self._is_whole = False
        self.setFont(sans_font(SMALL))
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.setText(words)
        self.setWordWrap(True)

    @property
    def is_cut(self) -> bool:
        """Whether there is more to be told than its lines hold."""
        return cut_to(self._words, self.font(), max(self.width(), 1), self._lines)[0] != self._words

    def show_whole(self, whole: bool) -> None:  # noqa: FBT001 -- a state, shown
        """Show all of the words, or as many as its lines hold."""
        self._is_whole = whole
        self._cut()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        shown = cut_to(self._words, self.font(), max(self.width(), 1), self._lines)[0]
        self.setToolTip(f"<qt>{escape(self._words)}</qt>" if shown != self._words else "")
        shown = self._words if self._is_whole else shown
        if shown != self.text():
            self.setText(shown)
