"""Planning edits on briefs: what is written from the map, and which points it makes."""

from __future__ import annotations

from dataclasses import fields as dataclass_fields
from dataclasses import replace
from typing import Any

from argmap.case.briefs import Brief
from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet, added, removed
from argmap.case.ids import BriefId, NewId
from argmap.case.lookups import record_in, require_claims
from argmap.case.ranks import make_room


def plan_brief(case_map: CaseMap, kind: str, *, new_id: NewId, **fields: Any) -> ChangeSet:
    """Plan a new brief of a kind, last in the list; `fields` are those of `Brief`."""
    _require_there(case_map, fields)
    rank, room = make_room(case_map.ranked_briefs(), None)
    brief = Brief(BriefId(new_id()), kind, rank=rank, **fields)
    return ChangeSet("Add brief", (*room, *added(brief)))


def plan_brief_change(case_map: CaseMap, brief_id: BriefId, **fields: Any) -> ChangeSet:
    """Plan new values for fields of a brief: its points and their order, its options."""
    _require_there(case_map, fields)
    before = _brief_of(case_map, brief_id)
    after = replace(before, **fields)
    return ChangeSet("Change brief", (Change(before, after),) if before != after else ())


def plan_kept_brief(case_map: CaseMap, kind: str, *, new_id: NewId, **fields: Any) -> ChangeSet:
    """Plan what the case keeps of a kind of paper: in its first brief, else in a new one."""
    brief = next((one for one in case_map.ranked_briefs() if one.kind == kind), None)
    if brief is not None:
        return plan_brief_change(case_map, brief.id, **fields)
    planned = plan_brief(case_map, kind, new_id=new_id, **fields)
    blank = {one.name: one.default for one in dataclass_fields(Brief)}
    is_any = any(value != blank[name] for name, value in fields.items())
    return ChangeSet("Change brief", planned.changes if is_any else ())


def plan_brief_removal(case_map: CaseMap, brief_id: BriefId) -> ChangeSet:
    """Plan the removal of a brief; the map stays as it is."""
    return ChangeSet("Delete brief", removed(_brief_of(case_map, brief_id)))


def _require_there(case_map: CaseMap, fields: dict[str, Any]) -> None:
    require_claims(case_map, (*fields.get("claims", ()), *fields.get("left_out", ())))


def _brief_of(case_map: CaseMap, brief_id: BriefId) -> Brief:
    return record_in(case_map.briefs, brief_id, "brief")
