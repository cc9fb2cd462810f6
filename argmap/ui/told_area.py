"""What is to be told of a text: as high as its words, and scrolled where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from argmap.ui.overriding import override

_LEAST = 64


class _Column(QWidget):
    """Words are as high as they are at a width, not as high as their labels would like to be."""

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


class ToldArea(QScrollArea):
    """Shows a column of words that wrap, and asks for the height that they need."""

    def __init__(self) -> None:
        super().__init__()
        self._column = _Column()
        self.rows = QVBoxLayout(self._column)
        """Where the words are put, one below the other."""
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(2)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what has the focus is scrolled to
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setWidget(self._column)

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, self._needed())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self._needed(), _LEAST))

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:  # the words are others
            self.updateGeometry()
        return done

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _needed(self) -> int:
        return max(self._column.heightForWidth(self.width()), 0)
