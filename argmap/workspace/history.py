"""Which steps of a case's history can be taken back or brought again."""

from __future__ import annotations

from argmap.workspace.store import HistoryStep, StepKind


class UndoStacks:
    """The edits done and the edits taken back, read from the history's steps."""

    def __init__(self, steps: list[HistoryStep]) -> None:
        self._edits: dict[int, HistoryStep] = {}
        self._done: list[int] = []
        self._undone: list[int] = []
        for step in steps:
            self.take_in(step)

    @property
    def to_undo(self) -> HistoryStep | None:
        """The edit that undo would take back, if any."""
        return self._edits[self._done[-1]] if self._done else None

    @property
    def to_redo(self) -> HistoryStep | None:
        """The edit that redo would bring again, if any."""
        return self._edits[self._undone[-1]] if self._undone else None

    def take_in(self, step: HistoryStep) -> None:
        """Follow one more step of the history."""
        if step.kind is StepKind.EDIT:
            self._edits[step.number] = step
            self._done.append(step.number)
            self._undone.clear()
        elif step.kind is StepKind.UNDO:
            self._undone.append(self._done.pop())
        else:
            self._done.append(self._undone.pop())
