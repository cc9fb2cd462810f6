"""Work on a part of the window that takes several turns, a step each."""

from __future__ import annotations

from collections.abc import Callable, Generator
from weakref import WeakMethod

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from argmap.ui.next_turn import NextTurn

Steps = Generator[None, None, None]
"""Work that yields where the window may do something else; closed where it is given up."""

_OVER = object()


class TurnByTurn(QObject):
    """Does a step of its work a turn, once the window has painted.

    A press or a key for the part before all is done has the rest done at once (`NextTurn`).
    `begin` is a method of the part.
    """

    def __init__(self, begin: Callable[[], Steps], part: QWidget) -> None:
        super().__init__(part)
        # Not held: Python takes a circle of widgets down in any order, which ends the program.
        self._begin = WeakMethod(begin)
        self._steps: Steps | None = None
        self._left: list[Steps] = []
        """Work that was begun and is not wanted any more."""
        self._running: Steps | None = None
        """The work whose step is being done: it cannot be closed in the midst of it."""
        self._turn = NextTurn(part)
        self._turn.due.connect(self._go_on)

    def want(self) -> None:
        """Let the work be done from its beginning, in the turns after this one.

        Work under way is closed when its first step was done anew: what it keeps from being seen
        is not seen in between.
        """
        if self._steps is not None:
            self._left.append(self._steps)
        self._steps = None
        self._turn.want()

    def hurry(self) -> None:
        """Let all that waits be done now, for somebody who needs what comes of it."""
        self._turn.hurry()

    @Slot()
    def drop(self) -> None:
        """Let what waits not be done: it was done already."""
        self._turn.drop()
        self._give_up()

    @Slot()
    def _go_on(self) -> None:
        begin = self._begin()
        if begin is None:
            return
        steps = self._steps = self._steps or begin()
        around, self._running = self._running, steps
        is_over = True
        try:
            is_over = next(steps, _OVER) is _OVER
        finally:
            self._running = around
            if is_over and self._steps is steps:
                self._steps = None
            self._close_left()
        if self._steps is steps:
            self._turn.want()

    def _give_up(self) -> None:
        if self._steps is not None:
            self._left.append(self._steps)
        self._steps = None
        self._close_left()

    def _close_left(self) -> None:
        for steps in self._left:
            if steps is not self._running:
                steps.close()
        self._left = [one for one in self._left if one is self._running]
