"""Planning edits on speeches that are written out, and on their parts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet, added, removed
from argmap.case.errors import RuleError
from argmap.case.ids import NewId, SpeechDocumentId, SpeechPartId
from argmap.case.lookups import claim_of, quote_of
from argmap.case.ranks import make_room
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
    _document_of(case_map, document_id)
    _require_there(case_map, fields)
    rank, room = make_room(case_map.parts_of(document_id), at)
    part = SpeechPart(SpeechPartId(new_id()), document_id, kind, **{"rank": rank, **fields})
    return ChangeSet("Add to the speech", (*room, *added(part)))


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


def _require_there(case_map: CaseMap, fields: dict[str, Any]) -> None:
    if fields.get("claim"):
        claim_of(case_map, fields["claim"])
    if fields.get("quote"):
        quote_of(case_map, fields["quote"])


def _document_of(case_map: CaseMap, document_id: SpeechDocumentId) -> SpeechDocument:
    held = case_map.speech_documents.get(document_id)
    if held is None:
        raise RuleError("That speech is no longer in the case.")
    return held


def _part_of(case_map: CaseMap, part_id: SpeechPartId) -> SpeechPart:
    part = case_map.speech_parts.get(part_id)
    if part is None:
        raise RuleError("That part is no longer in the speech.")
    return part
