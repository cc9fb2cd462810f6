"""Planning to move or to reuse several claims at once, one after another in a row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from argmap.case.appearances import Appearance, Appearances, topmost
from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.ids import ClaimId, NewId
from argmap.case.lookups import premise_of
from argmap.case.places import Alone, Beside, Place, Under
from argmap.case.plan_claims import plan_reuse
from argmap.case.plan_moves import plan_move, plan_reorder
from argmap.case.plan_together import Plan, plan_together
from argmap.case.terms import Stance


def plan_moves(
    case_map: CaseMap,
    uses: Appearances,
    place: Place,
    *,
    new_id: NewId,
    keeps_stances: bool = False,
) -> ChangeSet:
    """Plan to move several appearances, with what is below each, to a place, in this order.

    What stands below another of them goes along with it. `keeps_stances` lets
    a reason stay one, and an objection, below the claim they move to, whatever
    the place says. Raises `RuleError` as `plan_move` does.
    """
    movers = topmost(case_map, uses)
    if len(movers) == 1 and not keeps_stances:
        return plan_move(case_map, *movers[0], place, new_id=new_id)
    row = _Row(place, new_id, keeps_stances=keeps_stances)
    label = f"Move {len(movers)} claims" if len(movers) > 1 else "Move claim"
    return plan_together(case_map, label, [_Move(mover, row) for mover in movers])


def plan_reuses(case_map: CaseMap, uses: Appearances, place: Place, *, new_id: NewId) -> ChangeSet:
    """Plan one more use, at a place, of each of several claims, in this order."""
    claims = list(dict.fromkeys(claim for claim, _ in uses))
    if len(claims) == 1:
        return plan_reuse(case_map, claims[0], place, new_id=new_id)
    row = _Row(place, new_id)
    plans = [_Reuse(Appearance(claim), row) for claim in claims]
    return plan_together(case_map, f"Reuse {len(claims)} claims", plans)


def plan_reorders(case_map: CaseMap, uses: Appearances, by: int) -> ChangeSet:
    """Plan to move several appearances up (`by` -1) or down (+1), each among its siblings.

    Those that stand together stay so: at the end of a row they wait for one another.
    """
    picked = list(dict.fromkeys(Appearance(*one) for one in uses))
    if len(picked) == 1:
        return plan_reorder(case_map, *picked[0], by)
    places = {one: _standing(case_map, one) for one in picked}
    picked.sort(key=lambda one: places[one][1], reverse=by > 0)
    waiting: Counter[str] = Counter()
    plans: list[Plan] = []
    for one in picked:
        row, at, length = places[one]
        room = at if by < 0 else length - 1 - at
        if room == waiting[row]:
            waiting[row] += 1
        else:
            plans.append(partial(plan_reorder, claim_id=one.claim, premise_id=one.premise, by=by))
    word = "up" if by < 0 else "down"
    return plan_together(case_map, f"Move {len(picked)} claims {word}", plans)


def _standing(case_map: CaseMap, one: Appearance) -> tuple[str, int, int]:
    """Return the row an appearance is moved in, its position there, and the row's length."""
    row: Sequence[Claim | Argument | Premise]
    if one.premise is None:
        row = case_map.roots()
        return "", [root.id for root in row].index(one.claim), len(row)
    premise = premise_of(case_map, one.premise)
    row = case_map.premises_of(premise.argument)
    if len(row) > 1:
        return premise.argument, row.index(premise), len(row)
    argument = case_map.arguments[premise.argument]
    target = argument.target_claim or argument.target_argument
    assert target is not None
    row = case_map.arguments_on(target)
    return target, row.index(argument), len(row)


class _Row:
    """The place where the next of several goes: right after the one before."""

    def __init__(self, place: Place, new_id: NewId, *, keeps_stances: bool = False) -> None:
        self.new_id = new_id
        self._keeps_stances = keeps_stances
        self._place = place
        self._at = place.at
        self._last: ClaimId | None = None

    def next(self, case_map: CaseMap, one: Appearance) -> Place:
        """Return where the next one goes, on a map where the one before has gone there."""
        if self._at is not None and self._last in _claims_at(case_map, self._place, self._at):
            # One that stood before the place in the same row has moved the row up by one.
            self._at += 1
        self._last = one.claim
        stance = _stance_of(case_map, one) if self._keeps_stances else None
        if isinstance(self._place, Under) and stance:
            return Under(self._place.claim, stance, self._at)
        return replace(self._place, at=self._at)


class _Move:
    """Moves one of several to the next place of their row."""

    def __init__(self, one: Appearance, row: _Row) -> None:
        self._one = one
        self._row = row

    def __call__(self, case_map: CaseMap) -> ChangeSet:
        place = self._row.next(case_map, self._one)
        return plan_move(case_map, *self._one, place, new_id=self._row.new_id)


class _Reuse:
    """Uses one of several once more at the next place of their row."""

    def __init__(self, one: Appearance, row: _Row) -> None:
        self._one = one
        self._row = row

    def __call__(self, case_map: CaseMap) -> ChangeSet:
        place = self._row.next(case_map, self._one)
        return plan_reuse(case_map, self._one.claim, place, new_id=self._row.new_id)


def _stance_of(case_map: CaseMap, one: Appearance) -> Stance | None:
    """Return how an appearance bears on a claim now, None where it bears on none."""
    if one.premise is None:
        return None
    argument = case_map.arguments[premise_of(case_map, one.premise).argument]
    return argument.stance if argument.target_claim else None


def _claims_at(case_map: CaseMap, place: Place, at: int) -> list[ClaimId]:
    """List the claims that stand at one position of the row of a place."""
    if isinstance(place, Alone):
        return [claim.id for claim in case_map.roots()[at : at + 1]]
    if isinstance(place, Beside):
        return [one.claim for one in case_map.premises_of(place.argument)[at : at + 1]]
    target = place.claim if isinstance(place, Under) else place.argument
    steps = case_map.arguments_on(target)[at : at + 1]
    return [one.claim for step in steps for one in case_map.premises_of(step.id)]
