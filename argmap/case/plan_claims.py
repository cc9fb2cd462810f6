"""Planning edits that add or alter claims and arguments."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet, added
from argmap.case.chronology import Event, settled
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.errors import RuleError
from argmap.case.evidence import Source
from argmap.case.field_words import fields_named
from argmap.case.ids import ArgumentId, ClaimId, NewId, PremiseId
from argmap.case.lookups import argument_of, claim_of, require_kept, title_of
from argmap.case.places import Against, Alone, Beside, Place, Under
from argmap.case.quotation import in_quotes
from argmap.case.ranks import make_room
from argmap.case.records import Record, words_for
from argmap.case.source_dates import require_dates
from argmap.case.support import require_no_ring
from argmap.case.terms import CaseKind, Side, Stance

_POINTERS = {
    *("id", "target_claim", "target_argument", "argument", "claim", "source", "quote", "harm"),
    *("finding", "start", "end", "exact", "document", "length", "rank", "stance", "level"),
    *("left_out", "paper", "round", "answers"),
}


def plan_claim(
    case_map: CaseMap, text: str, place: Place, *, new_id: NewId, **fields: Any
) -> ChangeSet:
    """Plan a new claim at a place.

    Unless `fields` says otherwise a reason speaks for the side of what it bears
    on and an objection for the other; the first claim of a motion is the
    movant's. `fields` are fields of `Claim`, its `id` too where the caller must
    know it; of the premise, `premise_role`; and
    of the argument made for it, `scheme`, `label` and `argument_key`.
    """
    premise_role = fields.pop("premise_role", "")
    step_fields = _step_fields(fields)
    side = fields.pop("side", None) or side_at(case_map, place)
    claim_id = fields.pop("id", None) or ClaimId(new_id())
    claim = Claim(claim_id, text=text, side=side, **fields)
    label = f"Add {_PLACE_NAMES[type(place)](place)}"
    if isinstance(place, Alone):
        rank, room = make_room(case_map.roots(), place.at)
        return ChangeSet(label, (*room, *added(replace(claim, rank=rank))))
    uses = plan_use(case_map, claim.id, place, new_id=new_id, role=premise_role, **step_fields)
    return ChangeSet(label, (*added(claim), *uses))


def side_at(case_map: CaseMap, place: Place) -> Side:
    """Return whose a new claim at a place is unless its author says otherwise."""
    if isinstance(place, Alone):
        first_of_motion = not case_map.claims and case_map.case.kind is CaseKind.MOTION
        return Side.MOVANT if first_of_motion else Side.NEUTRAL
    if isinstance(place, Under):
        return claim_of(case_map, place.claim).side.of_step(place.stance)
    premises = case_map.premises_of(argument_of(case_map, place.argument).id)
    side = case_map.claims[premises[0].claim].side
    return side if isinstance(place, Beside) else side.opposite


def plan_reuse(
    case_map: CaseMap, claim_id: ClaimId, place: Place, *, new_id: NewId, **fields: Any
) -> ChangeSet:
    """Plan one more use of a claim that is already on the map.

    Raises `RuleError` when it would support itself or is already used there.
    `fields` are those of `plan_claim` that are not the claim's own.
    """
    claim = claim_of(case_map, claim_id)
    if isinstance(place, Alone):
        raise RuleError("A claim is reused as a reason, an objection or a co-premise.")
    _require_unused(case_map, claim_id, place)
    role = fields.pop("premise_role", "")
    uses = plan_use(case_map, claim_id, place, new_id=new_id, role=role, **_step_fields(fields))
    return ChangeSet(f"Reuse {in_quotes(title_of(claim))}", uses)


def plan_use(
    case_map: CaseMap, claim_id: ClaimId, place: Place, *, new_id: NewId, **fields: Any
) -> tuple[Change, ...]:
    """Return the changes that use a claim at a place other than `Alone`.

    `role` in `fields` is the premise's; the rest are the new argument's, if one
    is made. Raises `RuleError` when the claim would support itself.
    """
    role = fields.pop("role", "")
    if isinstance(place, Beside):
        return _co_premise(case_map, claim_id, place, new_id=new_id, role=role)
    argument, room = _new_argument(case_map, claim_id, place, new_id=new_id, **fields)
    premise = Premise(PremiseId(new_id()), argument.id, claim_id, role=role)
    return (*room, *added(argument, premise))


def plan_reword(case_map: CaseMap, claim_id: ClaimId, text: str) -> ChangeSet:
    """Plan new words for a claim; every use of it says them."""
    claim = claim_of(case_map, claim_id)
    return ChangeSet("Reword claim", _altered(claim, replace(claim, text=text)))


def plan_amendment(case_map: CaseMap, record: Record, **fields: Any) -> ChangeSet:
    """Plan new values for fields of a record that point to nothing else.

    Raises `RuleError` when the record has changed meanwhile, and `ValueError`
    for a field that has a planner of its own.
    """
    barred = _POINTERS & fields.keys()
    if barred:
        raise ValueError(f"not a plain field: {', '.join(sorted(barred))}")
    require_kept(case_map, record)
    if isinstance(record, Source):
        require_dates(fields)
    if isinstance(record, Event):
        fields = settled(fields)
    kind = words_for(type(record))
    what = fields_named(tuple(fields))
    for claim_id in fields.get("claims", ()):
        claim_of(case_map, claim_id)
    return ChangeSet(f"Change {what} of {kind}", _altered(record, replace(record, **fields)))


def plan_stance(case_map: CaseMap, argument_id: ArgumentId, stance: Stance) -> ChangeSet:
    """Plan to turn a reason into an objection, or back.

    Raises `RuleError` for an undercut turned pro, and for a ring of support.
    """
    argument = argument_of(case_map, argument_id)
    if stance is Stance.PRO and argument.target_claim:
        premises = [premise.claim for premise in case_map.premises_of(argument_id)]
        require_no_ring(case_map, argument.target_claim, premises)
    word = "reason" if stance is Stance.PRO else "objection"
    return ChangeSet(
        f"Make it {_article(word)}", _altered(argument, replace(argument, stance=stance))
    )


def _altered(before: Record, after: Record) -> tuple[Change, ...]:
    return (Change(before, after),) if before != after else ()


def _step_fields(fields: dict[str, Any]) -> dict[str, Any]:
    step: dict[str, Any] = {
        name: fields.pop(name) for name in ("scheme", "label") if name in fields
    }
    if "argument_key" in fields:
        step["key"] = fields.pop("argument_key")
    return step


def _new_argument(
    case_map: CaseMap, claim_id: ClaimId, place: Place, *, new_id: NewId, **fields: Any
) -> tuple[Argument, tuple[Change, ...]]:
    argument_id = ArgumentId(new_id())
    if isinstance(place, Under):
        claim_of(case_map, place.claim)
        if place.stance is Stance.PRO:
            require_no_ring(case_map, place.claim, [claim_id])
        rank, room = make_room(case_map.arguments_on(place.claim), place.at)
        argument = Argument(argument_id, target_claim=place.claim, stance=place.stance, **fields)
        return replace(argument, rank=rank), room
    assert isinstance(place, Against)
    argument_of(case_map, place.argument)
    rank, room = make_room(case_map.arguments_on(place.argument), place.at)
    argument = Argument(argument_id, target_argument=place.argument, stance=Stance.CON, **fields)
    return replace(argument, rank=rank), room


def _co_premise(
    case_map: CaseMap, claim_id: ClaimId, place: Beside, *, new_id: NewId, role: str
) -> tuple[Change, ...]:
    argument = argument_of(case_map, place.argument)
    if argument.stance is Stance.PRO and argument.target_claim:
        require_no_ring(case_map, argument.target_claim, [claim_id])
    rank, room = make_room(case_map.premises_of(argument.id), place.at)
    premise = Premise(PremiseId(new_id()), argument.id, claim_id, role=role, rank=rank)
    return (*room, *added(premise))


def _require_unused(case_map: CaseMap, claim_id: ClaimId, place: Under | Beside | Against) -> None:
    if isinstance(place, Beside):
        taken = any(p.claim == claim_id for p in case_map.premises_of(place.argument))
    else:
        target = place.claim if isinstance(place, Under) else place.argument
        stance = place.stance if isinstance(place, Under) else Stance.CON
        taken = any(
            argument.stance is stance
            and [p.claim for p in case_map.premises_of(argument.id)] == [claim_id]
            for argument in case_map.arguments_on(target)
        )
    if taken:
        raise RuleError("The claim is already used there.", "One use is enough.")


def _article(word: str) -> str:
    return f"an {word}" if word[0] in "aeiou" else f"a {word}"


_PLACE_NAMES: dict[type, Any] = {
    Alone: lambda _: "claim",
    Under: lambda place: "reason" if place.stance is Stance.PRO else "objection",
    Beside: lambda _: "co-premise",
    Against: lambda _: "undercut",
}
