"""A map that grows row by row; the ids of its records are derived from the rows' keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.checked_papers import CheckedPaper
from argmap.case.claims import Argument, Claim
from argmap.case.evidence import Document, Quote, Source
from argmap.case.ids import NewId, keyed_id
from argmap.case.records import Record
from argmap.case.rounds import FlowEntry, Round
from argmap.case.speeches import SpeechDocument
from argmap.sources.importing import read_document

Row: TypeAlias = Mapping[str, Any]
"""A row of the file: its keys with their values."""
_KINDS: dict[str, type[Record]] = {
    "source": Source,
    "claim": Claim,
    "argument": Argument,
    "quote": Quote,
    "checked_paper": CheckedPaper,
    "round": Round,
    "flow_entry": FlowEntry,
    "speech_document": SpeechDocument,
}


class GrowingMap:
    """Takes in the planned edits of a file, and finds records by the keys it gives them.

    `folder` is where the file is, and the texts that it names.
    """

    def __init__(self, folder: Path) -> None:
        self.case_map = CaseMap()
        self.folder = folder
        self.documents: dict[str, Document] = {}

    def apply(
        self, planner: Callable[..., ChangeSet], *args: Any, row: tuple[str, ...], **fields: Any
    ) -> None:
        """Plan an edit with ids made of its row's key, and take it in.

        Raises `ValueError` where it would change what an earlier row said.
        """
        change_set = planner(self.case_map, *args, new_id=_ids(*row), **fields)
        if any(change.before or self.case_map.get(change.record) for change in change_set.changes):
            raise ValueError("another row before it says the same, or has its id")
        self.case_map.apply(change_set)

    def document(self, row: Row) -> Document | None:
        """Read the file that a row names, if any, and keep it."""
        if "file" not in row:
            return None
        document = read_document(self.folder / row["file"])
        self.documents[document.hash] = document
        return document

    def id_of(self, kind: str, key: str) -> Any:
        """Return the id of a record read before; raise `ValueError` where there is none."""
        record_id = keyed_id(kind, key, "0")
        if record_id not in self.case_map.table(_KINDS[kind]):
            raise ValueError(f"there is no {kind} “{key}” above it")
        return record_id


def fields_of(row: Row, *drop: str) -> dict[str, Any]:
    """Return what a row says but for some of its keys."""
    return {name: value for name, value in row.items() if name not in drop}


def _ids(*key: str) -> NewId:
    """Make the ids of one row's records: the row's key and a running number."""
    numbers: Iterator[int] = iter(range(1_000_000))
    return partial(_next_id, key, numbers)


def _next_id(key: tuple[str, ...], numbers: Iterator[int]) -> str:
    return keyed_id(*key, str(next(numbers)))
