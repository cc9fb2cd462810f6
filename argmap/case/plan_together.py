"""Planning one edit of many records: the same thing done to all that is picked, as one step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from argmap.case.appearances import Appearance, Appearances, topmost
from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet
from argmap.case.claims import Argument
from argmap.case.ids import ArgumentId
from argmap.case.lookups import weight_figure
from argmap.case.plan_claims import plan_amendment, plan_stance
from argmap.case.plan_removals import plan_removal, plan_use_removal
from argmap.case.records import Record
from argmap.case.terms import Stance
from argmap.case.trial import TrialMap

Plan = Callable[[CaseMap], ChangeSet]
"""Plans one of several edits, on the map as those before leave it."""


def plan_together(case_map: CaseMap, label: str, plans: Iterable[Plan]) -> ChangeSet:
    """Plan several edits as one step, each on the map as those before leave it.

    Raises `RuleError` where one of them is refused: then none is done. Takes
    time in proportion to what the edits touch.
    """
    trial = TrialMap(case_map)
    starts: dict[str, Record | None] = {}
    ends: dict[str, Record | None] = {}
    for plan in plans:
        done = plan(trial)
        trial.apply(done)
        for change in done.changes:
            starts.setdefault(change.record.id, change.before)
            ends[change.record.id] = change.after
    changes = (Change(starts[key], end) for key, end in ends.items() if starts[key] != end)
    return ChangeSet(label, tuple(changes))


def plan_removals(case_map: CaseMap, uses: Appearances) -> ChangeSet:
    """Plan the removal of several appearances with everything below them, leaves first.

    Of a claim used elsewhere only the uses picked go; with its last use goes
    the claim.
    """
    doomed = topmost(case_map, uses)
    if len(doomed) == 1:
        return _removal(case_map, doomed[0])
    plans = [_Removal(one) for one in doomed]
    return plan_together(case_map, f"Delete {len(doomed)} claims with what is below them", plans)


def plan_cut(case_map: CaseMap, uses: Appearances) -> ChangeSet:
    """Plan the same as `plan_removals`, of what has been copied."""
    done = plan_removals(case_map, uses)
    return replace(done, label=done.label.replace("Delete", "Cut", 1))


def plan_amendments(case_map: CaseMap, records: Sequence[Record], **fields: Any) -> ChangeSet:
    """Plan the same new values for fields of several records of one kind, as `plan_amendment`."""
    done = [plan_amendment(case_map, record, **fields) for record in records]
    changes = tuple(change for one in done for change in one.changes)
    label = done[0].label if done else "Change nothing"
    return ChangeSet(f"{label}s" if len(done) > 1 else label, changes)


def plan_weights(
    case_map: CaseMap, arguments: Sequence[Argument], weight: float | None
) -> ChangeSet:
    """Plan what several steps weigh, all alike; None for not weighed."""
    done = plan_amendments(case_map, arguments, weight=weight)
    what = f"{len(arguments)} steps" if len(arguments) > 1 else "the step"
    said = f"Weigh {what} {weight_figure(weight)}"
    return replace(done, label=f"Take the weight from {what}" if weight is None else said)


def plan_stances(case_map: CaseMap, arguments: Sequence[ArgumentId], stance: Stance) -> ChangeSet:
    """Plan to turn several arguments into reasons or into objections; undercuts stay."""
    wanted = list(dict.fromkeys(arguments))
    if len(wanted) == 1:
        return plan_stance(case_map, wanted[0], stance)
    plans = [_Turn(one, stance) for one in wanted if not case_map.arguments[one].is_undercut]
    word = "reasons" if stance is Stance.PRO else "objections"
    return plan_together(case_map, f"Make them {word}", plans)


def _removal(case_map: CaseMap, one: Appearance) -> ChangeSet:
    if one.premise and len(case_map.uses_of(one.claim)) > 1:
        return plan_use_removal(case_map, one.premise)
    return plan_removal(case_map, one.claim)


class _Removal:
    """Removes one appearance, unless the removal of another has taken it along."""

    def __init__(self, one: Appearance) -> None:
        self._one = one

    def __call__(self, case_map: CaseMap) -> ChangeSet:
        gone = self._one.premise is not None and self._one.premise not in case_map.premises
        if gone or self._one.claim not in case_map.claims:
            return ChangeSet("", ())
        return _removal(case_map, self._one)


class _Turn:
    """Turns one argument."""

    def __init__(self, argument: ArgumentId, stance: Stance) -> None:
        self._argument = argument
        self._stance = stance

    def __call__(self, case_map: CaseMap) -> ChangeSet:
        return plan_stance(case_map, self._argument, self._stance)
