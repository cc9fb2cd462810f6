"""The edits of one element, whether the data have it or it is the user's own."""

from __future__ import annotations

from typing import Any

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.ids import ClaimId, NewId
from argmap.case.plan_elements import (
    plan_element,
    plan_element_change,
    plan_element_removal,
    plan_new_meeting,
)
from argmap.law.elements import ElementState
from argmap.ui.bridge import Bridge


class ElementEdits:
    """Carries out what the user says of an element; `state` is how it stands."""

    def __init__(self, bridge: Bridge, cause: ClaimId, state: ElementState) -> None:
        self.bridge = bridge
        self.cause = cause
        self.state = state

    @property
    def is_own(self) -> bool:
        """Whether it is none of the data's, and so can be reworded or deleted."""
        return self.state.known is None and self.state.record is not None

    def link(self, *claims: ClaimId) -> None:
        """List claims as some that meet the element, in one step."""
        self._meet((*(one.id for one in self.state.claims), *claims))

    def unlink(self, claim: ClaimId) -> None:
        """List a claim no longer."""
        self._meet(tuple(one.id for one in self.state.claims if one.id != claim))

    def meet_newly(self, text: str) -> None:
        """Meet the element by a new claim, which becomes a reason for the cause."""
        bridge, state = self.bridge, self.state
        before = tuple(one.id for one in state.claims)

        def meet(case_map: CaseMap, claim: ClaimId) -> ChangeSet:
            claims = (*before, claim)
            return plan_met(case_map, self.cause, state, claims, new_id=bridge.new_id)

        if bridge.edit(plan_new_meeting, self.cause, text, meet, new_id=bridge.new_id):
            bridge.said.emit("Met by a new claim, which is a reason for the cause.")

    def delete(self) -> None:
        """Delete an element of the user's own, or what was said of one that the data lost."""
        if self.state.record is not None:
            self.bridge.edit(plan_element_removal, self.state.record.id)

    def _meet(self, claims: tuple[ClaimId, ...]) -> None:
        self.bridge.edit(plan_met, self.cause, self.state, claims, new_id=self.bridge.new_id)


def plan_met(
    case_map: CaseMap,
    cause: ClaimId,
    state: ElementState,
    claims: tuple[ClaimId, ...],
    *,
    new_id: NewId,
) -> ChangeSet:
    """Plan which claims meet an element."""
    fields: dict[str, Any] = {"claims": claims}
    if state.known is not None:
        return plan_element(case_map, cause, state.known.id, new_id=new_id, **fields)
    assert state.record is not None
    return plan_element_change(case_map, state.record.id, **fields)
