"""A button whose words go on in the next line where there is no room for them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from argmap.ui.overriding import override

_EDGES = 24
"""What the edges of a button take of its width, in pixels."""
_AROUND = 12
"""What is above and below its words."""


class WrappingButton(QPushButton):
    """A push button, which Qt would cut at both sides; its tip has the words whole."""

    def __init__(self, words: str) -> None:
        super().__init__(words.replace("&", "&&"))
        self._words = words
        self.setAccessibleName(" ".join(words.split()))
        self.setToolTip(" ".join(words.split()))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        lines = self.text().count("\n") + 1
        return QSize(
            hint.width(), max(hint.height(), lines * self.fontMetrics().lineSpacing() + 12)
        )

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - _EDGES
        lines = [line for part in self._words.split("\n") for line in self._lines(part, room)]
        shown = "\n".join(lines).replace("&", "&&")
        if shown != self.text():
            self.setText(shown)

    def _lines(self, part: str, room: int) -> list[str]:
        lines: list[str] = []
        for word in part.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self._wide(longer) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        # A word too long for any line is cut with its sign.
        right = Qt.TextElideMode.ElideRight
        return [self.fontMetrics().elidedText(line, right, max(room, 1)) for line in lines]

    def _wide(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words)
