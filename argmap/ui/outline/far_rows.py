"""A tree of many rows that goes to a far one without asking each on the way for its height."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTreeView, QWidget

from argmap.ui.overriding import override

_PLACING = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
    }
)
"""Events of which Qt notes where among all rows they are, to select up to there."""


class FarRowsView(QTreeView):
    """A tree that adds up the heights of rows only where a place among them is meant."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_placing = False

    @contextmanager
    def painted_once(self) -> Iterator[None]:
        """Keep Qt from asking where rows are that are selected, or no more: all is painted then."""
        self.setUpdatesEnabled(False)
        try:
            yield
        finally:
            self.setUpdatesEnabled(True)

    @override
    def verticalOffset(self) -> int:
        return super().verticalOffset() if self._is_placing else 0

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._is_placing = True
        with self.painted_once():
            super().keyPressEvent(event)
        self._is_placing = False

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        self._is_placing = event.type() in _PLACING
        done = super().viewportEvent(event)
        self._is_placing = False
        return done
