"""Planning edits on the elements of causes of action and of defences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple

from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet, added, removed
from argmap.case.elements import Element
from argmap.case.errors import RuleError
from argmap.case.ids import ClaimId, ElementId, NewId
from argmap.case.lookups import claim_of, element_of
from argmap.case.places import Under
from argmap.case.plan_claims import plan_claim
from argmap.case.plan_together import Plan, plan_together
from argmap.case.ranks import make_room
from argmap.case.terms import ClaimRole, Side

PlanMeeting = Callable[[CaseMap, ClaimId], ChangeSet]
"""Plans that a claim meets the element."""


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


class OwnCause(NamedTuple):
    """A cause of action or a defence of the user's own: each element with who bears it."""

    name: str
    role: ClaimRole
    elements: tuple[tuple[str, Side], ...]


def plan_own_cause(
    case_map: CaseMap, claim_id: ClaimId, own: OwnCause, *, new_id: NewId
) -> ChangeSet:
    """Plan that a claim is a cause of the user's own, which is kept with the claim.

    Elements that the claim has in the same words stay as they are. Raises `RuleError` for a
    cause without a name or without an element.
    """
    name = own.name.strip()
    if not name:
        raise RuleError("A cause of your own has a name.")
    wanted = {text.strip(): burden for text, burden in own.elements if text.strip()}
    if not wanted:
        raise RuleError("A cause of your own has at least one element.")
    held = {one.text for one in case_map.elements_of(claim_id)}
    chosen: list[Plan] = [lambda before: plan_cause(before, claim_id, name, own.role)]
    added_to = [
        _Adding(claim_id, text, burden, new_id)
        for text, burden in wanted.items()
        if text not in held
    ]
    return plan_together(case_map, "Choose the cause", [*chosen, *added_to])


class _Adding:
    """Adds one element of a cause of the user's own."""

    def __init__(self, cause: ClaimId, text: str, burden: Side, new_id: NewId) -> None:
        self._cause = cause
        self._text = text
        self._burden = burden
        self._new_id = new_id

    def __call__(self, case_map: CaseMap) -> ChangeSet:
        new_id, burden = self._new_id, self._burden
        return plan_own_element(case_map, self._cause, self._text, new_id=new_id, burden=burden)


def plan_new_meeting(
    case_map: CaseMap, cause: ClaimId, text: str, meet: PlanMeeting, *, new_id: NewId
) -> ChangeSet:
    """Plan a new claim that meets an element, as a reason for its cause: one edit."""
    claim = ClaimId(new_id())
    return plan_together(
        case_map,
        "Meet an element",
        (
            lambda before: plan_claim(before, text, Under(cause), new_id=new_id, id=claim),
            lambda before: meet(before, claim),
        ),
    )


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
