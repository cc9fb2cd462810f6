"""The one step that the words typed into a field make, however many pauses there were."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Slot

from argmap.case.changes import ChangeSet
from argmap.case.ids import ClaimId
from argmap.ui.bridge import Bridge


def words_of(claim: ClaimId) -> str:
    """Return the key of the words of a claim: to add it and to type them is one step."""
    return f"text of {claim}"


class TypingStep(QObject):
    """Keeps what is typed, merged into one step, until the field is left or given up."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._is_writing = False
        self._is_last = False
        bridge.changed.connect(self._on_changed)

    def write(self, key: str, planner: Callable[..., ChangeSet], *args: Any, **fields: Any) -> None:
        """Carry out an edit of the field `key`, into the step already begun for it."""
        self._is_writing = True
        try:
            done = self._bridge.edit(planner, *args, typing=key, **fields)
        finally:
            self._is_writing = False
        self._is_last = self._is_last or bool(done)

    def end(self) -> None:
        """Close the step: the field was left. A step that another field began stays open."""
        if self._is_last:
            self._bridge.end_typing()
        self._is_last = False

    def give_up(self) -> None:
        """Take the step back, if words were kept since the field was entered."""
        if self._is_last:
            self._bridge.undo()
        self.end()

    @Slot(object)
    def _on_changed(self, _change_set: ChangeSet) -> None:
        if not self._is_writing:
            self._is_last = False
