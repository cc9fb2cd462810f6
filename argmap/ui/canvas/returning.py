"""Undoing an edit brings the map back to where it lay before, if the edit moved it."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, QPointF, QTimer, Slot

from argmap.ui.canvas.standing import Standing

if TYPE_CHECKING:
    from argmap.case.changes import ChangeSet
    from argmap.case.records import Record
    from argmap.ui.bridge import Bridge
    from argmap.ui.canvas.case_canvas import CaseCanvas

_Ends: TypeAlias = "dict[str, tuple[Record | None, Record | None]]"

_KEPT = 400
"""So many edits, each letter typed among them, are gone back through."""


@dataclass(slots=True)
class _Edited:
    """An edit, how the map lay before it, and how it came to lie."""

    done: ChangeSet
    before: Standing
    after: Standing | None = None


class Returning(QObject):
    """Remembers how the map lay before each edit, and after it.

    Where the user has moved the map since, undo leaves it there, and what was never touched
    stays in its place; then what the edit was about is brought into view, if it is not.
    """

    def __init__(self, canvas: CaseCanvas, bridge: Bridge) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._edits: deque[_Edited] = deque(maxlen=_KEPT)
        self._settling = QTimer(self)  # what an edit moves, it moves before the event is over
        self._settling.setSingleShot(True)
        self._settling.setInterval(0)
        self._settling.timeout.connect(self._on_settled)
        bridge.opened.connect(self._on_opened)
        bridge.stepped.connect(self._on_stepped)

    def note(self, done: ChangeSet) -> None:
        """Remember how the map lies: an edit is about to be drawn."""
        if self._settling.isActive():
            self._on_settled()
        self._edits.append(_Edited(done, Standing(self._canvas.view, self._canvas.scene)))
        self._settling.start()

    @Slot()
    def _on_settled(self) -> None:
        self._settling.stop()
        if self._edits:
            self._edits[-1].after = Standing(self._canvas.view, self._canvas.scene)

    @Slot(object)
    def _on_stepped(self, done: ChangeSet) -> None:
        if not self._edits or self._edits[-1].done is not done:
            return  # nothing that the map shows
        step = self._edits.pop()
        undone = self._take_undone(done)
        if not undone:
            self._edits.append(step)
            return
        self._settling.stop()
        canvas, stood = self._canvas, undone[0].after
        was_moved = stood is None or not stood.is_like(step.before)
        (step if was_moved else undone[-1]).before.restore(canvas)
        if canvas.view.has_room_for(canvas.view.bounds):
            canvas.view.fill()
            canvas.pan(QPointF())
        elif canvas.selected >= 0 and not canvas.sees(canvas.selected):
            canvas.show_picked()

    def _take_undone(self, done: ChangeSet) -> list[_Edited]:
        """Take out the edits that a step has undone, the last one first; none for a redo."""
        wanted = _ends(done.inverse())
        joined: _Ends = {}
        for count, one in enumerate(reversed(self._edits), 1):
            for key, (before, after) in _ends(one.done).items():
                joined[key] = (before, joined[key][1] if key in joined else after)
            if joined == wanted:
                return [self._edits.pop() for _ in range(count)]
            if not joined.keys() <= wanted.keys():
                break
        return []

    @Slot()
    def _on_opened(self) -> None:
        self._settling.stop()
        self._edits.clear()


def _ends(done: ChangeSet) -> _Ends:
    """Return what an edit found of each record, and what it left."""
    return {one.record.id: (one.before, one.after) for one in done.changes}
