"""Widgets that stood for what is no longer shown, kept to stand for what is shown next."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)

_MOST = 12


class Spares(Generic[W]):
    """Keeps hidden widgets where they stand: to make and to dress one takes longer than to fill it.

    A widget that was changed by more than what it shows, such as one with a form
    that was opened, is not to be put by.
    """

    def __init__(self) -> None:
        self._kept: list[W] = []

    def put_by(self, widget: W, *, as_new: bool) -> None:
        """Take a widget from sight: for good, unless it is as new and there is room for it."""
        widget.hide()
        if as_new and len(self._kept) < _MOST:
            self._kept.append(widget)
        else:
            widget.deleteLater()

    def take(self) -> W | None:
        """Hand back the one that was put by first, still hidden, or None where there is none."""
        return self._kept.pop(0) if self._kept else None
