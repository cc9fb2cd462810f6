"""What stands beside a claim on the map: where a sibling goes, what is picked after a removal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from argmap.case.appearances import Appearance, place_next_to, target_of
from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.homes import home_use
from argmap.case.ids import ArgumentId, ClaimId
from argmap.case.indexes import order_of
from argmap.case.places import Alone, Place
from argmap.case.records import Record
from argmap.ui.selection import Picked, Use

MOST_PICKED = 200
"""No more claims than these are picked at once by undo and redo."""


def place_beside(
    case_map: CaseMap, claim: Claim | None, use: Premise | None, *, before: bool = False
) -> Place:
    """Return the place right after a claim's appearance, or before it, bearing alike."""
    if claim is None:
        return Alone()
    return place_next_to(case_map, Appearance(claim.id, use.id if use else None), before=before)


def next_beside(case_map: CaseMap, one: Appearance) -> ClaimId | None:
    """Return the claim that comes after an appearance among its siblings; None for the last."""
    use = case_map.premises.get(one.premise) if one.premise else None
    if use is None:
        row = [root.id for root in case_map.roots()]
    else:
        siblings = _siblings(case_map, case_map.arguments[use.argument])
        row = [premise.claim for step in siblings for premise in case_map.premises_of(step.id)]
    at = row.index(one.claim) + 1 if one.claim in row else len(row)
    return row[at] if at < len(row) else None


def reading_order(case_map: CaseMap, claims: Iterable[ClaimId]) -> list[ClaimId]:
    """List claims, each once, as the map is read: from the top, in the order of siblings."""
    return sorted(dict.fromkeys(claims), key=lambda claim: _path(case_map, claim))


def fallbacks(case_map: CaseMap, one: Appearance) -> list[Picked]:
    """List what to pick once several appearances are gone, until one of it is still there."""
    use = case_map.premises.get(one.premise) if one.premise else None
    found = [heir_of(case_map, case_map.claims[one.claim], use)]
    seen = set()
    premise = one.premise
    while premise is not None and premise not in seen:
        seen.add(premise)
        found.append(_appearance(case_map, target_of(case_map, premise)))
        premise = found[-1].premise
    return found


def heir_of(case_map: CaseMap, claim: Claim, use: Premise | None) -> Picked:
    """Return what to pick once an appearance is gone: the next sibling, the last, or the parent."""
    if use is None:
        roots = [root for root in case_map.roots() if root.id != claim.id]
        at = min(case_map.roots().index(claim), len(roots) - 1) if roots else -1
        return Picked(claim=roots[at].id) if roots else Picked()
    argument = case_map.arguments[use.argument]
    siblings = _siblings(case_map, argument)
    uses = [premise for sibling in siblings for premise in case_map.premises_of(sibling.id)]
    others = [premise for premise in uses if premise.id != use.id]
    if not others:
        return _parent(case_map, argument)
    heir = others[min(uses.index(use), len(others) - 1)]
    return Picked(claim=heir.claim, premise=heir.id)


def touched_by(case_map: CaseMap, done: ChangeSet) -> Picked | None:
    """Return the claim that an edit brought, moved or altered, else the one it was taken from.

    None where it touched no claim, or only their order.
    """
    came = [change.after for change in done.changes if change.before is None]
    kept = [change.after for change in done.changes if change.before and _is_altered(change)]
    gone = [change.before for change in done.changes if change.after is None]
    claim = next((one.id for one in came if isinstance(one, Claim)), None)
    if claim is not None:
        return _appearance(case_map, claim)
    if any(isinstance(one, Claim) for one in gone):
        return next(filter(None, (_left_by(case_map, one) for one in gone)), None)
    return next(filter(None, (_shown_by(case_map, one) for one in (*came, *kept, *gone))), None)


def all_touched_by(case_map: CaseMap, done: ChangeSet) -> list[Use]:
    """List what an edit brought, moved or altered, the topmost of it, first what leads.

    No more than `MOST_PICKED`; where there is nothing of it left, what it was taken from.
    """
    lead = touched_by(case_map, done)
    new = (one.after for one in done.changes if one.before is None)
    came: set[str] = {one.id for one in new if isinstance(one, Claim)}
    there = (one.after for one in done.changes if one.before is None or _is_altered(one))
    found: dict[Use, None] = {}
    for record in there:
        picked = _shown_by(case_map, record) if not _is_use_of(record, came) else None
        if picked is not None and picked.claim and not _hangs_on(case_map, picked, came):
            found[Use(picked.claim, picked.premise)] = None
    first = [Use(lead.claim, lead.premise)] if lead is not None and lead.claim else []
    if found and first and first[0] not in found:
        first = []
    return list(dict.fromkeys([*first, *found]))[:MOST_PICKED]


def _is_use_of(record: Record | None, came: set[str]) -> bool:
    """Tell whether a record is but a use of a claim that came with it."""
    return isinstance(record, Premise) and record.claim in came


def _hangs_on(case_map: CaseMap, picked: Picked, came: set[str]) -> bool:
    return picked.premise is not None and target_of(case_map, picked.premise) in came


def _is_altered(change: Change) -> bool:
    """Tell whether more than the rank of a record that stays has changed."""
    before, after = change.before, change.after
    if isinstance(before, Claim | Argument | Premise) and isinstance(after, type(before)):
        return replace(before, rank=after.rank) != after
    return after is not None


def _left_by(case_map: CaseMap, gone: Record | None) -> Picked | None:
    """Return the claim that is still there and lost an argument or a co-premise."""
    if isinstance(gone, Premise) and gone.argument in case_map.arguments:
        return _first_premise(case_map, gone.argument)
    if not isinstance(gone, Argument):
        return None
    if gone.target_claim in case_map.claims:
        assert gone.target_claim is not None
        return _appearance(case_map, gone.target_claim)
    if gone.target_argument in case_map.arguments:
        assert gone.target_argument is not None
        return _first_premise(case_map, gone.target_argument)
    return None


def _shown_by(case_map: CaseMap, record: Record | None) -> Picked | None:
    """Return the claim that a record is, uses or is brought to bear on."""
    if isinstance(record, Premise) and record.id in case_map.premises:
        return Picked(record.claim, record.id)
    if isinstance(record, Argument) and record.id in case_map.arguments:
        return _first_premise(case_map, record.id)
    claim = record.id if isinstance(record, Claim) else getattr(record, "claim", None)
    return _appearance(case_map, claim) if claim in case_map.claims else None


def _first_premise(case_map: CaseMap, argument: ArgumentId) -> Picked | None:
    uses = case_map.premises_of(argument)
    return Picked(uses[0].claim, uses[0].id) if uses else None


def _appearance(case_map: CaseMap, claim: ClaimId) -> Picked:
    return Picked(claim, home_use(case_map, claim))


def _siblings(case_map: CaseMap, argument: Argument) -> list[Argument]:
    target = argument.target_claim or argument.target_argument
    assert target is not None
    return case_map.arguments_on(target)


def _parent(case_map: CaseMap, argument: Argument) -> Picked:
    while argument.target_argument is not None:
        argument = case_map.arguments[argument.target_argument]
    assert argument.target_claim is not None
    return _appearance(case_map, argument.target_claim)


def _path(case_map: CaseMap, claim: ClaimId) -> list[tuple[float, str]]:
    """Return where each step from the root down to a claim stands among its siblings."""
    path: list[tuple[float, str]] = []
    seen: set[ClaimId] = set()
    while claim not in seen:
        seen.add(claim)
        home = home_use(case_map, claim)
        if home is None:
            break
        use = case_map.premises[home]
        path.append(order_of(use))
        path.append(order_of(case_map.arguments[use.argument]))
        claim = target_of(case_map, home)
    path.append(order_of(case_map.claims[claim]))
    return path[::-1]
