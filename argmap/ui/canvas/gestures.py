"""What the mouse does on the map, one object a gesture, from press to release."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt

from argmap.ui.canvas.hand import Hand
from argmap.ui.canvas.picked_boxes import PickedBoxes
from argmap.ui.drop_plans import Dragged, Drop

DRAG_FROM = 6.0
"""A press that moves less, in pixels of the screen, is a click."""

_BELOW_HINT = QPointF(16.0, 70.0)
"""From the pointer to the box that hangs from it: what it is dropped on stays to be seen."""


_PICKING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Gesture(Protocol):
    """A gesture under way; points are the widget's."""

    @property
    def pushes_edges(self) -> bool:
        """Whether the map moves along while the pointer is held at its edge."""
        ...

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


class Band:
    """Selects what a rectangle drawn on the ground touches, with what is selected."""

    def __init__(self, hand: Hand, picked: PickedBoxes, at: QPointF) -> None:
        self._hand = hand
        self._picked = picked
        self._start = at
        self._corner = hand.canvas.view.to_map(at)
        self.pushes_edges = False

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Draw the band up to the pointer."""
        self.pushes_edges = self.pushes_edges or _is_drag(at - self._start)
        if self.pushes_edges:
            corner = self._hand.canvas.view.to_map(at)
            self._picked.band = QRectF(self._corner, corner).normalized()
            self._hand.canvas.update()

    def release(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Select what is in the band; without one, nothing changes."""
        self.move(at, modifiers)
        band = self._picked.band
        self.cancel()
        if band is not None:
            self._hand.pick_within(band)

    def cancel(self) -> None:
        """Take the band away."""
        self._picked.band = None
        self._hand.canvas.update()


class Carry:
    """Selects a box and, when the pointer moves on, carries it to another place.

    A box that is one of several takes the others along. With Ctrl a click selects
    it as well, or no more; with Shift the siblings up to it.
    """

    def __init__(self, hand: Hand, at: QPointF, index: int, modifiers: Qt.KeyboardModifier) -> None:
        self._hand = hand
        self._start = at
        self._index = index
        self._modifiers = modifiers & _PICKING
        self._was_picked = hand.is_picked(index)
        self._dragged: Dragged | None = None
        if not self._was_picked and not self._modifiers:
            hand.pick(index)

    @property
    def pushes_edges(self) -> bool:
        """Whether the box has left its place."""
        return self._dragged is not None

    @property
    def dragged(self) -> Dragged | None:
        """What is carried, once the box has left its place."""
        return self._dragged

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Show the box under the pointer, and what a drop there will do."""
        canvas = self._hand.canvas
        if self._dragged is None and _is_drag(at - self._start):
            if not self._was_picked:
                self._hand.pick(self._index)
            self._dragged = self._hand.dragged_from(self._index)
        if self._dragged is not None:
            hung = canvas.view.to_map(at + _BELOW_HINT)
            canvas.ghost = (self._index, hung - canvas.scene.rect(self._index).topLeft())
            canvas.drop = self._hand.drop_for(self._dragged, at, modifiers)
            canvas.drop_at = at
            canvas.update()

    def release(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Do what the hint says; a click selects."""
        self.cancel()
        if self._dragged is not None:
            drop = self._hand.drop_for(self._dragged, at, modifiers)
            self._hand.carry_out(self._dragged, drop)
        elif self._modifiers & Qt.KeyboardModifier.ControlModifier:
            self._hand.toggle(self._index)
        elif self._modifiers:
            self._hand.pick_row(self._index)
        elif self._was_picked:
            self._hand.pick(self._index)

    def cancel(self) -> None:
        """Put the box back."""
        canvas = self._hand.canvas
        canvas.ghost, canvas.drop = None, None
        canvas.update()


class PinDown:
    """Moves a box to where it is let go and pins it there; a click selects it."""

    def __init__(self, hand: Hand, at: QPointF, index: int) -> None:
        self._hand = hand
        self._start = at
        self._from = hand.canvas.view.to_map(at)
        self._index = index
        self.pushes_edges = False

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Show the box where it would be pinned."""
        self.pushes_edges = self.pushes_edges or _is_drag(at - self._start)
        if self.pushes_edges:
            canvas = self._hand.canvas
            canvas.ghost = (self._index, self._by(at))
            canvas.drop, canvas.drop_at = Drop("Pin here, on your screen only"), at
            canvas.update()

    def release(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Pin the box and select it."""
        self.move(at, modifiers)
        self.cancel()
        self._hand.pick(self._index)
        if self.pushes_edges:
            self._hand.pinned.emit(self._index, self._by(at))

    def cancel(self) -> None:
        """Put the box back."""
        canvas = self._hand.canvas
        canvas.ghost, canvas.drop = None, None
        canvas.update()

    def _by(self, at: QPointF) -> QPointF:
        return self._hand.pin_reach(self._index, self._hand.canvas.view.to_map(at) - self._from)


def _is_drag(by: QPointF) -> bool:
    return by.manhattanLength() >= DRAG_FROM
