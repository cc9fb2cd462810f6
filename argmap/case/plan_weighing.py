"""Planning edits on harms and findings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet, added, removed
from argmap.case.errors import RuleError
from argmap.case.ids import ClaimId, FindingId, HarmId, NewId
from argmap.case.lookups import claim_of
from argmap.case.plan_removals import cite_removals
from argmap.case.ranks import make_room
from argmap.case.terms import ME
from argmap.case.weighing import Finding, Harm


def plan_harm(case_map: CaseMap, text: str, *, new_id: NewId, **fields: Any) -> ChangeSet:
    """Plan a new harm, last in the ledger; `fields` are those of `Harm`."""
    for claim_id in fields.get("claims", ()):
        claim_of(case_map, claim_id)
    rank, room = make_room(case_map.ranked_harms(), None)
    harm = Harm(HarmId(new_id()), text=text, rank=rank, **fields)
    return ChangeSet("Add harm", (*room, *added(harm)))


def plan_harm_removal(case_map: CaseMap, harm_id: HarmId) -> ChangeSet:
    """Plan the removal of a harm, its cites, and quotes that nothing else cites."""
    harm = case_map.harms.get(harm_id)
    if harm is None:
        raise RuleError("That harm is no longer in the case.")
    cites = cite_removals(case_map, case_map.cites_on(harm_id))
    return ChangeSet("Delete harm", (*cites, *removed(harm)))


def plan_finding(  # noqa: PLR0913 -- a factor, a level, whose, about what and why
    case_map: CaseMap,
    factor: str,
    level: str | None,
    *,
    scale: Sequence[str],
    new_id: NewId,
    by: str = ME,
    claim: ClaimId | None = None,
    why: str | None = None,
) -> ChangeSet:
    """Plan a level found on a factor, by somebody, about one cause of action or none.

    It replaces what the same reader found there before; None takes the finding
    away. `why` None keeps the reason given before. Raises `RuleError` when the
    level is not on the factor's scale.
    """
    if claim is not None:
        claim_of(case_map, claim)
    before = _found(case_map, factor, by, claim)
    if level is None:
        return _cleared(case_map, before)
    if level not in scale:
        raise RuleError(
            f"“{level}” is not a level of this factor.", f"Choose one of: {', '.join(scale)}."
        )
    kept_why = before.why if before else ""
    after = Finding(
        before.id if before else FindingId(new_id()),
        factor,
        level,
        by=by,
        claim=claim,
        why=kept_why if why is None else why,
        extra=before.extra if before else "",
    )
    changes = (Change(before, after),) if before != after else ()
    same_level = before is not None and before.level == level
    label = f"Find {factor} {level.replace('_', ' ')}"
    return ChangeSet(f"Say why {factor} is found so" if same_level else label, changes)


def _found(case_map: CaseMap, factor: str, by: str, claim: ClaimId | None) -> Finding | None:
    for finding in case_map.findings.values():
        if (finding.factor, finding.by, finding.claim) == (factor, by, claim):
            return finding
    return None


def _cleared(case_map: CaseMap, before: Finding | None) -> ChangeSet:
    if before is None:
        return ChangeSet("Clear finding", ())
    cites = cite_removals(case_map, case_map.cites_on(before.id))
    return ChangeSet("Clear finding", (*cites, *removed(before)))
