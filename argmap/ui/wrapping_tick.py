"""A box to tick whose words go on in the next line where there is no room for them."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from argmap.ui.overriding import override


class WrappingTick(QCheckBox):
    """A check box, which Qt would keep on one line however narrow it is."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._words = words.split()
        # Qt gives a box no less than it would like to have, unless it is told otherwise.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def minimumSizeHint(self) -> QSize:
        longest = max((self._wide(word) for word in self._words), default=0)
        return QSize(self._around() + longest, super().sizeHint().height())

    @override
    def sizeHint(self) -> QSize:
        width = self._around() + self._wide(" ".join(self._words))
        return QSize(width, super().sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        lines = "\n".join(self._lines(self.width() - self._around()))
        if lines != self.text():
            self.setText(lines)

    def _lines(self, room: int) -> list[str]:
        lines: list[str] = []
        for word in self._words:
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self._wide(longer) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def _wide(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words)

    def _around(self) -> int:
        """Return what the box needs beside the words, in pixels."""
        widest = max((self._wide(line) for line in self.text().split("\n")), default=0)
        return super().sizeHint().width() - widest
