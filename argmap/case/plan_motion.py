"""Planning edits on the relief asked for, the exposure it brings, and the checklist."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet, added, removed
from argmap.case.ids import ExposureId, ItemId, NewId, ReliefId
from argmap.case.lookups import claim_of, record_in, source_of
from argmap.case.motion import Exposure, Item, Relief
from argmap.case.ranks import make_room
from argmap.case.terms import Reply


def plan_relief(case_map: CaseMap, text: str, *, new_id: NewId, **fields: Any) -> ChangeSet:
    """Plan one more thing the motion asks for; `fields` are those of `Relief`."""
    _require_there(case_map, fields)
    rank, room = make_room(case_map.ranked_reliefs(), None)
    relief = Relief(ReliefId(new_id()), text=text, rank=rank, **fields)
    return ChangeSet("Add relief", (*room, *added(relief)))


def plan_relief_change(case_map: CaseMap, relief_id: ReliefId, **fields: Any) -> ChangeSet:
    """Plan new values for fields of something the motion asks for."""
    _require_there(case_map, fields)
    before = _relief_of(case_map, relief_id)
    after = replace(before, **fields)
    return ChangeSet("Change relief", (Change(before, after),) if before != after else ())


def plan_relief_removal(case_map: CaseMap, relief_id: ReliefId) -> ChangeSet:
    """Plan to ask for something no longer."""
    return ChangeSet("Delete relief", removed(_relief_of(case_map, relief_id)))


def plan_exposure(case_map: CaseMap, text: str, *, new_id: NewId, **fields: Any) -> ChangeSet:
    """Plan one more thing that may be lost; `fields` are those of `Exposure`."""
    _require_there(case_map, fields)
    rank, room = make_room(case_map.ranked_exposures(), None)
    exposure = Exposure(ExposureId(new_id()), text=text, rank=rank, **fields)
    return ChangeSet("Add loss", (*room, *added(exposure)))


def plan_exposure_change(case_map: CaseMap, exposure_id: ExposureId, **fields: Any) -> ChangeSet:
    """Plan new values for fields of an exposure."""
    _require_there(case_map, fields)
    before = _exposure_of(case_map, exposure_id)
    after = replace(before, **fields)
    return ChangeSet("Change loss", (Change(before, after),) if before != after else ())


def plan_exposure_removal(case_map: CaseMap, exposure_id: ExposureId) -> ChangeSet:
    """Plan to count something as exposed no longer."""
    return ChangeSet("Delete loss", removed(_exposure_of(case_map, exposure_id)))


def plan_item(case_map: CaseMap, item: str, *, new_id: NewId, **fields: Any) -> ChangeSet:
    """Plan what is said to an item of the checklist, whose id in the data is `item`.

    An item of which nothing is said any more needs no record.
    """
    _require_there(case_map, fields)
    before = next((one for one in case_map.items.values() if one.item == item), None)
    after = replace(before or Item(ItemId(new_id()), item), **fields)
    said = after.reply is not Reply.UNKNOWN or after.claims or after.sources
    if not (said or after.note or after.extra):
        return ChangeSet("Change checklist", removed(before) if before else ())
    if before is None:
        return ChangeSet("Change checklist", added(after))
    return ChangeSet("Change checklist", (Change(before, after),) if before != after else ())


def _require_there(case_map: CaseMap, fields: dict[str, Any]) -> None:
    for claim in fields.get("claims", ()):
        claim_of(case_map, claim)
    for source in fields.get("sources", ()):
        source_of(case_map, source)


def _relief_of(case_map: CaseMap, relief_id: ReliefId) -> Relief:
    return record_in(case_map.reliefs, relief_id, "relief")


def _exposure_of(case_map: CaseMap, exposure_id: ExposureId) -> Exposure:
    return record_in(case_map.exposures, exposure_id, "exposure")
