"""What letting go of something on the outline will do."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto

from PySide6.QtCore import QMimeData, Qt

from argmap.case.appearances import Appearance
from argmap.case.case_map import CaseMap
from argmap.case.ids import ArgumentId, ClaimId, PremiseId
from argmap.case.lookups import title_of
from argmap.case.places import Against, Alone, Beside, Place, Under
from argmap.case.quotation import in_quotes
from argmap.case.terms import Stance
from argmap.ui.bridge import Bridge
from argmap.ui.drop_plans import Dragged, Drop, DropPlans, Ways, claim_in, quote_drop
from argmap.ui.landing import Landing
from argmap.ui.outline.rows import Row
from argmap.ui.selection import Selection


class Spot(Enum):
    """Which part of a row something is dropped on."""

    ABOVE = auto()
    ON = auto()
    BELOW = auto()


class RowDrops(DropPlans):
    """Says what letting go of claims or of quoted words over a row will do, and does it."""

    def __init__(self, bridge: Bridge, selection: Selection) -> None:
        super().__init__(bridge.case_map, bridge.new_id)
        self._bridge = bridge
        self._landing = Landing(bridge, selection)

    def drop_for(
        self, mime: QMimeData, row: Row | None, spot: Spot, modifiers: Qt.KeyboardModifier
    ) -> Drop:
        """Say what letting go of something will do; None is the room below the last row."""
        self._map = self._bridge.case_map
        dragged = claim_in(mime, self._map)
        if dragged is None:
            return quote_drop(self._bridge, mime, row.claim if row else None)
        if row and spot is Spot.ON and Appearance(*row.key) in dragged.uses:
            return Drop("Drop it on another claim, or between two")
        ways = Ways.of(modifiers)
        place = self._place(dragged, row, spot, turns=ways.turns)
        beside = ""
        if row and spot is not Spot.ON:
            side = "before" if spot is Spot.ABOVE else "after"
            beside = f", {side} {in_quotes(title_of(self._map.claims[row.claim]))}"
        return self.drop_at(dragged, place, ways, rect=None, beside=beside)

    def take_in(
        self, mime: QMimeData, row: Row | None, spot: Spot, modifiers: Qt.KeyboardModifier
    ) -> bool:
        """Do what was said; tell whether anything was done."""
        drop = self.drop_for(mime, row, spot, modifiers)
        return self._landing.land(mime, drop, row.claim if row else None)

    def _place(self, dragged: Dragged, row: Row | None, spot: Spot, *, turns: bool) -> Place:
        use = self._map.premises.get(dragged.premise) if dragged.premise else None
        place = place_of_drop(self._map, row, spot, use.argument if use else None)
        if isinstance(place, Under):
            return replace(place, stance=self.stance(dragged, place.claim, turns=turns))
        return place


def place_of_drop(
    case_map: CaseMap, row: Row | None, spot: Spot, dragged: ArgumentId | None
) -> Place:
    """Return the place a drop means; None as `row` is the room below the last row.

    On a row a claim bears on its claim; between rows it stands beside them, and
    within a frame where both are in it. `dragged` is the argument of the
    appearance dragged.
    """
    if row is None:
        return Alone()
    if spot is Spot.ON:
        return Under(row.claim, Stance.PRO)
    after = 1 if spot is Spot.BELOW else 0
    if row.premise is None:
        return Alone(at=_index(case_map, row.claim) + after)
    return _beside(case_map, row.premise, dragged, after)


def _beside(case_map: CaseMap, premise: PremiseId, dragged: ArgumentId | None, after: int) -> Place:
    use = case_map.premises[premise]
    argument = case_map.arguments[use.argument]
    premises = case_map.premises_of(argument.id)
    at = premises.index(use) + after
    if len(premises) > 1 and (argument.id == dragged or 0 < at < len(premises)):
        return Beside(argument.id, at)
    target = argument.target_claim or argument.target_argument
    assert target is not None
    at = case_map.arguments_on(target).index(argument) + after
    if argument.target_claim is None:
        assert argument.target_argument is not None
        return Against(argument.target_argument, at)
    return Under(argument.target_claim, argument.stance, at)


def _index(case_map: CaseMap, claim: ClaimId) -> int:
    roots = [root.id for root in case_map.roots()]
    return roots.index(claim) if claim in roots else len(roots)
