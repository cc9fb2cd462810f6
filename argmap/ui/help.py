"""What the Help menu does."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget


class Help(QObject):
    """Shows the pages of the Help menu over a window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    @Slot()
    def show_reading(self) -> None:
        """Show what the signs of the map and the words of the window mean."""
        from argmap.ui.dialogs.reading import show_reading  # noqa: PLC0415 -- seldom asked for

        show_reading(self._window)

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
