"""Where a claim dropped on the outline goes."""

from __future__ import annotations

from enum import Enum, auto

from argmap.case.case_map import CaseMap
from argmap.case.ids import ArgumentId, ClaimId, PremiseId
from argmap.case.places import Against, Alone, Beside, Place, Under
from argmap.case.terms import Stance
from argmap.ui.outline.rows import Row


class Spot(Enum):
    """Which part of a row something is dropped on."""

    ABOVE = auto()
    ON = auto()
    BELOW = auto()


def place_of_drop(
    case_map: CaseMap, row: Row | None, spot: Spot, dragged: ArgumentId | None
) -> Place:
    """Return the place a drop means; None as `row` is the room below the last row.

    On a row a claim bears on its claim, with the stance it had; between rows it
    stands beside them. `dragged` is the argument of the appearance dragged.
    """
    if row is None:
        return Alone()
    if spot is Spot.ON:
        moved = case_map.arguments.get(dragged) if dragged else None
        return Under(row.claim, moved.stance if moved else Stance.PRO)
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
