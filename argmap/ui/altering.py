"""What can be said of the claims that are picked, all at once and as one step."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Slot

from argmap.case.appearances import Appearance
from argmap.case.claims import USUAL_WEIGHT, Argument, Claim
from argmap.case.plan_merging import plan_merge
from argmap.case.plan_together import plan_amendments, plan_stances, plan_weights
from argmap.case.terms import ClaimRole, Side, Stance, Status
from argmap.ui.bridge import Bridge
from argmap.ui.neighbours import next_beside, reading_order
from argmap.ui.picked_records import picked_arguments, picked_claims
from argmap.ui.selection import Selection

_TURNED = {Stance.PRO: Stance.CON, Stance.CON: Stance.PRO}
_WEIGHT_STEP = 10
"""Tenths: a weight goes up and down by one of them."""
Term = TypeVar("Term", bound=StrEnum)


class Altering(QObject):
    """Changes stance, side, status and strength of what is picked, and merges it."""

    def __init__(self, bridge: Bridge, selection: Selection, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._selection = selection

    @Slot()
    def make_reason(self) -> None:
        """Let the steps from what is picked support their targets."""
        self._set_stance(Stance.PRO)

    @Slot()
    def make_objection(self) -> None:
        """Let the steps from what is picked attack their targets."""
        self._set_stance(Stance.CON)

    @Slot()
    def turn(self) -> None:
        """Turn the leading step round, from reason to objection or back, and the others with it."""
        steps = self._steps()
        if steps:
            self._set_stance(_TURNED[steps[0].stance])

    @Slot()
    def side_movant(self) -> None:
        """Say that what is picked is the movant's."""
        self._set(side=Side.MOVANT)

    @Slot()
    def side_respondent(self) -> None:
        """Say that what is picked is the respondent's."""
        self._set(side=Side.RESPONDENT)

    @Slot()
    def side_neutral(self) -> None:
        """Say that what is picked is nobody's."""
        self._set(side=Side.NEUTRAL)

    @Slot()
    def next_side(self) -> None:
        """Give what is picked the side after that of the leading claim, round and round."""
        claims = self._claims()
        if claims:
            self._set(side=_after(claims[0].side))

    @Slot()
    def status_open(self) -> None:
        """Say that nobody has answered what is picked."""
        self._set(status=Status.OPEN)

    @Slot()
    def status_admitted(self) -> None:
        """Say that the other side admits what is picked."""
        self._set(status=Status.ADMITTED)

    @Slot()
    def status_disputed(self) -> None:
        """Say that the other side disputes what is picked."""
        self._set(status=Status.DISPUTED)

    @Slot()
    def status_assumed(self) -> None:
        """Say that what is picked is assumed."""
        self._set(status=Status.ASSUMED)

    @Slot()
    def next_status(self) -> None:
        """Give what is picked the status after that of the leading claim, round and round."""
        claims = self._claims()
        if claims:
            self._set(status=_after(claims[0].status))

    @Slot()
    def role_cause(self) -> None:
        """Say that what is picked is a cause of action."""
        self._set(role=ClaimRole.CAUSE_OF_ACTION)

    @Slot()
    def role_defence(self) -> None:
        """Say that what is picked is a defence."""
        self._set(role=ClaimRole.DEFENCE)

    @Slot()
    def role_neither(self) -> None:
        """Say that what is picked is neither a cause of action nor a defence."""
        self._set(role=ClaimRole.NONE)

    @Slot()
    def stronger(self) -> None:
        """Give the steps from what is picked a tenth more weight than the leading one has."""
        self._weigh(1)

    @Slot()
    def weaker(self) -> None:
        """Give the steps from what is picked a tenth less weight than the leading one has."""
        self._weigh(-1)

    @Slot()
    def unweighed(self) -> None:
        """Say no more how strong the steps from what is picked are."""
        steps = self._steps()
        if steps and all(one.weight is None for one in steps):
            self._bridge.said.emit("Nobody has weighed it.")
        elif steps:
            self._bridge.edit(plan_weights, steps, None)

    @Slot()
    def merge(self) -> None:
        """Make one claim of those picked, in reading order, or of the picked one and the next."""
        picked, case_map = self._selection.picked, self._bridge.case_map
        claims = reading_order(case_map, [one.claim for one in picked.uses])
        if len(claims) == 1:
            beside = next_beside(case_map, Appearance(*picked.uses[0]))
            claims += [beside] if beside else []
        if claims and self._bridge.edit(plan_merge, claims) is not None:
            self._selection.pick_claim(claims[0])

    def _claims(self) -> list[Claim]:
        return picked_claims(self._bridge, self._selection.picked)

    def _steps(self) -> list[Argument]:
        return picked_arguments(self._bridge, self._selection.picked)

    def _set(self, **fields: Any) -> None:
        self._amend(self._claims(), **fields)

    def _weigh(self, by: int) -> None:
        steps = self._steps()
        if not steps:
            return
        now = steps[0].weight
        tenths = round((USUAL_WEIGHT if now is None else now) * _WEIGHT_STEP) + by
        weight = max(0, min(_WEIGHT_STEP, tenths)) / _WEIGHT_STEP
        if all(one.weight == weight for one in steps):
            end = "1, the most there is" if by > 0 else "0, the least there is"
            self._bridge.said.emit(f"It weighs {end}.")
        else:
            self._bridge.edit(plan_weights, steps, weight)

    def _amend(self, records: list[Claim] | list[Argument], **fields: Any) -> None:
        if records:
            self._bridge.edit(plan_amendments, records, **fields)

    def _set_stance(self, stance: Stance) -> None:
        steps = [one.id for one in self._steps() if not one.is_undercut]
        if steps:
            self._bridge.edit(plan_stances, steps, stance)


def _after(term: Term) -> Term:
    terms = list(type(term))
    return terms[(terms.index(term) + 1) % len(terms)]
