"""Return that comes before its answer: the best passage is opened as soon as it is found."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from argmap.ui.searching.search import Search
from argmap.ui.searching.search_field import SearchField


class Haste(QObject):
    """Knows whether the field waits for an answer, and whether its best is wanted at once."""

    def __init__(
        self, field: SearchField, search: Search, pause: QTimer, ask: Callable[[], None]
    ) -> None:
        super().__init__(field)
        self._search, self._pause, self._ask = search, pause, ask
        self._is_on = False
        field.waits = self._waits
        field.asked.connect(self._forget)
        field.hurried.connect(self._on_hurried)

    def takes_best(self) -> bool:
        """Say, once, whether the best of the answer that came is to be opened."""
        was_on, self._is_on = self._is_on, False
        return was_on

    def _waits(self) -> bool:
        is_asked = self._search.question is not None
        return self._pause.isActive() or (is_asked and not self._search.is_answered)

    @Slot()
    def _forget(self) -> None:
        self._is_on = False

    @Slot()
    def _on_hurried(self) -> None:
        self._is_on = True
        if self._pause.isActive():
            self._pause.stop()
            self._ask()
