"""Planning edits that move claims about the map."""

from __future__ import annotations

from dataclasses import replace

from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet, removed
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.errors import RuleError
from argmap.case.ids import ArgumentId, ClaimId, NewId, PremiseId
from argmap.case.lookups import argument_of, claim_of, premise_of, title_of
from argmap.case.losses import losses
from argmap.case.places import Against, Alone, Beside, Place, Under
from argmap.case.plan_claims import plan_use
from argmap.case.quotation import in_quotes
from argmap.case.ranks import Ranked, make_room
from argmap.case.support import require_no_ring
from argmap.case.terms import Stance


def plan_move(
    case_map: CaseMap,
    claim_id: ClaimId,
    premise_id: PremiseId | None,
    place: Place,
    *,
    new_id: NewId,
) -> ChangeSet:
    """Plan to move one appearance of a claim, with what is below it, to a place.

    `premise_id` is the use moved, None for a root. A claim that is the only
    premise of its argument takes the argument along, with its scheme and its
    undercuts. Raises `RuleError` when the place lies below the claim itself,
    or the claim would support itself there.
    """
    claim = claim_of(case_map, claim_id)
    label = f"Move {in_quotes(title_of(claim))}"
    if isinstance(place, Alone):
        return _move_alone(case_map, claim, premise_id, place, label)
    if premise_id is None:
        _require_outside(case_map, [claim_id], place)
        return ChangeSet(label, plan_use(case_map, claim_id, place, new_id=new_id))
    premise = premise_of(case_map, premise_id)
    argument = argument_of(case_map, premise.argument)
    if isinstance(place, Beside) and place.argument == argument.id:
        return _shifted(label, case_map.premises_of(argument.id), premise, place.at)
    alone = len(case_map.premises_of(argument.id)) == 1
    _require_outside(case_map, [claim_id, argument.id] if alone else [claim_id], place)
    if alone and not isinstance(place, Beside):
        return _retarget(case_map, argument, place, label)
    leaving = _leave(case_map, premise) if alone else removed(premise)
    return ChangeSet(label, (*plan_use(case_map, claim_id, place, new_id=new_id), *leaving))


def plan_reorder(
    case_map: CaseMap, claim_id: ClaimId, premise_id: PremiseId | None, by: int
) -> ChangeSet:
    """Plan to move a claim up (`by` -1) or down (+1) among its siblings.

    In a frame the siblings are its co-premises, else the arguments on the same
    target, else the other roots. At the end of the row nothing changes.
    """
    label = "Move up" if by < 0 else "Move down"
    if premise_id is None:
        return _stepped(label, case_map.roots(), claim_of(case_map, claim_id), by)
    premise = premise_of(case_map, premise_id)
    fellows = case_map.premises_of(premise.argument)
    if len(fellows) > 1:
        return _stepped(label, fellows, premise, by)
    argument = argument_of(case_map, premise.argument)
    target = argument.target_claim or argument.target_argument
    assert target is not None
    return _stepped(label, case_map.arguments_on(target), argument, by)


def plan_detach(case_map: CaseMap, premise_id: PremiseId) -> ChangeSet:
    """Plan to end one use of a claim; it stands alone, unless it is used elsewhere.

    An argument left without a premise goes, and the premises of its undercuts
    stand alone as well: no claim is lost.
    """
    premise = premise_of(case_map, premise_id)
    claim = claim_of(case_map, premise.claim)
    return _move_alone(case_map, claim, premise_id, Alone(), f"Detach {in_quotes(title_of(claim))}")


def _move_alone(
    case_map: CaseMap, claim: Claim, premise_id: PremiseId | None, place: Alone, label: str
) -> ChangeSet:
    roots = case_map.roots()
    if premise_id is None:
        return _shifted(label, roots, claim, place.at)
    premise = premise_of(case_map, premise_id)
    alone = len(case_map.premises_of(premise.argument)) == 1
    leaving = _leave(case_map, premise) if alone else removed(premise)
    rank, room = make_room(roots, place.at)
    ranked = replace(claim, rank=rank)
    moved = (Change(claim, ranked),) if ranked != claim else ()
    return ChangeSet(label, (*room, *moved, *leaving))


def _leave(case_map: CaseMap, premise: Premise) -> tuple[Change, ...]:
    """Remove the last premise of an argument, the argument and its undercuts, leaves first."""
    gone: list[Argument | Premise] = [premise]
    pending = [case_map.arguments[premise.argument]]
    steps: list[Argument] = []
    while pending:
        argument = pending.pop()
        steps.append(argument)
        undercuts = case_map.arguments_on(argument.id)
        pending += undercuts
        for undercut in undercuts:
            gone += case_map.premises_of(undercut.id)
    left = losses(case_map, (), [step.id for step in steps])
    return (*left, *removed(*gone, *reversed(steps)))


def _retarget(case_map: CaseMap, argument: Argument, place: Place, label: str) -> ChangeSet:
    if isinstance(place, Under):
        claim_of(case_map, place.claim)
        moved = replace(
            argument, target_claim=place.claim, target_argument=None, stance=place.stance
        )
        if place.stance is Stance.PRO:
            premises = [premise.claim for premise in case_map.premises_of(argument.id)]
            require_no_ring(case_map, place.claim, premises, without=argument.id)
        siblings, at = case_map.arguments_on(place.claim), place.at
    else:
        assert isinstance(place, Against)
        argument_of(case_map, place.argument)
        moved = replace(
            argument, target_claim=None, target_argument=place.argument, stance=Stance.CON
        )
        siblings, at = case_map.arguments_on(place.argument), place.at
    others = [sibling for sibling in siblings if sibling.id != argument.id]
    rank, room = make_room(others, _position_without(siblings, argument, at))
    return ChangeSet(label, (*room, Change(argument, replace(moved, rank=rank))))


def _position_without(siblings: list[Ranked], mover: Ranked, at: int | None) -> int | None:
    """Turn a position counted with the mover in the row into one counted without it."""
    if at is None:
        return None
    ahead = [index for index, sibling in enumerate(siblings) if sibling.id == mover.id]
    return at - 1 if ahead and ahead[0] < at else at


def _shifted(label: str, siblings: list[Ranked], mover: Ranked, at: int | None) -> ChangeSet:
    others = [sibling for sibling in siblings if sibling.id != mover.id]
    position = _position_without(siblings, mover, at)
    now = [sibling.id for sibling in siblings].index(mover.id)
    if position == now or (position is None and now == len(others)):
        return ChangeSet(label, ())
    room: tuple[Change, ...]
    rank, room = make_room(others, position)
    moved: Ranked = replace(mover, rank=rank)
    return ChangeSet(label, (*room, Change(mover, moved)))


def _stepped(label: str, siblings: list[Ranked], mover: Ranked, by: int) -> ChangeSet:
    now = [sibling.id for sibling in siblings].index(mover.id)
    then = max(0, min(now + by, len(siblings) - 1))
    return _shifted(label, siblings, mover, then + 1 if then > now else then)


def _require_outside(
    case_map: CaseMap, moved: list[ClaimId | ArgumentId], place: Under | Beside | Against
) -> None:
    """Raise `RuleError` when a place lies on or below what moves: it would drop off the tree."""
    at = place.claim if isinstance(place, Under) else place.argument
    seen: set[str] = set()
    pending = list(moved)
    while pending:
        current = pending.pop()
        if current == at:
            raise RuleError(
                "A claim cannot be moved below itself.", "Move what is below it away first."
            )
        if current in seen:
            continue
        seen.add(current)
        for argument in case_map.arguments_on(current):
            pending.append(argument.id)
            pending += [premise.claim for premise in case_map.premises_of(argument.id)]
