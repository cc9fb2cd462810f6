"""Planning edits on speeches that are written out, and on their parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet, added, removed
from argmap.case.errors import RuleError
from argmap.case.ids import NewId, SpeechDocumentId, SpeechPartId
from argmap.case.lookups import claim_of, quote_of, record_in
from argmap.case.ranks import make_room, make_rooms
from argmap.case.speeches import PartKind, SpeechDocument, SpeechPart


def plan_speech_document(case_map: CaseMap, *, new_id: NewId, **fields: Any) -> ChangeSet:
    """Plan a new speech, last in the list; `fields` are those of `SpeechDocument`."""
    rank, room = make_room(case_map.ranked_speech_documents(), None)
    made = SpeechDocument(SpeechDocumentId(new_id()), **{"rank": rank, **fields})
    return ChangeSet("Begin a speech", (*room, *added(made)))


def plan_speech_document_change(
    case_map: CaseMap, document_id: SpeechDocumentId, **fields: Any
) -> ChangeSet:
    """Plan new values for fields of a speech: its title, the speech of a format it is for."""
    before = _document_of(case_map, document_id)
    after = replace(before, **fields)
    return ChangeSet("Change the speech", (Change(before, after),) if before != after else ())


def plan_speech_document_removal(case_map: CaseMap, document_id: SpeechDocumentId) -> ChangeSet:
    """Plan the removal of a speech with its parts; its quotes and claims stay."""
    held = _document_of(case_map, document_id)
    return ChangeSet("Delete speech", removed(*case_map.parts_of(document_id), held))


def plan_speech_part(
    case_map: CaseMap,
    document_id: SpeechDocumentId,
    kind: PartKind,
    *,
    new_id: NewId,
    at: int | None = None,
    **fields: Any,
) -> ChangeSet:
    """Plan one more part of a speech, `at` a place from 0, else last.

    `fields` are those of `SpeechPart`. Raises `RuleError` where its claim or its quote is not
    there.
    """
    rows = [{"kind": kind, **fields}]
    return plan_speech_parts(case_map, document_id, rows, new_id=new_id, at=at)


def plan_speech_parts(
    case_map: CaseMap,
    document_id: SpeechDocumentId,
    rows: Sequence[Mapping[str, Any]],
    *,
    new_id: NewId,
    at: int | None = None,
) -> ChangeSet:
    """Plan several more parts of a speech in a row, as `plan_speech_part` does one.

    Each row holds fields of `SpeechPart`, its kind among them.
    """
    _document_of(case_map, document_id)
    for row in rows:
        _require_there(case_map, row)
    ranks, room = make_rooms(case_map.parts_of(document_id), at, len(rows))
    parts = [
        SpeechPart(SpeechPartId(new_id()), document_id, **{"rank": rank, **row})
        for rank, row in zip(ranks, rows, strict=True)
    ]
    return ChangeSet("Add to the speech", (*room, *added(*parts)))


def plan_speech_part_change(case_map: CaseMap, part_id: SpeechPartId, **fields: Any) -> ChangeSet:
    """Plan new values for fields of a part: its words, its kind, its claim."""
    before = _part_of(case_map, part_id)
    _require_there(case_map, fields)
    after = replace(before, **fields)
    return ChangeSet("Change the speech", (Change(before, after),) if before != after else ())


def plan_speech_part_move(case_map: CaseMap, part_id: SpeechPartId, at: int) -> ChangeSet:
    """Plan to put a part at another place of its speech, counted from 0 without itself."""
    part = _part_of(case_map, part_id)
    siblings = case_map.parts_of(part.speech)
    others = [one for one in siblings if one.id != part_id]
    place = max(0, min(at, len(others)))
    if siblings.index(part) == place:
        return ChangeSet("Move in the speech", ())
    rank, room = make_room(others, place)
    return ChangeSet("Move in the speech", (*room, Change(part, replace(part, rank=rank))))


def plan_speech_part_removal(case_map: CaseMap, part_id: SpeechPartId) -> ChangeSet:
    """Plan to take a part out of its speech; its quote and its claim stay in the case."""
    return ChangeSet("Take out of the speech", removed(_part_of(case_map, part_id)))


def _require_there(case_map: CaseMap, fields: Mapping[str, Any]) -> None:
    if fields.get("claim"):
        claim_of(case_map, fields["claim"])
    if fields.get("quote"):
        quote_of(case_map, fields["quote"])


def _document_of(case_map: CaseMap, document_id: SpeechDocumentId) -> SpeechDocument:
    return record_in(case_map.speech_documents, document_id, "speech")


def _part_of(case_map: CaseMap, part_id: SpeechPartId) -> SpeechPart:
    part = case_map.speech_parts.get(part_id)
    if part is None:
        raise RuleError("That part is no longer in the speech.")
    return part
