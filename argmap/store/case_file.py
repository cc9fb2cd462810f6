"""A case on disk, open for writing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from sqlite3 import Connection
from typing import TypeAlias

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.collecting import collector_paused
from argmap.case.evidence import Document
from argmap.store.connection import connect, told
from argmap.store.documents import read_document
from argmap.store.inspection import read_records
from argmap.store.statements import write_changes
from argmap.store.steps import append_step, pack_old_steps, read_step, read_steps, replace_step
from argmap.store.word_index import IndexInMemory
from argmap.store.write_access import WriteAccess
from argmap.workspace.store import HistoryStep, StepKind

Clock: TypeAlias = Callable[[], datetime]
"""Tells the time, with its time zone."""


class CaseFile:
    """The `Store` of the one process that writes a case.

    `notice` is a sentence to show after opening: what could not be done about
    the case beside opening it; empty for most.
    """

    def __init__(
        self, access: WriteAccess, *, author: str, clock: Clock, case_map: CaseMap, notice: str
    ) -> None:
        self.notice = notice
        self._access = access
        self._author = author
        self._clock = clock
        self._fresh_map: CaseMap | None = case_map

    @property
    def path(self) -> Path:
        """Where the case was when it was opened."""
        return self._access.path

    @property
    def author(self) -> str:
        """Who signs the steps."""
        return self._author

    @property
    def read_only(self) -> str:
        """Nothing: this case can be written."""
        return ""

    def read_map(self) -> CaseMap:
        """Read every record, from memory the first time: opening has read them all."""
        fresh, self._fresh_map = self._fresh_map, None
        if fresh is not None:
            return fresh
        with told(self.path):
            return read_records(self._access.connection, self.path)

    def document(self, document_hash: str) -> Document:
        """Read the kept text and bytes of a source."""
        with told(self.path):
            return read_document(self._access.connection, document_hash, self.path)

    def word_index(self) -> IndexInMemory:
        """Make an index of the words of the kept texts; it reads them by connections of its own."""
        return IndexInMemory(self._reading_apart)

    def history(self) -> list[HistoryStep]:
        """List the steps kept, oldest first."""
        with told(self.path):
            return read_steps(self._access.connection)

    def step_changes(self, number: int) -> ChangeSet:
        """Read what a step did."""
        with told(self.path):
            return read_step(self._access.connection, number)

    def write(self, change_set: ChangeSet, kind: StepKind, of: int | None = None) -> HistoryStep:
        """Write an edit and its step of the history in one transaction, flushed to disk."""
        time = self._clock().isoformat()
        step = HistoryStep(0, kind, change_set.label, self._author, time, of=of)
        with self._writing() as connection:
            write_changes(connection, change_set)
            return append_step(connection, change_set, step)

    def extend(self, change_set: ChangeSet, merged: ChangeSet, number: int) -> None:
        """Write an edit and put `merged` in place of what step `number`, the last, did."""
        with self._writing() as connection:
            write_changes(connection, change_set)
            replace_step(connection, merged, number)

    def changed_elsewhere(self) -> bool:
        """Whether another process has written since this was last asked, the lock ignored."""
        return self._access.changed_elsewhere()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Lend the connection to whoever copies the case."""
        with told(self.path):
            self._access.require_whole()
            yield self._access.connection

    def close(self) -> None:
        """Close the case, leaving one file."""
        self._access.close(pack_old_steps)

    @contextmanager
    def _reading_apart(self) -> Iterator[Connection]:
        with told(self.path), closing(connect(self.path, "mode=ro")) as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        self._fresh_map = None
        with collector_paused(), self._access.writing() as connection:
            yield connection
