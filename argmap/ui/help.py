"""What the Help menu does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from argmap.law.standard import StandardSet


class Help(QObject):
    """Shows the pages of the Help menu over a window."""

    def __init__(self, window: QWidget, law: Callable[[], StandardSet]) -> None:
        super().__init__(window)
        self._law = law
        self._window = window

    @Slot()
    def show_reading(self) -> None:
        """Show what the signs of the map and the words of the window mean."""
        from argmap.ui.dialogs.reading import show_reading  # noqa: PLC0415 -- seldom asked for

        show_reading(self._window)

    @Slot()
    def explain_weighing(self) -> None:
        """Show what the weighing is and is not, and what of it was checked."""
        from argmap.ui.dialogs.weighing import show_weighing  # noqa: PLC0415 -- seldom asked for

        show_weighing(self._window, self._law())

    @Slot()
    def show_shortcuts(self) -> None:
        """Show every key and every gesture."""
        from argmap.ui.dialogs.shortcuts import show_shortcuts  # noqa: PLC0415 -- seldom asked for

        show_shortcuts(self._window)

    @Slot()
    def show_about(self) -> None:
        """Show what argmap is."""
        from argmap.ui.dialogs.about import show_about  # noqa: PLC0415 -- seldom asked for

        show_about(self._window)
