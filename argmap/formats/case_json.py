"""A whole case as JSON: the same bytes for the same case, whatever its history; and read back.

It goes into a working copy, and may come from anybody: what is read is typed, bounded and whole,
or nothing is.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, TypeVar

from argmap.case.case_map import CaseMap
from argmap.case.errors import ArgmapError, FormatError
from argmap.case.evidence import Document, Source
from argmap.case.pointers import documents_of, require_whole
from argmap.case.record_json import parsed, record_of, row_of, shown
from argmap.case.records import RECORD_TYPES, Record, name_of
from argmap.case.support import require_sound_arguments
from argmap.formats.new_case import NewCase
from argmap.law.unrevealed import map_without_court

FORMAT = "argmap case"
VERSION = 1
"""What a version does not know is refused with a sentence; fields may be added only with it."""

MOST_BYTES = 512_000_000
MOST_RECORDS = 1_000_000
"""What is larger is no case that somebody made."""

R = TypeVar("R", bound=Record | Document)


def case_json(case_map: CaseMap, documents: Iterable[Document], *, revealed: bool) -> bytes:
    """Write a case with the texts it uses, and what the court found only when it is revealed.

    Of `documents` those are written that a record names (`documents_of`). Raises `FormatError`
    where that of a source or of a checked paper is not among them.
    """
    shown = case_map if revealed else map_without_court(case_map)
    records = tuple(shown.records())
    held, named = {one.hash: one for one in documents}, documents_of(records)
    _require_held(records, held)
    tables = {name_of(kind): [row_of(one) for one in _of(records, kind)] for kind in RECORD_TYPES}
    found = {
        "format": FORMAT,
        "version": VERSION,
        "records": {name: rows for name, rows in tables.items() if rows},
        "documents": [row_of(held[one]) for one in named if one in held],
    }
    text = json.dumps(
        found, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
    )
    return text.encode("utf-8")


def case_from_json(data: bytes) -> NewCase:
    """Read a case; raises `FormatError` for whatever `case_json` does not write."""
    if len(data) > MOST_BYTES:
        raise FormatError(
            f"The case in it is larger than {MOST_BYTES // 1_000_000:,} MB.",
            "Ask for the case file itself.",
        )
    try:
        return _case(_tables(parsed(data)))
    except _OtherVersion:
        raise FormatError(
            "The case in it was written by a newer version of argmap.",
            "Update argmap, or ask for the case file itself.",
        ) from None
    except ArgmapError as error:
        raise FormatError(
            f"The case in it is not whole: {error.message}", "Ask for it again."
        ) from error


class _OtherVersion(Exception):  # noqa: N818 -- nothing went wrong: another argmap wrote it
    """The case is of a version that this argmap does not know."""


def _tables(found: Any) -> dict[str, Any]:
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise FormatError("It does not say that it is a case.")
    version = found.get("version")
    if type(version) is int and version > VERSION:
        raise _OtherVersion
    if version != VERSION or not isinstance(found.get("records"), dict):
        raise FormatError("It has no version, or no records.")
    return found


def _case(found: dict[str, Any]) -> NewCase:
    tables = found["records"]
    known = {name_of(kind): kind for kind in RECORD_TYPES}
    if strange := sorted(tables.keys() - known.keys()):
        raise FormatError(f"It has records of a kind “{shown(strange[0])}”.")
    left, records = MOST_RECORDS, list[Record]()
    for name, kind in known.items():
        rows = _listed(tables.get(name, []), name, left)
        left -= len(rows)
        records += _read(kind, rows)
    documents = _read(Document, _listed(found.get("documents", []), "document", left))
    _require_sound(records, documents)
    return NewCase(tuple(records), tuple(documents))


def _require_sound(records: list[Record], documents: list[Document]) -> None:
    held = {one.hash: one for one in documents}
    if len(held) < len(documents) or not all(one.is_sound for one in documents):
        raise FormatError("The text of a document is not the one that was kept.")
    captions = sum(isinstance(one, RECORD_TYPES[0]) for one in records)
    if captions != 1:
        raise FormatError(f"It has {captions or 'no'} captions instead of one.")
    require_whole(records)
    if held.keys() - set(documents_of(records)):
        raise FormatError("It has a text that nothing in it is about.")
    _require_held(records, held)
    require_sound_arguments(CaseMap(records))


def _require_held(records: Iterable[Record], held: dict[str, Document]) -> None:
    for record in records:
        document = getattr(record, "document", None)
        if document is None:
            continue
        if document not in held:
            raise FormatError("The text of a source or of a checked paper is not there.")
        if isinstance(record, Source) and record.length != len(held[document].text):
            raise FormatError("A source says that its text is longer or shorter than it is.")


def _read(kind: type[R], rows: list[Any]) -> list[R]:
    return sorted((record_of(kind, row) for row in rows), key=_order)


def _order(record: Record | Document) -> str:
    return record.hash if isinstance(record, Document) else record.id


def _listed(rows: Any, name: str, most: int) -> list[Any]:
    if not isinstance(rows, list):
        raise FormatError(f"Its records of the kind “{name}” are no list.")
    if len(rows) > most:
        raise FormatError(f"It has more than {MOST_RECORDS:,} records.")
    return rows


def _of(records: Iterable[Record], kind: type[Record]) -> list[Record]:
    return [one for one in records if type(one) is kind]
