"""What the workspace asks of whatever keeps a case."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.evidence import Document
from argmap.workspace.word_index import WordIndex


class StepKind(StrEnum):
    """What a step of the history did."""

    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class HistoryStep:
    """One step of a case's history.

    `number` counts from 1. `of` is the edit that an undo took back or a redo
    brought again, None for an edit. `readable` is False where the step was
    written by a version whose steps this one cannot read: undo ends there.
    """

    number: int
    kind: StepKind
    label: str
    author: str
    time: str
    of: int | None = None
    readable: bool = True


class Store(Protocol):
    """A case on disk.

    Every method raises `StoreError` with a sentence for the user when the file
    cannot be read or written; what was on disk before still is.
    """

    @property
    def author(self) -> str:
        """Who signs the steps; empty where none can be written."""
        ...

    @property
    def read_only(self) -> str:
        """Why the case cannot be written, as a sentence; empty when it can be."""
        ...

    @property
    def notice(self) -> str:
        """What could not be done about the case beside opening it; empty for most."""
        ...

    def read_map(self) -> CaseMap:
        """Read every record."""
        ...

    def document(self, document_hash: str) -> Document:
        """Read the kept text and bytes of a source."""
        ...

    def word_index(self) -> WordIndex:
        """Make an index of the words of the kept texts; it is empty until it is filled."""
        ...

    def history(self) -> list[HistoryStep]:
        """List the steps kept, oldest first."""
        ...

    def step_changes(self, number: int) -> ChangeSet:
        """Read what a step did."""
        ...

    def write(self, change_set: ChangeSet, kind: StepKind, of: int | None = None) -> HistoryStep:
        """Write an edit and its step of the history in one transaction, flushed to disk."""
        ...

    def extend(self, change_set: ChangeSet, merged: ChangeSet, number: int) -> None:
        """Write an edit and put `merged` in place of what step `number`, the last, did.

        One transaction, flushed to disk. Typing makes one step of many edits this way.
        """
        ...

    def changed_elsewhere(self) -> bool:
        """Whether another process has written since this was last asked."""
        ...

    def close(self) -> None:
        """Close the case, leaving one file."""
        ...
