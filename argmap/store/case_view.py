"""A case on disk that another window writes, or nobody may."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from sqlite3 import Connection

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.errors import StoreError
from argmap.case.evidence import Document
from argmap.store.access import Access
from argmap.store.connection import told
from argmap.store.documents import read_document
from argmap.store.inspection import read_records
from argmap.store.steps import last_change, read_step, read_steps
from argmap.store.word_index import IndexInMemory
from argmap.workspace.store import HistoryStep, StepKind


class CaseView:
    """The `Store` of a case that is only read.

    It keeps no connection, so that whoever writes can close the case and leave
    one file; each question opens one for as long as the answer takes.
    """

    def __init__(self, path: Path, access: Access, read_only: str) -> None:
        self.notice = ""
        self._path = path
        self._access = access
        self._read_only = read_only
        self._seen = self._last_change()

    @property
    def path(self) -> Path:
        """Where the case is."""
        return self._path

    @property
    def author(self) -> str:
        """Nobody: no step can be written."""
        return ""

    @property
    def read_only(self) -> str:
        """Why the case cannot be written, as a sentence."""
        return self._read_only

    def read_map(self) -> CaseMap:
        """Read every record as it is now."""
        with self.reading() as connection:
            return read_records(connection, self._path)

    def document(self, document_hash: str) -> Document:
        """Read the kept text and bytes of a source."""
        with self.reading() as connection:
            return read_document(connection, document_hash, self._path)

    def word_index(self) -> IndexInMemory:
        """Make an index of the words of the kept texts, empty until it is filled."""
        return IndexInMemory(self.reading)

    def history(self) -> list[HistoryStep]:
        """List the steps kept, oldest first."""
        with self.reading() as connection:
            return read_steps(connection)

    def step_changes(self, number: int) -> ChangeSet:
        """Read what a step did."""
        with self.reading() as connection:
            return read_step(connection, number)

    def write(
        self,
        change_set: ChangeSet,  # noqa: ARG002 -- the protocol's
        kind: StepKind,  # noqa: ARG002 -- the protocol's
        of: int | None = None,  # noqa: ARG002 -- the protocol's
    ) -> HistoryStep:
        """Refuse: raise `StoreError` with the reason."""
        raise StoreError(self._read_only)

    def extend(
        self,
        change_set: ChangeSet,  # noqa: ARG002 -- the protocol's
        merged: ChangeSet,  # noqa: ARG002 -- the protocol's
        number: int,  # noqa: ARG002 -- the protocol's
    ) -> None:
        """Refuse: raise `StoreError` with the reason."""
        raise StoreError(self._read_only)

    def changed_elsewhere(self) -> bool:
        """Whether a step has been written or extended since this was last asked."""
        last = self._last_change()
        changed = last != self._seen
        self._seen = last
        return changed

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open a connection for as long as the block takes."""
        with told(self._path), closing(self._access.connect()) as connection:
            yield connection

    def close(self) -> None:
        """Close the case; nothing on disk has changed by having it open."""
        self._access.close()

    def _last_change(self) -> tuple[int, int]:
        with self.reading() as connection:
            return last_change(connection)
