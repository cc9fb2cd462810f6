"""What the mouse does on the map, one object a gesture, from press to release."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, Qt

from argmap.case.ids import ClaimId
from argmap.ui.canvas.dropping import Dragged
from argmap.ui.canvas.hand import Hand, use_in

DRAG_FROM = 6.0
"""A press that moves less, in pixels of the screen, is a click."""

_BELOW_HINT = QPointF(16.0, 70.0)
"""From the pointer to the box that hangs from it: what it is dropped on stays to be seen."""


class Gesture(Protocol):
    """A gesture under way; points are the widget's."""

    pushes_edges: bool
    """Whether the map moves along while the pointer is held at its edge."""

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Follow the pointer, or a modifier pressed meanwhile."""
        ...

    def release(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Finish."""
        ...

    def cancel(self) -> None:
        """Leave everything as it was."""
        ...


class Pan:
    """Pushes the map; a press on the ground that does not move selects nothing."""

    pushes_edges = False

    def __init__(self, hand: Hand, at: QPointF, *, picks: bool) -> None:
        self._hand = hand
        self._last = at
        self._start = at
        self._picks = picks
        self._moved = False

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Push the map along with the pointer."""
        self._moved = self._moved or _is_drag(at - self._start)
        if self._moved:
            self._hand.canvas.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._hand.canvas.pan(at - self._last)
            self._last = at

    def release(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Let the map rest where it is."""
        self._hand.canvas.unsetCursor()
        if self._picks and not self._moved:
            self._hand.pick(-1)

    def cancel(self) -> None:
        """Let the map rest where it is: a push is easily taken back."""
        self._hand.canvas.unsetCursor()


class Carry:
    """Selects a box and, when the pointer moves on, carries it to another place."""

    pushes_edges = True

    def __init__(self, hand: Hand, at: QPointF, index: int) -> None:
        self._hand = hand
        self._start = at
        self._index = index
        box = hand.canvas.scene.boxes[index]
        self._dragged = Dragged(ClaimId(box.claim), use_in(box))
        self._moved = False
        hand.pick(index)

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Show the box under the pointer, and what a drop there will do."""
        canvas = self._hand.canvas
        self._moved = self._moved or _is_drag(at - self._start)
        if self._moved:
            hung = canvas.view.to_map(at + _BELOW_HINT)
            canvas.ghost = (self._index, hung - canvas.scene.rect(self._index).topLeft())
            canvas.drop = self._hand.drop_for(self._dragged, at, modifiers)
            canvas.drop_at = at
            canvas.update()

    def release(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Do what the hint says."""
        self.cancel()
        if self._moved:
            drop = self._hand.drop_for(self._dragged, at, modifiers)
            self._hand.carry_out(self._dragged, drop)

    def cancel(self) -> None:
        """Put the box back."""
        canvas = self._hand.canvas
        canvas.ghost, canvas.drop = None, None
        canvas.update()


def _is_drag(by: QPointF) -> bool:
    return by.manhattanLength() >= DRAG_FROM
