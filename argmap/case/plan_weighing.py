"""Planning edits on harms and findings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet, added, removed
from argmap.case.errors import RuleError
from argmap.case.ids import ClaimId, FindingId, HarmId, NewId
from argmap.case.lookups import beginning_of, claim_of, record_in, title_of
from argmap.case.plan_removals import cite_removals
from argmap.case.quotation import in_quotes
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
    harm = record_in(case_map.harms, harm_id, "harm")
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
    level_high: str = "",
) -> ChangeSet:
    """Plan a level found on a factor, by somebody, about one cause of action or none.

    It replaces what the same reader found there before; None takes the finding
    away. `why` None keeps the reason given before. With `level_high` it is a range,
    from `level` up to there. Raises `RuleError` when a level is not on the factor's
    scale, or the range is upside down.
    """
    if claim is not None:
        claim_of(case_map, claim)
    before = _found(case_map, factor, by, claim)
    if level is None:
        return _cleared(case_map, before)
    high = _upper_end(scale, level, level_high)
    kept_why = before.why if before else ""
    after = Finding(
        before.id if before else FindingId(new_id()),
        factor,
        level,
        by=by,
        claim=claim,
        level_high=high,
        why=kept_why if why is None else why,
        extra=before.extra if before else "",
    )
    changes = (Change(before, after),) if before != after else ()
    return ChangeSet(_label(case_map, before, after), changes)


def _label(case_map: CaseMap, before: Finding | None, after: Finding) -> str:
    """Say what is found, or that only the reason is another."""
    claim = after.claim
    cause = f" of {in_quotes(beginning_of(title_of(claim_of(case_map, claim))))}" if claim else ""
    if before and (before.level, before.level_high) == (after.level, after.level_high):
        return f"Say why {after.factor}{cause} is found so"
    found = " to ".join(one.replace("_", " ") for one in (after.level, after.level_high) if one)
    return f"Find {after.factor}{cause} {found}"


def _upper_end(scale: Sequence[str], level: str, level_high: str) -> str:
    """Return the upper end of a range, empty where it is no range."""
    for one in (level, level_high or level):
        if one not in scale:
            raise RuleError(
                f"“{one}” is not a level of this factor.", f"Choose one of: {', '.join(scale)}."
            )
    if not level_high or level_high == level:
        return ""
    if scale.index(level_high) < scale.index(level):
        raise RuleError(f"A range goes up: “{level_high}” is lower than “{level}”.")
    return level_high


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
