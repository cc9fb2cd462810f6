"""Planning edits on rounds and on their flow sheets."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet, added, removed
from argmap.case.errors import RuleError
from argmap.case.ids import FlowEntryId, NewId, RoundId
from argmap.case.lookups import claim_of, record_in
from argmap.case.ranks import make_room
from argmap.case.rounds import FlowEntry, Round


def plan_round(case_map: CaseMap, format_id: str, *, new_id: NewId, **fields: Any) -> ChangeSet:
    """Plan a new round, last in the list; `fields` are those of `Round`."""
    rank, room = make_room(case_map.ranked_rounds(), None)
    held = Round(RoundId(new_id()), format_id, rank=rank, **fields)
    return ChangeSet("Begin a round", (*room, *added(held)))


def plan_round_change(
    case_map: CaseMap, round_id: RoundId, *, label: str = "Go on with the round", **fields: Any
) -> ChangeSet:
    """Plan new values for fields of a round: where it stands, its title, its options."""
    before = _round_of(case_map, round_id)
    after = replace(before, **fields)
    return ChangeSet(label, (Change(before, after),) if before != after else ())


def plan_round_removal(case_map: CaseMap, round_id: RoundId) -> ChangeSet:
    """Plan the removal of a round with its flow sheet.

    The claims it made stay on the map, and the speeches that were written for it stay too.
    """
    held = _round_of(case_map, round_id)
    left = (Change(one, replace(one, round=None)) for one in case_map.speeches_for(round_id))
    return ChangeSet("Delete round", (*left, *removed(*case_map.entries_of(round_id), held)))


def plan_flow_entry(
    case_map: CaseMap, round_id: RoundId, speech: str, *, new_id: NewId, **fields: Any
) -> ChangeSet:
    """Plan one more entry of a round's flow sheet, last in its speech.

    `fields` are those of `FlowEntry`. Raises `RuleError` where its claim or what it answers
    is not there.
    """
    _round_of(case_map, round_id)
    _require_there(case_map, round_id, fields)
    rank, room = make_room(case_map.entries_of(round_id), None)
    entry = FlowEntry(FlowEntryId(new_id()), round_id, speech, **{"rank": rank, **fields})
    return ChangeSet("Enter on the flow", (*room, *added(entry)))


def plan_flow_entry_change(case_map: CaseMap, entry_id: FlowEntryId, **fields: Any) -> ChangeSet:
    """Plan new values for fields of an entry: what it answers, how it stands, its mark."""
    before = _entry_of(case_map, entry_id)
    _require_there(case_map, before.round, fields)
    after = replace(before, **fields)
    return ChangeSet("Change the flow", (Change(before, after),) if before != after else ())


def plan_flow_entry_removal(case_map: CaseMap, entry_id: FlowEntryId) -> ChangeSet:
    """Plan to take an entry off the flow sheet; what answered it answers the rest."""
    gone = _entry_of(case_map, entry_id)
    left = (
        Change(one, replace(one, answers=tuple(each for each in one.answers if each != entry_id)))
        for one in case_map.entries_answering(entry_id)
    )
    return ChangeSet("Take off the flow", (*left, *removed(gone)))


def _require_there(case_map: CaseMap, round_id: RoundId, fields: dict[str, Any]) -> None:
    if fields.get("claim"):
        claim_of(case_map, fields["claim"])
    for entry in fields.get("answers", ()):
        if _entry_of(case_map, entry).round != round_id:
            raise RuleError("An entry answers what was said in the same round.")


def _round_of(case_map: CaseMap, round_id: RoundId) -> Round:
    return record_in(case_map.rounds, round_id, "round")


def _entry_of(case_map: CaseMap, entry_id: FlowEntryId) -> FlowEntry:
    entry = case_map.flow_entries.get(entry_id)
    if entry is None:
        raise RuleError("That entry is no longer on the flow sheet.")
    return entry
