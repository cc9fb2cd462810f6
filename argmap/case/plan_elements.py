"""Planning edits on the elements of causes of action and of defences."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet, added, removed
from argmap.case.elements import Element
from argmap.case.errors import RuleError
from argmap.case.ids import ClaimId, ElementId, NewId
from argmap.case.lookups import claim_of, element_of
from argmap.case.ranks import make_room
from argmap.case.terms import ClaimRole, Side


def plan_cause(case_map: CaseMap, claim_id: ClaimId, cause: str, role: ClaimRole) -> ChangeSet:
    """Plan which cause of action or defence, of those in the data, a claim is; none for "".

    Elements of another cause that the claim was before stay with it, for their words to be
    looked at. Raises `RuleError` for a cause without a role.
    """
    before = claim_of(case_map, claim_id)
    if cause and role is ClaimRole.NONE:
        raise RuleError("A claim with elements is a cause of action or a defence.")
    after = replace(before, cause=cause, role=role)
    return ChangeSet("Choose the cause", (Change(before, after),) if before != after else ())


def plan_element(
    case_map: CaseMap, cause: ClaimId, element: str, *, new_id: NewId, **fields: Any
) -> ChangeSet:
    """Plan what meets an element of the data, whose id is `element`, or what else is said of it.

    One that nothing meets and nobody has said anything of needs no record.
    """
    claim_of(case_map, cause)
    _require_claims(case_map, fields)
    known = [one for one in case_map.elements_of(cause) if one.element == element]
    before = known[0] if known else None
    rank, room = (0.0, ()) if known else make_room(case_map.elements_of(cause), None)
    plain = before or Element(ElementId(new_id()), cause, element=element, rank=rank)
    after = replace(plain, **fields)
    said = after.claims or after.note or after.extra or after.burden is not Side.NEUTRAL
    if not said:
        return ChangeSet("Change element", removed(before) if before else ())
    if before is None:
        return ChangeSet("Change element", (*room, *added(after)))
    return ChangeSet("Change element", (Change(before, after),) if before != after else ())


def plan_own_element(
    case_map: CaseMap, cause: ClaimId, text: str, *, new_id: NewId, **fields: Any
) -> ChangeSet:
    """Plan an element of the user's own, last in the list of its cause."""
    claim_of(case_map, cause)
    _require_claims(case_map, fields)
    rank, room = make_room(case_map.elements_of(cause), None)
    element = Element(ElementId(new_id()), cause, text=text, rank=rank, **fields)
    return ChangeSet("Add element", (*room, *added(element)))


def plan_element_change(case_map: CaseMap, element_id: ElementId, **fields: Any) -> ChangeSet:
    """Plan new values for fields of an element that has a record."""
    before = element_of(case_map, element_id)
    _require_claims(case_map, fields)
    after = replace(before, **fields)
    return ChangeSet("Change element", (Change(before, after),) if before != after else ())


def plan_element_removal(case_map: CaseMap, element_id: ElementId) -> ChangeSet:
    """Plan the removal of what is said of an element; one of the data is unmet again."""
    return ChangeSet("Delete element", removed(element_of(case_map, element_id)))


def _require_claims(case_map: CaseMap, fields: dict[str, Any]) -> None:
    for claim in fields.get("claims", ()):
        claim_of(case_map, claim)
